using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Delivery.Indicators.Excel;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Tests.Outlines;
using Zuoshi.Tests.World;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Tests.Delivery.Indicators;

/// <summary>Indicators through Excel: what is taken away comes back the same, what is changed is shown first, and what is wrong keeps all of it out.</summary>
public sealed class IndicatorExcelTests
{
    private const string All = IndicatorWorld.All, Import = $"{All}/import";

    [Theory, OnEachDatabase]
    public async Task What_is_taken_away_comes_back_without_a_change(Database database)
    {
        await using var site = await RunningSite.On(database);
        await FillAsync(site);
        var before = await site.Indicators();
        var file = await ExportAsync(site, Cast.Office);

        var page = await UploadAsync(site, "指标.xlsx", file);

        Assert.Contains("和已有的完全一样，不用导入。", page.Text);
        // Three indicators; of each a baseline, a target and a city; four values, one of them computed.
        Assert.Contains("未变 16", page.Text);
        page = await page.Press("导入 0 行");
        Assert.Equal((409, "没有要导入的：没有新增，也没有改动。"), (page.Status, page.Refusal));
        Assert.Equal(before.Select(it => (it.Number, it.Version)), (await site.Indicators()).Select(it => (it.Number, it.Version)));
        var table = Sheet(file, "年度值");
        Assert.Contains(table.Rows, row => row.Skip(1).Take(6).SequenceEqual(["001", "汇总", "2025", "", "", "97"]));
        Assert.Contains(Sheet(file, "指标").Rows, row => row is [_, "002", ..] && row.Contains("任001") && row.Contains("1.2") && row.Contains("001"));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_changed_in_the_table_is_shown_first_and_then_written(Database database)
    {
        await using var site = await RunningSite.On(database);
        await FillAsync(site);

        var page = await UploadAsync(site, "年度值.csv", Csv(
            ["指标", "类别", "年份", "截至", "城市", "数值", "出处", "更正理由"],
            ["001", "目标", "2028", "", "", "98.5", "", ""],
            ["供水水质达标率", "目标", "2035", "", "", "99.9", "", ""],
            ["002", "实际", "2025", "", "", "95.2", "", "复测后核定"],
            ["003", "实际", "2026", "2026-02-28", "", "98", "月报", ""],
            ["001", "对标", "2024", "", "云州市", "97.6", "", ""],
            ["001", "基期", "2020", "", "", "90", "", ""]));

        Assert.Contains("逐行都读得懂，可以导入。", page.Text);
        page = await page.Follow("有改动 3");
        Assert.Equal(["99", "95", "97.5"], page.Document.QuerySelectorAll("del").Select(before => before.TextContent));
        page = await page.Press("导入 5 行");
        Assert.Equal("已导入：新增2行，改动3行", page.Flash);
        var (whole, part) = ((await site.Indicators())[0], (await site.Indicators())[1]);
        Assert.Equal([(2028, 98.5m), (2035, 99.9m)], whole.Course.Targets.Select(target => (target.Year, target.Value.Number)));
        Assert.Equal((97.6m, "云州年报"), (whole.Benchmarks[0].Value.Number, whole.Benchmarks[0].Source));
        Assert.Equal([(95m, ""), (95.2m, "复测后核定")], part.Actuals.Select(actual => (actual.Value.Number, actual.Reason)));
        Assert.Contains("这份表已经导入。", (await (await site.As(Cast.Office)).Open(await DraftAsync(site))).Text);
    }

    [Theory, OnEachDatabase]
    public async Task New_indicators_come_with_their_values_and_their_whole(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        await site.MakeRow();

        var page = await BringAsync(site, """
            编号	指标名称	定义	计量单位	方向	牵头单位	汇总方式	上级指标	权重	清单事项	纲要条款
            	漏损率	漏损水量占供水总量	%	越小越好	城关镇水利站	下级加权平均
            	城关镇漏损率		%	越小越好	城关镇水利站		漏损率	3	任001	一（二）
            """);
        Assert.Contains("将新增 2 行", page.Text);
        Assert.Equal("已导入：新增2行，改动0行", (await page.Press("导入 2 行")).Flash);

        var (whole, part) = ((await site.Indicators())[0], (await site.Indicators())[1]);
        Assert.Equal((1, 2, Direction.Down, RollUp.WeightedMean), (whole.Number, part.Number, whole.Direction, whole.RollUp));
        Assert.Equal((whole.Id, 3, 1, 1), (part.WholeId, part.Weight, part.Rows.Count, part.Clauses.Count));
    }

    [Theory, OnEachDatabase]
    public async Task One_bad_cell_keeps_all_of_it_out_until_it_is_mended_in_place(Database database)
    {
        await using var site = await RunningSite.On(database);
        await FillAsync(site);

        var page = await UploadAsync(site, "年度值.csv", Csv(
            ["指标", "类别", "年份", "截至", "城市", "数值", "出处", "更正理由"],
            ["001", "目标", "2035", "", "", "99.9", "", ""],
            ["没有的指标", "目标", "2035", "", "", "1", "", ""],
            ["002", "指望", "2035", "", "", "1", "", ""],
            ["002", "目标", "二〇三五", "", "", "约九成", "", ""],
            ["002", "实际", "2025", "", "", "96", "", ""],
            ["002", "实际", "2027", "", "", "96", "年报", ""],
            ["002", "实际", "2024", "2024年", "", "96", "年报", ""],
            ["001", "实际", "2025", "", "", "96", "年报", ""],
            ["003", "实际", "2023", "", "", "96", "", ""],
            ["003", "对标", "2023", "", "", "96", "", ""],
            ["003", "目标", "2035", "", "云州市", "99", "", ""],
            ["003", "目标", "2035", "", "", "99", "", ""],
            ["003", "目标", "2019", "", "", "99", "", ""]));

        Assert.Contains("11 行有问题", page.Text);
        var issues = page.Document.QuerySelectorAll(".issue").Select(issue => issue.TextContent).ToList();
        foreach (var words in new[]
                 {
                     "没有指标“没有的指标”。写编号，或者写名称；新的先写进“指标”表。", "可以填：基期、目标、实际、对标。", "请填1949到2100之间的四位年份", "请只填数字，小数最多4位",
                     "写成2026-09-30的样子，全年的空着", "请写是哪个城市", "只有对标填城市，请空着", "2035年的目标前面的行已经写了，请留一行。",
                     "2025年已经填过95，要更正请写明理由。", "2027年还没有过完，请填截至哪一天。", "2025年的值由下级指标汇总得出，不用填。要改，请改下级指标的值。", "请写明文号或出处。",
                 })
            Assert.Contains(words, issues);
        page = await page.Form("导入指标").Press("导入 2 行");
        Assert.Equal((409, "还有11行有问题，改好以后才一起导入。"), (page.Status, page.Refusal));
        Assert.Equal([(2028, 99m)], (await site.Indicators())[0].Course.Targets.Select(target => (target.Year, target.Value.Number)));

        // One is mended, the others are left out; then the last one is seen against what is left.
        page = await MendAsync(await (await site.As(Cast.Office)).Open(await DraftAsync(site)), 4, "kind", "目标");
        Assert.Contains("10 行有问题", page.Text);
        foreach (var place in new[] { 3, 5, 6, 7, 8, 9, 10, 11, 13, 12 }) page = await page.Form($"改年度值第{place}行").Press("不要这行");
        Assert.Equal(["目标年份要晚于基期2020年。"], page.Document.QuerySelectorAll(".issue").Select(issue => issue.TextContent));
        page = await MendAsync(page, 14, "year", "2036");
        Assert.Equal("已导入：新增3行，改动0行", (await page.Press("导入 3 行")).Flash);
    }

    [Theory, OnEachDatabase]
    public async Task Two_of_one_name_are_told_apart_by_their_numbers(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.DefineIndicator();
        await site.DefineIndicator();

        var page = await UploadAsync(site, "年度值.csv", Csv(["指标", "类别", "年份", "数值"], ["供水水质达标率", "目标", "2035", "99"], ["002", "目标", "2035", "99"]));

        Assert.Equal(["有几个叫“供水水质达标率”的指标，请写编号。"], page.Document.QuerySelectorAll(".issue").Select(issue => issue.TextContent));
        Assert.Contains("新增 1", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_is_no_table_of_indicators_is_refused_with_what_it_lacks(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await UploadAsync(site, "通讯录.csv", Csv(["姓名", "电话"], ["张某", "1"]));
        Assert.Equal((400, "没有读到指标。指标表要有“指标名称”“计量单位”两列，年度值表要有“指标”“类别”“数值”三列。可以先导出，照着填。"), (page.Status, page.MessageBeside("表格文件")));
        Assert.Equal(400, (await UploadAsync(site, "坏的.xlsx", [1, 2, 3])).Status);
        Assert.Equal("请选一个文件，或者把表格贴进来。", (await (await (await site.As(Cast.Office)).Open(Import)).Form("用表格导入指标").Press("去核对")).MessageBeside("表格文件"));
        using var template = await (await site.As(Cast.Office)).Knock(HttpMethod.Get, $"{Import}/template.xlsx");
        Assert.Equal(["指标", "年度值"], TableReader.Read(await template.Content.ReadAsByteArrayAsync(), "模板.xlsx").Select(table => table.Sheet).Take(2));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_kept_closer_is_not_taken_away_and_what_is_carries_its_label(Database database)
    {
        await using var site = await RunningSite.On(database);
        await FillAsync(site);
        await site.Look(async db =>
        {
            (await db.Indicators.SingleAsync(x => x.Number == 3)).KeepAtLeast(Sensitivity.WorkSecret);
            return await db.SaveChangesAsync();
        });

        var indicators = Sheet(await ExportAsync(site, Cast.Office), "指标");

        Assert.DoesNotContain(indicators.Rows, row => row.Contains("柳溪镇水质达标率"));
        Assert.Contains(indicators.Rows, row => row.Any(cell => cell.Contains("知悉范围：内部", StringComparison.Ordinal)));
        // The whole that was opened counts with the part that was not.
        Assert.Contains("现为97%", (await (await site.As(Cast.Office)).Open($"{All}/1")).Text);
        Assert.Contains("另有1项不在您的可见范围", (await (await site.As(Cast.Office)).Open($"{All}/1")).Text);
        Assert.Equal([("indicators", 2)], await site.Look(async db => (await db.Set<Export>().ToListAsync()).Select(export => (export.What, export.Rows)).ToList()));
        Assert.Equal(403, (await (await site.As(Cast.Member)).Open($"{All}/table.xlsx")).Status);
        // Nobody else comes to a table that is being checked.
        await UploadAsync(site, "年度值.csv", Csv(["指标", "类别", "年份", "数值"], ["001", "目标", "2035", "99"]));
        Assert.Equal(403, (await (await site.As(Cast.Liaison)).Open(await DraftAsync(site))).Status);
    }

    /// <summary>A whole of two parts, the first of which is linked.</summary>
    private static async Task FillAsync(RunningSite site)
    {
        await site.PublishOutline();
        await site.MakeRow();
        await site.DefineIndicator(more: form => form.Fill("汇总方式", "下级加权平均").Fill("定义", "达标水样占全部水样的比例。\n停水检修期间不算。"));
        await site.DefineIndicator("城关镇水质达标率", form => form.Fill("上级指标", "001 供水水质达标率").Fill("清单事项", "任001").Fill("纲要条款", "一（二）"));
        await site.DefineIndicator("柳溪镇水质达标率", form => form.Fill("上级指标", "001 供水水质达标率").Fill("在上级里的权重", "2"));
        await site.EnterActual(Cast.Liaison, "2025", "95", number: 2);
        await site.EnterActual(Cast.Liaison, "2025", "98", number: 3);
        await site.EnterActual(Cast.Liaison, "2024", "94", number: 3);
    }

    // The cells belong to their line's form by its name; a browser sends them along, this one only what stands inside.
    private static Task<Page> MendAsync(Page page, int line, string field, string value)
    {
        var form = page.Document.QuerySelector($"form[aria-label='改年度值第{line}行']")!;
        var cell = page.Document.QuerySelector($"[form={form.Id}][name={field}]")!;
        if (cell is IHtmlSelectElement choice) choice.Value = value;
        else ((IHtmlInputElement)cell).Value = value;
        form.AppendChild(cell);
        return page.Form($"改年度值第{line}行").Press("改好了");
    }

    private static async Task<byte[]> ExportAsync(RunningSite site, Cast who)
    {
        using var answer = await (await site.As(who)).Knock(HttpMethod.Get, $"{All}/table.xlsx");
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static Table Sheet(byte[] file, string name) => TableReader.Read(file, "指标.xlsx").Single(table => table.Sheet == name);

    private static async Task<Page> UploadAsync(RunningSite site, string name, byte[] content) =>
        await (await (await site.As(Cast.Office)).Open(Import)).Form("用表格导入指标").Attach("表格文件", name, content).Press("去核对");

    private static async Task<Page> BringAsync(RunningSite site, string table) =>
        await (await (await site.As(Cast.Office)).Open(Import)).Form("用表格导入指标").Fill("或者从 Excel、Word 里复制表格，贴在这里", table).Press("去核对");

    private static async Task<string> DraftAsync(RunningSite site) => $"{Import}/{await site.Look(db => db.Set<IndicatorDraft>().OrderByDescending(x => x.CreatedAt).Select(x => x.Id).FirstAsync())}";

    private static byte[] Csv(params string[][] rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => string.Join(',', row))));
}
