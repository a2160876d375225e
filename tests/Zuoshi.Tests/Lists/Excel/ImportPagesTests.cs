using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Tests.World;
using static Zuoshi.Tests.Lists.Excel.ImportSteps;

namespace Zuoshi.Tests.Lists.Excel;

/// <summary>The lists taken away, changed and brought back, over HTTP.</summary>
public sealed class ImportPagesTests
{
    [Theory, OnEachDatabase]
    public async Task What_both_changed_is_asked_and_everything_else_ends_where_a_careful_clerk_puts_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        await MakeTask(site);
        var table = await Export(site);
        await (await (await site.As(Cast.Convener)).Open("/campaigns/1/lists/tasks/1/edit")).Form("保存").Fill("备注", "系统里改的").Fill("联络员", "老王").Press("保存");

        // Sorted, inserted, copied, changed, as CSV: the hidden key goes along.
        var (head, row) = (table.Take(4).ToList(), table[4]);
        var mine = Changed(head, row, ("备注", "表里改的"), ("完成时限", "2026年9月底前"));
        var added = Changed(head, row, ("任务名称", "下游各村装上备用喇叭"), ("备注", ""), ("完成时限", "2026年底前"))[1..].Prepend("").ToArray();
        added[2] = "";
        var page = await Bring(site, "清单.csv", [.. head, added, mine, row]);

        Assert.Contains("冲突：任 001 的备注", page.Text);
        Assert.Contains("把它从空的改成了“系统里改的”；表里写的是“表里改的”", page.Text);
        Assert.Contains("像是复制出来的", page.Text);
        page = await page.Form("导入清单表格").Choose("用系统里的：系统里改的").Choose("不导入这一行").Press("导入 2 处");

        Assert.Equal("已导入：新增1项，改动1项", page.Flash);
        var items = await site.Look(db => db.WorkItems.OrderBy(x => x.Number).ToListAsync());
        Assert.Equal([(Title, "系统里改的", "老王", new DateOnly(2026, 9, 30)), ("下游各村装上备用喇叭", "", "", new DateOnly(2026, 12, 31))], items.Select(x => (x.Title, x.Remark, x.LiaisonName, x.Due!.Value)));
        Assert.Single(await site.Audit("lists.table-imported"));

        // The same file once more.
        page = await Bring(site, "清单.csv", [.. head, added, mine]);
        Assert.Contains("0项新增", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_table_from_elsewhere_is_read_by_its_head_and_what_was_asked_is_remembered(Database database)
    {
        await using var site = await RunningSite.On(database);
        const string table = "序号,工作事项,具体干什么,牵头单位,配合单位\n1,堤防逐段排查,汛前把全县堤防逐段走一遍,水利站所、规划科,/\n2,水库逐座会诊,请专家给每座水库会诊一次,水利站所,无\n";
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(table);
        var page = await Upload(site, "分工.csv", gb);

        Assert.Contains("名录里没有单位“水利站所”", page.Text);
        page = await page.Form("导入清单表格").Fill("“具体干什么”是", "主要内容（工作举措）").Press("照这样重新核对");
        page = await page.Form("导入清单表格").Choose("水利站所").Fill("第2行、第3行都归到", "1 防洪保安").Press("存着，以后再说");
        page = await page.Form("导入清单表格").Fill("第2行、第3行写了它，“水利站所”是", await Short(site, Cast.Station)).Fill("第2行写了它，“规划科”是", await Short(site, Cast.Planning)).Press("存着，以后再说");
        page = await page.Press("导入 2 处");

        Assert.Equal("已导入：新增2项，改动0项", page.Flash);
        var first = await site.Look(db => db.WorkItems.WithParts().OrderBy(x => x.Number).FirstAsync());
        Assert.Equal(("堤防逐段排查", "汛前把全县堤防逐段走一遍", 1), (first.Title, first.Content, first.With.Count));

        page = await Upload(site, "又一份.csv", Encoding.UTF8.GetBytes("工作事项,具体干什么,牵头单位\n灌区渠道清淤,入汛前把干渠全部清一遍,水利站所\n"));
        Assert.DoesNotContain("名录里没有单位", page.Text);
        Assert.DoesNotContain("没有认出", page.Text);
        Assert.Contains("新增的行没有写所属主题", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_wrong_cell_keeps_everything_out_and_comes_back_in_the_own_file(Database database)
    {
        await using var site = await RunningSite.On(database);
        await MakeTask(site);
        var table = await Export(site);
        var page = await Bring(site, "清单.csv", [.. table.Take(4), Changed([.. table.Take(4)], table[4], ("完成时限", "2026年13月"), ("备注", "改了"))]);

        Assert.Contains("“2026年13月”读不出日期", page.Text);
        page = await page.Press("导入 1 处");
        Assert.Equal(409, page.Status);

        using var answer = await (await site.As(Cast.Office)).Knock(HttpMethod.Get, $"{page.Address}/mistakes".Replace("?handler=Import", ""));
        using var file = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var comments = new StreamReader(file.Entries.Single(entry => entry.Name.StartsWith("comments", StringComparison.Ordinal)).Open());
        Assert.Contains("读不出日期", await comments.ReadToEndAsync());
        Assert.Equal("", await site.Look(db => db.WorkItems.Select(x => x.Remark).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_draft_is_its_maker_s_alone_and_importing_is_for_those_who_make_rows(Database database)
    {
        await using var site = await RunningSite.On(database);
        await MakeTask(site);
        var page = await Bring(site, "清单.csv", await Export(site));

        Assert.Equal(404, (await (await site.As(Cast.Convener)).Open(page.Address)).Status);
        Assert.Equal(403, (await (await site.As(Cast.Member)).Open(Import)).Status);
        Assert.Contains("清单.csv", (await (await site.As(Cast.Office)).Open(Import)).Text);
        await page.Press("放弃");
        Assert.Equal("", await site.Look(db => db.Set<Zuoshi.Lists.Excel.ListDraft>().Select(x => x.File).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_is_no_list_is_refused_beside_the_field(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await Upload(site, "通讯录.csv", Encoding.UTF8.GetBytes("姓名,电话\n张三,1\n"));

        Assert.Equal(400, page.Status);
        Assert.StartsWith("没有读到清单。", page.MessageBeside("清单表格"));
    }
}
