using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Campaigns.Groups;

public sealed class FillTests
{
    [Theory, OnEachDatabase]
    public async Task The_attachment_fills_the_groups(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Office)).Open("/campaigns/1/groups/fill");
        var table = $"组别,召集人,局领导,成员单位\n节水供水组,供水科科长,总工程师,{Cast.Station}、柳溪镇水利站\n桥梁组,不知道,,\n";

        page = await page.Form("上传分组表格").Attach("表格文件", "分组.csv", Encoding.UTF8.GetBytes(table)).Press("看看读得对不对");
        Assert.Contains("将写入 1 个专题组", page.Text);
        Assert.Contains("认不出主题", page.Text);

        page = await page.Press("写入名单");
        Assert.Equal("分组名单已写入", page.Flash);
        var group = await site.Look(db => db.Campaigns.SelectMany(x => x.Themes).Where(theme => theme.Number == 2).Select(theme => theme.Group).AsNoTracking().SingleAsync());
        Assert.Equal(("供水科科长", "总工程师"), (group.Convener, group.Leader));
        Assert.Equal([Cast.Station, "柳溪镇水利站"], group.Members);
        Assert.Single(group.MemberUnitIds);
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_is_no_table_is_refused_beside_the_field(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Office)).Open("/campaigns/1/groups/fill");

        page = await page.Form("上传分组表格").Attach("表格文件", "图.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]).Press("看看读得对不对");

        Assert.Equal(400, page.Status);
        Assert.NotEqual("", page.MessageBeside("表格文件"));
    }
}
