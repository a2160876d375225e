using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Answers;

public sealed class DeskTests
{
    private const string Desk = "/campaigns/1/answers";

    [Theory, OnEachDatabase]
    public async Task Many_are_prepared_at_once_looked_over_by_another_and_published_together(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute("预警喇叭要接到县平台。");
        var convener = await site.As(Cast.Convener);

        var page = await (await convener.Open(Desk)).Form("拟办答复").Choose("选建言0001").Choose("选建言0002").Choose("部分采纳").Fill("理由", "{主题}里先办建言{编号}。").Press("拟办所选的");
        Assert.StartsWith("已拟办2条", page.Flash);
        Assert.Contains("防洪保安里先办建言0002。", page.Text);

        // Nobody else sees it: not its author, not a program, not the record at the foot of the page.
        var theirs = await (await site.As(Cast.Member)).Open("/campaigns/1/contributions/1");
        Assert.DoesNotContain("先办", theirs.Text);
        using var program = await site.ProgramOf(Cast.Member);
        Assert.DoesNotContain("先办", (await program.Get("campaigns/1/contributions/1")).Text);

        page = await (await (await site.As(Cast.Office)).Open($"{Desk}?Show=Prepared")).Form("发布答复").Choose("选建言0001").Choose("选建言0002").Press("所选的我看过，没问题");
        Assert.StartsWith("已审核2条", page.Flash);
        page = await page.Form("发布答复").Choose("选建言0001").Choose("选建言0002").Press("发布所选的");

        Assert.Equal("已答复2条，作者在首页看得到", page.Flash);
        theirs = await theirs.Again();
        Assert.Contains("部分采纳", theirs.Text);
        Assert.Contains($"{Cast.Office.Name}发布，{Cast.Convener.Name}拟办", theirs.Text);
        Assert.Equal(2, (await site.Audit("discussions.answered")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task What_somebody_else_answered_meanwhile_is_left_alone_and_ones_own_is_named(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute("预警喇叭要接到县平台。");
        var form = (await (await site.As(Cast.Office)).Open(Desk)).Form("拟办答复").Choose("选建言0001").Choose("选建言0002").Choose("留存").Fill("理由", "先留着。");
        await site.Answer();

        var page = await form.Press("拟办所选的");
        Assert.Contains("已拟办1条；1条已经有人先办了，没有动", page.Flash);
        page = await page.Form("发布答复").Choose("选建言0002").Press("发布所选的");

        Assert.Contains("其中1条是您自己拟的", page.Flash);
        Assert.Contains("本人拟办", (await (await site.As(Cast.Leader)).Open("/campaigns/1/contributions/2")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_ticked_no_outcome_and_no_reason_are_refused_with_what_was_typed(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();

        var page = await (await (await site.As(Cast.Office)).Open(Desk)).Form("拟办答复").Fill("理由", "先留着。").Press("拟办所选的");
        Assert.Equal((400, "先留着。"), (page.Status, page.Value("理由")));
        Assert.Contains("请先勾选要拟办的建言。", page.Text);
        Assert.Contains("请选一个处理结果。", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task The_offices_templates_give_the_reason(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        var office = await site.As(Cast.Office);
        var page = await (await office.Open($"{Desk}/templates")).Press("放几个常用的");
        page = await page.Form("新增一个模板").Fill("名称", "已在办").Fill("处理结果", "采纳").Fill("文字", "{提出人}说的已经在办。").Press("新增模板");
        Assert.Equal("模板已新增", page.Flash);

        page = await (await office.Open(Desk)).Form("拟办答复").Choose("选建言0001").Choose("采纳").Fill("用模板", "采纳：已在办").Press("拟办所选的");

        Assert.Contains($"{Cast.Planning}说的已经在办。", page.Text);
        page = await (await office.Open($"{Desk}/templates")).Form("改模板“已在办”").Press("不再用");
        Assert.DoesNotContain("改模板“已在办”", page.Document.Body!.InnerHtml);
        Assert.Equal(403, (await (await site.As(Cast.Convener)).Open($"{Desk}/templates")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_late_is_said_where_it_is_answered_and_where_it_is_read(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        Assert.Contains("3月23日前答复", (await (await site.As(Cast.Member)).Open("/campaigns/1/contributions")).Text);
        site.Clock.Advance(TimeSpan.FromDays(9));

        var page = await (await site.SignIn(Cast.Office)).Open($"{Desk}?Late=true");

        Assert.Contains("1 条过了答应的日子", page.Text);
        Assert.Contains("应在3月23日前答复，已超2天", page.Text);
        Assert.Contains("已超2天", (await (await site.SignIn(Cast.Member)).Open("/campaigns/1/contributions/1")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_convener_s_desk_has_the_own_theme_alone(Database database)
    {
        await using var site = await RunningSite.On(database);
        await (await (await site.As(Cast.Member)).Open("/campaigns/1/themes/2")).Form("提一条建言").Fill("说一件具体的事", "灌区水表读不出数。").Press("提交建言");
        await site.Contribute();

        var page = await (await site.As(Cast.Convener)).Open(Desk);

        Assert.Contains("1 条等着答复", page.Text);
        Assert.DoesNotContain("灌区水表", page.Text);
        Assert.Equal(2, await site.Look(db => db.Contributions.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Two_never_live_on_in_each_other(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute("预警喇叭要接到县平台。");
        await Merge(site, 1, into: 2);

        var page = await Merge(site, 2, into: 1);

        Assert.Equal(409, page.Status);
        Assert.Contains("不能再倒过来并", page.Refusal);
    }

    private static async Task<Page> Merge(RunningSite site, int number, int into) =>
        await (await (await site.As(Cast.Convener)).Open($"/campaigns/1/contributions/{number}")).Form("答复这条建言")
            .Choose("合并 与另一条说的是一件事").Fill("理由", "同一件事").Fill("并入哪一条", $"{into}").Press("答复作者");
}
