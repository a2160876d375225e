using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Campaigns;
using Zuoshi.Delivery;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Load;

/// <summary>Items by the hundred, the thousand and ten thousand, each with twenty reports: what the board, the list and one unit's page cost.</summary>
internal static class ManyItems
{
    private const int ReportsEach = 20, AtATime = 100;

    private static readonly string[] Words = ["已完成设计", "设备已到货", "正在现场安装", "完成第一批调试", "两处还没有供电"];

    public static async Task RunAsync()
    {
        await using var site = await LoadedSite.StartAsync();
        var (office, unit) = (await site.SignInAsync("huodongban"), await site.SignInAsync("lly-gongjiao"));
        var before = new Dictionary<string, Opened>();
        foreach (var number in new[] { 100, 1_000, 10_000 })
        {
            await site.InAsync((db, services) => FillAsync(db, services.GetRequiredService<TimeProvider>(), number));
            await site.SettleAsync("delivery_");
            var (items, reports, unitId) = (0, 0, Guid.Empty);
            await site.InAsync(async (db, _) => (items, reports, unitId) = (
                await db.Assignments.CountAsync(), await db.Set<ProgressReport>().CountAsync(),
                await db.Assignments.GroupBy(x => x.LeadUnitId).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstAsync()));
            Console.WriteLine($"{items:N0} items, {reports:N0} reports");
            foreach (var (name, who, address) in new[]
            {
                ("board, office", office, "/campaigns/1/delivery"), ("board, a unit", unit, "/campaigns/1/delivery"), ("list", office, "/campaigns/1/delivery/items"),
                ("list, last page", office, $"/campaigns/1/delivery/items?p={items / 100}"), ("one unit's page", office, $"/campaigns/1/delivery/items?unit={unitId}"), ("campaign's home", unit, "/campaigns/1"),
            })
            {
                var now = await site.OpenAsync(who, address, "delivery_");
                var growth = before.TryGetValue(name, out var smaller) ? $"   {now.Median / smaller.Median:N1} × the time, {(double)now.Bytes / smaller.Bytes:N1} × the bytes of a tenth" : "";
                Console.WriteLine($"  {name,-16} {now.Median,7:N1} ms ({now.Low:N1}–{now.High:N1}) {now.Bytes / 1024.0,7:N0} KB {now.Queries,5:N1} queries of items{growth}");
                before[name] = now;
            }
        }
    }

    // Through the same doors as people: each step is a line of the record, each item has its outlook.
    private static async Task FillAsync(AppDb db, TimeProvider clock, int upTo)
    {
        var (random, today) = (new Random(upTo), clock.Today());
        var campaign = await db.Campaigns.AsNoTracking().WithParts().SingleAsync(x => x.Number == 1);
        var units = await db.Units.AsNoTracking().Where(x => x.Until == null).OrderBy(x => x.Id).Select(x => x.Id).ToListAsync();
        var office = (await db.People.AsNoTracking().WithPosts().SingleAsync(person => person.SignInName == "huodongban")).ActorsOn(today, new UnitTree(await db.Units.AsNoTracking().ToListAsync()))[0];
        for (var number = await db.Assignments.CountAsync(); number < upTo; number++)
        {
            var (lead, start) = (units[random.Next(units.Count)], today.AddDays(-random.Next(500, 900)));
            var due = start.AddDays(random.Next(450, 2000));
            var row = new WorkItem(campaign.Id, WorkItemKind.Task, await Counter.NextAsync(db, WorkItemKind.Task.Segment(), campaign.Id), new RowContent
            {
                Title = $"第{number}处路口改造", ThemeId = campaign.Themes[random.Next(campaign.Themes.Count)].Id, LeadUnitId = lead, Content = "更换12处设备，逐一试运行。", Target = "12处都通过。",
                Acceptance = "12处都通过", Leader = new Holder("分管副局长", null), Start = start, Due = due, SourceKind = SourceKind.Bureau, Basis = "重点工作",
            }, office, start.StartInUtc());
            var item = new Assignment(
                campaign.Id, await Counter.NextAsync(db, "assignments", campaign.Id), new PublishedRow(
                    row.Id, row.Kind, row.Number, 1, row.ThemeId, row.Title, row.Acceptance, lead, [], "分管副局长", null, start, due, false,
                    [new PublishedStep("完成设计", start.AddDays(200), 30), new PublishedStep("全部安装", due, 70)], Sensitivity.Public),
                new AssignmentTerms("清单", "岚交发〔2026〕1号", "12处都通过"), start);
            item.Propose(As(Party.Office, start));
            item.Approve(As(Party.Leader, start));
            item.Dispatch(As(Party.Office, start));
            item.Acknowledge(As(Party.Lead, start));
            for (var report = 1; report <= ReportsEach; report++)
                item.Report(As(Party.Lead, start.AddDays(report * 25)) with { Reason = Words[random.Next(Words.Length)] }, null, report == 8 ? [item.Nodes[0].Id] : []);
            db.AddRange(row, item);
            if (number % AtATime != 0 && number + 1 < upTo) continue;

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();

            Move As(Party party, DateOnly on) => new(office with { UnitId = lead }, party, on.StartInUtc().AddHours(2), "按计划");
        }
    }
}
