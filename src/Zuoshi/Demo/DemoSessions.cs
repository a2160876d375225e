using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Discussions.Sessions.Minutes;
using Zuoshi.Organisation.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Session = Zuoshi.Discussions.Sessions.Session;

namespace Zuoshi.Demo;

/// <summary>The invented city's sessions: one that was held, whose minutes became contributions, and one to come.</summary>
/// <param name="db">The database.</param>
/// <param name="current">Who acts, for the audit.</param>
/// <param name="actorOf">Somebody of the cast by sign-in name.</param>
/// <param name="campaign">The campaign.</param>
internal sealed class DemoSessions(AppDb db, CurrentActor current, Func<string, Actor> actorOf, Campaign campaign)
{
    private readonly CampaignFact fact = CampaignFacts.Fact(campaign);

    /// <summary>Calls them, and holds those that are over.</summary>
    public async Task FillAsync(OrganisationFacts organisation)
    {
        var (units, people) = (await organisation.UnitsAsync(), new SessionPeople(db, organisation));
        foreach (var entry in DemoData.Read<IReadOnlyList<DemoSession>>("sessions.json"))
        {
            var session = await CallAsync(entry, units);
            if (entry.Minutes is null) continue;

            await SignInAsync(entry, session);
            var minutes = await WriteAsync(entry, session, people);
            await AnswerAsync(entry, session, minutes);
        }
    }

    private async Task<Session> CallAsync(DemoSession entry, IReadOnlyList<UnitFact> units)
    {
        var (by, recorder) = (Act(entry.Convener), actorOf(entry.Recorder));
        var theme = fact.Themes.First(theme => theme.Number == entry.Theme);
        var agenda = entry.Agenda.Select(Marks.Part).Select(line => new AgendaText(line.Text, Marks.Resolve(line.Marks, fact).PromptId));
        var session = new Session(
            campaign.Id, await Counter.NextAsync(db, "sessions", campaign.Id), theme.Id,
            new SessionPlan(entry.Title, entry.At(entry.Starts), entry.At(entry.Ends), entry.Place, entry.Link)
            {
                Agenda = [.. agenda],
                Guests =
                [
                    .. units.Where(unit => theme.MemberUnitIds.Contains(unit.Id)).Select(unit => Guest.OfUnit(unit.Id, unit.ShortName)),
                    .. entry.People.Select(actorOf).Select(person => Guest.OfPerson(person.PersonId, person.Name)),
                ],
                RecorderId = recorder.PersonId, RecorderName = recorder.Name,
            },
            by);
        db.Add(session);
        await db.SaveChangesAsync();
        return session;
    }

    private async Task SignInAsync(DemoSession entry, Session session)
    {
        foreach (var (index, signIn) in (entry.SignedIn ?? []).Index())
        {
            var person = Act(signIn);
            db.Add(Attendance.Of(session, person.PersonId, person.Name, person.UnitName, AttendanceKind.Code, session.StartsAt.AddMinutes(index - 8)));
            await db.SaveChangesAsync();
        }

        Act(entry.Recorder);
        foreach (var person in (entry.Noted ?? []).Select(actorOf))
            db.Add(Attendance.Of(session, person.PersonId, person.Name, person.UnitName, AttendanceKind.List, session.StartsAt.AddMinutes(12)));
        foreach (var other in entry.Others ?? []) db.Add(Attendance.OfGuest(session, other.Name, other.Unit, session.StartsAt.AddMinutes(13)));
        await db.SaveChangesAsync();
    }

    private async Task<SessionMinutes> WriteAsync(DemoSession entry, Session session, SessionPeople people)
    {
        var (recorder, speakers, minutes) = (Act(entry.Recorder), await people.SpeakersAsync(fact, session), new SessionMinutes(session));
        minutes.Read(entry.Minutes, speakers, fact);
        db.Add(minutes);
        await db.SaveChangesAsync();
        await new TurningIn(db, new OutlineFacts(db), new Standstill(session.EndsAt.AddMinutes(25))).SaveAsync(fact, session, minutes, speakers, recorder);
        return minutes;
    }

    private async Task AnswerAsync(DemoSession entry, Session session, SessionMinutes minutes)
    {
        foreach (var (index, answer) in (entry.Answers ?? []).Index())
        {
            var id = minutes.Rows.Single(row => row.Place == answer.Row).ContributionId;
            var contribution = await db.Contributions.SingleAsync(x => x.Id == id);
            contribution.Answer(Enum.Parse<DispositionKind>(answer.Kind, ignoreCase: true), answer.Reason, null, Act(answer.By), session.EndsAt.AddMinutes(40 + 5 * index));
            await db.SaveChangesAsync();
        }
    }

    private Actor Act(string signIn)
    {
        var actor = actorOf(signIn);
        current.ActAs(actor);
        return actor;
    }
}

internal sealed record DemoSession(
    string Title, int Theme, string Convener, string Recorder, int Day, TimeOnly Starts, TimeOnly Ends, string Place, IReadOnlyList<string> Agenda, IReadOnlyList<string> People,
    string Link = "", IReadOnlyList<string>? SignedIn = null, IReadOnlyList<string>? Noted = null, IReadOnlyList<DemoPresent>? Others = null,
    string? Minutes = null, IReadOnlyList<DemoRowAnswer>? Answers = null)
{
    /// <summary>A moment of its day, in China.</summary>
    public DateTime At(TimeOnly time) => DemoWorld.DayOf(Day).StartInUtc().Add(time.ToTimeSpan());
}

/// <summary>Somebody without an account who was there.</summary>
internal sealed record DemoPresent(string Name, string Unit);

/// <summary>The answer to what stands in a row of the minutes.</summary>
internal sealed record DemoRowAnswer(int Row, string Kind, string Reason, string By);
