using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists;
using Zuoshi.Tests.World;
using static Zuoshi.Tests.Lists.Excel.ImportSteps;

namespace Zuoshi.Tests.Lists.Excel;

/// <summary>An import taken back as a whole, over HTTP.</summary>
public sealed class WithdrawalPagesTests
{
    private const string Added = "下游各村装上备用喇叭";

    [Theory, OnEachDatabase]
    public async Task What_it_added_is_out_what_it_changed_is_back_and_what_people_changed_since_stays(Database database)
    {
        await using var site = await RunningSite.On(database);
        var result = await ImportOneAndChangeOne(site);
        var office = await site.As(Cast.Office);
        await (await (await site.As(Cast.Convener)).Open("/campaigns/1/lists/tasks/1/edit")).Form("保存").Fill("备注", "后来改的").Press("保存");

        var page = await (await office.Open(Import)).Follow("清单.csv");
        Assert.Equal(result, page.Address);
        Assert.Contains("1项新增的取出 1项改动的退回 0项不动", page.Text);
        Assert.Contains("完成时限：2026年9月30日", page.Text);
        var other = await office.Open(result);
        Assert.Equal(400, (await page.Press("撤回 2 项")).Status);
        page = await page.Form("撤回这次导入").Fill("为什么撤回", "导错了表").Press("撤回 2 项");

        Assert.Equal("已撤回：取出1项，退回1项", page.Flash);
        Assert.Contains("已撤回。", page.Text);
        var items = await site.Look(db => db.WorkItems.OrderBy(x => x.Number).ToListAsync());
        Assert.Equal([(Title, "后来改的", (DateOnly?)null, false), (Added, "", new DateOnly(2026, 12, 31), true)], items.Select(x => (x.Title, x.Remark, x.Due, x.WithdrawnAt is not null)));
        Assert.Equal("导错了表", Assert.Single(await site.Audit("lists.row-withdrawn")).Reason);
        Assert.Equal("导错了表", Assert.Single(await site.Audit("lists.row-put-back")).Reason);
        Assert.Contains("\"takenOut\":1", Assert.Single(await site.Audit("lists.import-withdrawn")).Detail);

        // Nothing counts it any more; whoever has its address reads what became of it.
        Assert.DoesNotContain(Added, (await office.Open("/campaigns/1/lists")).Text);
        Assert.DoesNotContain(await Export(site), row => row.Contains(Added));
        Assert.Contains("已撤回，不再列入清单。理由：导错了表", (await office.Open("/campaigns/1/lists/tasks/2")).Text);
        Assert.Equal(404, (await office.Open("/campaigns/1/lists/tasks/2/edit")).Status);

        page = await other.Form("撤回这次导入").Fill("为什么撤回", "又撤一次").Press("撤回 2 项");
        Assert.Equal((409, "这次导入已经有人撤回了，下面是现在的情况。"), (page.Status, page.Refusal));
        Assert.Single(await site.Audit("lists.import-withdrawn"));
    }

    [Theory, OnEachDatabase]
    public async Task Who_looked_before_somebody_went_on_is_shown_once_more_and_who_did_not_import_is_not_asked(Database database)
    {
        await using var site = await RunningSite.On(database);
        var result = await ImportOneAndChangeOne(site);
        var page = await (await site.As(Cast.Office)).Open(result);
        await (await (await site.As(Cast.Office)).Open("/campaigns/1/lists/tasks/2/edit")).Form("保存").Fill("备注", "有人接着写").Press("保存");

        page = await page.Form("撤回这次导入").Fill("为什么撤回", "导错了表").Press("撤回 2 项");

        Assert.Equal(409, page.Status);
        Assert.Contains("导入后有人改过：备注", page.Text);
        Assert.Equal("导错了表", page.Value("为什么撤回"));
        Assert.Equal("已撤回：取出0项，退回1项", (await page.Press("撤回 1 项")).Flash);
        Assert.Null(await site.Look(db => db.WorkItems.Where(x => x.Number == 2).Select(x => x.WithdrawnAt).SingleAsync()));

        Assert.Equal(404, (await (await site.As(Cast.Convener)).Open(result)).Status);
        Assert.Equal(403, (await (await site.As(Cast.Member)).Open(result)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_answered_in_it_is_asked_again(Database database)
    {
        await using var site = await RunningSite.On(database);
        var table = Encoding.UTF8.GetBytes("任务名称,主要内容,牵头单位\n灌区渠道清淤,入汛前把干渠全部清一遍,水利站所\n");
        var page = await Upload(site, "分工.csv", table);
        page = await page.Form("导入清单表格").Fill("第2行写了它，“水利站所”是", await Short(site, Cast.Station)).Fill("第2行都归到", "1 防洪保安").Press("存着，以后再说");
        page = await page.Press("导入 1 处");
        Assert.DoesNotContain("名录里没有单位", (await Upload(site, "又一份.csv", table)).Text);

        await page.Form("撤回这次导入").Fill("为什么撤回", "单位选错了").Press("撤回 1 项");

        Assert.Contains("名录里没有单位“水利站所”", (await Upload(site, "改过.csv", table)).Text);
    }

    /// <summary>Brings a table that changes the one task and adds another; gives the address of the result.</summary>
    private static async Task<string> ImportOneAndChangeOne(RunningSite site)
    {
        await MakeTask(site);
        var table = await Export(site);
        var (head, row) = (table.Take(4).ToList(), table[4]);
        var added = Changed(head, row, ("任务名称", Added), ("完成时限", "2026年底前"))[1..].Prepend("").ToArray();
        added[2] = "";
        var page = await (await Bring(site, "清单.csv", [.. head, Changed(head, row, ("备注", "表里改的"), ("完成时限", "2026年9月底前")), added])).Press("导入 3 处");
        Assert.Equal("已导入：新增1项，改动1项", page.Flash);
        return page.Address;
    }
}
