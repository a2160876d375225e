using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery;
using Zuoshi.Delivery.Board;
using Zuoshi.Delivery.Circulars;
using Zuoshi.Delivery.Judging;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery.Decade;

/// <summary>
/// Twelve years of supervision, from 2019 to 2030: what the site stored of lights, told its people and wrote into its circulars is held
/// against what the audit alone tells. With ZUOSHI_DECADE=500 it is a decade of 500 items, and says how long a page's work took year by year.
/// </summary>
public sealed class DecadeTests
{
    private const int Years = 12;

    private static readonly int Items = int.TryParse(Environment.GetEnvironmentVariable("ZUOSHI_DECADE"), out var given) ? given : 60;
    private static readonly DateOnly First = new(2019, 1, 7);

    private readonly Dictionary<Guid, Recomputed> told = [];
    private readonly Dictionary<Guid, Light> shown = [];
    private readonly List<AuditEntry> month = [];
    private Guid lastLine;

    [Fact]
    public async Task Lights_circulars_and_digests_agree_with_the_record()
    {
        var random = new Random(2019);
        var clock = new FakeTimeProvider(new DateTimeOffset(First, new TimeOnly(9, 0), TimeSpan.FromHours(8)));
        // Put together and not started: nothing happens in it by itself.
        var ground = await GroundKeeper.WorldAsync(Database.Sqlite);
        await using (var app = await RunningSite.BuildAsync(ground, builder => builder.Services.AddSingleton<TimeProvider>(clock)))
        {
            var crowd = new Crowd(random);
            var campaign = await InAsync(app, async (db, _) =>
            {
                var found = await db.Campaigns.WithParts().SingleAsync();
                await crowd.MoveInAsync(db, found, First.AddYears(-1));
                lastLine = await db.Set<AuditEntry>().MaxAsync(line => line.Id);
                return found;
            });
            var (fact, number, judged, turned) = (CampaignFacts.Fact(campaign), 0, 0, 0);
            var (watch, reading) = (new Stopwatch(), new Stopwatch());
            for (var day = First; day.Year < First.Year + Years; day = day.AddDays(7))
            {
                clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.FromHours(8)));
                await InAsync(app, async (db, _) =>
                {
                    var at = clock.Now();
                    if (day.Year < First.Year + Years - 2)
                        for (var due = number + (Items * 7 / (365.0 * (Years - 2))); number < (int)Math.Ceiling(due) && number < Items; ) await crowd.TakeUpAsync(db, campaign, ++number, new Move(null, Party.System, at));
                    var acting = await db.Assignments.Where(x => x.State != AssignmentState.Ended && x.State != AssignmentState.Archived)
                        .WithPlan().Include(x => x.Issues).Include(x => x.Urges).Include(x => x.Extensions).Include(x => x.Closings).OrderBy(x => x.Number).ToListAsync();
                    foreach (var item in acting)
                        if (random.Next(3) > 0) crowd.Act(item, at);
                    return await db.SaveChangesAsync();
                });
                watch.Start();
                await InAsync(app, async (_, services) =>
                {
                    await services.GetRequiredService<Rounds>().RunAsync(TestContext.Current.CancellationToken);
                    return 0;
                });
                watch.Stop();
                reading.Start();
                await InAsync(app, async (db, services) =>
                {
                    var items = db.Assignments.AsNoTracking().VisibleTo(fact, crowd.Office).Where(x => x.State != AssignmentState.Ended);
                    await items.CountAsync(services.GetRequiredService<LightDays>(), fact.Id, day);
                    return await Todo.OfAsync(items, await Parties.OfAsync(fact, crowd.Office, services.GetRequiredService<OrganisationFacts>()), day);
                });
                reading.Stop();
                await HearAsync(app, day);
                foreach (var (id, item) in told.Where(pair => pair.Value.State is not "Archived"))
                    Assert.True(item.On(day) == shown[id], $"{day:O}: {item.State} due {item.Due:O} shows {shown[id]}, the record says {item.On(day)}");
                judged += told.Count;
                if (day.AddDays(7).Month != day.Month)
                {
                    turned += await DigestsAsync(app, fact, crowd, day);
                    await InAsync(app, (db, services) => AskedAsync(db, services, fact, crowd, day));
                    await CircularAsync(app, fact, crowd.Office, day);
                    month.Clear();
                }

                if (day.AddDays(7).Year != day.Year && Items >= 500)
                {
                    Console.WriteLine($"{day.Year}: a day's round takes {watch.Elapsed.TotalMilliseconds / 52:0} ms and the office's board {reading.Elapsed.TotalMilliseconds / 52:0} ms, with {told.Values.Count(item => item.State is not ("Archived" or "Ended"))} items in hand");
                    watch.Reset();
                    reading.Reset();
                }
            }

            // It was a decade in which something happened.
            Assert.Equal(Items, number);
            Assert.True(told.Values.Count(item => item.ClosedOn is not null) > Items / 2);
            Assert.True(judged > Items * 100 && turned > Items / 4, $"{judged} {turned}");
        }

        await GroundKeeper.RemoveAsync(ground);
    }

    // The lines of the audit since the last time, and the changes of light that were stored meanwhile.
    private async Task HearAsync(IHost app, DateOnly day)
    {
        var (lines, changes, kept) = await InAsync(app, async (db, _) => (
            await db.Set<AuditEntry>().AsNoTracking().Where(line => line.Id > lastLine && line.SubjectKind == nameof(Assignment)).OrderBy(line => line.Id).ToListAsync(),
            await db.LightChanges.AsNoTracking().Where(change => change.On == day).ToListAsync(),
            await db.Assignments.AsNoTracking().Where(x => x.State != AssignmentState.Archived).Select(x => new { x.Id, x.Outlook!.Light }).ToDictionaryAsync(x => x.Id, x => x.Light)));
        foreach (var line in lines)
        {
            if (!told.TryGetValue(line.SubjectId!.Value, out var item)) told[line.SubjectId.Value] = item = new Recomputed();
            item.Take(line);
            month.Add(line);
            lastLine = line.Id;
        }

        foreach (var change in changes) shown[change.AssignmentId] = change.Light;
        foreach (var (id, light) in kept) Assert.Equal(shown[id], light);
    }

    private async Task<int> DigestsAsync(IHost app, CampaignFact campaign, Crowd crowd, DateOnly day)
    {
        var sum = 0;
        foreach (var head in crowd.Heads.Values.Take(8))
        {
            var said = await InAsync(app, async (_, services) =>
            {
                var steps = new List<NextStep>();
                foreach (var feature in services.GetServices<INextSteps>()) steps.AddRange(await feature.ListAsync(campaign, head, day));
                return steps.SingleOrDefault(step => step.Title.Contains("黄灯", StringComparison.Ordinal) || step.Title.Contains("红灯", StringComparison.Ordinal));
            });
            var expected = told.Values.Count(item => item.Unit == head.UnitId && item.State is not ("Closed" or "Archived" or "Ended") && item.TurnsWithinAWeek(day));
            Assert.True(expected switch { 0 => said is null, 1 => said is { Detail: "不办就变，现在还来得及" }, _ => said?.Title.Contains($"内{expected}项", StringComparison.Ordinal) is true }, $"{day:O}: {expected}, {said}");
            sum += expected;
        }

        return sum;
    }

    // What is asked of somebody is found by a query that reads no steps; read with all of them, the items ask for the same.
    private static async Task<int> AskedAsync(AppDb db, IServiceProvider services, CampaignFact campaign, Crowd crowd, DateOnly day)
    {
        var sum = 0;
        foreach (var actor in crowd.Heads.Values.Take(5).Append(crowd.Office).Append(crowd.Leader))
        {
            var parties = await Parties.OfAsync(campaign, actor, services.GetRequiredService<OrganisationFacts>());
            var items = db.Assignments.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.State != AssignmentState.Ended);
            var expected = (await items.WithPlan().ToListAsync()).SelectMany(item => Todo.Of(item, item.OutlookOn(day), parties.In(item), day)).Select(Words).Order(StringComparer.Ordinal);
            var found = await Todo.OfAsync(items, parties, day);
            Assert.Equal(expected, found.Select(Words).Order(StringComparer.Ordinal));
            sum += found.Count;
        }

        return sum;

        static string Words(Todo todo) => $"{todo.Item.Number} {todo.Verb} {todo.Until:O} {todo.Decides}";
    }

    private async Task CircularAsync(IHost app, CampaignFact campaign, Actor office, DateOnly day)
    {
        var circular = await InAsync(app, (_, services) => services.GetRequiredService<CircularDesk>().DrawAsync(
            campaign, CircularPeriod.Of(CircularKind.Month, day), Sensitivity.Internal, new Move(office, Party.Office, day.StartInUtc().AddHours(2))));
        var from = new DateOnly(day.Year, day.Month, 1);
        var items = told.Where(pair => pair.Value.State is not ("Proposed" or "AwaitingApproval" or "Approved" or "Ended") && (pair.Value.State is not "Archived" || pair.Value.ClosedOn >= from)).ToList();
        var lines = month.Where(line => line.At.DayInChina() >= from).ToList();
        (int Count, string Words)[] changes =
        [
            (items.Count(pair => pair.Value.ClosedOn >= from), "销号{0}项"), (lines.Where(line => line.Name == "delivery.extended").Select(line => line.SubjectId).Distinct().Count(id => items.Exists(pair => pair.Key == id)), "延期{0}项"),
            (lines.Count(line => line.Name is "delivery.urged" or "delivery.ordered" && items.Exists(pair => pair.Key == line.SubjectId)), "发催办单、督办单{0}张"),
        ];
        var lights = new[] { Light.Red, Light.Yellow, Light.Green, Light.Blue, Light.Grey }.Select(light => (Words: light.Name(), Count: items.Count(pair => pair.Value.On(day) == light))).Where(pair => pair.Count > 0).Select(pair => $"{pair.Words}{pair.Count}项");
        var expected = $"截至{day.Year}年{day.Month}月{day.Day}日，督办事项{items.Count}项{(items.Count > 0 ? $"，其中{string.Join('、', lights)}" : "")}。"
            + (changes.Any(change => change.Count > 0) ? $"本月{string.Join('、', changes.Where(change => change.Count > 0).Select(change => string.Format(change.Words, change.Count)))}。" : "");
        Assert.Equal(expected, circular.Summary);
    }

    private static async Task<T> InAsync<T>(IHost app, Func<AppDb, IServiceProvider, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider);
    }
}
