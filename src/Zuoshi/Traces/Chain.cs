using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Lists.Contract;

namespace Zuoshi.Traces;

/// <summary>One thing's chain, both ways: what it came from and what came of it.</summary>
/// <param name="Contributions">The contributions in it, by number.</param>
/// <param name="Merged">Those of them that live on in another.</param>
/// <param name="Rows">The rows in it, tasks before projects.</param>
/// <param name="Paragraphs">The paragraphs in it, newest edition first.</param>
/// <param name="ThemeIds">The themes that any of these stand on.</param>
public sealed record Chain(
    IReadOnlyList<ContributionFact> Contributions, IReadOnlySet<Guid> Merged, IReadOnlyList<WorkItemFact> Rows, IReadOnlyList<ParagraphFact> Paragraphs,
    IReadOnlySet<Guid> ThemeIds)
{
    /// <summary>The prompts that its contributions answer.</summary>
    public IReadOnlySet<Guid> PromptIds => Contributions.SelectMany(contribution => contribution.PromptIds).ToHashSet();
}

/// <summary>Follows the links between contributions, rows and paragraphs, from any of them.</summary>
public sealed class Chains(DiscussionFacts discussions, ListFacts lists, DocumentFacts documents)
{
    /// <summary>The chain of a contribution, or null when there is none of this number.</summary>
    public async Task<Chain?> OfContributionAsync(CampaignFact campaign, int number)
    {
        if (await discussions.FindAsync(campaign.Id, number) is not { } contribution) return null;

        ContributionFact[] said = [contribution, .. await discussions.MergedIntoAsync(contribution.Id)];
        return await ForwardAsync(campaign, said, await lists.MadeFromAsync(campaign.Id, [.. said.Select(x => x.Id)]));
    }

    /// <summary>The chain of a row, or null when there is none of this number.</summary>
    public async Task<Chain?> OfRowAsync(CampaignFact campaign, WorkItemKind kind, int number) =>
        await lists.FindAsync(campaign.Id, kind, number) is { } row ? await ForwardAsync(campaign, await SaidAsync(campaign, [row]), [row]) : null;

    /// <summary>The chain of a paragraph, or null when there is none; an earlier edition's paragraph of the same rows belongs to it.</summary>
    public async Task<Chain?> OfParagraphAsync(CampaignFact campaign, int edition, int order)
    {
        if (await documents.FindAsync(campaign.Id, edition, order) is not { } paragraph) return null;

        var rows = await lists.ListAsync(campaign.Id, paragraph.ItemIds);
        var chain = await ForwardAsync(campaign, await SaidAsync(campaign, rows), rows);
        return chain with
        {
            Paragraphs = rows.Count > 0 ? chain.Paragraphs : [paragraph],
            ThemeIds = paragraph.ThemeId is { } theme ? chain.ThemeIds.Append(theme).ToHashSet() : chain.ThemeIds,
        };
    }

    private async Task<List<ContributionFact>> SaidAsync(CampaignFact campaign, IReadOnlyList<WorkItemFact> rows)
    {
        var said = await discussions.ListAsync(campaign.Id, [.. rows.SelectMany(row => row.ContributionIds).Distinct()]);
        foreach (var contribution in said.ToList()) said.AddRange(await discussions.MergedIntoAsync(contribution.Id));
        return [.. said.DistinctBy(contribution => contribution.Id).OrderBy(contribution => contribution.Number)];
    }

    private async Task<Chain> ForwardAsync(CampaignFact campaign, IReadOnlyList<ContributionFact> said, IReadOnlyList<WorkItemFact> rows)
    {
        var paragraphs = await documents.DrawnFromAsync(campaign.Id, [.. rows.Select(row => row.Id)]);
        var themes = said.Select(contribution => contribution.ThemeId).Concat(rows.Select(row => row.ThemeId)).OfType<Guid>().ToHashSet();
        var merged = said.Where(contribution => contribution.Outcome is DispositionKind.Merged).Select(contribution => contribution.Id).ToHashSet();
        return new Chain(said, merged, rows, paragraphs, themes);
    }
}
