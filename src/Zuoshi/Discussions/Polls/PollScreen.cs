using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Live;
using Zuoshi.Platform.Time;
using Session = Zuoshi.Discussions.Sessions.Session;

namespace Zuoshi.Discussions.Polls;

/// <summary>The statement that a group votes on while it sits together, on the room's screen.</summary>
public sealed class PollScreen(AppDb db, LiveNews news, TimeProvider clock) : ISessionScreen
{
    public async Task<StatementOnScreen?> FindAsync(CampaignFact campaign, Session session, Actor actor)
    {
        var polls = await db.Polls.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.ThemeId == session.ThemeId && x.OnScreen != null && x.OpenedAt != null).OrderBy(x => x.Number).ToListAsync();
        if (polls.LastOrDefault() is not { } poll) return null;
        if (await db.Statements.AsNoTracking().SingleOrDefaultAsync(x => x.PollId == poll.Id && x.Number == poll.OnScreen) is not { Stands: true } statement) return null;

        var votes = await db.Votes.Where(x => x.StatementId == statement.Id).GroupBy(x => x.Stance).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count);
        // While people vote the room sees that votes come in, not which: whoever hasn't voted yet would be led.
        var today = clock.Today();
        var shown = poll.IsOverOn(today) && votes.Values.Sum() >= Grouped.Least;
        return new StatementOnScreen(
            statement.Text, shown ? [.. Stances.All.Select(stance => (stance.Name(), votes.GetValueOrDefault(stance)))] : [], votes.Values.Sum(),
            poll.IsOpen(campaign, today) ? PollLinks.Statement(campaign.Number, poll.Number, statement.Number) : "");
    }

    /// <summary>Says to the screens of the sessions that sit now, or will today, that something has changed.</summary>
    public async Task TellAsync(CampaignFact campaign, Poll poll)
    {
        var (now, tomorrow) = (clock.Now(), clock.Today().AddDays(1).StartInUtc());
        foreach (var number in await db.Sessions.Of(campaign).ToCome(now).Where(x => x.ThemeId == poll.ThemeId && x.StartsAt < tomorrow).Select(x => x.Number).ToListAsync())
            await news.PublishAsync(SessionTopic.Of(campaign.Number, number));
    }
}
