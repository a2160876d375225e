using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Endorsements;
using Zuoshi.Discussions.Polls;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Discussions;

/// <summary>A contribution as a list shows it.</summary>
public sealed record PostView(
    Guid Id, int Number, string Text, string By, DateTime At, bool IsMine, Sensitivity Label, IReadOnlyList<PostTarget> Targets,
    DispositionKind? Outcome, string Reason, string AnsweredBy, int? Days, PostTarget? MergedInto, IReadOnlyList<ContributionOutcome> Rows, bool CanAnswer, string Address)
{
    /// <summary>How many mean the same.</summary>
    public Endorsed Endorsed { get; init; }

    /// <summary>How many replies stand.</summary>
    public int Replies { get; init; }

    /// <summary>Its author took it back.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>It waits for an answer.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The last day on which the answer that it waits for keeps the promise.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Days by which the answer is late; 0 while it isn't.</summary>
    public int DaysLate { get; init; }

    /// <summary>For whom it speaks, where its author's shown name doesn't say so; else empty.</summary>
    public string Voice { get; init; } = "";

    /// <summary>Who entered it for its author; empty when nobody did, or when that would give the author away.</summary>
    public string EnteredBy { get; init; } = "";

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; init; } = Visibility.Campaign;

    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<ContributionFile> Files { get; init; } = [];

    /// <summary>The statements that were taken from it.</summary>
    public IReadOnlyList<StatementFact> Statements { get; init; } = [];

    /// <summary>What its author has against the answer.</summary>
    public Objection? Objection { get; init; }

    /// <summary>Who prepared the answer; empty when nobody but whoever published it did.</summary>
    public string PreparedBy { get; init; } = "";

    /// <summary>Who answered, and who had prepared it.</summary>
    public string AnsweredHow => PreparedBy.Length == 0 ? AnsweredBy : $"{AnsweredBy}发布，{(PreparedBy == AnsweredBy ? "本人" : PreparedBy)}拟办";

    /// <summary>How long the answer took.</summary>
    public string Took => Days == 0 ? "当天答复" : $"用时 {Days} 天";

    /// <summary>Where it stands in words: 采纳, 待回应, 申诉待复, 已撤回.</summary>
    public string State => IsWithdrawn ? "已撤回" : Objection is { AnsweredAt: null } ? "申诉待复" : Outcome?.Name() ?? "待回应";

    /// <summary>The glyph of that.</summary>
    public string Glyph => IsWithdrawn ? "idle" : IsOpen ? "warn" : Outcome!.Value.Glyph();

    /// <summary>When it will be answered, in words.</summary>
    public string Promise => DaysLate > 0 ? $"应在{DueOn.Chinese(DueOn.Year)}前答复，已超{DaysLate}天" : $"{DueOn.Chinese(DueOn.Year)}前答复";
}

/// <summary>What a contribution is on, as its mark shows it.</summary>
public sealed record PostTarget(Mark Mark, string Number, string Address);

/// <summary>What a list of contributions is narrowed to; it stands in the address.</summary>
public sealed class PostFilter
{
    /// <summary>采纳 and so on; null for all.</summary>
    public DispositionKind? Outcome { get; set; }

    /// <summary>Only those that wait for an answer.</summary>
    public bool Waiting { get; set; }

    /// <summary>Only one's own.</summary>
    public bool Mine { get; set; }

    /// <summary>Words in the text.</summary>
    public string? Q { get; set; }

    /// <summary>The clause of the outline that is cited: 4.1.</summary>
    public string? Clause { get; set; }

    /// <summary>Those that most people endorse first, rather than the latest.</summary>
    public bool Most { get; set; }

    /// <summary>Page, from 1.</summary>
    public int P { get; set; } = 1;
}

/// <summary>A page of contributions with the sums that stand above it.</summary>
public sealed record PostPage(
    IReadOnlyList<PostView> Posts, int Matching, int First, int All, IReadOnlyDictionary<DispositionKind, int> Outcomes, int Waiting)
{
    /// <summary>Contributions on a page.</summary>
    public const int Size = 20;

    /// <summary>Number of the last page that can be asked for; an address may say anything.</summary>
    public const int Last = 100_000;

    /// <summary>The sums in words.</summary>
    public string Sums => All == 0
        ? "还没有"
        : $"{All} 条：{string.Join("、", Dispositions.All.Where(Outcomes.ContainsKey).Select(kind => $"{kind.Name()} {Outcomes[kind]}").Append($"待回应 {Waiting}"))}";

    /// <summary>Whether more follow.</summary>
    public bool HasNext => First + Posts.Count < Matching;
}

/// <summary>Reads contributions for the pages of this feature.</summary>
public sealed class Posts(AppDb db, OutlineFacts outlines, Endorsing endorsing, IEnumerable<IContributionOutcomes> outcomes, TimeProvider clock)
{
    /// <summary>One page of the contributions in <paramref name="scope"/> that the filter leaves.</summary>
    public async Task<PostPage> ListAsync(CampaignFact campaign, Actor actor, IQueryable<Contribution> scope, PostFilter filter)
    {
        scope = scope.VisibleTo(campaign, actor);
        var sums = await scope.Where(x => x.WithdrawnAt == null)
            .GroupBy(x => x.Disposition == null || x.Objection != null && x.Objection.AnsweredAt == null ? 0 : (int)x.Disposition.Kind)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync();

        var matching = scope.Matching(filter, actor);
        if (!string.IsNullOrWhiteSpace(filter.Clause))
        {
            var cited = (await outlines.FindAsync(campaign.Id, filter.Clause))?.ClauseKey;
            matching = matching.Where(x => cited != null && x.Clauses.Any(clause => clause.ClauseKey == cited));
        }

        var count = await matching.CountAsync();
        var first = (Math.Clamp(filter.P, 1, PostPage.Last) - 1) * PostPage.Size;
        var found = await Ordered(matching, filter).Skip(first).Take(PostPage.Size).ToListAsync();
        return new PostPage(
            await ShowAsync(campaign, actor, found), count, first, sums.Sum(sum => sum.Count),
            sums.Where(sum => sum.Key != 0).ToDictionary(sum => (DispositionKind)sum.Key, sum => sum.Count),
            sums.Where(sum => sum.Key == 0).Sum(sum => sum.Count));
    }

    private IQueryable<Contribution> Ordered(IQueryable<Contribution> matching, PostFilter filter)
    {
        var endorsements = db.Endorsements.Where(x => x.WithdrawnAt == null);
        return filter.Most
            ? matching.AsNoTracking().OrderByDescending(x => endorsements.Count(endorsement => endorsement.ContributionId == x.Id)).ThenByDescending(x => x.Number)
            : matching.AsNoTracking().OrderByDescending(x => x.Number);
    }

    /// <summary>One contribution as it is shown to the actor.</summary>
    public async Task<PostView> ShowAsync(CampaignFact campaign, Actor actor, Contribution found) => (await ShowAsync(campaign, actor, [found]))[0];

    /// <summary>Where to make a row from a contribution; null while nothing makes rows.</summary>
    public string? MakeAddress(CampaignFact campaign, int number) => outcomes.Select(slot => slot.MakeAddress(campaign.Number, number)).FirstOrDefault(address => address is not null);

    /// <summary>Contributions as they are shown to the actor.</summary>
    public async Task<IReadOnlyList<PostView>> ShowAsync(CampaignFact campaign, Actor actor, IReadOnlyList<Contribution> found)
    {
        var mergedIds = found.Where(x => x.Disposition?.MergedIntoId is not null).Select(x => x.Disposition!.MergedIntoId!.Value).ToList();
        var numbers = mergedIds.Count == 0
            ? []
            : await db.Contributions.VisibleTo(campaign, actor).Where(x => mergedIds.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Number);
        var ids = found.Select(x => x.Id).ToList();
        var rows = new List<ILookup<Guid, ContributionOutcome>>();
        foreach (var slot in outcomes) rows.Add(await slot.FindAsync(campaign, ids, actor));
        var statements = await db.StatementsFromAsync(campaign, ids, actor);
        var cited = await outlines.ListAsync(campaign.Id, [.. found.SelectMany(x => x.Clauses).Select(x => x.ClauseKey).Distinct()]);
        var replies = await db.ContributionReplies.Where(x => ids.Contains(x.ContributionId) && x.WithdrawnAt == null)
            .GroupBy(x => x.ContributionId).ToDictionaryAsync(group => group.Key, group => group.Count());
        var today = clock.Today();
        var endorsed = await endorsing.CountAsync(ids, actor);

        return
        [
            .. found.Select(x => new PostView(
                x.Id, x.Number, x.Text, x.IsBy(actor.PersonId) ? "您" : x.ShownAuthor, x.At, x.AuthorId == actor.PersonId, x.Label,
                [.. Targets(campaign, x, cited)], x.Disposition?.Kind, x.Disposition?.Reason ?? "", x.Disposition?.ByName ?? "", x.DaysToAnswer,
                x.Disposition?.MergedIntoId is { } into && numbers.TryGetValue(into, out var number)
                    ? new PostTarget(Mark.Contribution, Mark.Four(number), DiscussionLinks.Contribution(campaign.Number, number))
                    : null,
                [.. rows.SelectMany(lookup => lookup[x.Id])], x.WithdrawnAt is null && MayAnswer(campaign, actor, x.ThemeId),
                DiscussionLinks.Contribution(campaign.Number, x.Number))
            {
                Endorsed = endorsed[x.Id], Replies = replies.GetValueOrDefault(x.Id), IsWithdrawn = x.WithdrawnAt is not null, IsOpen = x.IsOpen,
                DueOn = x.DueOn(campaign.AnswerDays), DaysLate = x.IsOpen ? Math.Max(0, today.DayNumber - x.DueOn(campaign.AnswerDays).DayNumber) : 0,
                Voice = x.SessionId is null && (x.AuthorId == actor.PersonId || x.Voice is Voice.Self && !x.HidesName) ? x.Voice.Name() : "",
                EnteredBy = !x.HidesName || x.AuthorId == actor.PersonId || MayAnswer(campaign, actor, x.ThemeId) ? x.EnteredBy : "",
                Statements = statements.FindAll(statement => statement.ContributionIds.Contains(x.Id)), Visibility = x.Visibility, Files = [.. x.Files.OrderBy(file => file.Name, StringComparer.Ordinal)], Objection = x.Objection, PreparedBy = x.Disposition?.PreparedBy ?? "",
            }),
        ];
    }

    /// <summary>Whether the actor answers contributions on a theme: the office all of them, a convener those of the own group.</summary>
    public static bool MayAnswer(CampaignFact campaign, Actor actor, Guid? themeId) =>
        actor.Can(Permission.Dispose)
        && (campaign.IsManagedBy(actor) || campaign.ConvenedBy(actor.PersonId).Any(theme => theme.Id == themeId));

    /// <summary>Whether the actor answers any contribution of a campaign.</summary>
    public static bool MayAnswer(CampaignFact campaign, Actor actor) =>
        actor.Can(Permission.Dispose) && (campaign.IsManagedBy(actor) || campaign.ConvenedBy(actor.PersonId).Any());

    private static IEnumerable<PostTarget> Targets(CampaignFact campaign, Contribution contribution, IReadOnlyList<ClauseFact> clauses)
    {
        if (campaign.Theme(contribution.ThemeId) is { } theme)
            yield return new PostTarget(Mark.Theme, theme.Number.ToString(), DiscussionLinks.Theme(campaign.Number, theme.Number));
        foreach (var prompt in campaign.Prompts.Where(prompt => contribution.Prompts.Any(target => target.PromptId == prompt.Id)))
            yield return new PostTarget(prompt.Mark, prompt.Number.ToString(), DiscussionLinks.Prompt(campaign.Number, prompt.Id));
        foreach (var clause in clauses)
            foreach (var cited in contribution.Clauses.Where(cited => cited.ClauseKey == clause.Key).OrderBy(cited => cited.Sentence))
            {
                var mark = clause.MarkOf(campaign.Number, cited.ToCited());
                yield return new PostTarget(mark.Mark, mark.Number, mark.Address);
            }
    }
}
