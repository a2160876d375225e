using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Polls;

/// <summary>The way from a contribution to the statements that were taken from it.</summary>
public sealed class TakenStatementTests
{
    private const string Contribution = "/campaigns/1/contributions/1", Trace = "/campaigns/1/trace/contributions/1", Sentence = "预警喇叭由镇里每月试一次";

    [Theory, OnEachDatabase]
    public async Task From_a_contribution_one_goes_to_the_form_and_everybody_finds_the_statement(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.OpenPoll([], open: false);

        var desk = await (await (await site.As(Cast.Convener)).Open(Contribution)).Follow("提炼成观点");
        Assert.StartsWith(PollSteps.First + "/statements", desk.Address);
        Assert.Equal(("0001", Steps.Said), (desk.Value("来自哪几条建言"), desk.Value("一句话")));
        await desk.Form("写一条观点").Fill("一句话", Sentence).Press("写好这一条");

        // Nobody else sees a poll that hasn't opened, nor that there is one.
        var member = await site.As(Cast.Member);
        Assert.DoesNotContain("观点", (await member.Open(Contribution)).Text);
        Assert.DoesNotContain("可见范围", (await member.Open(Trace)).Text);
        await (await (await site.As(Cast.Convener)).Open(PollSteps.First)).Press("开始表态");

        var page = await member.Open(Contribution);
        Assert.Contains($"观1-1（观点） 提炼成观点：{Sentence}", page.Text);
        Assert.Equal(PollSteps.First + "?S=1", (await page.Follow(Sentence)).Address);
        Assert.Contains("提炼成观点观1-1", (await member.Open("/campaigns/1/themes/1")).Text);
        Assert.Contains($"{Sentence} 提炼自建言0001，放进表态“{PollSteps.Title}”", (await member.Open(Trace)).Text);
        using var program = await site.ProgramOf(Cast.Member);
        Assert.Equal(Sentence, (string?)(await program.Get("campaigns/1/contributions/1")).Json["statements"]![0]!["text"]);
        Assert.Equal(Sentence, (string?)(await program.Get("campaigns/1/trace/contributions/1")).Json["statements"]![0]!["text"]);
    }

    [Theory, OnEachDatabase]
    public async Task A_statement_of_a_groups_poll_is_for_others_one_that_they_may_not_see(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.OpenPoll([], forGroup: true, open: false);
        var desk = (await (await site.As(Cast.Convener)).Open(PollSteps.First + "/statements?from=1")).Form("写一条观点");
        await desk.Fill("一句话", Sentence).Press("写好这一条");
        await (await (await site.As(Cast.Convener)).Open(PollSteps.First)).Press("开始表态");

        var page = await (await site.As(Cast.Member)).Open(Trace);

        Assert.Contains("观点 一项不在您的可见范围", page.Text);
        Assert.DoesNotContain(Sentence, page.Text);
        Assert.DoesNotContain("观点", (await (await site.As(Cast.Member)).Open(Contribution)).Text);
        Assert.Contains(Sentence, (await (await site.As(Cast.Liaison)).Open(Trace)).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Only_whoever_runs_a_poll_that_goes_on_is_offered_to_take_one(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.OpenPoll(["汛期每个村留一名值班员"]);

        Assert.Contains("提炼成观点", (await (await site.As(Cast.Office)).Open(Contribution)).Text);
        Assert.DoesNotContain("提炼成观点", (await (await site.As(Cast.Liaison)).Open(Contribution)).Text);
        await (await (await site.As(Cast.Convener)).Open(PollSteps.First)).Press("现在结束");
        Assert.DoesNotContain("提炼成观点", (await (await site.As(Cast.Office)).Open(Contribution)).Text);
    }
}
