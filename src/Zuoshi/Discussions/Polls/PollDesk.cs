using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Opinions.Routing;
using Zuoshi.Opinions.Votes;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Polls;

/// <summary>What is put to somebody now.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Statement">The statement; null when there is none left, or the poll isn't open to the reader.</param>
/// <param name="Sources">The contributions that it was taken from, as far as the reader may see them.</param>
/// <param name="Mine">What the reader has said to it already.</param>
/// <param name="Said">How many of the statements the reader has voted on.</param>
/// <param name="All">How many there are.</param>
/// <param name="Address">Where votes are sent.</param>
public sealed record PollAsk(Poll Poll, Statement? Statement, IReadOnlyList<SourceMark> Sources, Stance? Mine, int Said, int All, string Address)
{
    /// <summary>第15条，共18条: counted by what the reader has said, not by the statement's number.</summary>
    public string Progress => Mine is null ? $"第{Said + 1}条，共{All}条" : $"观点{Statement?.Number}，您已表态";
}

/// <summary>Reads polls for whoever looks at them.</summary>
public sealed class PollDesk(AppDb db, DiscussionFacts discussions, OrganisationFacts organisation, PollMaps maps, TimeProvider clock)
{
    /// <summary>The poll of a number that the actor may see, or null.</summary>
    public Task<Poll?> FindAsync(CampaignFact campaign, int number, Actor actor) =>
        db.Polls.VisibleTo(campaign, actor).SingleOrDefaultAsync(x => x.Number == number);

    /// <summary>The poll on a theme that the actor can vote in now, the one that closes first; null when there is none.</summary>
    public async Task<Poll?> OpenOnAsync(CampaignFact campaign, Guid themeId, Actor actor)
    {
        var today = clock.Today();
        var open = await db.Polls.AsNoTracking().VisibleTo(campaign, actor)
            .Where(x => x.ThemeId == themeId && x.OpenedAt != null && x.EndedAt == null && x.ClosesOn >= today).OrderBy(x => x.ClosesOn).ToListAsync();
        return campaign.DiscussionClosed ? null : open.Find(poll => poll.IsFor(campaign, actor));
    }

    /// <summary>The statements that stand in a poll, in order of number.</summary>
    public Task<List<Statement>> StandingAsync(Poll poll) =>
        db.Statements.AsNoTracking().Standing().Where(x => x.PollId == poll.Id).OrderBy(x => x.Number).ToListAsync();

    /// <summary>What the actor has said so far, by statement.</summary>
    public Task<Dictionary<Guid, Stance>> OwnVotesAsync(Poll poll, Actor actor) =>
        db.Votes.Where(x => x.PollId == poll.Id && x.PersonId == actor.PersonId).ToDictionaryAsync(x => x.StatementId, x => x.Stance);

    /// <summary>What is put to the actor: the statement asked for, else of those not voted on yet one whose answer tells much.</summary>
    public async Task<PollAsk> AskAsync(CampaignFact campaign, Poll poll, Actor actor, int? wanted = null)
    {
        var (standing, own) = (await StandingAsync(poll), await OwnVotesAsync(poll, actor));
        var left = standing.FindAll(statement => !own.ContainsKey(statement.Id));
        var chosen = !poll.IsFor(campaign, actor) || !poll.IsOpen(campaign, clock.Today()) ? null
            : standing.Find(statement => statement.Number == wanted) ?? await NextAsync(poll, left, actor);
        return new PollAsk(
            poll, chosen, chosen is null ? [] : await SourcesAsync(campaign, chosen, actor), chosen is not null && own.TryGetValue(chosen.Id, out var mine) ? mine : null,
            standing.Count - left.Count, standing.Count, PollLinks.Poll(campaign.Number, poll.Number));
    }

    /// <summary>The contributions that a statement was taken from, as far as the actor may see them.</summary>
    public async Task<IReadOnlyList<SourceMark>> SourcesAsync(CampaignFact campaign, Statement statement, Actor actor) =>
    [
        .. (await discussions.ListAsync(campaign, [.. statement.Sources.Select(source => source.ContributionId)], actor))
            .Select(said => new SourceMark(Mark.Contribution, Mark.Four(said.Number), DiscussionLinks.Contribution(campaign.Number, said.Number))),
    ];

    /// <summary>What the actor may see of the results; null when that is nothing yet.</summary>
    internal async Task<PollView?> ResultsAsync(Poll poll, Actor actor, Partition? by)
    {
        var isOver = poll.IsOverOn(clock.Today());
        if (!isOver && poll.ResultsShown is ResultsShown.AtClose) return null;

        var ballots = await maps.CountAsync(poll);
        var own = await OwnVotesAsync(poll, actor);
        var shown = ballots.Statements.Where(statement => isOver || own.ContainsKey(statement.Id)).Select(statement => statement.Id).ToHashSet();
        if (shown.Count == 0 || ballots.Votes.Count == 0) return null;

        var map = await maps.CurrentAsync(poll, ballots);
        // As many as put somebody on the map: whoever has said less would be led by it.
        var standing = ballots.Statements.Count(statement => statement.Stands);
        var showsMap = map is { HasEnoughVoices: true } && (isOver || own.Count >= Math.Min(LeastForMap, standing));
        var partition = by is { } asked && (asked is not Partition.Found || showsMap) ? asked : showsMap ? Partition.Found : Partition.Kind;
        return new PollView(
            PollResults.Of(ballots, Grouped.Of(partition, ballots, await organisation.UnitsAsync(), map), shown), ballots.Voters.Count, ballots.Votes.Count, isOver, showsMap ? map : null);
    }

    private const int LeastForMap = 7;

    // What to ask next changes slowly; a page that only asks shouldn't count all votes again after each.
    private static readonly TimeSpan FreshForNext = TimeSpan.FromMinutes(1);

    private async Task<Statement?> NextAsync(Poll poll, List<Statement> left, Actor actor)
    {
        if (left.Count == 0) return null;

        // Where results are hidden until the close nobody looks at the map, so it is drawn for this too.
        var stored = await db.Set<StoredMap>().AsNoTracking().SingleOrDefaultAsync(x => x.PollId == poll.Id);
        var map = stored is not null && clock.Now() - stored.At < FreshForNext ? stored.Read() : await maps.CurrentAsync(poll, await maps.CountAsync(poll));
        var priorities = map?.Priorities ?? new Dictionary<Guid, double>();
        // Drawn by who asks and how much is left, so that a page that is loaded again asks the same.
        var random = new Random(BitConverter.ToInt32(actor.PersonId.ToByteArray(), 12) ^ left.Count);
        return left[Priorities.Next([.. left.Select(statement => priorities.GetValueOrDefault(statement.Id, 1))], [.. Enumerable.Range(0, left.Count)], random)!.Value];
    }
}

/// <summary>What a reader sees of a poll's results.</summary>
/// <param name="Results">The figures.</param>
/// <param name="Voters">How many people voted.</param>
/// <param name="Votes">How many votes they cast.</param>
/// <param name="IsOver">Whether voting is over; else only what the reader has voted on is shown.</param>
/// <param name="Map">The map; null while it would mean nothing, or lead the reader.</param>
internal sealed record PollView(PollResults Results, int Voters, int Votes, bool IsOver, DrawnMap? Map);
