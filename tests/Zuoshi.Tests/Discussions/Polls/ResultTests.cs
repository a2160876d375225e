using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Discussions.Polls;
using Zuoshi.Opinions.Votes;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Polls;

public sealed class ResultTests
{
    private const Stance Yes = Stance.Agree, No = Stance.Disagree;

    private static readonly string[] Two = ["预警喇叭由镇里每月试一次", "雨量站的钱由县里全出"];

    [Theory, OnEachDatabase]
    public async Task Nobody_sees_results_before_voting_and_then_only_of_what_they_voted_on(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll(Two);
        await site.Crowd((Cast.Station, 6, [Yes, No]), (Cast.Planning, 5, [Yes, Yes]));

        var page = await (await site.As(Cast.Member)).Open(PollSteps.First);
        Assert.Contains("您表态以后就能看到。", page.Text);
        Assert.DoesNotContain("%", page.Text);
        page = await site.Vote(Cast.Member, "同意", statement: 1);

        Assert.Contains("12人表态：同意100%，不同意0%。", page.Text);
        Assert.Equal(["1 预警喇叭由镇里每月试一次 改"], page.Column("逐条结果 您表过态的观点"));
    }

    [Theory, OnEachDatabase]
    public async Task What_divides_the_units_is_said_in_words_and_groups_under_five_are_not_shown(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll(Two);
        await site.Crowd((Cast.Station, 6, [Yes, No]), (Cast.Planning, 5, [Yes, Yes]), (Cast.Bureau, 2, [No, No]));
        await site.Vote(Cast.Member, "同意", statement: 1);
        await site.Vote(Cast.Member, "同意", statement: 2);

        var page = await (await site.As(Cast.Member)).Open($"{PollSteps.First}?By=Unit");

        Assert.Equal(["预警喇叭由镇里每月试一次2个单位都同意"], page.Column("共识 每一群都过半数同意，各群同意率相乘，高的在前"));
        Assert.Equal(["雨量站的钱由县里全出2个单位中1个同意；反对集中在城关站"], [.. page.Column("分歧 群与群差得最多，留到讨论会上当面议").Select(row => row.Replace("城关镇水利站", "城关站"))]);
        Assert.DoesNotContain("其他", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task Results_promised_for_the_close_are_hidden_until_then_from_everybody(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll(Two, shown: "截止以后才能看");
        await site.Crowd((Cast.Station, 6, [Yes, No]));
        var page = await site.Vote(Cast.Office, "同意");
        Assert.DoesNotContain("%", page.Text);
        Assert.Contains("截止以后公布，这是开始时定好的。", page.Text);

        await (await (await site.As(Cast.Convener)).Open(PollSteps.First)).Press("现在结束");

        Assert.Contains("逐条结果 全部观点", (await (await site.As(Cast.Leader)).Open(PollSteps.First)).Text);
    }

    [Theory, OnEachDatabase]
    public async Task The_same_votes_give_the_same_map_and_it_is_kept(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll([.. Enumerable.Range(1, 8).Select(number => $"第{number}件事由县里统一办")]);
        await site.Crowd(
            (Cast.Station, 55, [Yes, Yes, Yes, Yes, No, No, No, Yes]), (Cast.Planning, 55, [No, No, No, No, Yes, Yes, Yes, Yes]));
        await (await (await site.As(Cast.Convener)).Open(PollSteps.First)).Press("现在结束");

        var page = await (await site.As(Cast.Leader)).Open(PollSteps.First);
        var kept = await site.Look(db => db.Set<StoredMap>().SingleAsync());
        await (await site.As(Cast.Office)).Open(PollSteps.First);

        Assert.Contains("甲群 55人", page.Text);
        Assert.Contains("110位参与者按表态相似程度分成2群：甲群，55人；乙群，55人。", page.Document.QuerySelector("desc")!.TextContent);
        Assert.Equal(110, page.Document.QuerySelectorAll("#map circle").Length);
        Assert.Equal(64, kept.InputsHash.Length);
        var again = await site.Look(db => db.Set<StoredMap>().SingleAsync());
        Assert.Equal((kept.InputsHash, kept.At, 880), (again.InputsHash, again.At, again.Votes));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_asked_next_follows_the_votes_also_while_nobody_may_see_them(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll([.. Enumerable.Range(1, 8).Select(number => $"第{number}件事由县里统一办")], shown: "截止以后才能看");
        await site.Crowd(
            (Cast.Station, 55, [Yes, Yes, Yes, Yes, No, No, No, Yes]), (Cast.Planning, 55, [No, No, No, No, Yes, Yes, Yes, Yes]));

        var page = await (await site.As(Cast.Member)).Open(PollSteps.First);

        Assert.DoesNotContain("意见图谱", page.Text);
        var priorities = (await site.Look(db => db.Set<StoredMap>().SingleAsync())).Read().Priorities;
        Assert.Equal(8, priorities.Count);
        Assert.Equal(2, priorities.Values.Select(value => Math.Round(value, 6)).Distinct().Count());
    }

    [Theory, OnEachDatabase]
    public async Task Votes_are_read_anew_only_once_somebody_has_voted_or_thought_again(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.OpenPoll(Two);
        await site.Crowd((Cast.Station, 6, [Yes, No]));
        var first = await Count(site);
        Assert.Same(first.Votes, (await Count(site)).Votes);

        await site.Vote(Cast.Member, "同意", statement: 1);
        var second = await Count(site);
        Assert.Equal((12, 13), (first.Votes.Count, second.Votes.Count));
        await site.Vote(Cast.Member, "不同意", statement: 1);
        var third = await Count(site);
        Assert.Equal((13, 14L), (third.Votes.Count, third.Said));

        // The same again is nothing new; a statement put later has its column, and one that is taken out keeps it.
        await site.Vote(Cast.Member, "不同意", statement: 1);
        Assert.Same(third.Votes, (await Count(site)).Votes);
        var desk = await (await site.As(Cast.Convener)).Open(PollSteps.First + "/statements");
        desk = await desk.Form("写一条观点").Fill("一句话", "汛期每个村留一名值班员").Press("写好这一条");
        Assert.Equal(3, (await Count(site)).Votes.Statements);
        await desk.Form("撤下观点2").Fill("为什么撤下", "说的是两件事").Press("撤下观点2");
        Assert.Equal([1], (await Count(site)).Hidden);
    }

    [Fact]
    public async Task What_another_node_has_taken_counts_at_once()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var ground = await GroundKeeper.WorldAsync(Database.Postgres);
        await using var one = await RunningSite.OnAsync(ground, ownsGround: true);
        await using var other = await RunningSite.OnAsync(ground);
        await one.OpenPoll(Two);
        await one.Crowd((Cast.Station, 6, [Yes, No]));
        Assert.Equal((12, 12), ((await Count(one)).Votes.Count, (await Count(other)).Votes.Count));

        await one.Vote(Cast.Member, "同意", statement: 1);
        Assert.Equal(13, (await Count(other)).Votes.Count);
        await other.Vote(Cast.Member, "不同意", statement: 1);
        Assert.Equal(14, (await Count(one)).Said);
    }

    private static async Task<Ballots> Count(RunningSite site)
    {
        using var scope = site.Services.CreateScope();
        var poll = await scope.ServiceProvider.GetRequiredService<AppDb>().Polls.SingleAsync();
        return await scope.ServiceProvider.GetRequiredService<PollMaps>().CountAsync(poll);
    }
}
