using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SpreadCheetah;
using Zuoshi.Engines.Tests;
using Zuoshi.Lists;
using Zuoshi.Organisation;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Tests.Lists.Excel;

/// <summary>A table as a city printed it, with its merged cells, brought in from end to end.</summary>
public sealed class PrintedTableTests
{
    private const string Sample = "samples/task-table-guangzhou-2023.csv", Import = "/campaigns/1/lists/import";

    private const int Order = 0, Task = 1, Content = 2, Lead = 3, With = 4;

    /// <summary>The units by the names in the table, and by those that the roll has.</summary>
    private static readonly (string Written, string Known)[] Units =
    [
        ("各区政府", "各区人民政府"), ("市卫生健康委", "市卫生健康委员会"), ("市人社局", "市人力资源和社会保障局"), ("市医保局", "市医疗保障局"), ("市财政局", "市财政局（国资委）"),
        ("市疾控中心", "市疾病预防控制中心"),
    ];

    [Theory, OnEachDatabase]
    public async Task Every_row_of_the_printed_table_gets_its_lead_and_its_helpers_and_no_unit_is_asked_twice(Database database)
    {
        var rows = TableReader.Read(await File.ReadAllBytesAsync(SharedSamples.Path(Sample), TestContext.Current.CancellationToken), Sample)[0].Rows;
        await using var site = await RunningSite.On(database);
        await site.Look(EnterUnits);
        var office = await site.As(Cast.Office);

        var page = await Upload(office, "任务分工表.xlsx", await Printed(rows));
        Assert.Equal(Units.Length, Units.Count(unit => page.Text.Contains($"名录里没有单位“{unit.Written}”")));
        page = await Answer(page, rows.Skip(2));
        page = await page.Press("导入 39 处");

        Assert.Equal("已导入：新增39项，改动0项", page.Flash);
        var items = await site.Look(db => db.WorkItems.AsNoTracking().WithParts().OrderBy(x => x.Number).ToListAsync());
        var names = await site.Look(db => db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Name));
        Assert.Equal(rows.Skip(2).Select(Expected), items.Select(item => (item.Title, item.Content, names[item.LeadUnitId], string.Join('、', item.With.Select(with => names[with.UnitId])))));

        // The next one of the kind, with lead and helpers in one cell.
        page = await Upload(office, "又一份.csv", Encoding.UTF8.GetBytes("序号,工作事项,主要内容,责任单位\n1,开展年度服务评估,每年末逐区评估一次并通报结果,\"市卫生健康委牵头，市医保局、各区政府配合\"\n"));
        Assert.DoesNotContain("名录里没有单位", page.Text);
        Assert.DoesNotContain("写了几个牵头单位", page.Text);
        page = await page.Form("导入清单表格").Fill("第2行都归到", "1 防洪保安").Press("存着，以后再说");
        Assert.Contains("牵头市卫生健康委员会，配合市医疗保障局、各区人民政府", page.Text);
    }

    /// <summary>What a row is to become: whoever is named first leads, the others help.</summary>
    private static (string Title, string Content, string Lead, string With) Expected(IReadOnlyList<string> row)
    {
        var leads = Names(row[Lead]).ToList();
        return (row[Task], row[Content], leads[0], string.Join('、', leads.Skip(1).Concat(Names(row[With]))));
    }

    private static IEnumerable<string> Names(string cell) =>
        cell.Split('、', '，').Where(name => name != "/").Select(name => Units.Single(unit => unit.Written == name).Known);

    /// <summary>Says which units are meant, who leads of several, and where the rows belong.</summary>
    private static async Task<Page> Answer(Page page, IEnumerable<IReadOnlyList<string>> rows)
    {
        var form = page.Form("导入清单表格");
        foreach (var (written, known) in Units) form.Fill(Label(page, $"写了它，“{written}”是"), known);
        foreach (var several in rows.Select(row => row[Lead]).Where(cell => cell.Contains('、')).Distinct())
            page.Document.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Single(choice => choice.Name == $"say:lead:{several}" && choice.Value == several.Split('、')[0]).IsChecked = true;
        return await form.Fill(Label(page, "都归到"), "1 防洪保安").Press("存着，以后再说");
    }

    private static string Label(Page page, string ending) =>
        page.Document.QuerySelectorAll("label").Select(Page.Words).Single(words => words.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The table as a workbook: the title across it, and one merged cell wherever the print has one.</summary>
    private static async Task<byte[]> Printed(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        await using (var workbook = await Spreadsheet.CreateNewAsync(stream))
        {
            await workbook.StartWorksheetAsync("任务分工表");
            for (var r = 0; r < rows.Count; r++)
                await workbook.AddRowAsync(rows[r].Select((text, c) => r == 0 && c > 0 || IsCovered(r, c) ? default : new Cell(text)).ToList());

            workbook.MergeCells("A1:G1");
            foreach (var column in (int[])[Order, Task, Lead, With])
                for (int first = 2, last; first < rows.Count; first = last + 1)
                {
                    for (last = first; last + 1 < rows.Count && IsCovered(last + 1, column);) last++;
                    if (last > first) workbook.MergeCells($"{(char)('A' + column)}{first + 1}:{(char)('A' + column)}{last + 1}");
                }

            await workbook.FinishAsync();
        }

        return stream.ToArray();

        // A cell goes on below as long as the task does and says the same.
        bool IsCovered(int r, int c) => r > 2 && c is Order or Task or Lead or With && rows[r][Order] == rows[r - 1][Order] && rows[r][c] == rows[r - 1][c];
    }

    private static async Task<Page> Upload(Visitor office, string name, byte[] content) =>
        await (await office.Open(Import)).Form("导入清单").Attach("清单表格", name, content).Press("去核对");

    private static async Task<int> EnterUnits(AppDb db)
    {
        var bureau = await db.Units.SingleAsync(unit => unit.Name == Cast.Bureau);
        foreach (var ((_, known), index) in Units.Select((unit, index) => (unit, index))) db.Add(new Unit(known, null, UnitKind.District, bureau.Id, 20 + index, new DateOnly(2026, 1, 5)));
        return await db.SaveChangesAsync();
    }
}
