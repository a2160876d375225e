using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Sessions;

/// <summary>A session for somebody's calendar.</summary>
[Can(Permission.ReadCampaign)]
public sealed class CalendarModel(SessionDesk desk, TimeProvider clock) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await desk.FindAsync(campaign, number, Actor) is not { } view) return NotFound();

        var address = new Uri(UriHelper.BuildAbsolute(Request.Scheme, Request.Host, Request.PathBase, view.Address));
        return File(
            Encoding.UTF8.GetBytes(SessionCalendar.Of(view.Session, view.Campaign.Name, address, view.IsGuest, clock.Now())), SessionCalendar.MediaType,
            $"{view.Session.Title}.ics");
    }
}
