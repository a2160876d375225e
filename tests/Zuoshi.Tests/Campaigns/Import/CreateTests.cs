using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Campaigns.Import;

public sealed class CreateTests
{
    [Theory, OnEachDatabase]
    public async Task A_campaign_is_what_the_checked_notice_says(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await Create(site);

        Assert.Equal(("/campaigns/2", "活动已创建。发布后大家才能看到"), (page.Address, page.Flash));
        var campaign = await Campaign(site, 2);
        Assert.Equal(("“水润澄溪”大讨论活动", Cast.Bureau), (campaign.Name, campaign.Organiser));
        Assert.Equal((new DateOnly(2026, 3, 3), new DateOnly(2026, 5, 31)), (campaign.Start, campaign.End));
        Assert.Equal(["部署发动", "学习研讨", "成果固化"], campaign.Phases.Select(phase => phase.Name));
        Assert.Equal(new DateOnly(2026, 6, 10), campaign.Phases[2].End);
        Assert.Equal(SmallNotice.Questions, campaign.Prompts.Select(prompt => prompt.Text));
        Assert.Equal(["防洪保安", "节水供水"], campaign.Themes.Select(theme => theme.Name));
        Assert.Equal(["任务清单", "项目清单", "责任清单"], campaign.Deliverables.Select(deliverable => deliverable.Name));
    }

    [Theory, OnEachDatabase]
    public async Task The_record_says_who_created_it_from_what(Database database)
    {
        await using var site = await RunningSite.On(database);

        await Create(site);

        var campaign = await Campaign(site, 2);
        foreach (var name in new[] { "campaigns.created", "campaigns.notice-imported" })
        {
            var entry = Assert.Single(await site.Audit(name), entry => entry.SubjectId == campaign.Id);
            Assert.Equal((Cast.Office.Name, campaign.Id, Cast.Now.UtcDateTime), (entry.ActorName, entry.CampaignId, entry.At));
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_decision_about_a_contradiction_is_carried_out(Database database)
    {
        await using var site = await RunningSite.On(database);
        var draft = await Drafts.Put(site);
        var page = await (await site.As(Cast.Office)).Open($"/notices/{draft.Id}");

        await (await page.Form("记下选择").Choose("最后一个阶段结束就收口").Press("记下选择")).Press("创建活动");

        Assert.Equal(new DateOnly(2026, 6, 10), (await Campaign(site, 2)).End);
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_create_at_once_make_one_campaign(Database database)
    {
        await using var site = await RunningSite.On(database);
        var draft = await Drafts.Put(site);
        var office = await site.As(Cast.Office);
        var first = (await office.Open($"/notices/{draft.Id}")).Form("创建活动");
        var second = (await office.Open($"/notices/{draft.Id}")).Form("创建活动");

        var pages = await Task.WhenAll(first.Press("创建活动"), second.Press("创建活动"));

        Assert.Equal([200, 409], pages.Select(page => page.Status).Order());
        Assert.Equal(2, await site.Look(db => db.Campaigns.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Only_the_office_sees_a_campaign_before_it_is_published(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Create(site);
        var member = await site.As(Cast.Member);
        Assert.Equal(404, (await member.Open("/campaigns/2")).Status);
        Assert.DoesNotContain("未发布", (await member.Open("/campaigns")).Text);
        Assert.Contains("未发布", (await (await site.As(Cast.Office)).Open("/campaigns")).Text);

        await (await (await site.As(Cast.Office)).Open("/campaigns/2")).Press("发布活动");

        var page = await member.Open("/campaigns/2");
        Assert.Equal((200, "“水润澄溪”大讨论活动"), (page.Status, page.Heading));
        Assert.Equal(2, (await site.Audit("campaigns.published")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_but_the_office_publishes(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Create(site);
        var anyForm = (await (await site.As(Cast.Leader)).Open("/campaigns/1")).Form("浅色");

        var page = await anyForm.Towards("/campaigns/2?handler=Publish").Press("浅色");

        // To anybody else it isn't even there.
        Assert.Equal(404, page.Status);
        Assert.Null((await Campaign(site, 2)).PublishedAt);
    }

    [Theory, OnEachDatabase]
    public async Task A_corrected_notice_updates_the_campaign_and_what_was_written_keeps_its_place(Database database)
    {
        await using var site = await RunningSite.On(database);
        var before = await Campaign(site, 1);
        var draft = await Drafts.Put(site, before.Id, ["群众最盼的三件水利实事是什么", SmallNotice.Questions[2], SmallNotice.Questions[1]]);

        var page = await (await (await site.As(Cast.Office)).Open($"/notices/{draft.Id}")).Press("更新活动");

        Assert.Equal(("/campaigns/1", "活动已按更正后的通知更新"), (page.Address, page.Flash));
        var after = await Campaign(site, 1);
        Assert.Equal([before.Prompts[0].Id, before.Prompts[2].Id, before.Prompts[1].Id], after.Prompts.Select(prompt => prompt.Id));
        Assert.Equal(before.Themes.Select(theme => theme.Id), after.Themes.Select(theme => theme.Id));
        Assert.Equal(before.Phases.Select(phase => phase.Id), after.Phases.Select(phase => phase.Id));
        var entry = Assert.Single(await site.Audit("campaigns.notice-reimported"));
        Assert.Equal((Cast.Office.Name, before.Id), (entry.ActorName, entry.CampaignId));
    }

    [Theory, OnEachDatabase]
    public async Task A_question_that_the_corrected_notice_dropped_is_retired_not_removed(Database database)
    {
        await using var site = await RunningSite.On(database);
        var before = await Campaign(site, 1);
        var draft = await Drafts.Put(site, before.Id, [.. SmallNotice.Questions.Take(2)]);

        var page = await (await (await site.As(Cast.Office)).Open($"/notices/{draft.Id}")).Press("更新活动");

        Assert.DoesNotContain(SmallNotice.Questions[2], page.Text);
        var dropped = Assert.Single((await Campaign(site, 1)).Prompts, prompt => prompt.IsRetired);
        Assert.Equal((before.Prompts[2].Id, SmallNotice.Questions[2]), (dropped.Id, dropped.Text));
    }

    private static async Task<Page> Create(RunningSite site)
    {
        var draft = await Drafts.Put(site);
        return await (await (await site.As(Cast.Office)).Open($"/notices/{draft.Id}")).Press("创建活动");
    }

    private static Task<Campaign> Campaign(RunningSite site, int number) =>
        site.Look(db => db.Campaigns.WithParts().SingleAsync(campaign => campaign.Number == number));
}
