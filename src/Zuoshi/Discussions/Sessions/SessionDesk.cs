using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Live;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Sessions;

/// <summary>A session as somebody looks at it.</summary>
/// <param name="Campaign">Its campaign.</param>
/// <param name="Session">It.</param>
/// <param name="Actor">Who looks.</param>
public sealed record SessionView(CampaignFact Campaign, Session Session, Actor Actor)
{
    /// <summary>Whether the actor may change it or call it off.</summary>
    public bool IsConvener => Session.IsConvenedBy(Campaign, Actor);

    /// <summary>Whether the actor writes down what is said.</summary>
    public bool IsRecorder => Session.IsRecordedBy(Campaign, Actor);

    /// <summary>Whether the actor is asked to come, or leads it.</summary>
    public bool IsGuest => IsRecorder || Session.Invites(Actor);

    /// <summary>The theme whose group meets.</summary>
    public ThemeFact? Theme => Campaign.Theme(Session.ThemeId);

    /// <summary>Its address.</summary>
    public string Address => SessionLinks.One(Campaign.Number, Session.Number);

    /// <summary>What is published when it changes.</summary>
    public string Topic => SessionTopic.Of(Campaign.Number, Session.Number);
}

/// <summary>Finds sessions for the pages, and says when one has changed.</summary>
public sealed class SessionDesk(AppDb db, CampaignFacts campaigns, LiveNews news, TimeProvider clock)
{
    /// <summary>The next session of a theme's group; null when none is called.</summary>
    public Task<Session?> NextAsync(CampaignFact campaign, Guid themeId) => db.Sessions.AsNoTracking().IgnoreAutoIncludes().Of(campaign)
        .ToCome(clock.Now()).Where(x => x.ThemeId == themeId).OrderBy(x => x.StartsAt).FirstOrDefaultAsync();

    /// <summary>A session that the actor may see, or null.</summary>
    public async Task<SessionView?> FindAsync(int campaign, int number, Actor actor) =>
        await campaigns.FindAsync(campaign, actor) is { } found && await db.FindSessionAsync(found, number) is { } session ? new SessionView(found, session, actor) : null;

    /// <summary>Saves, and tells the screens that show it.</summary>
    public async Task SaveAsync(SessionView view)
    {
        await db.SaveChangesAsync();
        await news.PublishAsync(view.Topic);
    }
}

/// <summary>Who hears when a session changes: whoever sees the campaign, and reads on the page as much as they may.</summary>
internal sealed class SessionTopic(SessionDesk desk) : ILiveTopics
{
    private const string Kind = "sessions";

    /// <summary>The topic of a session.</summary>
    public static string Of(int campaign, int number) => $"{Kind}/{campaign}/{number}";

    public async Task<bool> MayHearAsync(string topic, Actor actor) =>
        topic.Split('/') is [Kind, var campaign, var number] && int.TryParse(campaign, out var of) && int.TryParse(number, out var at)
        && await desk.FindAsync(of, at, actor) is not null;
}
