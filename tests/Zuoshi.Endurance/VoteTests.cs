using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Discussions.Polls;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Tokens;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Endurance;

/// <summary>A full room votes while the site is killed in its midst.</summary>
public sealed class VoteTests
{
    private const int Voters = 32;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("ZUOSHI_VOTE_KILLS") ?? "10");

    [Fact]
    public async Task Every_vote_that_was_answered_is_there_once()
    {
        await using var place = await Place.ForAsync(Database.Sqlite);
        await using var site = new ServedSite(place.Folder, place.Postgres);
        await site.StartAsync();
        await site.KillAsync();
        var (tokens, statements) = await HandOutTokensAsync(place.Folder);
        // What each voter was last answered, by statement; and what was sent and not answered, which may be there or not.
        var (answered, sent) = (new ConcurrentDictionary<(int Voter, int Statement), string>(), new ConcurrentDictionary<(int Voter, int Statement), string>());
        var (votes, odd, watch) = (0, new ConcurrentBag<string>(), new Stopwatch());
        for (var kill = 1; kill <= Kills; kill++)
        {
            await site.StartAsync();
            using var stop = new CancellationTokenSource();
            var before = votes;
            watch.Start();
            var work = Task.WhenAll(tokens.Select((token, voter) => VoteAsync(token, voter, stop.Token)));
            while (Volatile.Read(ref votes) < before + 400 + kill * 37 % 101) await Task.Delay(1);
            await site.KillAsync();
            watch.Stop();
            await stop.CancelAsync();
            await work;

            Assert.Empty(odd);
            Assert.Empty(await WrongAsync(kill));
        }

        var perSecond = votes / watch.Elapsed.TotalSeconds;
        var ceiling = BareCommitsPerSecond(place.Folder);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Kills} kills, {votes} answered votes, none lost, none twice; {perSecond:N0} votes a second through the site, {ceiling:N0} rows a second in a bare loop of {Voters} a commit on the same disk: {perSecond / ceiling:P1}");

        async Task VoteAsync(string token, int voter, CancellationToken stop)
        {
            using var http = new HttpClient { BaseAddress = site.Address };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            for (var turn = 0; !stop.IsCancellationRequested; turn++)
            {
                var (statement, stance) = (1 + (voter + turn) % statements, turn / statements % 2 == voter % 2 ? "agree" : "disagree");
                sent[(voter, statement)] = stance;
                try
                {
                    using var reply = await http.PutAsJsonAsync($"/api/v1/campaigns/1/polls/1/statements/{statement}/vote", new { stance }, CancellationToken.None);
                    if (reply.StatusCode is not HttpStatusCode.OK)
                    {
                        odd.Add($"{(int)reply.StatusCode} {await reply.Content.ReadAsStringAsync(CancellationToken.None)}");
                        return;
                    }

                    answered[(voter, statement)] = stance;
                    Interlocked.Increment(ref votes);
                }
                catch (HttpRequestException)
                {
                    return;
                }
            }
        }

        async Task<List<string>> WrongAsync(int kill)
        {
            var wrong = new List<string>();
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(place.Folder, "zuoshi.db")};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                SELECT p.sign_in_name, s.number, v.stance, COUNT(*) FROM discussions_votes v
                JOIN discussions_statements s ON s.id = v.statement_id JOIN organisation_people p ON p.id = v.person_id
                WHERE p.sign_in_name LIKE 'voter%' GROUP BY p.sign_in_name, s.number
                """;
            var there = new Dictionary<(int, int), string>();
            await using (var reader = await command.ExecuteReaderAsync())
                while (await reader.ReadAsync())
                {
                    var key = (int.Parse(reader.GetString(0)["voter".Length..]), reader.GetInt32(1));
                    there[key] = reader.GetInt32(2) switch { 1 => "agree", -1 => "disagree", _ => "pass" };
                    if (reader.GetInt32(3) != 1) wrong.Add($"kill {kill}: {key} is there {reader.GetInt32(3)} times");
                }

            wrong.AddRange(answered.Where(vote => there.GetValueOrDefault(vote.Key) is var found && found != vote.Value && found != sent[vote.Key])
                .Select(vote => $"kill {kill}: {vote.Key} was answered as {vote.Value} and is {there.GetValueOrDefault(vote.Key) ?? "not there"}"));
            wrong.AddRange(there.Keys.Where(key => !sent.ContainsKey(key)).Select(key => $"kill {kill}: nobody sent {key}"));
            return wrong;
        }
    }

    /// <summary>Enters the voters and gives each a token, past the program's pages.</summary>
    private static async Task<(IReadOnlyList<string> Tokens, int Statements)> HandOutTokensAsync(string folder)
    {
        await using var app = Site.Build(new SiteOptions(folder, "http://127.0.0.1:0", Demo: false, NoDemo: true));
        await Site.PrepareAsync(app, new SiteOptions(folder, null, Demo: false, NoDemo: false));
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var (now, today) = (clock.GetUtcNow().UtcDateTime, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var units = await db.Units.ToListAsync();
        var post = new Post(units.First(unit => unit.Kind is UnitKind.District).Id, "表态人", Duty.Member, 90);
        var people = Enumerable.Range(0, Voters).Select(number => new Person($"表态人{number}", $"voter{number}")).ToList();
        foreach (var person in people) person.Confirm(person.Appoint(post, today.AddDays(-30)).Id, by: null, now);
        db.Add(post);
        db.AddRange(people);
        await db.SaveChangesAsync();

        var tree = new UnitTree(units);
        var tokens = new List<string>();
        foreach (var person in people)
        {
            var (token, secret) = ApiToken.Make(person.ActorsOn(today, tree)[0], "表态", new TokenTerms([Permission.ReadCampaign, Permission.Contribute], Writes: true, today.AddDays(30)), today, now);
            tokens.Add(secret);
            db.Add(token);
        }

        await db.SaveChangesAsync();
        return (tokens, await db.Statements.CountAsync());
    }

    /// <summary>The ceiling: rows of a vote's shape, as many to a commit as there are voters, and nothing else.</summary>
    private static double BareCommitsPerSecond(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE votes (statement TEXT, person TEXT, stance INTEGER, at TEXT, PRIMARY KEY (statement, person)) WITHOUT ROWID");
        var (watch, commits) = (Stopwatch.StartNew(), 0);
        for (; watch.Elapsed < TimeSpan.FromSeconds(2); commits++)
        {
            using var transaction = connection.BeginTransaction();
            for (var voter = 0; voter < Voters; voter++) Run($"INSERT INTO votes VALUES ('{commits:0000000000000000000000000000000000000}', '{voter:0000000000000000000000000000000000000}', 1, '2026-11-25 02:00:00')");
            transaction.Commit();
        }

        return commits * Voters / watch.Elapsed.TotalSeconds;

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
