using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Polls;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Contract;

/// <summary>A contribution as later features see it.</summary>
/// <param name="Id">Key.</param>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Number">Number within the campaign.</param>
/// <param name="Text">Its words.</param>
/// <param name="By">Who sent it in, as others may see it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="ThemeId">The theme it is on, if any.</param>
/// <param name="PromptIds">The prompts it answers.</param>
/// <param name="Outcome">What became of it; null while it waits.</param>
/// <param name="Reason">The reason given.</param>
/// <param name="Label">How far it may go.</param>
/// <param name="Clauses">The places of the outline that it cites.</param>
public sealed record ContributionFact(
    Guid Id, Guid CampaignId, int Number, string Text, string By, DateTime At, Guid? ThemeId, IReadOnlyList<Guid> PromptIds,
    DispositionKind? Outcome, string Reason, Sensitivity Label, IReadOnlyList<CitedClause> Clauses);

/// <summary>A contribution where only what it is on and what became of it counts.</summary>
/// <param name="Id">Key.</param>
/// <param name="ThemeId">The theme it is on, if any.</param>
/// <param name="IsAdopted">Whether it was adopted, as a whole or partly.</param>
public sealed record ContributionPlace(Guid Id, Guid? ThemeId, bool IsAdopted);

/// <summary>Whose a contribution is: for telling them, and for nothing else.</summary>
/// <param name="PersonId">The author.</param>
/// <param name="Number">Number within the campaign.</param>
public sealed record ContributionAuthor(Guid PersonId, int Number);

/// <summary>A statement as later features see it: one sentence that people vote on, taken from contributions.</summary>
/// <param name="Id">Key.</param>
/// <param name="Poll">Number of its poll.</param>
/// <param name="PollTitle">What the poll is about.</param>
/// <param name="Number">Number within the poll.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Address">Where one says what one thinks of it.</param>
/// <param name="ContributionIds">The contributions that it was taken from, whoever may see them.</param>
public sealed record StatementFact(Guid Id, int Poll, string PollTitle, int Number, string Text, string Address, IReadOnlyList<Guid> ContributionIds)
{
    /// <summary>Its number within the campaign, as its mark shows it.</summary>
    public string ShownNumber => $"{Poll}-{Number}";
}

/// <summary>What later features may ask about contributions.</summary>
public sealed class DiscussionFacts(AppDb db, OutlineFacts outlines)
{
    /// <summary>The contribution of a number in a campaign, or null.</summary>
    public async Task<ContributionFact?> FindAsync(CampaignFact campaign, int number, Actor actor) =>
        (await ListAsync(campaign, db.Contributions.Where(x => x.Number == number), actor)).FirstOrDefault();

    /// <summary>Those of these keys that the actor may see, in order of number.</summary>
    public Task<List<ContributionFact>> ListAsync(CampaignFact campaign, IReadOnlyCollection<Guid> ids, Actor actor) =>
        ListAsync(campaign, db.Contributions.Where(x => ids.Contains(x.Id)), actor);

    /// <summary>Those of these numbers that the actor may see, in order of number.</summary>
    public Task<List<ContributionFact>> NumberedAsync(CampaignFact campaign, IReadOnlyCollection<int> numbers, Actor actor) =>
        ListAsync(campaign, db.Contributions.Where(x => numbers.Contains(x.Number)), actor);

    /// <summary>The adopted contributions of a campaign, in order of number.</summary>
    public Task<List<ContributionFact>> AdoptedAsync(CampaignFact campaign, Actor actor) =>
        ListAsync(campaign, db.Contributions.Where(x => x.Disposition!.Kind == DispositionKind.Adopted || x.Disposition.Kind == DispositionKind.PartlyAdopted), actor);

    /// <summary>The contributions that were merged into this one: their authors are credited with it.</summary>
    public Task<List<ContributionFact>> MergedIntoAsync(CampaignFact campaign, Guid contributionId, Actor actor) =>
        ListAsync(campaign, db.Contributions.Where(x => x.Disposition!.MergedIntoId == contributionId), actor);

    /// <summary>The statements that were taken from contributions and that the actor may see; a merged one is named by the one it lives on in.</summary>
    public Task<List<StatementFact>> StatementsFromAsync(CampaignFact campaign, IReadOnlyCollection<Guid> ids, Actor actor) =>
        db.StatementsFromAsync(campaign, ids, actor);

    /// <summary>Those of these statements that the actor may see; a merged one is named by its own words.</summary>
    public Task<List<StatementFact>> StatementsAsync(CampaignFact campaign, IReadOnlyCollection<Guid> ids, Actor actor) =>
        db.StatementFactsAsync(db.Statements.Where(x => ids.Contains(x.Id)), campaign, actor);

    /// <summary>The statement of a number in a poll, or null when there is none that the actor may see.</summary>
    public async Task<StatementFact?> FindStatementAsync(CampaignFact campaign, int poll, int number, Actor actor)
    {
        var polls = db.Polls.Where(x => x.CampaignId == campaign.Id && x.Number == poll);
        return (await db.StatementFactsAsync(db.Statements.Standing().Where(x => x.Number == number && polls.Any(of => of.Id == x.PollId)), campaign, actor)).SingleOrDefault();
    }

    /// <summary>How many more there are in polls that are open or over, for others than the actor.</summary>
    public Task<int> CountUnseenStatementsAsync(CampaignFact campaign, IReadOnlyCollection<Guid> ids, Actor actor)
    {
        var seen = db.Polls.VisibleTo(campaign, actor).Select(poll => poll.Id);
        var unseen = db.Polls.Where(poll => poll.CampaignId == campaign.Id && poll.OpenedAt != null && !seen.Contains(poll.Id)).Select(poll => poll.Id);
        return db.Statements.Standing().TakenFrom(ids).CountAsync(x => unseen.Contains(x.PollId));
    }

    /// <summary>The keys of the contributions that cite a clause, as somebody typed it; none when there is no such clause.</summary>
    public async Task<List<Guid>> CitingAsync(CampaignFact campaign, string clause, Actor actor) =>
        await outlines.FindAsync(campaign.Id, clause) is { } cited
            ? await db.Contributions.StandingIn(campaign, actor).Where(x => x.Clauses.Any(found => found.ClauseKey == cited.ClauseKey)).Select(x => x.Id).ToListAsync()
            : [];

    /// <summary>Which clauses are cited by which contributions of a campaign.</summary>
    public async Task<ILookup<Guid, Guid>> CitedAsync(CampaignFact campaign, Actor actor) =>
        (await db.Contributions.StandingIn(campaign, actor).SelectMany(x => x.Clauses, (x, clause) => new { clause.ClauseKey, x.Id }).Distinct().ToListAsync())
            .ToLookup(x => x.ClauseKey, x => x.Id);

    /// <summary>Which prompts are answered by which contributions of a campaign.</summary>
    public async Task<ILookup<Guid, Guid>> AnsweringAsync(CampaignFact campaign, Actor actor) =>
        (await db.Contributions.StandingIn(campaign, actor).SelectMany(x => x.Prompts, (x, prompt) => new { prompt.PromptId, x.Id }).ToListAsync())
            .ToLookup(x => x.PromptId, x => x.Id);

    /// <summary>The keys of those that cite a clause, as part of a greater question.</summary>
    public IQueryable<Guid> Citing(CampaignFact campaign, Guid clauseKey, Actor actor) =>
        db.Contributions.StandingIn(campaign, actor).Where(x => x.Clauses.Any(clause => clause.ClauseKey == clauseKey)).Select(x => x.Id);

    /// <summary>The keys of those that answer a prompt, as part of a greater question.</summary>
    public IQueryable<Guid> Answering(CampaignFact campaign, Guid promptId, Actor actor) =>
        db.Contributions.StandingIn(campaign, actor).Where(x => x.Prompts.Any(prompt => prompt.PromptId == promptId)).Select(x => x.Id);

    /// <summary>All contributions of a campaign that stand, without their words.</summary>
    public async Task<List<ContributionPlace>> PlacesAsync(CampaignFact campaign, Actor actor) =>
        [.. (await db.Contributions.StandingIn(campaign, actor).Select(x => new { x.Id, x.ThemeId, Outcome = (DispositionKind?)x.Disposition!.Kind }).ToListAsync())
            .Select(x => new ContributionPlace(x.Id, x.ThemeId, x.Outcome?.IsAdopted() == true))];

    /// <summary>Who is told what becomes of contributions: their authors and those whose contributions were merged into them, whoever asks.</summary>
    public async Task<List<ContributionAuthor>> AuthorsAsync(IReadOnlyCollection<Guid> ids) =>
        await db.Contributions.AsNoTracking().Where(x => x.WithdrawnAt == null && (ids.Contains(x.Id) || x.Disposition!.MergedIntoId != null && ids.Contains(x.Disposition.MergedIntoId.Value)))
            .OrderBy(x => x.Number).Select(x => new ContributionAuthor(x.AuthorId, x.Number)).ToListAsync();

    private static async Task<List<ContributionFact>> ListAsync(CampaignFact campaign, IQueryable<Contribution> contributions, Actor actor) =>
        [.. (await contributions.AsNoTracking().VisibleTo(campaign, actor).OrderBy(x => x.Number).ToListAsync()).Select(x => new ContributionFact(
            x.Id, x.CampaignId, x.Number, x.Text, x.ShownAuthor, x.At, x.ThemeId, [.. x.Prompts.Select(prompt => prompt.PromptId)], x.Disposition?.Kind, x.Disposition?.Reason ?? "", x.Label,
            [.. x.Clauses.Select(clause => clause.ToCited())]))];
}

/// <summary>Where a contribution has gone on to: a list row made from it, a paragraph drawn from that.</summary>
/// <param name="Mark">The mark's character: 任, 项 or 稿.</param>
/// <param name="MarkName">The word behind it.</param>
/// <param name="Number">The row's number as shown.</param>
/// <param name="Title">The row's title.</param>
/// <param name="Address">Where it stands.</param>
public sealed record ContributionOutcome(string Mark, string MarkName, string Number, string Title, string Address)
{
    /// <summary>Whether what was proposed has been done by it, and been checked.</summary>
    public bool IsDelivered { get; init; }
}

/// <summary>Slot of the discussion pages: what later features have made of contributions.</summary>
public interface IContributionOutcomes
{
    /// <summary>What was made of these contributions and the actor may see, by their keys.</summary>
    Task<ILookup<Guid, ContributionOutcome>> FindAsync(CampaignFact campaign, IReadOnlyCollection<Guid> contributionIds, Actor actor);

    /// <summary>Where to make a row from a contribution; null where this feature makes none.</summary>
    string? MakeAddress(int campaignNumber, int contributionNumber) => null;
}

/// <summary>Addresses of this feature's pages.</summary>
public static class DiscussionLinks
{
    /// <summary>One contribution with its answer.</summary>
    public static string Contribution(int campaign, int number) => $"/campaigns/{campaign}/contributions/{number}";

    /// <summary>All contributions.</summary>
    public static string Contributions(int campaign) => $"/campaigns/{campaign}/contributions";

    /// <summary>Those that cite a clause.</summary>
    public static string Citing(int campaign, string path) => $"{Contributions(campaign)}?Clause={Uri.EscapeDataString(path)}";

    /// <summary>Where the reader says 同感 with a contribution.</summary>
    public static string Endorsement(int campaign, int number) => $"{Contribution(campaign, number)}/endorsement";

    /// <summary>What is said to a contribution.</summary>
    public static string Replies(int campaign, int number) => $"{Contribution(campaign, number)}/replies";

    /// <summary>A file that came with a contribution.</summary>
    public static string File(int campaign, int number, Guid fileId) => $"{Contribution(campaign, number)}/files/{fileId}";

    /// <summary>The desk of those who answer.</summary>
    public static string Answers(int campaign) => $"/campaigns/{campaign}/answers";

    /// <summary>The answers' templates.</summary>
    public static string Templates(int campaign) => $"{Answers(campaign)}/templates";

    /// <summary>Contributions by table.</summary>
    public static string ByTable(int campaign) => $"{Contributions(campaign)}/table";

    /// <summary>A contribution entered for somebody who is offline.</summary>
    public static string ByHand(int campaign) => $"{Contributions(campaign)}/by-hand";

    /// <summary>采纳情况表.</summary>
    public static string Adoption(int campaign, string ending) => $"/campaigns/{campaign}/adoption.{ending}";

    /// <summary>A theme's page.</summary>
    public static string Theme(int campaign, int number) => $"/campaigns/{campaign}/themes/{number}";

    /// <summary>A prompt's page.</summary>
    public static string Prompt(int campaign, Guid id) => $"/campaigns/{campaign}/prompts/{id}";
}
