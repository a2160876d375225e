using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions;

public sealed class ContributionTests
{
    [Theory, OnEachDatabase]
    public async Task What_somebody_says_gets_a_number_and_waits_for_an_answer(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await site.Contribute();

        Assert.Equal("/campaigns/1/contributions/1", page.Address);
        Assert.Contains("建言 0001 已提交", page.Flash);
        Assert.Contains(Steps.Said, page.Text);
        Assert.Contains("待回应", page.Text);
        var entry = Assert.Single(await site.Audit("discussions.contributed"));
        Assert.Equal(Cast.Member.Name, entry.ActorName);
    }

    [Theory, OnEachDatabase]
    public async Task An_empty_one_and_one_on_nothing_are_refused_beside_the_form(Database database)
    {
        await using var site = await RunningSite.On(database);
        var member = await site.As(Cast.Member);

        var page = await (await member.Open("/campaigns/1/themes/1")).Form("提一条建言").Press("提交建言");
        Assert.Equal((400, "请写一句具体的话。"), (page.Status, page.MessageBeside("说一件具体的事")));

        page = await (await member.Open("/campaigns/1/contributions")).Form("提一条建言").Fill("说一件具体的事", Steps.Said).Press("提交建言");
        Assert.Equal(409, page.Status);
        Assert.Contains("请选一个主题或题目", page.Refusal);
        Assert.Equal(Steps.Said, page.Value("说一件具体的事"));
        Assert.Equal(0, await site.Look(db => db.Contributions.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_half_written_is_kept_until_it_is_sent(Database database)
    {
        await using var site = await RunningSite.On(database);
        var member = await site.As(Cast.Member);

        var page = await (await member.Open("/campaigns/1/themes/1")).Form("提一条建言").Fill("说一件具体的事", "写到一半").Press("先存着");
        Assert.Equal("草稿已存好，随时可以接着写", page.Flash);

        page = await (await site.As(Cast.Member)).Open("/campaigns/1/contributions");
        Assert.Equal("写到一半", page.Value("说一件具体的事"));

        await site.Contribute();
        page = await member.Open("/campaigns/1/contributions");
        Assert.Equal("", page.Value("说一件具体的事"));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_sent_after_the_sign_in_had_ended_comes_back(Database database)
    {
        await using var site = await RunningSite.On(database);
        var member = await site.As(Cast.Member);
        var form = (await member.Open("/campaigns/1/themes/1")).Form("提一条建言").Fill("说一件具体的事", Steps.Said);
        site.Clock.Advance(TimeSpan.FromHours(2));

        var page = await form.Press("提交建言");
        Assert.Contains("登录已过期", page.Text);

        page = await page.Form("登录").Fill("登录名", Cast.Member.SignInName).Fill("密码", Cast.Password).Press("登录");
        Assert.Equal(Steps.Said, page.Value("说一件具体的事"));

        page = await page.Form("提一条建言").Press("提交建言");
        Assert.Contains("建言 0001 已提交", page.Flash);
    }

    [Theory, OnEachDatabase]
    public async Task A_page_beyond_the_last_is_empty_and_no_error(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();

        var page = await (await site.As(Cast.Member)).Open($"/campaigns/1/contributions?P={int.MaxValue}");

        Assert.Equal(200, page.Status);
        Assert.Contains("没有符合条件的建言", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task Its_author_takes_it_back_while_nobody_has_answered(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.Contribute()).Press("撤回");

        Assert.Contains("已撤回", page.Text);
        Assert.Equal(404, (await (await site.As(Cast.Leader)).Open("/campaigns/1/contributions/1")).Status);
        Assert.NotNull(await site.Look(db => db.Contributions.Select(x => x.WithdrawnAt).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Others_see_no_unit_when_the_author_hides_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1");

        await page.Form("提一条建言").Fill("说一件具体的事", Steps.Said).Choose("对外只显示“个人”").Press("提交建言");

        page = await (await site.As(Cast.Leader)).Open("/campaigns/1/contributions/1");
        Assert.Contains("个人，对外不署名", page.Text);
        Assert.DoesNotContain(Cast.Planning, page.Text);
    }
}
