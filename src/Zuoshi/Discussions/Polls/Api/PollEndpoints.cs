using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Opinions.Votes;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Polls.Api;

/// <summary>A poll in a list.</summary>
public sealed record PollSummary(
    [property: Description("表态编号")] int Number,
    [property: Description("对什么事表态")] string Title,
    [property: Description("主题编号；整个活动的为空")] int? Theme,
    [property: Description("只请本组成员表态")] bool ForGroup,
    [property: Description("结果何时公布：自己表态后 afterVoting、截止以后 atClose")] ResultsShown ResultsShown,
    [property: Description("截止日")] DateOnly ClosesOn,
    [property: Description("现在能不能表态")] bool IsOpen);

/// <summary>A poll with its statements.</summary>
public sealed record PollDetail(
    [property: Description("安排")] PollSummary Poll,
    [property: Description("观点")] IReadOnlyList<StatementDetail> Statements);

/// <summary>A statement as programs read it. How others voted is for people to look at, on the page.</summary>
public sealed record StatementDetail(
    [property: Description("观点编号")] int Number,
    [property: Description("一句话")] string Text,
    [property: Description("令牌本人的表态：同意 agree、不同意 disagree、略过 pass；没有表态时为空")] Stance? Mine);

/// <summary>A vote that is cast.</summary>
public sealed record NewVote
{
    [Description("同意 agree、不同意 disagree、略过 pass")]
    public required Stance Stance { get; init; }
}

/// <summary>Polls for other programs: what is asked, and the own votes.</summary>
public static class PollEndpoints
{
    private const string Tag = "表态", All = "/campaigns/{campaign:int}/polls", One = All + "/{number:int}";

    /// <summary>Maps them.</summary>
    public static void MapPolls(this IEndpointRouteBuilder api)
    {
        api.MapGet(All, ListAsync).Asks(Permission.ReadCampaign).Says("listPolls", Tag, "表态");
        api.MapGet(One, OneAsync).Asks(Permission.ReadCampaign).Says("getPoll", Tag, "一次表态的观点，和令牌本人的表态");
        api.MapPut(One + "/statements/{statement:int}/vote", VoteAsync).Asks(Permission.Contribute)
            .Says("vote", Tag, "对一条观点表态", "再表态一次，以后一次为准。截止以后不收。").ShowsBody(new NewVote { Stance = Stance.Agree });
    }

    private static async Task<Ok<Listed<PollSummary>>> ListAsync(
        [Description("活动编号")] int campaign, [AsParameters] Slice slice, CampaignFacts campaigns, AppDb db, TimeProvider clock, Actor actor)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var read = await db.Polls.AsNoTracking().VisibleTo(found, actor).Where(x => x.Number > slice.Start).OrderBy(x => x.Number).Take(slice.Read).ToListAsync();
        var (items, next) = slice.Of(read, x => x.Number);
        return TypedResults.Ok(new Listed<PollSummary>([.. items.Select(poll => Of(poll, found, clock.Today()))], next));
    }

    private static async Task<Ok<PollDetail>> OneAsync(
        [Description("活动编号")] int campaign, [Description("表态编号")] int number, CampaignFacts campaigns, PollDesk desk, TimeProvider clock, Actor actor)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var poll = await desk.FindAsync(found, number, actor).OrNotFound();
        var own = await desk.OwnVotesAsync(poll, actor);
        return TypedResults.Ok(new PollDetail(
            Of(poll, found, clock.Today()),
            [.. (await desk.StandingAsync(poll)).Select(statement => new StatementDetail(statement.Number, statement.Text, own.TryGetValue(statement.Id, out var mine) ? mine : null))]));
    }

    private static async Task<Ok<StatementDetail>> VoteAsync(
        [Description("活动编号")] int campaign, [Description("表态编号")] int number, [Description("观点编号")] int statement, NewVote vote,
        CampaignFacts campaigns, PollDesk desk, Voting voting, Actor actor)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var poll = await desk.FindAsync(found, number, actor).OrNotFound();
        if (!poll.IsFor(found, actor)) throw ApiRefusal.Forbidden;

        var asked = (await desk.StandingAsync(poll)).Find(one => one.Number == statement) ?? throw ApiRefusal.NotFound;
        await voting.VoteAsync(found, poll, new Dictionary<Guid, Stance> { [asked.Id] = vote.Stance }, actor);
        return TypedResults.Ok(new StatementDetail(asked.Number, asked.Text, vote.Stance));
    }

    private static PollSummary Of(Poll poll, CampaignFact campaign, DateOnly today) => new(
        poll.Number, poll.Title, campaign.Theme(poll.ThemeId)?.Number, poll.ForGroup, poll.ResultsShown, poll.ClosesOn, poll.IsOpen(campaign, today));
}
