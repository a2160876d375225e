using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;

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
    [property: Description("导入时带来的外部编号")] string? ExternalId)
{
    internal static ContributionDetail Of(Contribution contribution, PostView view, CampaignFact campaign) => new(
        contribution.Number, contribution.Text, contribution.ShownAuthor, view.IsMine, contribution.At, campaign.Theme(contribution.ThemeId)?.Number,
        [.. contribution.Prompts.Select(prompt => prompt.PromptId)], contribution.WithdrawnAt is not null,
        contribution.Disposition is { } answer
            ? new DispositionDetail(answer.Kind, answer.Reason, view.MergedInto is { } into ? int.Parse(into.Number) : null, answer.ByName, answer.At)
            : null,
        [.. view.Rows.Select(row => new ContributionRow(row.MarkName, int.Parse(row.Number), row.Title))], contribution.Label, contribution.ExternalId);
}

/// <summary>The answer to a contribution.</summary>
public sealed record DispositionDetail(
    [property: Description("采纳 adopted、合并 merged、留存 kept、未采纳 declined")] DispositionKind Kind,
    [property: Description("理由")] string Reason,
    [property: Description("并入哪一条建言")] int? MergedInto,
    [property: Description("谁答复的")] string By,
    [property: Description("答复的时间，UTC")] DateTime At);

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

    [Description("针对的题目的标识")]
    public Guid? PromptId { get; init; }

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
    [Description("采纳 adopted、合并 merged、留存 kept、未采纳 declined")]
    public required DispositionKind Kind { get; init; }

    [Description("理由，作者看得到")]
    public required string Reason { get; init; }

    [Description("合并时写明并入哪一条建言")]
    public int? MergedInto { get; init; }
}

/// <summary>What a list of contributions is narrowed to.</summary>
public sealed record ContributionQuery(
    [property: FromQuery(Name = "theme"), Description("主题编号")] int? Theme,
    [property: FromQuery(Name = "outcome"), Description("处理结果：adopted、merged、kept、declined")] string? Outcome,
    [property: FromQuery(Name = "waiting"), Description("true：只要待答复的")] bool? Waiting,
    [property: FromQuery(Name = "mine"), Description("true：只要令牌本人提的")] bool? Mine,
    [property: FromQuery(Name = "q"), Description("原文里的词")] string? Q)
{
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
