using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Deadlines;

/// <summary>The days by which somebody has to have something done.</summary>
public sealed class OwnDeadlines(AppDb db, OrganisationFacts organisation, TimeProvider clock)
{
    /// <summary>They, as a calendar.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="request">The request that asks, for the site's address.</param>
    public async Task<string> CalendarAsync(CampaignFact campaign, Actor actor, HttpRequest request)
    {
        var parties = await Parties.OfAsync(campaign, actor, organisation);
        var items = await parties.Concerned(db.Assignments.AsNoTracking().VisibleTo(campaign, actor)).Where(x => x.State >= AssignmentState.Dispatched && x.State != AssignmentState.Ended && x.State != AssignmentState.Archived)
            .WithPlan().OrderBy(x => x.Number).ToListAsync();
        return new DeadlineCalendar(campaign.Number, address => new Uri(UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, address)), clock.Now())
            .Of(items);
    }
}
