using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Tests.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Audits;

public sealed class RefusalTests
{
    [Theory, OnEachDatabase]
    public async Task A_page_without_permission_leaves_a_line_with_who_and_from_where(Database database)
    {
        await using var site = await RunningSite.On(database);

        await (await site.As(Cast.Member)).Open("/people?word=typed");

        var line = Assert.Single(await site.Audit("platform.forbidden"));
        Assert.Equal((AuditOutcome.Refused, Cast.Member.Name, "127.0.0.1"), (line.Outcome, line.ActorName, line.Address));
        Assert.Equal("""{"Code":null,"Method":"GET","Path":"/people"}""", line.Detail);
        Assert.NotNull(line.Trace);
    }

    [Theory, OnEachDatabase]
    public async Task A_broken_rule_leaves_a_line_though_its_save_is_rolled_back_and_nothing_typed_in_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        var page = await (await site.As(Cast.Convener)).Open("/campaigns/1/contributions/1");

        await page.Form("答复这条建言").Choose("合并 与另一条说的是一件事").Fill("并入哪一条", "1").Fill("理由", "写在这里的理由").Press("答复作者");

        var line = Assert.Single(await site.Audit("platform.rule-broken"));
        Assert.Contains("discussions.merge-self", line.Detail);
        Assert.DoesNotContain("写在这里", line.Detail + line.Reason + line.Before + line.After);
    }

    [Theory, OnEachDatabase]
    public async Task A_wrong_password_leaves_a_line_under_the_account_and_one_for_nobodys_name_too(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await site.Stranger().Open("/sign-in");

        await page.Form("登录").Fill("登录名", "office").Fill("密码", "tried this").Press("登录");
        await page.Form("登录").Fill("登录名", "nobody").Fill("密码", "tried this").Press("登录");

        var lines = await site.Audit("organisation.sign-in-failed");
        Assert.Equal([true, false], lines.Select(line => line.SubjectId is not null));
        Assert.All(lines, line => Assert.Equal(("未登录", AuditOutcome.Refused), (line.ActorName, line.Outcome)));
        Assert.All(lines, line => Assert.DoesNotContain("tried", line.Detail));
        Assert.Empty(await site.Audit("organisation.person-changed"));
    }

    [Theory, OnEachDatabase]
    public async Task A_forged_form_leaves_a_line(Database database)
    {
        await using var site = await RunningSite.On(database);

        using var answer = await (await site.As(Cast.Admin)).Knock(HttpMethod.Post, "/people", new FormUrlEncodedContent([new("text", "forged")]));

        var line = Assert.Single(await site.Audit("platform.form-refused"));
        Assert.Equal(Cast.Admin.Name, line.ActorName);
        Assert.DoesNotContain("forged", line.Detail);
    }

    [Theory, OnEachDatabase]
    public async Task What_one_address_is_refused_too_often_is_counted_in_one_line(Database database)
    {
        await using var site = await RunningSite.On(database);
        var member = await site.As(Cast.Member);

        for (var time = 1; time <= RefusalLimit.FromOne + 7; time++) await member.Open("/people");
        Assert.Equal(RefusalLimit.FromOne, (await site.Audit("platform.forbidden")).Count);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.Async(async () => (await site.Audit("platform.refusals-counted")).Count > 0);

        var line = Assert.Single(await site.Audit("platform.refusals-counted"));
        Assert.Equal("""{"Refusals":7,"Addresses":1,"OnlyAddress":"127.0.0.1"}""", line.Detail);
        await member.Open("/people");
        Assert.Equal(RefusalLimit.FromOne + 1, (await site.Audit("platform.forbidden")).Count);
    }

    [Fact]
    public void A_thousand_addresses_are_refused_no_more_lines_in_a_minute_than_there_is_room_for()
    {
        var limit = new RefusalLimit();
        var now = Cast.Now.UtcDateTime;

        var written = Enumerable.Range(0, 1000).Count(address => limit.Admit($"10.0.{address / 256}.{address % 256}", now).Write);

        Assert.Equal(RefusalLimit.InAll, written);
        Assert.Null(limit.TakeEarlier(now));
        Assert.Equal(1000 - RefusalLimit.InAll, limit.TakeEarlier(now.AddMinutes(1))!.Refusals);
        Assert.True(limit.Admit("10.0.0.1", now.AddMinutes(1)).Write);
    }
}
