using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Burden.Ledger;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Contract;
using Zuoshi.Tests.Platform.Access.Scope;
using Zuoshi.Tests.World;
using Zuoshi.Ui;

namespace Zuoshi.Tests.Burden;

/// <summary>The ledger adds up: what it says of the demo is what somebody finds who walks through the demo's forms and counts.</summary>
public sealed partial class LedgerTests
{
    private const string Password = "jizhang-jisuan-2026";

    [Theory, OnEachDatabase]
    public async Task The_fields_in_the_ledger_are_those_that_a_crawl_of_the_forms_counts(Database database)
    {
        await using var site = await RunningSite.DemoOn(database);
        var office = await SignInAsync(site, "huodongban");
        var counted = await CrawlAsync(site);
        var ledger = await office.Open("/campaigns/1/burden");

        var (fields, forms) = (0, 0);
        foreach (var unit in ledger.Document.QuerySelectorAll<IHtmlAnchorElement>("main table a"))
        {
            var page = await office.Open(new Uri(unit.Href).PathAndQuery);
            foreach (var row in page.Document.QuerySelectorAll("main tbody tr"))
            {
                var cells = row.Children.Select(cell => Words(cell.TextContent)).ToList();
                if (cells[3] == "按一下") continue;

                var name = cells[1].Replace(" 还没有办", "");
                if (!counted.TryGetValue(name, out var found)) found = await RegisteredAsync(office, row);
                Assert.True(found == int.Parse(cells[3]), $"{name}: the ledger says {cells[3]}, its form has {found}");
                (fields, forms) = (fields + found, forms + 1);
            }
        }

        Assert.True(forms > 10, $"Only {forms} forms in the demo's month");
        Assert.Contains($"填 {forms} 张表、{fields} 个字段", ledger.Text);
        Assert.Contains($"填{forms}张表、{fields}个字段", (await office.Open("/campaigns/1")).Text);
    }

    /// <summary>Fields of each kind of form, counted on the page where a unit fills it in.</summary>
    private static async Task<Dictionary<string, int>> CrawlAsync(RunningSite site)
    {
        var counted = new Dictionary<string, int>();
        var visitors = new List<Visitor>();
        foreach (var who in (string[])["lly-gongjiao", "lly-gonglu", "lly-ganghang", "lly-jiaotou", "lly-zhifa", "yunshu", "jichu"]) visitors.Add(await SignInAsync(site, who));
        foreach (var visitor in visitors)
        {
            foreach (var (name, address) in ((string, string)[])[("填任务", "/campaigns/1/lists/new"), ("填项目", "/campaigns/1/lists/new?kind=Project")])
                Take(name, await visitor.Open(address), form => form.QuerySelector("[name='Input.Title']") is not null);
            Take("说明没有要报的", await visitor.Open("/campaigns/1/lists/reporting"), form => form.GetAttribute("aria-label") == "没有要报的");
            Take("写约稿", await visitor.Open("/campaigns/1/bulletins/stories/new"), form => form.GetAttribute("aria-label") == "写一条信息");
            foreach (var round in (int[])[1, 2])
            {
                Take("答复互评建议", await visitor.Open($"/campaigns/1/exchange/reviews/{round}"), form => form.GetAttribute("aria-label")!.StartsWith("答复建议", StringComparison.Ordinal));
                for (var reviewed = 1; reviewed <= 10; reviewed++) Take("互评", await visitor.Open($"/campaigns/1/exchange/reviews/{round}/objects/{reviewed}"), form => form.GetAttribute("aria-label") == "评议");
            }

            for (var number = 1; number <= 16; number++)
            {
                Take("报进展", await visitor.Open($"/campaigns/1/delivery/{number}/report"), _ => true);
                Take("报办结", await visitor.Open($"/campaigns/1/delivery/{number}/closing"), _ => true);
                Take("报月度完成投资", await visitor.Open($"/campaigns/1/delivery/{number}/project"), form => form.QuerySelector("[name=Amount]") is not null);
                Take("填指标实际值", await visitor.Open($"/campaigns/1/indicators/{number}/actual"), form => form.QuerySelector("[name=Evidence]") is not null);
                Take("报配合进展", await visitor.Open($"/campaigns/1/delivery/{number}"), form => form.GetAttribute("aria-label") == "报配合进展");
            }
        }

        return counted;

        void Take(string name, Page page, Func<IHtmlFormElement, bool> fits)
        {
            if (page.Status != 200) return;

            // What one form leaves out, another asks: an item without open steps asks for none.
            foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("main form").Where(fits))
                counted[name] = Math.Max(counted.GetValueOrDefault(name), Visible(form).Count);
        }
    }

    private static HashSet<string> Visible(IHtmlFormElement form) =>
        [.. form.QuerySelectorAll("input, select, textarea").Where(field => field.GetAttribute("type") != "hidden").Select(field => Index().Replace(field.GetAttribute("name")!, "[]"))];

    private static async Task<int> RegisteredAsync(Visitor office, IElement row)
    {
        var address = new Uri(row.QuerySelector<IHtmlAnchorElement>("a")!.Href).PathAndQuery;
        Assert.Contains("/burden/forms/", address);
        return (await office.Open(address)).Document.QuerySelectorAll("ol.num li").Length;
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_sees_its_own_lines_alone_and_takes_none_of_the_others_away(Database database)
    {
        await using var site = await RunningSite.DemoOn(database);
        var (office, unit) = (await SignInAsync(site, "huodongban"), await SignInAsync(site, "lly-gongjiao"));

        var all = (await office.Open("/campaigns/1/burden")).Column("2026年11月各单位");
        Assert.Equal(all.Where(name => name != "合计").ToList(), await OrderAsync(site, all));
        var own = await unit.Open("/campaigns/1/burden");
        Assert.Equal(["市公交集团"], own.Column("2026年11月各单位"));
        var foreign = (await office.Open("/campaigns/1/burden")).Document.QuerySelectorAll<IHtmlAnchorElement>("main table a").Last(link => link.TextContent != "市公交集团");
        Assert.Equal(404, (await unit.Open(new Uri(foreign.Href).PathAndQuery)).Status);
        using var file = await unit.Knock(HttpMethod.Get, "/campaigns/1/burden/ledger.xlsx");
        Assert.True(file.IsSuccessStatusCode);
        Assert.DoesNotContain(foreign.TextContent, await Crawl.TextAsync(file));
    }

    [Theory, OnEachDatabase]
    public async Task A_month_that_is_over_is_summed_up_once_and_the_office_is_told(Database database)
    {
        await using var site = await RunningSite.DemoOn(database);
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero));
        for (var times = 0; times < 2; times++)
        {
            using var scope = site.Services.CreateScope();
            await scope.ServiceProvider.GetRequiredService<MonthEnds>().RunAsync();
        }

        await site.Tell();
        var office = await SignInAsync(site, "huodongban");
        var sum = await site.Look(db => db.Set<MonthSum>().SingleAsync());
        Assert.Contains($"2026年11月减负账本：请各单位填{sum.Forms}张表、{sum.Fields}个字段", (await office.Open("/messages")).Text);
        var page = await office.Open("/campaigns/1/burden?month=2026-11");
        Assert.Contains($"2026年11月共请各单位填 {sum.Forms} 张表、{sum.Fields} 个字段", page.Text);
        Assert.Contains($"2026年11月 {sum.Forms} 张表、{sum.Fields} 个字段", page.Text);
    }

    private static async Task<List<string>> OrderAsync(RunningSite site, IReadOnlyList<string> shown)
    {
        using var scope = site.Services.CreateScope();
        var units = await scope.ServiceProvider.GetRequiredService<OrganisationFacts>().UnitsAsync();
        return [.. units.Select(unit => unit.ShortName).Where(shown.Contains)];
    }

    [Fact]
    public void The_markup_is_read_as_it_is_drawn()
    {
        var report = FormMarkup.Of("Delivery/Items/Report.cshtml");

        Assert.Equal([("Text", "进展", FieldKind.Sentences), ("Reached", "", FieldKind.Choice), ("Evidence", "佐证的文号或存放处", FieldKind.Words)], report.Select(field => (field.Name, field.Label, field.Kind)));
        var row = FormMarkup.Of("Lists/Rows/_RowForm.cshtml");
        Assert.Contains(row, field => field is { Name: "Input.TotalInvestment", Label: "总投资（万元）" });
        Assert.Contains(row, field => field is { Name: "Input.Due", Kind: FieldKind.Day });
        Assert.DoesNotContain(row, field => field.Name.EndsWith("ColumnId", StringComparison.Ordinal));
        Assert.DoesNotContain(FormMarkup.Of("Lists/Rows/_RowForm.cshtml", null, "@if (isProject)"), field => field.Name == "Input.Scale");
    }

    private static async Task<Visitor> SignInAsync(RunningSite site, string name)
    {
        var visitor = site.Stranger();
        // Those that the demo doesn't offer have no password.
        await site.Look(async db =>
        {
            var person = await db.People.WithAccounts().SingleAsync(x => x.SignInName == name);
            person.Account.SetPassword(Password, new SignInRules(), site.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        var page = await visitor.Open("/sign-in");
        page = await page.Form("登录").Fill("登录名", name).Fill("密码", Password).Press("登录");
        Assert.NotEqual("/sign-in", page.Address);
        return visitor;
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Index();
}
