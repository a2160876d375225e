using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Exchange.Reviews;

/// <summary>What is in the system about a unit or group: a reviewer is sent nothing else.</summary>
/// <param name="Rows">The rows that it leads, or that are about its theme.</param>
/// <param name="Items">How far they have come.</param>
/// <param name="Contributions">The adopted contributions that they were made from.</param>
/// <param name="Indicators">What it is to move; of a group nothing.</param>
public sealed record Material(IReadOnlyList<WorkItemFact> Rows, IReadOnlyList<AssignmentFact> Items, IReadOnlyList<ContributionFact> Contributions, IReadOnlyList<IndicatorTrend> Indicators)
{
    /// <summary>Whether there is nothing that the reader may see.</summary>
    public bool IsEmpty => Rows.Count + Contributions.Count + Indicators.Count == 0;
}

/// <summary>Gathers that, as far as the reader may see it.</summary>
public sealed class ReviewMaterial(ListFacts lists, DeliveryFacts delivery, DiscussionFacts discussions, UnitWorkFacts work, OrganisationFacts organisation)
{
    /// <summary>What there is about a party.</summary>
    public async Task<Material> OfAsync(CampaignFact campaign, PartyKind kind, Guid party, Actor actor)
    {
        var all = await lists.AllAsync(campaign.Id, actor);
        var unit = kind is PartyKind.Unit ? (await organisation.UnitsAsync()).Find(one => one.Id == party)?.ShortName : null;
        var rows = all.FindAll(row => kind is PartyKind.Unit ? row.LeadUnit == unit : row.ThemeId == party);
        var items = await delivery.OfRowsAsync(campaign, [.. rows.Select(row => row.Id)], actor);
        var sources = rows.SelectMany(row => row.ContributionIds).Distinct().ToList();
        var contributions = sources.Count == 0 ? [] : await discussions.ListAsync(campaign, sources, actor);
        IReadOnlyList<IndicatorTrend> indicators = kind is PartyKind.Unit ? (await work.OfAsync(campaign, party, actor)).Indicators : [];
        return new Material(rows, items, [.. contributions.Where(one => one.Outcome?.IsAdopted() == true)], indicators);
    }
}
