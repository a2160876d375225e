using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Sessions;

/// <summary>Tells those invited that a session is called, changed or cancelled.</summary>
internal sealed class SessionNews(AppDb db, CampaignFacts campaigns, SessionPeople people) : INewsSource
{
    private const string Called = "discussions.session-called", Changed = "discussions.session-changed", Cancelled = "discussions.session-cancelled";

    public static readonly NewsNames Names = new(Called, Changed, Cancelled);

    public async Task<IReadOnlyList<News>> OfAsync(NewsEvent happened)
    {
        if (!Names.Events.Contains(happened.Name)) return [];
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == happened.SubjectId) is not { } session) return [];
        // One that is entered after it was held asks nobody to come.
        if (happened.Name == Called && session.EndsAt <= happened.At) return [];
        if (await campaigns.PublishedAsync(session.CampaignId) is not { } campaign) return [];

        var title = happened.Name switch
        {
            Called => $"请您参加研讨会{session.Number}：{session.When()}",
            Changed => $"研讨会{session.Number}有改动，现在是{session.When()}",
            _ => $"研讨会{session.Number}取消了",
        };
        return [.. (await people.InvitedAsync(campaign, session)).Select(person => new News(person.Id, title, SessionLinks.One(campaign.Number, session.Number)))];
    }
}
