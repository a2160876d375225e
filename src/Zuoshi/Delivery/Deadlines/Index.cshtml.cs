using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Deadlines;

/// <summary>The days by which the reader has to have something done, to put into a calendar. Taken again, it changes what is there already.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var parties = await Parties.OfAsync(found, Actor, organisation);
        var items = await db.Assignments.AsNoTracking().VisibleTo(found, Actor).Where(x => x.State >= AssignmentState.Dispatched && x.State != AssignmentState.Ended && x.State != AssignmentState.Archived)
            .WithPlan().OrderBy(x => x.Number).ToListAsync();
        var calendar = new DeadlineCalendar(campaign, address => new Uri(UriHelper.BuildAbsolute(Request.Scheme, Request.Host, Request.PathBase, address)), clock.Now());
        return File(Encoding.UTF8.GetBytes(calendar.Of(items.Where(parties.IsConcerned))), DeadlineCalendar.MediaType, $"{found.Name}督办时限.ics");
    }
}
