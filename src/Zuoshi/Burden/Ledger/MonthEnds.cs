using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Burden.Ledger;

/// <summary>Sums up the month that is over, once, on a working day, for each campaign that ran in it.</summary>
public sealed class MonthEnds(AppDb db, CampaignFacts campaigns, BurdenLedger ledger, TimeProvider clock) : IHourly
{
    /// <summary>Does it for the month before this one.</summary>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        var today = clock.Today();
        if (!WorkCalendar.China.IsWorkday(today)) return;

        var month = Month.Of(today).Before;
        var summed = await db.MonthSums.Where(x => x.Month == month.First).Select(x => x.CampaignId).ToListAsync(cancel);
        foreach (var id in (await campaigns.PublishedIdsAsync()).Except(summed))
        {
            if (await campaigns.PublishedAsync(id) is not { } campaign || campaign.Start > month.Last) continue;

            var (page, _) = await ledger.OfAsync(campaign, OfficeOf(campaign), month);
            // A month in which nothing was asked, of a campaign long over, is nobody's news.
            if (page.Units.Count == 0) continue;

            db.Add(new MonthSum(id, page));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException failure) when (Databases.IsDuplicate(failure))
            {
                // Another node has summed it up: theirs stands.
            }

            db.ChangeTracker.Clear();
        }
    }

    // Sees what any clerk of the office sees, and so what all of its readers may be told.
    private static Actor OfficeOf(CampaignFact campaign) => new()
    {
        PersonId = Guid.Empty, Name = "系统", AppointmentId = Guid.Empty, Post = "", Duty = Duty.Office, UnitId = campaign.OrganId, UnitName = campaign.Organiser, UnitPath = [campaign.OrganId], OrganId = campaign.OrganId,
    };
}
