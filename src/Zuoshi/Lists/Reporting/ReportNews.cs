using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Lists.Reporting;

/// <summary>Tells whoever drafted a row that it was sent back, and the liaisons of units that are late, and of no other.</summary>
internal sealed class ReportNews(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation) : INewsSource
{
    public static readonly NewsNames Names = new("lists.row-returned", "lists.units-reminded", "lists.called");

    public async Task<IReadOnlyList<News>> OfAsync(NewsEvent happened) => happened.Name switch
    {
        "lists.row-returned" => await ReturnedAsync(happened.SubjectId),
        "lists.called" or "lists.units-reminded" => await CalledAsync(happened),
        _ => [],
    };

    private async Task<IReadOnlyList<News>> ReturnedAsync(Guid id)
    {
        if (await db.WorkItems.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id) is not { ReturnReason.Length: > 0 } row) return [];

        var campaign = (await campaigns.NumbersAsync([row.CampaignId]))[row.CampaignId];
        return [new News(row.MadeById, $"{row.Kind.Name()}{Mark.Three(row.Number)}退回修改", ListLinks.Row(campaign, row.Kind, row.Number))];
    }

    private async Task<IReadOnlyList<News>> CalledAsync(NewsEvent happened)
    {
        if (await db.ListCalls.AsNoTracking().Include(x => x.Units).SingleOrDefaultAsync(x => x.Id == happened.SubjectId) is not { } call) return [];

        var units = call.Units.Where(unit => happened.Name == "lists.called" || unit.RemindedOn is not null && unit.RemindedOn == call.RemindedOn)
            .Select(unit => unit.UnitId).ToHashSet();
        var campaign = (await campaigns.NumbersAsync([call.CampaignId]))[call.CampaignId];
        var liaisons = (await organisation.PeopleAsync(Duty.Liaison)).Where(person => units.Contains(person.UnitId)).Select(person => person.Id).Distinct();
        return [.. liaisons.Select(person => new News(person, $"请上报清单，{call.DueOn.Chinese()}截止", ListLinks.Reporting(campaign)))];
    }
}
