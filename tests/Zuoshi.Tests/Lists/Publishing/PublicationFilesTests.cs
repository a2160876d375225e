using Microsoft.EntityFrameworkCore;
using Zuoshi.Engines.Tests;
using Zuoshi.Lists;
using Zuoshi.Lists.Export;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Tests.Lists.Publishing;

/// <summary>A publication taken away as a workbook and as annexes.</summary>
public sealed class PublicationFilesTests : IDisposable
{
    private const string Publication = "/campaigns/1/lists/publication", Import = "/campaigns/1/lists/import";

    private readonly string folder = Directory.CreateTempSubdirectory("publication").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, OnEachDatabase]
    public async Task A_publication_is_taken_away_as_it_stood_and_comes_back_only_by_being_asked_for(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await PublishTwo(site);
        var page = await (await office.Open("/campaigns/1/lists/tasks/1/edit")).Form("保存").Fill("备注", "发布后改的").Fill("调整的依据", "澄府纪〔2026〕8号").Fill("调整的理由", "漏写").Press("保存");
        Assert.Equal("已保存", page.Flash);

        var workbook = await Take(office, "workbook");
        var table = TableReader.Read(workbook, "清单.xlsx").Single(sheet => sheet.Sheet == "任务清单");

        Assert.StartsWith("第1版　澄水〔2026〕12号　2026年3月16日　　知悉范围：内部", table.Rows[1].First(text => text.Length > 0));
        Assert.DoesNotContain(table.Rows, row => row.Contains("发布后改的"));
        Assert.All(table.Rows.Skip(4), row => Assert.Equal("", row[0]));
        Assert.Contains("\"rows\":2", Assert.Single(await site.Audit("platform.exported")).Detail);

        // The old state differs from what the site says in one cell: asked, and never written unasked.
        page = await (await office.Open(Import)).Form("导入清单").Attach("清单表格", "第1版.xlsx", workbook).Press("去核对");
        Assert.Contains("冲突：任 001 的备注", page.Text);
        Assert.Contains("0处改动", page.Text);
        Assert.Equal(404, (await office.Open($"{Publication}/7/workbook")).Status);
        Assert.Equal(404, (await office.Open($"{Publication}/7/annexes")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Annexes_hold_what_the_taker_may_see_and_say_what_they_leave_out(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await PublishTwo(site);
        // Kept closer since it was published.
        await site.Look(async db =>
        {
            (await db.WorkItems.SingleAsync(x => x.Number == 2)).KeepAtLeast(Sensitivity.WorkSecret);
            return await db.SaveChangesAsync();
        });

        var path = Path.Combine(folder, "annexes.docx");
        await File.WriteAllBytesAsync(path, await Take(office, "annexes"));
        var read = OtherPrograms.Python("docx", """
            import docx, sys
            d = docx.Document(sys.argv[1])
            print([p.text for p in d.paragraphs if p.text])
            for t in d.tables: print([[c.text for c in r.cells] for r in t.rows])
            """, path).Split('\n');

        const string note = "第1版　澄水〔2026〕12号　2026年3月16日　另有1项不在本表";
        Assert.Equal($"['附件1', '任务清单', '{note}', '附件2', '项目清单', '{note}　没有列入项目', '附件3', '责任清单', '{note}']".Replace("　", "\\u3000"), read[0]);
        Assert.StartsWith("[['序号', '任务名称', '主要内容（工作举措）', '工作目标（预期成效）', '牵头单位', '配合单位及职责', '责任领导、责任人', '完成时限', '阶段目标（节点）', '备注'], ['1', '龙潭水库下游预警喇叭'", read[1]);
        Assert.Equal("[['序号', '项目名称', '建设规模及主要内容', '建设起止年限', '总投资（万元）', '责任单位', '完成时限、节点', '备注']]", read[2]);
        Assert.StartsWith("[['责任单位', '序号', '责任类型', '责任事项', '完成标准', '责任人', '完成时限'], ['", read[3]);
        Assert.Contains("'1', '牵头', '龙潭水库下游预警喇叭', '喇叭全部能响', '工程科科长', '2026年9月底前']]", read[3]);
        Assert.DoesNotContain("苇塘", string.Concat(read));

        Assert.Contains("知悉范围：内部", string.Concat(TableReader.Read(await Take(office, "workbook"), "清单.xlsx").Single(sheet => sheet.Sheet == "任务清单").Rows[1]));
        Assert.Contains("另有1项不在本表", string.Concat(TableReader.Read(await Take(office, "workbook"), "清单.xlsx").Single(sheet => sheet.Sheet == "任务清单").Rows[1]));

        await site.Look(async db =>
        {
            (await db.Set<Person>().WithPosts().SingleAsync(person => person.SignInName == Cast.Office.SignInName)).Clear(Sensitivity.WorkSecret, "测试");
            return await db.SaveChangesAsync();
        });
        var whole = TableReader.Read(await Take(await site.As(Cast.Office), "workbook"), "清单.xlsx").Single(sheet => sheet.Sheet == "任务清单");
        Assert.Contains("知悉范围：工作秘密", string.Concat(whole.Rows[1]));
        Assert.DoesNotContain("另有", string.Concat(whole.Rows[1]));
        Assert.Contains(whole.Rows, row => row.Contains("苇塘灌区干渠清淤"));
    }

    [Fact]
    public void A_project_is_printed_with_its_years_its_money_and_its_steps_and_the_money_is_added_up()
    {
        var rows = new[] { Rows.Made(Rows.Project, 1), Rows.Made(Rows.Project with { Title = "又一段疏港公路" }, 2) }.Select(StatedRow.Of).ToList();
        var tables = new AnnexTables([new UnitFact(Rows.Roads, "市公路管理局", "公路局")], id => id == Rows.Roads ? "公路局" : "", "第1版");

        var annex = tables.Of(rows).Single(annex => annex.Title == "项目清单");

        Assert.Equal(
            ["1", "疏港公路工程", "江汀区", "新建一级公路4.2公里。", "2027—2029", "33,600", "公路局", "2027年底前\n2027年3月底前首批3站开通（40%）\n2027年底前累计12站（60%）", ""], annex.Table.Rows[0]);
        Assert.Equal(["", "总计2个项目", "", "", "", "67,200", "", "", ""], annex.Table.Rows[^1]);
    }

    private static async Task<byte[]> Take(Visitor visitor, string file)
    {
        using var answer = await visitor.Knock(HttpMethod.Get, $"{Publication}/1/{file}");
        Assert.True(answer.IsSuccessStatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<Visitor> PublishTwo(RunningSite site)
    {
        var office = await site.As(Cast.Office);
        foreach (var title in new[] { "龙潭水库下游预警喇叭", "苇塘灌区干渠清淤" })
            await office.EnterTask(title, ("责任领导", "分管副局长"), ("责任人", "工程科科长"), ("完成标准", "喇叭全部能响"));
        await (await office.Open("/campaigns/1/lists/move?Rows=tasks-1&Rows=tasks-2")).Press("采用 2 项");
        var page = await (await office.Open(Publication)).Form("发布").Fill("文号", "澄水〔2026〕12号").Press("发布 2 项");
        Assert.Equal("已发布第1版，共2项", page.Flash);
        return office;
    }
}
