using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;

namespace Zuoshi.Traces.Api;

/// <summary>来源与去向 for other programs.</summary>
public static class TraceEndpoints
{
    private const string Tag = "来源与去向", Root = "/campaigns/{campaign:int}/trace";

    /// <summary>Maps them.</summary>
    public static void MapTraces(this IEndpointRouteBuilder api)
    {
        api.MapGet(Root + "/contributions/{number:int}", ([Description("活动编号")] int campaign, [Description("建言编号")] int number, CampaignFacts campaigns, Chains chains, Actor actor) =>
                AnswerAsync(campaigns, campaign, actor, found => chains.OfContributionAsync(found, number, actor)))
            .Asks(Permission.ReadCampaign).Says("traceContribution", Tag, "一条建言的来源与去向");
        foreach (var kind in Enum.GetValues<WorkItemKind>())
            api.MapGet($"{Root}/{kind.Segment()}/{{number:int}}", ([Description("活动编号")] int campaign, [Description("编号")] int number, CampaignFacts campaigns, Chains chains, Actor actor) =>
                    AnswerAsync(campaigns, campaign, actor, found => chains.OfRowAsync(found, kind, number, actor)))
                .Asks(Permission.ReadCampaign).Says($"trace{kind}", Tag, $"一项{kind.Name()}的来源与去向");
        api.MapGet(Root + "/paragraphs/{edition:int}-{order:int}", (
                    [Description("活动编号")] int campaign, [Description("第几版")] int edition, [Description("第几段")] int order, CampaignFacts campaigns, Chains chains, Actor actor) =>
                AnswerAsync(campaigns, campaign, actor, found => chains.OfParagraphAsync(found, edition, order, actor)))
            .Asks(Permission.ReadCampaign).Says("traceParagraph", Tag, "一段文稿的来源与去向");
    }

    private static async Task<Ok<ChainDetail>> AnswerAsync(CampaignFacts campaigns, int number, Actor actor, Func<CampaignFact, Task<Chain?>> find)
    {
        var campaign = await campaigns.FindAsync(number, actor).OrNotFound();
        return TypedResults.Ok(ChainDetail.Of(await find(campaign).OrNotFound(), campaign));
    }
}

/// <summary>One thing's chain, from the notice to the documents.</summary>
public sealed record ChainDetail(
    [property: Description("通知里的题目的标识")] IReadOnlyList<Guid> PromptIds,
    [property: Description("主题编号")] IReadOnlyList<int> Themes,
    [property: Description("建言")] IReadOnlyList<ChainContribution> Contributions,
    [property: Description("从这些建言提炼的观点")] IReadOnlyList<ChainStatement> Statements,
    [property: Description("任务和项目")] IReadOnlyList<ChainRow> Rows,
    [property: Description("文稿里的段，新的版本在前")] IReadOnlyList<ChainParagraph> Paragraphs,
    [property: Description("另有多少看不到")] ChainUnseen Unseen)
{
    internal static ChainDetail Of(Chain chain, CampaignFact campaign) => new(
        [.. campaign.Prompts.Where(prompt => chain.PromptIds.Contains(prompt.Id)).Select(prompt => prompt.Id)],
        [.. campaign.Themes.Where(theme => chain.ThemeIds.Contains(theme.Id)).Select(theme => theme.Number)],
        [.. chain.Contributions.Select(x => new ChainContribution(x.Number, x.Text, x.Outcome))],
        [.. chain.Statements.Select(x => new ChainStatement(x.Poll, x.Number, x.Text))],
        [.. chain.Rows.Select(x => new ChainRow(x.Kind, x.Number, x.Title, x.LeadUnit))],
        [.. chain.Paragraphs.Select(x => new ChainParagraph(x.Edition, x.Order, x.Document, x.Heading, x.Text))],
        new ChainUnseen(chain.Unseen.Contributions, chain.Unseen.Statements, chain.Unseen.Rows, chain.Unseen.Paragraphs));
}

/// <summary>A contribution in a chain.</summary>
public sealed record ChainContribution(
    [property: Description("建言编号")] int Number,
    [property: Description("建言原文")] string Text,
    [property: Description("处理结果；还没有答复时为空")] DispositionKind? Outcome);

/// <summary>A statement in a chain.</summary>
public sealed record ChainStatement(
    [property: Description("表态编号")] int Poll,
    [property: Description("观点编号")] int Number,
    [property: Description("一句话")] string Text);

/// <summary>A row in a chain.</summary>
public sealed record ChainRow(
    [property: Description("任务 task、项目 project")] WorkItemKind Kind,
    [property: Description("编号")] int Number,
    [property: Description("名称")] string Title,
    [property: Description("牵头单位")] string LeadUnit);

/// <summary>A paragraph in a chain.</summary>
public sealed record ChainParagraph(
    [property: Description("第几版")] int Edition,
    [property: Description("第几段")] int Order,
    [property: Description("文稿标题")] string Document,
    [property: Description("段的标题")] string Heading,
    [property: Description("正文")] string Text);

/// <summary>How much of a chain the reader may not see.</summary>
public sealed record ChainUnseen(
    [property: Description("建言，条")] int Contributions,
    [property: Description("观点，条")] int Statements,
    [property: Description("任务和项目，项")] int Rows,
    [property: Description("文稿里的段")] int Paragraphs);
