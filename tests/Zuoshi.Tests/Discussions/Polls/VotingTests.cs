using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions.Polls;
using Zuoshi.Opinions.Votes;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Polls;

public sealed class VotingTests
{
    private static readonly string[] Three = ["预警喇叭由镇里每月试一次", "雨量站由县里统一配备用电源", "汛期每个村留一名值班员"];

    [Theory, OnEachDatabase]
    public async Task One_votes_statement_by_statement_and_may_think_again(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll(Three);

        var page = await (await site.As(Cast.Member)).Open("/campaigns/1");
        Assert.Contains($"对“{PollSteps.Title}”表态还有 3 条", page.Text);
        page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1");
        Assert.Contains("请您表态 · 第1条，共3条", page.Text);
        for (var left = 3; left > 0; left--) page = await site.Vote(Cast.Member, "同意");
        Assert.Contains("您都表态了。", page.Text);
        page = await site.Vote(Cast.Member, "不同意", statement: 2);
        page = await site.Vote(Cast.Member, "不同意", statement: 2);

        Assert.Contains("已记下。", page.Text);
        Assert.Equal([Stance.Agree, Stance.Disagree, Stance.Agree], await site.Look(db => db.Statements.OrderBy(x => x.Number).Join(db.Votes, x => x.Id, vote => vote.StatementId, (_, vote) => vote.Stance).ToListAsync()));
        var lines = await site.Audit("discussions.voted");
        Assert.Equal(4, lines.Count);
        Assert.All(lines, line => Assert.Equal((Cast.Member.Name, "Statement", null, null), (line.ActorName, line.SubjectKind, line.Before, line.After)));
    }

    [Theory, OnEachDatabase]
    public async Task Many_at_once_each_leave_one_vote(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll(Three);
        var people = new[] { Cast.Member, Cast.Liaison, Cast.Leader, Cast.Office, Cast.Convener };
        var forms = new List<Task<Page>>();
        foreach (var who in people)
        {
            // Two tabs each, which say the same to the same statement.
            foreach (var _ in Enumerable.Range(0, 2)) forms.Add((await (await site.As(who)).Open($"{PollSteps.First}?S=2")).Form("同意").Press("同意"));
        }

        var pages = await Task.WhenAll(forms);

        Assert.All(pages, page => Assert.Equal(200, page.Status));
        Assert.Equal(people.Length, await site.Look(db => db.Votes.CountAsync()));
        Assert.Equal(people.Length, (await site.Audit("discussions.voted")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_list_takes_what_is_ticked(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll(Three);
        var page = await (await site.As(Cast.Liaison)).Open(PollSteps.First + "/list");

        page = await page.Press("记下我的表态");
        Assert.Equal((400, "请至少对一条表态。"), (page.Status, page.Refusal));
        var form = page.Form("记下我的表态");
        foreach (var radio in page.Document.QuerySelectorAll("input[name='Said[1]'][value=Agree], input[name='Said[3]'][value=Pass]")) radio.SetAttribute("checked", "");
        page = await form.Press("记下我的表态");

        Assert.Equal("已记下 2 条", page.Flash);
        Assert.Equal(2, await site.Look(db => db.Votes.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_poll_for_a_group_is_for_its_members_alone(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll(Three, forGroup: true);

        // The member's unit isn't in the group, the liaison's is; the office runs the campaign, but has no vote in it.
        Assert.Equal(404, (await (await site.As(Cast.Member)).Open(PollSteps.First)).Status);
        Assert.DoesNotContain(PollSteps.Title, (await (await site.As(Cast.Member)).Open("/campaigns/1/polls")).Text);
        Assert.Contains("请您表态", (await (await site.As(Cast.Liaison)).Open(PollSteps.First)).Text);
        Assert.DoesNotContain("请您表态", (await (await site.As(Cast.Office)).Open(PollSteps.First)).Text);
    }

    [Theory, OnEachDatabase]
    public async Task After_its_last_day_a_vote_is_refused_and_says_so(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll(Three);
        var form = (await (await site.As(Cast.Member)).Open(PollSteps.First)).Form("同意");
        await (await (await site.As(Cast.Convener)).Open(PollSteps.First)).Press("现在结束");

        var page = await form.Press("同意");

        Assert.Equal((409, "表态已经结束，这一票没有记。结果在本页。"), (page.Status, page.Refusal));
        Assert.False(await site.Look(db => db.Votes.AnyAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Once_the_discussion_is_closed_a_vote_is_refused_and_says_so(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll(Three);
        var form = (await (await site.As(Cast.Member)).Open(PollSteps.First)).Form("同意");
        await (await (await site.As(Cast.Office)).Open("/campaigns/1/phases")).Form("结束“学习研讨”").Press("结束这个阶段");

        var page = await form.Press("同意");

        Assert.Equal(409, page.Status);
        Assert.Contains("不再收建言和表态", page.Refusal);
        Assert.False(await site.Look(db => db.Votes.AnyAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Statements_are_taken_from_contributions_mended_merged_and_taken_out(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute("预警喇叭要接到县平台。");
        await site.OpenPoll([], open: false);
        var desk = await (await site.As(Cast.Convener)).Open(PollSteps.First + "/statements");

        desk = await desk.Follow("提炼");
        Assert.Equal(("0002", "预警喇叭要接到县平台。"), (desk.Value("来自哪几条建言"), desk.Value("一句话")));
        desk = await desk.Form("写一条观点").Fill("来自哪几条建言", "2、99").Press("写好这一条");
        Assert.Equal((400, "没有编号“99”的建言，请核对编号。"), (desk.Status, desk.MessageBeside("来自哪几条建言")));
        desk = await desk.Form("写一条观点").Fill("来自哪几条建言", "2").Press("写好这一条");
        desk = await desk.Form("写一条观点").Fill("一句话", "预警喇叭汛前修好").Fill("来自哪几条建言", "1").Press("写好这一条");
        desk = await desk.Form("合并观点2").Fill("并入哪一条", "1").Press("合并观点2");
        Assert.Equal("观点2已并入观点1，来源都记在一起", desk.Flash);
        desk = await desk.Form("改写观点1").Fill("改成", "预警喇叭汛前修好，接到县平台").Press("改写观点1");
        await (await (await site.As(Cast.Convener)).Open(PollSteps.First)).Press("开始表态");
        await site.Vote(Cast.Member, "同意");
        desk = await desk.Again();
        Assert.DoesNotContain("改写观点1", desk.Text);
        desk = await desk.Press("撤下观点1");
        Assert.Equal((409, "请写明为什么撤下。"), (desk.Status, desk.Refusal));

        Assert.Equal(2, await site.Look(db => db.Statements.Where(x => x.Number == 1).SelectMany(x => x.Sources).CountAsync()));
    }
}
