using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.Units;

public sealed class ClosureTests
{
    [Theory, OnEachDatabase]
    public async Task A_unit_with_people_and_work_is_not_closed_and_the_page_says_what_is_left(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.UnitPage(Cast.Station) + "/closure");

        page = await page.Form("撤销").Fill("撤销依据", "文件").Press("撤销");

        Assert.Equal(409, page.Status);
        Assert.Contains($"下面2项没有着落：{Cast.Liaison.Name}、专题组1成员单位", page.Refusal);
        Assert.Null((await site.Unit(Cast.Station)).Until);
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_that_is_merged_brings_posts_people_and_work_along_and_keeps_its_name(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.EnterUnit("流域管理中心", "直属单位");
        var page = await (await site.As(Cast.Admin)).Open(await site.UnitPage(Cast.Station) + "/closure");

        page = await page.Form("并入别的单位").Fill("并入哪个单位", "流域管理中心").Fill("合并依据", "县编委〔2026〕4号文").Press("并入");

        var center = await site.Unit("流域管理中心");
        Assert.Equal(($"{Cast.Station}已并入流域管理中心", $"/units/{center.Id}"), (page.Flash, page.Address));
        Assert.Contains(Cast.Liaison.Name, page.Text);
        var station = await site.Unit(Cast.Station);
        Assert.Equal((new DateOnly(2026, 3, 16), center.Id), (station.Until, station.SuccessorId));
        var group = await site.Look(db => db.Campaigns.AsNoTracking().SelectMany(x => x.Themes).OrderBy(x => x.Number).Select(x => x.Group).FirstAsync());
        Assert.Equal([center.Id], group.MemberUnitIds);
        Assert.Contains(Cast.Station, group.Members);
        var handed = (await site.Audit("campaigns.group-handed-over")).Single();
        Assert.Equal("县编委〔2026〕4号文", handed.Reason);
        Assert.Contains($"\"from\":\"{Cast.Station}\",\"to\":\"流域管理中心\"", handed.Detail);
    }

    [Theory, OnEachDatabase]
    public async Task A_merged_unit_is_folded_away_and_its_name_leads_to_its_successor(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await (await site.As(Cast.Admin)).Open(await site.UnitPage(Cast.Station) + "/closure"))
            .Form("并入别的单位").Fill("并入哪个单位", Cast.Planning).Fill("合并依据", "文件").Press("并入");

        var page = await (await site.As(Cast.Admin)).Open("/units");
        Assert.Equal([Cast.Bureau, Cast.Planning], page.Column("单位"));
        Assert.Contains($"{Cast.Station} 2026年3月16日起并入{Cast.Planning}", page.Text);
        page = await (await site.As(Cast.Office)).Open("/campaigns/1/groups/fill");
        page = await page.Form("上传分组表格")
            .Fill("或者从 Word、Excel 里复制表格，贴在这里", $"专题组\t召集人\t成员单位\n防洪保安组\t科长\t{Cast.Station}").Press("看看读得对不对");
        Assert.DoesNotContain("名录里没有", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task An_empty_unit_is_closed_and_cannot_be_chosen_any_more(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.EnterUnit("临时指挥部", "其他");
        var page = await (await site.As(Cast.Admin)).Open(await site.UnitPage("临时指挥部") + "/closure");

        page = await page.Form("撤销").Fill("撤销依据", "任务完成").Press("撤销");

        Assert.Equal("临时指挥部已撤销", page.Flash);
        page = await (await site.As(Cast.Admin)).Open("/people/new");
        Assert.DoesNotContain(page.Document.QuerySelectorAll("select[name=UnitId] option"), option => option.TextContent == "临时指挥部");
        page = await (await site.As(Cast.Admin)).Open(await site.UnitPage("临时指挥部"));
        Assert.Contains("只能看，不能再改", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_does_not_merge_into_one_below_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Admin)).Open(await site.UnitPage(Cast.Bureau) + "/closure");

        page = await page.Form("并入别的单位").Fill("并入哪个单位", Cast.Planning).Fill("合并依据", "文件").Press("并入");

        Assert.Equal((400, $"{Cast.Planning}是{Cast.Bureau}的下级，请先给它换个上级。"), (page.Status, page.MessageBeside("并入哪个单位")));
    }
}
