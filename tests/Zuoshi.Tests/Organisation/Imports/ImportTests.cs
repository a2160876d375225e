using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Imports;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Imports;
using Zuoshi.Tests.World;
using Zuoshi.Workbooks.Reading;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Tests.Organisation.Imports;

public sealed class ImportTests
{
    private const string People = "姓名\t单位\t岗位\t职责\t登录名\t工作电话\t外部编号\n李科员\t规划建设科\t计划岗\t成员\tli.one\t0571-7700\tX-1\n";
    private const string Form = "导入单位和人员", Pasted = "或者从 Excel、Word 里复制表格，贴在这里";

    [Theory, OnEachDatabase]
    public async Task What_was_checked_is_written_once_confirmed_and_not_before(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await Paste(site, People);
        Assert.Contains("新增 1 行、改动 0 行", page.Text);
        Assert.Equal(Cast.All.Count, await site.Look(db => db.People.CountAsync()));

        page = await page.Press("导入 1 行");

        Assert.Equal(("已导入：新增1行，改动0行", "/people"), (page.Flash, page.Address));
        var person = await site.Person("li.one");
        Assert.Equal(("李科员", "0571-7700", "X-1", "计划岗"), (person.Name, person.WorkPhone, person.ExternalId, person.Appointments.Single().Post.Title));
        Assert.Null(person.Appointments.Single().ConfirmedAt);
        Assert.Contains("\"New\":1", (await site.Audit("organisation.roll-imported")).Single().Detail);
    }

    [Theory, OnEachDatabase]
    public async Task The_same_table_once_more_changes_nothing_and_a_corrected_one_updates(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await Paste(site, People)).Press("导入 1 行");

        var page = await Paste(site, People);
        Assert.Contains("新增 0 行、改动 0 行", page.Text);
        page = await page.Press("导入 0 行");
        Assert.Equal((400, "没有要写入的内容：没有新增，也没有改动。"), (page.Status, page.Refusal));

        await (await Paste(site, People.Replace("李科员", "李副科长").Replace("li.one", ""))).Press("导入 1 行");
        Assert.Equal("李副科长", (await site.Person("li.one")).Name);
    }

    [Theory, OnEachDatabase]
    public async Task A_wrong_cell_is_corrected_where_it_stands_or_by_taking_what_is_proposed(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await Paste(site, People.Replace("规划建设科", "规划建设处").Replace("成员", "主任"));
        Assert.Contains("名录里没有“规划建设处”。", page.Text);
        Assert.Contains("没有“主任”这种职责，请选一种。", page.Text);

        page = await Correct(page, "unit", "规划建设科", "duty", "成员");

        Assert.Contains("新增 1 行", page.Text);
        await page.Press("导入 1 行");
        Assert.Equal(Duty.Member, (await site.Person("li.one")).Appointments.Single().Post.Duty);
    }

    [Theory, OnEachDatabase]
    public async Task Lines_with_problems_stay_behind_and_the_others_go_through(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await Paste(site, People + "赵科员\t水政科\t科员\t成员\tzhao\t\t\n");

        page = await page.Press("导入 1 行");

        Assert.Equal("已导入：新增1行，改动0行。还有1行有问题，改好后再导入", page.Flash);
        Assert.Contains("名录里没有“水政科”。", page.Text);
        Assert.DoesNotContain("li.one", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task When_two_check_one_table_the_second_is_told(Database database)
    {
        await using var site = await RunningSite.On(database);
        var mine = await Paste(site, People.Replace("规划建设科", "规划建设处") + "钱科员\t规划建设科\t科员\t成员\tqian\t\t\n");
        await Correct(await mine.Again(), "unit", "规划建设科");

        var page = await mine.Press("导入 1 行");

        Assert.Equal(409, page.Status);
        Assert.Contains("别人先改了这份名册", page.Refusal);
        Assert.Equal(Cast.All.Count, await site.Look(db => db.People.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_workbook_brings_units_in_any_order_and_the_people_in_them(Database database)
    {
        await using var site = await RunningSite.On(database);
        var csv = new MemoryStream();
        await WorkbookWriter.WriteAsync(
            new Workbook
            {
                Sheets =
                [
                    Sheet("单位", RollColumns.Units, ["河长办", "", "机关处室", "河湖管理中心", "", ""], ["河湖管理中心", "河湖中心", "直属单位", Cast.Bureau, "1", "U-9"]),
                    Sheet("人员", RollColumns.People, ["孙主任", "河湖中心", "主任", "联络员", "sun", "", ""]),
                ],
            },
            csv);
        var page = await (await site.As(Cast.Admin)).Open("/people/import");

        page = await page.Form(Form).Attach("表格文件", "名册.xlsx", csv.ToArray()).Press("去核对");
        await page.Press("导入 3 行");

        var (office, center) = (await site.Unit("河长办"), await site.Unit("河湖管理中心"));
        Assert.Equal((center.Id, "U-9"), (office.ParentId, center.ExternalId));
        Assert.Equal(center.Id, (await site.Person("sun")).Appointments.Single().Post.UnitId);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_taken_away_comes_back_unchanged(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Enter(new Cast("newcomer", "节水组成员", Cast.Planning, Duty.Member), phone: "0571-6600");
        var admin = await site.As(Cast.Admin);
        using var answer = await admin.Knock(HttpMethod.Get, "/people/export");
        var workbook = await answer.Content.ReadAsByteArrayAsync();

        var page = await (await admin.Open("/people/import")).Form(Form).Attach("表格文件", "名录.xlsx", workbook).Press("去核对");

        Assert.Contains($"未变 {3 + Cast.All.Count + 1}", page.Text);
        Assert.Contains("新增 0 行、改动 0 行", page.Text);
        Assert.Contains($"\"people\":{Cast.All.Count + 1}", (await site.Audit("organisation.roll-exported")).Single().Detail);
    }

    [Theory, OnEachDatabase]
    public async Task The_template_has_both_tables_and_nothing_in_them(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var answer = await (await site.As(Cast.Admin)).Knock(HttpMethod.Get, "/people/import/template");

        var tables = TableReader.Read(await answer.Content.ReadAsByteArrayAsync(), "模板.xlsx");

        Assert.Equal(["单位", "人员"], tables.Take(2).Select(table => table.Sheet));
        Assert.Throws<UnreadableTableException>(() => RollReader.Read(tables));
    }

    [Theory]
    [OnEachDatabase("空.xlsx", "", "“空.xlsx”是空的，请检查后重新上传。")]
    [OnEachDatabase("说明.pdf", "%PDF-1.7", "“说明.pdf”是 PDF，不是表格，请上传 Excel 或 CSV 文件。")]
    [OnEachDatabase("任务.csv", "任务,完成时限\n修喇叭,4月\n", "没有读到单位或人员。单位表要有“单位”一列和“类别”“上级”等列；人员表要有“姓名”一列和“单位”“岗位”“登录名”等列。可以先下载模板，照着填。")]
    public async Task What_cannot_be_read_is_said_plainly(Database database, string name, string content, string message)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open("/people/import");

        page = await page.Form(Form).Attach("表格文件", name, Encoding.UTF8.GetBytes(content)).Press("去核对");

        Assert.Equal((400, message), (page.Status, page.MessageBeside("表格文件")));
    }

    [Theory, OnEachDatabase]
    public async Task Telephone_numbers_are_not_kept_in_the_clear_while_a_table_is_checked(Database database)
    {
        await using var site = await RunningSite.On(database);

        await Paste(site, People);

        Assert.DoesNotContain("0571-7700", await site.Look(db => db.Database.SqlQuery<string>($"SELECT content AS \"Value\" FROM organisation_roll_drafts").SingleAsync()));
        Assert.False(await site.Look(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Detail!.Contains("0571-7700"))));
    }

    private static async Task<Page> Paste(RunningSite site, string table) =>
        await (await (await site.As(Cast.Admin)).Open("/people/import")).Form(Form).Fill(Pasted, table).Press("去核对");

    // The cells belong to their row's form by its name; a browser sends them along, this one only what stands inside.
    private static async Task<Page> Correct(Page page, params string[] fieldsAndValues)
    {
        for (var i = 0; i < fieldsAndValues.Length; i += 2)
        {
            var cell = page.Document.QuerySelector($"[name={fieldsAndValues[i]}]")!;
            if (cell is IHtmlSelectElement select) select.Value = fieldsAndValues[i + 1];
            else ((IHtmlInputElement)cell).Value = fieldsAndValues[i + 1];
            page.Document.GetElementById(cell.GetAttribute("form")!)!.AppendChild(cell);
        }

        return await page.Form("改人员第2行").Press("改好了");
    }

    private static Sheet Sheet(string name, IReadOnlyList<ImportColumn> columns, params string[][] rows) => new()
    {
        Name = name, Title = name, Columns = [.. columns.Select(column => new Column(column.Header))],
        Rows = [.. rows.Select(row => new Row([.. row.Select(text => (CellValue)text)]))],
    };
}
