using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Delivery;

/// <summary>On the pages of contributions: how far what was made of them has come, and that it is done.</summary>
internal sealed class DeliveryOutcomes(DeliveryFacts delivery, ListFacts lists) : IContributionOutcomes
{
    public async Task<ILookup<Guid, ContributionOutcome>> FindAsync(CampaignFact campaign, IReadOnlyCollection<Guid> contributionIds, Actor actor)
    {
        var rows = await lists.MadeFromAsync(campaign.Id, contributionIds, actor);
        var items = await delivery.OfRowsAsync(campaign, [.. rows.Select(row => row.Id)], actor);
        return (
                from row in rows
                let item = items.Find(item => item.ItemId == row.Id)
                where item is not null
                from contribution in row.ContributionIds.Where(contributionIds.Contains)
                select (Contribution: contribution, Item: item))
            .ToLookup(pair => pair.Contribution, pair => new ContributionOutcome(
                Mark.Assignment.Character, Mark.Assignment.Name, pair.Item.ShownNumber, pair.Item.ClosedOn is { } on ? $"{pair.Item.Title}（{on.Chinese()}销号）" : $"{pair.Item.Title}（{pair.Item.State}）",
                DeliveryLinks.Item(campaign.Number, pair.Item.Number)) { IsDelivered = pair.Item.ClosedOn is not null });
    }
}
