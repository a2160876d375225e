using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.Units;

public sealed class UnitPageTests
{
    private const string NewName = "城关镇水利服务中心";

    [Theory, OnEachDatabase]
    public async Task A_unit_renamed_keeps_its_old_name_in_its_history_and_is_found_by_it(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await Rename(site, NewName);

        Assert.Equal(($"已更名为{NewName}", NewName), (page.Flash, page.Heading));
        Assert.Equal([Cast.Station, NewName], (await site.Unit(NewName)).Names.Select(name => name.Name));
        page = await (await site.As(Cast.Admin)).Open($"/units?q={Uri.EscapeDataString(Cast.Station)}");
        Assert.Contains($"旧名：{Cast.Station}", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_table_pasted_with_the_old_name_finds_the_unit(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Rename(site, NewName);
        var page = await (await site.As(Cast.Office)).Open("/campaigns/1/groups/fill");

        page = await page.Form("上传分组表格")
            .Fill("或者从 Word、Excel 里复制表格，贴在这里", $"专题组\t召集人\t成员单位\n防洪保安组\t科长\t{Cast.Station}").Press("看看读得对不对");

        Assert.DoesNotContain("名录里没有", page.Text);
    }

    [Theory]
    [OnEachDatabase("新的全称", "", 400, "请填写新的全称")]
    [OnEachDatabase("依据", "", 400, "请写明依据，如批文")]
    [OnEachDatabase("新的全称", Cast.Planning, 400, "名录里已经有单位叫这个名。")]
    [OnEachDatabase("从哪一天起", "2026-12-01", 409, "更名的日子还没到，请到那天再改。")]
    public async Task What_is_wrong_with_a_new_name_is_said(Database database, string label, string value, int status, string message)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.UnitPage(Cast.Station));

        page = await page.Form("更名").Fill("新的全称", NewName).Fill("依据", "文件").Fill(label, value).Press("更名");

        Assert.Equal((status, message), (page.Status, page.Refusal + page.MessageBeside(label)));
        Assert.Equal(Cast.Station, page.Heading);
    }

    [Theory, OnEachDatabase]
    public async Task When_two_change_one_unit_the_second_is_told_what_stands_now(Database database)
    {
        await using var site = await RunningSite.On(database);
        var mine = await (await site.As(Cast.Admin)).Open(await site.UnitPage(Cast.Station));
        await Rename(site, NewName);

        var page = await mine.Form("更名").Fill("新的全称", "城关水利所").Fill("依据", "文件").Press("更名");

        Assert.Equal((409, "城关水利所"), (page.Status, page.Value("新的全称")));
        Assert.Contains($"现在的名称是“{NewName}”", page.Refusal);
        page = await page.Form("更名").Press("更名");
        Assert.Equal("城关水利所", page.Heading);
    }

    [Theory, OnEachDatabase]
    public async Task Units_change_places_without_script(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.EnterUnit("柳溪镇水利站", "区、县（市）局");
        var page = await (await site.As(Cast.Admin)).Open(await site.UnitPage("柳溪镇水利站"));

        page = await page.Form("位置").Press("上移一位");

        Assert.Equal("已上移一位", page.Flash);
        page = await (await site.As(Cast.Admin)).Open("/units");
        Assert.Equal([Cast.Bureau, Cast.Planning, "柳溪镇水利站", Cast.Station], page.Column("单位"));
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_does_not_come_to_stand_below_itself(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.UnitPage(Cast.Bureau));

        page = await page.Form("位置").Fill("上级", Cast.Planning).Press("改位置");

        Assert.Equal((409, $"{Cast.Planning}是{Cast.Bureau}的下级，不能做它的上级。"), (page.Status, page.Refusal));
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_stands_in_official_order_under_the_bureau(Database database)
    {
        await using var site = await RunningSite.On(database);

        await site.EnterUnit("河湖管理中心", "直属单位", "河湖中心");

        var page = await (await site.As(Cast.Admin)).Open("/units");
        Assert.Equal([Cast.Bureau, Cast.Planning, "河湖管理中心", Cast.Station], page.Column("单位"));
        var units = await site.Look(db => db.Units.ToListAsync());
        var bureau = units.Single(unit => unit.Kind is UnitKind.Bureau);
        Assert.All(units.Where(unit => unit != bureau), unit => Assert.Equal(bureau.Id, unit.ParentId));
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_is_entered_once(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await site.EnterUnit(Cast.Station, "其他");

        Assert.Equal((400, "名录里已经有这个单位。"), (page.Status, page.MessageBeside("全称")));
    }

    private static async Task<Page> Rename(RunningSite site, string name) =>
        await (await (await site.As(Cast.Admin)).Open(await site.UnitPage(Cast.Station))).Form("更名")
            .Fill("新的全称", name).Fill("依据", "县编委〔2026〕3号文").Press("更名");
}
