using System.Text;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Deadlines;

/// <summary>The days by which the reader has to have something done, to put into a calendar. Taken again, it changes what is there already.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(CampaignFacts campaigns, OwnDeadlines deadlines) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign) => await campaigns.FindAsync(campaign, Actor) is { } found
        ? File(Encoding.UTF8.GetBytes(await deadlines.CalendarAsync(found, Actor, Request)), DeadlineCalendar.MediaType, $"{found.Name}督办时限.ics") : NotFound();
}
