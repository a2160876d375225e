using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Traces;

/// <summary>One thing's chain, both ways: what it came from and what came of it.</summary>
/// <param name="Contributions">The contributions in it, by number.</param>
/// <param name="Merged">Those of them that live on in another.</param>
/// <param name="Statements">The statements that were taken from them, poll by poll.</param>
/// <param name="Rows">The rows in it, tasks before projects.</param>
/// <param name="Paragraphs">The paragraphs in it, newest edition first.</param>
/// <param name="ThemeIds">The themes that any of these stand on.</param>
/// <param name="Unseen">How many more there are of each that the reader may not see.</param>
public sealed record Chain(
    IReadOnlyList<ContributionFact> Contributions, IReadOnlySet<Guid> Merged, IReadOnlyList<StatementFact> Statements, IReadOnlyList<WorkItemFact> Rows,
    IReadOnlyList<ParagraphFact> Paragraphs, IReadOnlySet<Guid> ThemeIds, Unseen Unseen)
{
    /// <summary>The clauses, or sentences of them, that the paragraph which was asked for rests on.</summary>
    public IReadOnlyList<(Guid Key, int? Sentence)> Clauses { get; init; } = [];

    /// <summary>The supervised items by which the rows are delivered, by number.</summary>
    public IReadOnlyList<AssignmentFact> Assignments { get; init; } = [];

    /// <summary>The prompts that its contributions answer.</summary>
    public IReadOnlySet<Guid> PromptIds => Contributions.SelectMany(contribution => contribution.PromptIds).ToHashSet();
}

/// <summary>What a chain holds that its reader may not see: how many, and nothing more.</summary>
public sealed record Unseen(int Contributions, int Statements, int Rows, int Paragraphs);

/// <summary>Follows the links between contributions, statements, rows, paragraphs and supervised items.</summary>
public sealed class Chains(DiscussionFacts discussions, ListFacts lists, DocumentFacts documents, DeliveryFacts delivery)
{
    /// <summary>The chain of a contribution, or null when there is none of this number that the actor may see.</summary>
    public async Task<Chain?> OfContributionAsync(CampaignFact campaign, int number, Actor actor)
    {
        if (await discussions.FindAsync(campaign, number, actor) is not { } contribution) return null;

        ContributionFact[] said = [contribution, .. await discussions.MergedIntoAsync(campaign, contribution.Id, actor)];
        var ids = said.Select(x => x.Id).ToList();
        var rows = await lists.MadeFromAsync(campaign.Id, ids, actor);
        return await ForwardAsync(campaign, said, rows, actor, new Unseen(0, 0, await lists.CountMadeFromAsync(campaign.Id, ids) - rows.Count, 0));
    }

    /// <summary>The chain of a row, or null when there is none of this number that the actor may see.</summary>
    public async Task<Chain?> OfRowAsync(CampaignFact campaign, WorkItemKind kind, int number, Actor actor)
    {
        if (await lists.FindAsync(campaign.Id, kind, number, actor) is not { } row) return null;

        var (said, unseen) = await SaidAsync(campaign, [row], [], actor);
        return await ForwardAsync(campaign, said, [row], actor, new Unseen(unseen, 0, 0, 0));
    }

    /// <summary>
    /// The chain of a paragraph, or null when there is none that the actor may see; an earlier edition's paragraph of the same rows
    /// belongs to it.
    /// </summary>
    public async Task<Chain?> OfParagraphAsync(CampaignFact campaign, int edition, int order, Actor actor)
    {
        if (await documents.FindAsync(campaign.Id, edition, order, actor) is not { } paragraph) return null;

        var rows = await lists.ListAsync(campaign.Id, paragraph.ItemIds, actor);
        var (said, unseen) = await SaidAsync(campaign, rows, paragraph.ContributionIds, actor);
        var chain = await ForwardAsync(campaign, said, rows, actor, new Unseen(unseen, 0, paragraph.ItemIds.Distinct().Count() - rows.Count, 0));
        return chain with
        {
            Paragraphs = chain.Paragraphs.Count > 0 ? chain.Paragraphs : [paragraph],
            Clauses = [.. paragraph.Clauses],
            ThemeIds = paragraph.ThemeId is { } theme ? chain.ThemeIds.Append(theme).ToHashSet() : chain.ThemeIds,
        };
    }

    private async Task<(List<ContributionFact> Said, int Unseen)> SaidAsync(CampaignFact campaign, IReadOnlyList<WorkItemFact> rows, IEnumerable<Guid> others, Actor actor)
    {
        var ids = rows.SelectMany(row => row.ContributionIds).Concat(others).Distinct().ToList();
        var said = await discussions.ListAsync(campaign, ids, actor);
        var unseen = ids.Count - said.Count;
        foreach (var contribution in said.ToList()) said.AddRange(await discussions.MergedIntoAsync(campaign, contribution.Id, actor));
        return ([.. said.DistinctBy(contribution => contribution.Id).OrderBy(contribution => contribution.Number)], unseen);
    }

    private async Task<Chain> ForwardAsync(
        CampaignFact campaign, IReadOnlyList<ContributionFact> said, IReadOnlyList<WorkItemFact> rows, Actor actor, Unseen unseen)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var saidIds = said.Select(contribution => contribution.Id).ToList();
        var paragraphs = await documents.DrawnFromAsync(campaign.Id, ids, saidIds, actor);
        var themes = said.Select(contribution => contribution.ThemeId).Concat(rows.Select(row => row.ThemeId)).OfType<Guid>().ToHashSet();
        var merged = said.Where(contribution => contribution.Outcome is DispositionKind.Merged).Select(contribution => contribution.Id).ToHashSet();
        return new Chain(said, merged, await discussions.StatementsFromAsync(campaign, saidIds, actor), rows, paragraphs, themes, unseen with
        {
            Paragraphs = await documents.CountDrawnFromAsync(campaign.Id, ids, saidIds) - paragraphs.Count,
            Statements = await discussions.CountUnseenStatementsAsync(campaign, saidIds, actor),
        })
        {
            Assignments = await delivery.OfRowsAsync(campaign, ids, actor),
        };
    }
}
