using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Reporting;

/// <summary>How far a unit has come with its rows.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Drafts">Rows that it drafts, without those sent back.</param>
/// <param name="Returned">Rows that were sent back to it.</param>
/// <param name="AwaitingHead">Rows that wait for its head.</param>
/// <param name="Reported">Rows that have left it.</param>
/// <param name="Called">What the call says of it; null when it wasn't called on.</param>
public sealed record UnitProgress(UnitFact Unit, int Drafts, int Returned, int AwaitingHead, int Reported, CalledUnit? Called)
{
    /// <summary>Whether it has done what it was asked: reported something, or said that there is nothing.</summary>
    public bool IsDone => Returned == 0 && (Reported > 0 || Called?.NothingAt is not null);
}

/// <summary>Who has reported and who hasn't: numbers alone, no row is read.</summary>
public sealed class ReportBoard(AppDb db, OrganisationFacts organisation)
{
    /// <summary>The campaign's call, or null.</summary>
    public Task<ListCall?> CallAsync(Guid campaignId) => db.ListCalls.Include(x => x.Units).SingleOrDefaultAsync(x => x.CampaignId == campaignId);

    /// <summary>The units called on, and those that report without having been, in official order.</summary>
    public async Task<IReadOnlyList<UnitProgress>> LoadAsync(CampaignFact campaign, ListCall? call)
    {
        var counts = await db.WorkItems.Kept().Where(x => x.CampaignId == campaign.Id && x.UnitId != null)
            .GroupBy(x => new { x.UnitId, x.Level, IsReturned = x.ReturnReason != "" }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
        return
        [
            .. from unit in await organisation.UnitsAsync()
               let own = counts.FindAll(count => count.Key.UnitId == unit.Id)
               let called = call?.Units.FirstOrDefault(x => x.UnitId == unit.Id)
               where own.Count > 0 || called is not null
               select new UnitProgress(
                   unit,
                   own.Where(x => x.Key is { Level: ReportLevel.Drafted, IsReturned: false }).Sum(x => x.Count),
                   own.Where(x => x.Key is { Level: ReportLevel.Drafted, IsReturned: true }).Sum(x => x.Count),
                   own.Where(x => x.Key.Level is ReportLevel.AwaitingHead).Sum(x => x.Count),
                   own.Where(x => x.Key.Level >= ReportLevel.AwaitingConvener).Sum(x => x.Count),
                   called),
        ];
    }
}
