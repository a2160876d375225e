using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists.Reporting;

/// <summary>上报 on the last day: every unit at the same moment.</summary>
public sealed class ManyUnitsTests
{
    private const int Units = 33, WithHead = 20, RowsOfEach = 3;
    private static readonly DateOnly From = new(2026, 1, 5);

    [Theory, OnEachDatabase]
    public async Task Thirty_three_units_report_at_once_and_nothing_is_lost_or_left_out_of_the_record(Database database)
    {
        await using var site = await RunningSite.On(database);
        var liaisons = await Enter(site, Duty.Liaison, Units);
        // From one address sixty may sign in a minute, and here all come from one; the units without a head report straight to the convener.
        var heads = await Enter(site, Duty.UnitHead, WithHead);

        // Each drafts three rows and reports them, all units beside one another.
        await Task.WhenAll(liaisons.Select(async liaison =>
        {
            var visitor = await site.As(liaison);
            for (var row = 1; row <= RowsOfEach; row++) await visitor.EnterTask($"{liaison.Unit}第{row}件事", ("牵头单位", liaison.Unit));
            await Send(visitor, $"上报 {RowsOfEach} 项");
        }));
        await Task.WhenAll(heads.Select(async head => await Send(await site.As(head), $"签批 {RowsOfEach} 项")));

        // The convener passes on all but each unit's first, which goes back.
        var convener = await site.As(Cast.Convener);
        var rows = await site.Look(db => db.WorkItems.OrderBy(x => x.Number).Select(x => new { x.Number, x.UnitId }).ToListAsync());
        foreach (var unit in rows.GroupBy(row => row.UnitId))
        {
            var numbers = unit.Select(row => row.Number).ToList();
            var back = await convener.Open($"/campaigns/1/lists/move?Back=true&Rows=tasks-{numbers[0]}");
            Assert.Equal("已退回 1 项", (await back.Form("退回").Fill("为什么退回、要改什么", "和第二件重了").Press("退回 1 项")).Flash);
            var on = await convener.Open($"/campaigns/1/lists/move?{string.Join('&', numbers.Skip(1).Select(number => $"Rows=tasks-{number}"))}");
            Assert.Equal("已报活动办 2 项", (await on.Press("报活动办 2 项")).Flash);
        }

        var levels = await site.Look(db => db.WorkItems.GroupBy(x => x.Level).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count));
        Assert.Equal(new() { [ReportLevel.Drafted] = Units, [ReportLevel.AwaitingOffice] = Units * 2 }, levels);
        Assert.Equal(Enumerable.Range(1, Units * RowsOfEach), rows.Select(row => row.Number));
        var record = await site.Look(db => db.Set<AuditEntry>().Where(x => x.SubjectKind == nameof(WorkItem))
            .GroupBy(x => x.Name).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count));
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["lists.row-made"] = Units * RowsOfEach, ["lists.row-reported"] = Units * RowsOfEach, ["lists.row-signed"] = WithHead * RowsOfEach,
                ["lists.row-returned"] = Units, ["lists.row-passed-on"] = Units * 2,
            },
            record);
    }

    private static async Task Send(Visitor visitor, string button)
    {
        var page = await visitor.Open("/campaigns/1/lists/reporting");
        var rows = page.Document.QuerySelectorAll("input[name=Rows]").Select(box => $"Rows={box.GetAttribute("value")}");
        page = await visitor.Open($"/campaigns/1/lists/move?{string.Join('&', rows)}");
        Assert.Equal($"已{button}", (await page.Press(button)).Flash);
    }

    private static Task<List<Cast>> Enter(RunningSite site, Duty duty, int units) => site.Look(async db =>
    {
        var people = new List<Cast>();
        var bureau = await db.Units.SingleAsync(unit => unit.Name == Cast.Bureau);
        for (var number = 1; number <= units; number++)
        {
            var name = $"第{number:00}水利站";
            var unit = await db.Units.SingleOrDefaultAsync(unit => unit.Name == name);
            if (unit is null) db.Add(unit = new Unit(name, null, UnitKind.District, bureau.Id, 10 + number, From));
            var who = new Cast($"{duty}{number:00}".ToLowerInvariant(), $"{name}{duty.Name()}", name, duty);
            var (post, person) = (new Post(unit.Id, who.Name, duty, 1), new Person(who.Name, who.SignInName));
            person.Account.SetPassword(Cast.Password, new SignInRules(), Cast.Founded.UtcDateTime);
            person.Confirm(person.Appoint(post, From).Id, by: null, Cast.Founded.UtcDateTime);
            db.AddRange(post, person);
            people.Add(who);
        }

        await db.SaveChangesAsync();
        return people;
    });
}
