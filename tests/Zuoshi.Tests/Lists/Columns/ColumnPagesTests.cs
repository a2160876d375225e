using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Tests.World;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Tests.Lists.Columns;

/// <summary>The columns of a list, from their setting to the table that goes out and comes back.</summary>
public sealed class ColumnPagesTests
{
    private const string Lists = "/campaigns/1/lists", Columns = $"{Lists}/columns", Title = "修复龙潭水库下游预警喇叭";

    [Theory, OnEachDatabase]
    public async Task A_column_of_the_campaigns_own_is_filled_in_found_by_exported_and_imported(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await Add(office, "计划投资", "数字");
        await Add(office, "资金来源", "选项", "市级财政\n专项债");
        await office.EnterTask(Title, ("计划投资", "12.5"), ("资金来源", "专项债"));
        await office.EnterTask("下游各村装上备用喇叭", ("计划投资", "3"));

        var page = await office.Open(Lists);
        Assert.Contains("12.5", page.Text);
        var address = page.Document.QuerySelectorAll("select").First(select => select.Id!.StartsWith("own-", StringComparison.Ordinal)).Id;
        page = await office.Open($"{Lists}?{address}=专项债");
        Assert.Contains(Title, page.Text);
        Assert.DoesNotContain("备用喇叭", page.Text);
        var least = page.Document.QuerySelectorAll("input").First(input => input.Id?.EndsWith("-from", StringComparison.Ordinal) is true).Id;
        Assert.DoesNotContain("备用喇叭", (await office.Open($"{Lists}?{least}=4")).Text);
        Assert.Contains("备用喇叭", (await office.Open($"{Lists}?{least}=2")).Text);

        // Ordered by it, the largest first; by the choice, rows without one last.
        var sort = page.Document.QuerySelectorAll("select[name=sort] option").ToDictionary(option => option.TextContent, option => option.GetAttribute("value"));
        Assert.Equal(["12.5", "3"], Numbers(await office.Open($"{Lists}?sort={sort["计划投资"]}")));
        Assert.Equal(["12.5", "3"], Numbers(await office.Open($"{Lists}?sort={sort["资金来源"]}")));

        var table = await Export(office);
        var at = table.FindIndex(cells => cells.Contains("计划投资"));
        Assert.True(at >= 0, "The head has the column.");
        var place = table[at].ToList().IndexOf("计划投资");
        var mine = table.First(cells => cells.Contains(Title)).ToArray();
        Assert.Equal("12.5", mine[place]);
        mine[place] = "18";
        page = await Bring(office, [.. table.Take(table.FindIndex(cells => cells.Contains(Title) || cells.Contains("下游各村装上备用喇叭"))), mine]);
        Assert.Contains("计划投资", page.Text);
        page = await page.Press("导入 1 处");
        Assert.Equal("已导入：新增0项，改动1项", page.Flash);
        Assert.Contains("计划投资：12.5 18", (await office.Open($"{Lists}/tasks/1")).Text);
        Assert.Equal(1, await site.Look(db => db.WorkItems.CountAsync(x => x.Own.Any(own => own.Number == 180_000))));
    }

    private static IEnumerable<string> Numbers(Page page) => page.Document.QuerySelectorAll("td[data-l=计划投资]").Select(cell => cell.TextContent.Trim());

    [Theory, OnEachDatabase]
    public async Task What_is_required_keeps_a_row_from_rising_and_is_said_beside_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        await office.EnterTask(Title);
        var page = await office.Open(Columns);
        page = await page.Form("列设置").Fill("第9列的列名", "主要责任单位").Choose("责任领导必填").Press("保存");
        Assert.Equal("已保存", page.Flash);

        page = await office.Open(Lists);
        Assert.Contains("缺责任领导", page.Text);
        Assert.Contains("主要责任单位", page.Text);
        Assert.Contains("缺责任领导", (await office.Open($"{Lists}/tasks/1")).Text);
        Assert.Contains("缺责任领导", (await office.Open($"{Lists}/move?Rows=tasks-1")).Text);
        Assert.Contains("主要责任单位", (await office.Open($"{Lists}/tasks/1/edit")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_saves_second_is_told_and_others_only_look(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var page = await office.Open(Columns);
        await Add(office, "年度目标", "文字");

        page = await page.Form("列设置").Fill("第3列的列名", "做什么").Press("保存");

        Assert.Equal(409, page.Status);
        Assert.Equal("做什么", page.Value("第3列的列名"));
        page = await page.Form("列设置").Press("保存");
        Assert.Equal("已保存", page.Flash);
        page = await (await site.As(Cast.Convener)).Open(Columns);
        Assert.Contains("做什么", page.Text);
        Assert.Contains("年度目标", page.Text);
        Assert.Null(page.Document.QuerySelector("main input[type=text], main button"));
        page = await (await office.Open(Columns)).Form("加一列").Fill("列名", "备注").Press("加上");
        Assert.Equal((400, "备注"), (page.Status, page.Value("列名")));
    }

    private static async Task Add(Visitor office, string title, string type, string choices = "")
    {
        var page = await (await office.Open(Columns)).Form("加一列").Fill("列名", title).Fill("类型", type).Fill("选项", choices).Press("加上");
        Assert.Equal($"已加上“{title}”这一列", page.Flash);
    }

    private static async Task<List<string[]>> Export(Visitor office)
    {
        using var answer = await office.Knock(HttpMethod.Get, $"{Lists}/export");
        var table = TableReader.Read(await answer.Content.ReadAsByteArrayAsync(), "清单.xlsx").Single(table => table.Sheet == "任务清单");
        return [.. table.Rows.Select(row => row.Concat(Enumerable.Repeat("", table.Width - row.Count)).ToArray())];
    }

    private static async Task<Page> Bring(Visitor office, IReadOnlyList<string[]> rows)
    {
        var csv = string.Join('\n', rows.Select(row => string.Join(',', row.Select(text => $"\"{text.Replace("\"", "\"\"")}\""))));
        return await (await office.Open($"{Lists}/import")).Form("导入清单").Attach("清单表格", "清单.csv", System.Text.Encoding.UTF8.GetBytes(csv)).Press("去核对");
    }
}
