using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Delivery;

/// <summary>Tells the lead unit what was handed to it, asked of it and decided for it; and authors that what they proposed has been done.</summary>
internal sealed class DeliveryNews(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, ListFacts lists, DiscussionFacts discussions) : INewsSource
{
    private static readonly Dictionary<string, string> ToUnit = new()
    {
        ["delivery.dispatched"] = "已交办，请签收",
        ["delivery.reminded"] = "活动办提醒报进展",
        ["delivery.urged"] = "有一张催办单",
        ["delivery.ordered"] = "有一张督办单",
        ["delivery.issue-answered"] = "要协调的问题有了答复",
        ["delivery.extended"] = "延期批下来了",
        ["delivery.extension-denied"] = "延期没有批",
        ["delivery.returned"] = "退回重办",
        ["delivery.verification-failed"] = "核查不通过，请接着办",
        ["delivery.closed"] = "已销号",
    };

    public static readonly NewsNames Names = new([.. ToUnit.Keys]);

    public async Task<IReadOnlyList<News>> OfAsync(NewsEvent happened)
    {
        if (!ToUnit.TryGetValue(happened.Name, out var words)) return [];
        if (await db.Assignments.AsNoTracking().SingleOrDefaultAsync(x => x.Id == happened.SubjectId) is not { } item) return [];

        var campaign = (await campaigns.NumbersAsync([item.CampaignId]))[item.CampaignId];
        var told = (await organisation.PeopleAsync(Duty.Liaison, Duty.UnitHead, Duty.Convener)).Where(person => person.UnitId == item.LeadUnitId).Select(person => person.Id).Distinct()
            .Select(person => new News(person, $"督办事项{Mark.Three(item.Number)}{words}", DeliveryLinks.Item(campaign, item.Number)));
        return happened.Name == "delivery.closed" ? [.. told, .. await AuthorsAsync(item, campaign)] : [.. told];
    }

    private async Task<IEnumerable<News>> AuthorsAsync(Assignment item, int campaign) =>
        (await discussions.AuthorsAsync(await lists.SourcesAsync(item.ItemId)))
            .Select(author => new News(author.PersonId, $"您的建议已落地：建言{Mark.Four(author.Number)}", DiscussionLinks.Contribution(campaign, author.Number)));
}
