using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Replies;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Api;

/// <summary>A contribution as programs read it.</summary>
public sealed record ContributionDetail(
    [property: Description("建言编号")] int Number,
    [property: Description("建言原文")] string Text,
    [property: Description("谁提的：单位；不署名的写“个人”")] string By,
    [property: Description("是不是令牌本人提的")] bool IsMine,
    [property: Description("提交的时间，UTC")] DateTime At,
    [property: Description("主题编号")] int? Theme,
    [property: Description("针对的题目的标识")] IReadOnlyList<Guid> PromptIds,
    [property: Description("已由作者撤回")] bool IsWithdrawn,
    [property: Description("答复；还没有答复时为空")] DispositionDetail? Disposition,
    [property: Description("写成了哪些任务、项目")] IReadOnlyList<ContributionRow> Rows,
    [property: Description("知悉范围：公开 public、内部 internal")] Sensitivity Label,
    [property: Description("导入时带来的外部编号")] string? ExternalId,
    [property: Description("代表谁：个人 self、单位 unit、本组 group；不署名的不写")] Voice? Voice,
    [property: Description("谁看得到：参加活动的人 campaign、本组 group、作者和答复的人 private")] Visibility Visibility,
    [property: Description("多少人表示同感，并入的也算")] int Endorsements,
    [property: Description("令牌本人表示过同感")] bool IsEndorsed,
    [property: Description("多少条回复")] int Replies,
    [property: Description("附件的名称")] IReadOnlyList<string> Files,
    [property: Description("还等着答复：没有答复，或者作者申诉后还没有再答复")] bool IsOpen,
    [property: Description("答应在哪天前答复")] DateOnly DueOn,
    [property: Description("作者的申诉；没有时为空")] ObjectionDetail? Objection,
    [property: Description("写进了文稿的哪些段")] IReadOnlyList<ContributionParagraph> Paragraphs,
    [property: Description("提炼成了哪些观点")] IReadOnlyList<ContributionStatement> Statements)
{
    internal static ContributionDetail Of(Contribution contribution, PostView view, CampaignFact campaign) => new(
        contribution.Number, contribution.Text, contribution.ShownAuthor, view.IsMine, contribution.At, campaign.Theme(contribution.ThemeId)?.Number,
        [.. contribution.Prompts.Select(prompt => prompt.PromptId)], contribution.WithdrawnAt is not null,
        contribution.Disposition is { } answer
            ? new DispositionDetail(answer.Kind, answer.Reason, view.MergedInto is { } into ? int.Parse(into.Number) : null, answer.ByName, answer.At)
            : null,
        [.. view.Rows.Where(row => row.Mark != Mark.Paragraph.Character).Select(row => new ContributionRow(row.MarkName, int.Parse(row.Number), row.Title))], contribution.Label, contribution.ExternalId,
        contribution.HidesName && !view.IsMine ? null : contribution.Voice, contribution.Visibility, view.Endorsed.Count, view.Endorsed.ByReader, view.Replies,
        [.. view.Files.Select(file => file.Name)], contribution.IsOpen, view.DueOn,
        contribution.Objection is { } objection ? new ObjectionDetail(objection.Text, objection.At, objection.AnsweredAt is not null) : null,
        [.. view.Rows.Where(row => row.Mark == Mark.Paragraph.Character).Select(row => new ContributionParagraph(row.Title, row.Address))],
        [.. view.Statements.Select(statement => new ContributionStatement(statement.Poll, statement.Number, statement.Text))]);
}

/// <summary>The answer to a contribution.</summary>
public sealed record DispositionDetail(
    [property: Description("采纳 adopted、合并 merged、部分采纳 partlyAdopted、留存 kept、未采纳 declined")] DispositionKind Kind,
    [property: Description("理由")] string Reason,
    [property: Description("并入哪一条建言")] int? MergedInto,
    [property: Description("谁答复的")] string By,
    [property: Description("答复的时间，UTC")] DateTime At);

/// <summary>What an author has against an answer.</summary>
public sealed record ObjectionDetail(
    [property: Description("哪里不对")] string Text,
    [property: Description("申诉的时间，UTC")] DateTime At,
    [property: Description("已经再答复")] bool IsAnswered);

/// <summary>A paragraph drawn from a contribution's rows.</summary>
public sealed record ContributionParagraph(
    [property: Description("文稿和段的名称")] string Title,
    [property: Description("在网站上的地址")] string Address);

/// <summary>A statement taken from a contribution.</summary>
public sealed record ContributionStatement(
    [property: Description("表态编号")] int Poll,
    [property: Description("观点编号")] int Number,
    [property: Description("一句话")] string Text);

/// <summary>A reply to a contribution as programs read it.</summary>
public sealed record ReplyDetail(
    [property: Description("第几条回复")] int Number,
    [property: Description("支持 for、反对 against、补充 addition")] Stance Stance,
    [property: Description("回复原文")] string Text,
    [property: Description("谁回复的，照页面上的写法")] string By,
    [property: Description("是不是令牌本人写的")] bool IsMine,
    [property: Description("时间，UTC")] DateTime At)
{
    internal static ReplyDetail Of(ReplyView reply) => new(reply.Number, reply.Stance, reply.Text, reply.By, reply.IsMine, reply.At);
}

/// <summary>A reply that is sent.</summary>
public sealed record NewReply
{
    [Description("回复原文，最多1000个字")]
    public required string Text { get; init; }

    [Description("支持 for、反对 against、补充 addition")]
    public Stance Stance { get; init; } = Stance.Addition;

    [Description("对外不署名")]
    public bool HidesName { get; init; }
}

/// <summary>An objection that is made.</summary>
public sealed record NewObjection
{
    [Description("答复哪里不对，最多1000个字")]
    public required string Text { get; init; }
}

/// <summary>A row made of a contribution.</summary>
public sealed record ContributionRow(
    [property: Description("任务或项目")] string Kind,
    [property: Description("编号")] int Number,
    [property: Description("名称")] string Title);

/// <summary>A contribution that is sent in.</summary>
public sealed record NewContribution
{
    [Description("建言原文，最多2000个字")]
    public required string Text { get; init; }

    [Description("主题编号；主题和题目至少写一个")]
    public int? Theme { get; init; }

    [Description("针对的一道题目的标识；几道题目用 promptIds")]
    public Guid? PromptId { get; init; }

    [Description("针对的题目的标识")]
    public IReadOnlyList<Guid> PromptIds { get; init; } = [];

    [Description("引用的纲要条款，如“四（一）第2句”，最多10处")]
    public IReadOnlyList<string> Clauses { get; init; } = [];

    [Description("代表谁：个人 self、单位 unit、本组 group")]
    public Voice Voice { get; init; } = Voice.Self;

    [Description("谁看得到：参加活动的人 campaign、本组 group、作者和答复的人 private")]
    public Visibility Visibility { get; init; } = Visibility.Campaign;

    [Description("对外只显示“个人”")]
    public bool HidesName { get; init; }

    [Description("知悉范围：公开 public、内部 internal")]
    public Sensitivity Label { get; init; } = Sensitivity.Internal;

    [Description("来源系统里的编号，最长100个字符；重复导入时据此认出")]
    public string? ExternalId { get; init; }
}

/// <summary>An answer that is given.</summary>
public sealed record NewDisposition
{
    [Description("采纳 adopted、合并 merged、部分采纳 partlyAdopted、留存 kept、未采纳 declined")]
    public required DispositionKind Kind { get; init; }

    [Description("理由，作者看得到")]
    public required string Reason { get; init; }

    [Description("合并时写明并入哪一条建言")]
    public int? MergedInto { get; init; }
}

/// <summary>What a list of contributions is narrowed to.</summary>
public sealed record ContributionQuery
{
    [FromQuery(Name = "theme"), Description("主题编号")]
    public int? Theme { get; init; }

    [FromQuery(Name = "outcome"), Description("处理结果：adopted、merged、partlyAdopted、kept、declined")]
    public string? Outcome { get; init; }

    [FromQuery(Name = "waiting"), Description("true：只要待答复的")]
    public bool? Waiting { get; init; }

    [FromQuery(Name = "mine"), Description("true：只要令牌本人提的")]
    public bool? Mine { get; init; }

    [FromQuery(Name = "q"), Description("原文里的词")]
    public string? Q { get; init; }

    internal IQueryable<Contribution> Apply(IQueryable<Contribution> contributions, CampaignFact campaign, Actor actor)
    {
        if (Theme is { } number)
        {
            // A number that no theme has finds nothing, rather than the contributions without a theme.
            var theme = campaign.Themes.FirstOrDefault(theme => theme.Number == number)?.Id ?? Guid.Empty;
            contributions = contributions.Where(x => x.ThemeId == theme);
        }

        return contributions.Matching(new PostFilter { Outcome = Words.Of<DispositionKind>("outcome", Outcome), Waiting = Waiting is true, Mine = Mine is true, Q = Q }, actor);
    }
}
