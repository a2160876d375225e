using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Ui;

public sealed class ErrorTests
{
    [Theory, OnEachDatabase]
    public async Task An_address_that_leads_nowhere_says_so(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.As(Cast.Member)).Open("/no/such/page");

        Assert.Equal((404, "没有这一页"), (page.Status, page.Heading));
        Assert.Contains("可能是地址写错了，或者内容还没有发布。", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_page_for_others_says_whom_to_ask(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.As(Cast.Member)).Open("/people");

        Assert.Equal((403, "您没有权限看这一页"), (page.Status, page.Heading));
        Assert.Contains("请找活动办或系统管理员", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_form_whose_page_was_open_too_long_says_what_to_do(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await site.As(Cast.Admin)).Open("/units/new")).Form("加一个单位").Fill("全称", "河湖管理中心").Without("__RequestVerificationToken");

        var page = await form.Press("加入单位");

        Assert.Equal((400, "表单已经失效"), (page.Status, page.Heading));
        Assert.Contains("刷新后再提交", page.Text);
    }
}
