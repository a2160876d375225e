using Microsoft.EntityFrameworkCore;
using Zuoshi.Delivery;
using Zuoshi.Discussions;
using Zuoshi.Documents;
using Zuoshi.Lists;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access.Scope;

/// <summary>Labels through the pages: who sees what, and how a label spreads to what was made from a thing.</summary>
public sealed class LabelledTests
{
    private static readonly Cast Cleared = TwoBodies.People.Single(who => who.SignInName == "cleared");

    [Theory, OnEachDatabase]
    public async Task A_chain_says_of_what_one_may_not_see_that_it_is_there_and_no_more(Database database)
    {
        await using var site = await RunningSite.On(database);
        await TwoBodies.MoveInAsync(site);

        // The office opens the row; the contribution behind it stays closed.
        await Widen(site, "/campaigns/1/lists/tasks/2");
        var member = await site.As(Cast.Member);
        var row = await member.Open("/campaigns/1/lists/tasks/2");
        var chain = await member.Open("/campaigns/1/trace/tasks/2");

        Assert.Equal(200, row.Status);
        Assert.Contains("一项不在您的可见范围", row.Text);
        Assert.Contains("一项不在您的可见范围", chain.Text);
        Assert.DoesNotContain($"{TwoBodies.SecretWord}第0句", row.Text + chain.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_contribution_kept_closer_draws_its_rows_and_their_documents_after_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        await TwoBodies.MoveInAsync(site);
        var page = await (await site.As(Cleared)).Open("/campaigns/1/contributions/1");

        page = await page.Form("改知悉范围").Fill("改为", "工作秘密").Press("改知悉范围");

        Assert.Equal(200, page.Status);
        Assert.Equal(Sensitivity.WorkSecret, await site.Look(db => db.WorkItems.Where(x => x.Number == 1 && x.Title.StartsWith("平常话")).MinAsync(x => x.Label)));
        Assert.Equal(Sensitivity.WorkSecret, await site.Look(db => db.Circulars.Where(x => x.Summary.StartsWith("平常话")).MinAsync(x => x.Label)));
        Assert.Equal(Sensitivity.WorkSecret, await site.Look(db => db.OfficialDocuments.Where(x => x.Title.StartsWith("平常话")).MinAsync(x => x.Label)));
        Assert.Equal(404, (await (await site.As(Cast.Office)).Open("/campaigns/1/documents/1")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Widening_is_the_offices_and_needs_a_reason_that_is_recorded(Database database)
    {
        await using var site = await RunningSite.On(database);
        await TwoBodies.MoveInAsync(site);
        var number = await site.Look(db => db.Contributions.Where(x => x.Text == $"{TwoBodies.SecretWord}第0句").Select(x => x.Number).SingleAsync());
        var page = await (await site.As(Cleared)).Open($"/campaigns/1/contributions/{number}");

        var refused = await page.Form("改知悉范围").Fill("改为", "内部").Press("改知悉范围");
        await page.Form("改知悉范围").Fill("改为", "内部").Fill("为什么改", "已经公布").Press("改知悉范围");

        Assert.Equal((409, "扩大知悉范围要写明理由，会留在记录里。"), (refused.Status, refused.Refusal));
        Assert.Equal("已经公布", Assert.Single(await site.Audit("discussions.relabelled")).Reason);
        Assert.Equal(Sensitivity.Internal, await site.Look(db => db.Contributions.Where(x => x.Text == $"{TwoBodies.SecretWord}第0句").Select(x => x.Label).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task An_export_carries_the_closest_label_in_it_and_who_took_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        await TwoBodies.MoveInAsync(site);

        var open = await Words(site, Cast.Office, "/campaigns/1/lists/export");
        var closed = await Words(site, Cleared, "/campaigns/1/lists/export");
        var document = await Words(site, Cleared, "/campaigns/1/documents/2/word");

        Assert.Contains("知悉范围：内部　活动办（澄溪县水利局）2026年3月16日 09:00导出", open);
        Assert.Contains("知悉范围：工作秘密　保密活动办（澄溪县水利局）", closed);
        Assert.Contains("知悉范围：工作秘密　保密活动办（澄溪县水利局）", document);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_exports_very_often_is_shown_to_the_security_administrator_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        for (var times = 0; times < 23; times++)
        {
            using var answer = await office.Knock(HttpMethod.Get, "/campaigns/1/lists/export");
            answer.EnsureSuccessStatusCode();
        }

        var page = await (await site.As(Cast.Security)).Open("/security/alarms");

        Assert.Contains("活动办，澄溪县水利局 一小时内导出 21 次", page.Text);
        Assert.Single(await site.Audit("platform.export-alarm"));
    }

    private static async Task Widen(RunningSite site, string address)
    {
        var page = await (await site.As(Cleared)).Open(address);
        await page.Form("改知悉范围").Fill("改为", "内部").Fill("为什么改", "已经公布").Press("改知悉范围");
    }

    private static async Task<string> Words(RunningSite site, Cast who, string address)
    {
        using var answer = await (await site.As(who)).Knock(HttpMethod.Get, address);
        answer.EnsureSuccessStatusCode();
        return await Crawl.TextAsync(answer);
    }
}
