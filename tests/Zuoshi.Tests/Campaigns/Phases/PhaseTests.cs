using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.Discussions;
using Zuoshi.Tests.Outlines;
using Zuoshi.Tests.Platform.Api;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Campaigns.Phases;

public sealed class PhaseTests
{
    private const string Address = "/campaigns/1/phases";

    [Fact]
    public void A_phase_closes_once_with_nothing_in_the_way_and_opens_again_for_a_reason()
    {
        var campaign = new Campaign(1, Guid.CreateVersion7(), Cast.Now.UtcDateTime);
        campaign.SetPhases([new PhaseText("学习研讨", null, null, "")]);
        var office = Acting.As(Duty.Office);

        Assert.Equal("campaigns.phase-open-work", Broken(() => Close([new Obstacle("还有3条建言没有答复", 3, "/")])));
        Assert.Equal("campaigns.phase-open", Broken(() => campaign.ReopenPhase(1, "错了")));
        Close([]);
        Assert.Equal("campaigns.phase-closed", Broken(() => Close([])));
        Assert.Equal("campaigns.no-reopen-reason", Broken(() => campaign.ReopenPhase(1, " ")));
        campaign.ReopenPhase(1, "结束错了");
        Assert.Null(campaign.Phases[0].ClosedAt);

        void Close(IReadOnlyList<Obstacle> inTheWay) => campaign.ClosePhase(1, endsDiscussion: true, inTheWay, office, Cast.Now.UtcDateTime);
    }

    [Theory]
    [InlineData("研讨交流", "", true)]
    [InlineData("动员部署", "各组开展讨论。", true)]
    [InlineData("动员部署", "部署大讨论活动。", false)]
    public void A_phase_is_about_discussion_by_its_name_and_tasks(string name, string tasks, bool isAbout) =>
        Assert.Equal(isAbout, new PhaseFact(1, name, null, null, tasks).IsAboutDiscussion);

    [Fact]
    public void Once_people_count_on_an_answer_the_time_for_it_only_gets_shorter()
    {
        var campaign = new Campaign(1, Guid.CreateVersion7(), Cast.Now.UtcDateTime);
        campaign.SetDiscussion(allowsAnonymity: true, answerDays: 10);
        campaign.Publish(Cast.Now.UtcDateTime);
        campaign.SetDiscussion(allowsAnonymity: true, answerDays: 5);

        Assert.Equal("campaigns.answer-days-longer", Broken(() => campaign.SetDiscussion(allowsAnonymity: true, answerDays: 6)));
        Assert.Equal("campaigns.answer-days", Broken(() => campaign.SetDiscussion(allowsAnonymity: true, answerDays: 0)));
    }

    [Theory, OnEachDatabase]
    public async Task A_phase_stays_open_while_a_contribution_waits_and_the_page_leads_there(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        var page = await (await site.As(Cast.Office)).Open(Address);
        Assert.Contains("还有1条建言没有答复", page.Text);

        page = await page.Form("结束“学习研讨”").Press("结束这个阶段");
        Assert.Equal((409, "“学习研讨”阶段还不能结束：还有1条建言没有答复。"), (page.Status, page.Refusal));
        Assert.Contains("答复建言", (await page.Follow("去办")).Heading);

        await site.Answer();
        page = await (await page.Again()).Form("结束“学习研讨”").Press("结束这个阶段");
        Assert.Equal("阶段已结束，建言和表态一并结束", page.Flash);
        Assert.Equal(Cast.Office.Name, Assert.Single(await site.Audit("campaigns.phase-closed")).ActorName);
    }

    [Theory, OnEachDatabase]
    public async Task An_objection_stands_in_the_way_like_a_contribution_without_answer(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Answer();
        await (await (await site.As(Cast.Member)).Open("/campaigns/1/contributions/1")).Form("答复得不对？").Fill("哪里不对", "还有一处。").Press("申诉");

        var page = await (await (await site.As(Cast.Office)).Open(Address)).Form("结束“学习研讨”").Press("结束这个阶段");

        Assert.Equal((409, "“学习研讨”阶段还不能结束：还有1条申诉没有答复。"), (page.Status, page.Refusal));
    }

    [Theory, OnEachDatabase]
    public async Task When_the_discussion_is_closed_nothing_is_taken_on_any_path_and_nothing_typed_is_lost(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        await site.Contribute();
        await site.Answer();
        var liaison = await site.As(Cast.Liaison);
        var form = (await liaison.Open("/campaigns/1/themes/1")).Form("提一条建言").Fill("说一件具体的事", "还有一句话。");
        var (reply, endorse) = ((await liaison.Open("/campaigns/1/contributions/1")).Form("写回复").Fill("回复", "再补一句。"), (await liaison.Open("/campaigns/1/contributions/1")).Form("对建言0001表示同感"));
        var table = await (await liaison.Open("/campaigns/1/contributions/table")).Form("用表格提交建言").Fill("或者从 Excel、Word 里复制表格，贴在这里", "内容\t主题\n雨量站要有备用电源。\t防洪保安\n").Press("去核对");
        await (await (await site.As(Cast.Office)).Open(Address)).Form("结束“学习研讨”").Press("结束这个阶段");

        foreach (var refused in new[] { await form.Press("提交建言"), await reply.Press("回复"), await endorse.Press("同感"), await table.Press("提交 1 条"), await site.Annotate(Cast.Liaison, "2.1.1", "还有一处险工。", contribute: "主题1 防洪保安") })
        {
            Assert.Equal(409, refused.Status);
            Assert.StartsWith("“学习研讨”阶段已经结束，不再收建言和表态。", refused.Refusal);
        }

        using var program = await site.ProgramOf(Cast.Liaison);
        ProblemTests.MustBe(409, "campaigns.discussion-closed", await program.Post("campaigns/1/contributions", new { text = "还有。", theme = 1 }));
        ProblemTests.MustBe(409, "campaigns.discussion-closed", await program.Post("campaigns/1/contributions/1/replies", new { text = "还有。" }));
        ProblemTests.MustBe(409, "campaigns.discussion-closed", await program.Put("campaigns/1/contributions/1/endorsement", new { }));
        Assert.Contains("还有一句话。", (await liaison.Open("/campaigns/1/themes/1")).Text);
        Assert.Contains("再补一句。", (await liaison.Open("/campaigns/1/contributions/1")).Text);
        Assert.Contains("贴入的表格", (await liaison.Open("/campaigns/1/contributions/table")).Text);
        Assert.Equal(1, await site.Look(db => db.Contributions.CountAsync()));

        await (await (await site.As(Cast.Office)).Open(Address)).Form("重新打开“学习研讨”").Fill("为什么重新打开", "有单位还没提完").Press("重新打开");
        Assert.Contains("建言 0002 已提交", (await form.Press("提交建言")).Flash);
        Assert.Equal("有单位还没提完", Assert.Single(await site.Audit("campaigns.phase-reopened")).Reason);
    }

    private static string Broken(Action act) => Assert.Throws<RuleBroken>(act).Code;
}
