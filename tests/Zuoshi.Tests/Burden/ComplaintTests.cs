using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Burden;

/// <summary>The box for complaints, from any page to the writer's last word.</summary>
public sealed class ComplaintTests
{
    [Theory, OnEachDatabase]
    public async Task A_complaint_is_answered_and_its_writer_says_once_whether_that_helped(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (member, office) = (await site.As(Cast.Member), await site.As(Cast.Office));

        var page = await (await member.Open("/campaigns/1/lists")).Follow("意见建议");
        page = await page.Form("提意见").Fill("遇到什么问题", "").Press("提意见");
        Assert.Equal((400, "请选一类", "请写意见"), (page.Status, page.MessageBeside("哪一类"), page.MessageBeside("遇到什么问题")));
        page = await page.Form("提意见").Fill("哪一类", "重复填报").Fill("遇到什么问题", "电话名录里有，还要填").Press("提意见");
        Assert.Equal("已收到，3月23日以前答复", page.Flash);
        Assert.Contains("已收到", page.Text);

        Assert.Contains("答复 1 条意见", (await office.Open("/campaigns/1")).Text);
        Assert.Contains("重复填报 1 条，1 条待答复", (await office.Open("/campaigns/1/burden")).Text);
        page = await office.Open("/complaints/1");
        Assert.Contains($"{Cast.Member.Name} ·", page.Text);
        Assert.Equal("/campaigns/1/lists", page.Document.QuerySelector("main .meta a")!.GetAttribute("href"));
        page = await page.Form("答复").Press("答复");
        Assert.Equal((400, "请写答复"), (page.Status, page.MessageBeside("答复")));
        page = await page.Form("答复").Fill("答复", "已经去掉这一项").Press("答复");
        Assert.Equal("已答复，提意见的人会收到消息", page.Flash);
        Assert.DoesNotContain("解决了", page.Text);

        await site.Tell();
        Assert.Contains("您提的意见1有答复了", (await member.Open("/messages")).Text);
        page = await (await member.Open("/complaints/1")).Press("没解决");
        Assert.Equal("已记下：没解决，活动办看得到", page.Flash);
        Assert.Empty(page.Forms("解决了"));
        Assert.Equal("", site.Complaints);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_does_not_want_to_be_named_is_not_and_nobody_else_sees_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        var liaison = await site.As(Cast.Liaison);
        await (await liaison.Open("/complaints/new")).Form("提意见").Fill("哪一类", "时间太紧").Fill("遇到什么问题", "上午发下午要").Choose("不让活动办看到我的名字").Press("提意见");

        var page = await (await site.As(Cast.Office)).Open("/complaints");
        Assert.Contains("不署名", page.Text);
        Assert.DoesNotContain(Cast.Liaison.Name, page.Text);
        Assert.Equal(404, (await (await site.As(Cast.Member)).Open("/complaints/1")).Status);
        Assert.Equal("不署名", (await site.Audit("burden.complaint-sent")).Single().ShownAs);
    }

    [Theory, OnEachDatabase]
    public async Task Every_duty_may_complain_administrators_too_and_an_address_elsewhere_is_dropped(Database database)
    {
        await using var site = await RunningSite.On(database);
        foreach (var (index, who) in Cast.All.Index())
        {
            var visitor = await site.As(who);
            var page = await (await visitor.Open("/complaints/new", from: new Uri("https://elsewhere.example/campaigns/1"))).Form("提意见").Fill("哪一类", "不好用").Fill("遇到什么问题", "字太小").Press("提意见");
            Assert.Equal($"/complaints/{index + 1}", page.Address);
            Assert.Null(page.Document.QuerySelector("main .meta a"));
            Assert.Contains((await visitor.Open("/account")).Document.QuerySelectorAll("footer a"), link => link.TextContent == "意见建议");
        }
    }
}
