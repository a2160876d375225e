using Microsoft.EntityFrameworkCore;
using Zuoshi.Demo;
using Zuoshi.Discussions;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Demo;

/// <summary>The demo's sessions: one that was held and one to come.</summary>
public sealed class DemoSessionsTests
{
    [Theory, OnEachDatabase]
    public async Task What_was_said_became_contributions_and_the_next_session_is_called(Database database)
    {
        await using var site = await RunningSite.DemoOn(database);

        var sessions = await site.Look(db => db.Sessions.OrderBy(x => x.Number).ToListAsync());
        var said = await site.Look(db => db.Contributions.Where(x => x.SessionId != null).OrderBy(x => x.Number).ToListAsync());

        Assert.Equal(2, sessions.Count);
        Assert.True(sessions[0].EndsAt < DemoClock.Begins && sessions[1].StartsAt > DemoClock.Begins);
        Assert.All(sessions, session => Assert.NotEmpty(session.Agenda));
        Assert.All(said, contribution => Assert.Equal(sessions[0].Id, contribution.SessionId));
        Assert.All(said, contribution => Assert.InRange(contribution.At, sessions[0].EndsAt, DemoClock.Begins));
        // Five speakers with accounts, one without, and what nobody in particular said; two still wait.
        Assert.Equal((7, 5, 1, 2), (said.Count, said.Count(x => x.SpeakerId is not null), said.Count(x => x.Speaker.Length == 0), said.Count(x => x.Disposition is null)));
        Assert.Equal(2, said.Count(x => x.Clauses.Count == 1));
        Assert.Equal(9, await site.Look(db => db.Attendances.CountAsync(x => x.SessionId == sessions[0].Id)));
        Assert.False(await site.Look(db => db.SessionMinutes.AnyAsync(x => x.Rows.Any(row => row.ContributionId == null))));
    }
}
