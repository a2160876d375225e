using Zuoshi.Campaigns;
using Zuoshi.Discussions;
using Zuoshi.Discussions.Polls;
using Zuoshi.Opinions.Votes;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Vote = Zuoshi.Discussions.Polls.Vote;

namespace Zuoshi.Demo;

/// <summary>What the invented city votes on: statements from its contributions, put to the cast and to staff who do nothing else.</summary>
/// <param name="db">The database.</param>
/// <param name="current">Who acts, for the audit.</param>
/// <param name="actorOf">Somebody of the cast by sign-in name.</param>
/// <param name="campaign">The campaign.</param>
internal sealed class DemoPoll(AppDb db, CurrentActor current, Func<string, Actor> actorOf, Campaign campaign)
{
    private const string Convener = "yunshu";

    // Who has an account is left something to say.
    private static readonly HashSet<string> Silent = ["huodongban", "jichu", "yunshu", "yunshu-zg", "lly-gongjiao", "juzhang"];

    private static readonly DateTime OpenedAt = DemoClock.Begins.AddDays(-4);

    private readonly DemoPollData data = DemoData.Read<DemoPollData>("poll.json");

    /// <summary>Staff who only vote: sign-in name, unit, and the how manieth of it.</summary>
    public static IEnumerable<(string SignIn, string Unit, int Number)> Crowd =>
        DemoData.Read<DemoPollData>("poll.json").Crowd.SelectMany(unit => Enumerable.Range(1, unit.Value).Select(number => ($"{unit.Key[2..]}-{number:00}", unit.Key, number)));

    /// <summary>Puts the statements and lets everybody vote.</summary>
    /// <param name="sent">The contributions.</param>
    /// <param name="voters">Everybody who may vote, with the unit, by sign-in name.</param>
    public async Task FillAsync(IReadOnlyDictionary<string, Contribution> sent, IEnumerable<(string SignIn, string Unit)> voters)
    {
        var by = actorOf(Convener);
        current.ActAs(by);
        var theme = campaign.Themes.First(theme => theme.Number == data.Theme);
        var terms = new PollTerms(data.Title, theme.Id, ForGroup: false, ResultsShown.AfterVoting, DateOnly.FromDateTime(DemoClock.Begins).AddDays(data.ClosesInDays));
        var poll = new Poll(campaign.Id, await Counter.NextAsync(db, "polls", campaign.Id), terms, by, OpenedAt);
        var statements = new List<Statement>();
        foreach (var entry in data.Statements)
            statements.Add(new Statement(poll, await Counter.NextAsync(db, "statements", poll.Id), entry.Text, entry.From.Select(id => sent[id].Id), by, OpenedAt));
        poll.Open(statements.Count, OpenedAt);
        db.Add(poll);
        db.AddRange(statements);

        var random = new Random(data.Seed);
        foreach (var (index, (signIn, unit)) in voters.Where(voter => !Silent.Contains(voter.SignIn)).Index())
        {
            var (actor, camp) = (actorOf(signIn), data.Camps.GetValueOrDefault(unit, data.Others));
            if (!actor.Can(Permission.Contribute)) continue;

            foreach (var (at, statement) in statements.Index())
                if (random.Next(100) < 85) db.Add(new Vote(statement, StanceOf(data.Statements[at].Agree[camp], random), actor, OpenedAt.AddMinutes(7 * index)));
        }

        await db.SaveChangesAsync();
    }

    // Of those who don't agree, one in four passes.
    private static Stance StanceOf(int agree, Random random) =>
        random.Next(100) < agree ? Stance.Agree : random.Next(4) == 0 ? Stance.Pass : Stance.Disagree;
}

internal sealed record DemoPollData(
    string Title, int Theme, int ClosesInDays, int Seed, IReadOnlyDictionary<string, int> Crowd, IReadOnlyDictionary<string, int> Camps, int Others, IReadOnlyList<DemoStatement> Statements);

/// <summary>A statement; <c>Agree</c> says how many of a hundred agree, camp by camp.</summary>
internal sealed record DemoStatement(string Text, IReadOnlyList<string> From, IReadOnlyList<int> Agree);
