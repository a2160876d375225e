using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Discussions;

/// <summary>A contribution as a list shows it.</summary>
public sealed record PostView(
    Guid Id, int Number, string Text, string By, DateTime At, bool IsMine, Sensitivity Label, IReadOnlyList<PostTarget> Targets,
    DispositionKind? Outcome, string Reason, string AnsweredBy, int? Days, PostTarget? MergedInto, IReadOnlyList<ContributionOutcome> Rows, bool CanAnswer, string Address);

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
        : $"{All} 条：{string.Join("、", Enum.GetValues<DispositionKind>().Where(Outcomes.ContainsKey).Select(kind => $"{kind.Name()} {Outcomes[kind]}").Append($"待回应 {Waiting}"))}";

    /// <summary>Whether more follow.</summary>
    public bool HasNext => First + Posts.Count < Matching;
}

/// <summary>Reads contributions for the pages of this feature.</summary>
public sealed class Posts(AppDb db, OutlineFacts outlines, DiscussionFacts facts, IEnumerable<IContributionOutcomes> outcomes)
{
    /// <summary>One page of the contributions in <paramref name="scope"/> that the filter leaves.</summary>
    public async Task<PostPage> ListAsync(CampaignFact campaign, Actor actor, IQueryable<Contribution> scope, PostFilter filter)
    {
        scope = scope.VisibleTo(campaign, actor);
        var sums = await scope.Where(x => x.WithdrawnAt == null)
            .GroupBy(x => x.Disposition == null ? 0 : (int)x.Disposition.Kind)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync();

        var matching = scope.Matching(filter, actor);
        if (!string.IsNullOrWhiteSpace(filter.Clause))
        {
            var citing = await facts.CitingAsync(campaign, filter.Clause, actor);
            matching = matching.Where(x => citing.Contains(x.Id));
        }

        var count = await matching.CountAsync();
        var first = (Math.Clamp(filter.P, 1, PostPage.Last) - 1) * PostPage.Size;
        var found = await matching.AsNoTracking().OrderByDescending(x => x.Number).Skip(first).Take(PostPage.Size).ToListAsync();
        return new PostPage(
            await ShowAsync(campaign, actor, found), count, first, sums.Sum(sum => sum.Count),
            sums.Where(sum => sum.Key != 0).ToDictionary(sum => (DispositionKind)sum.Key, sum => sum.Count),
            sums.Where(sum => sum.Key == 0).Sum(sum => sum.Count));
    }

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
        var cited = await outlines.ListAsync(campaign.Id, [.. found.SelectMany(x => x.Clauses).Select(x => x.ClauseKey).Distinct()]);
        var clauses = cited.ToDictionary(clause => clause.Key);

        return
        [
            .. found.Select(x => new PostView(
                x.Id, x.Number, x.Text, x.IsBy(actor.PersonId) ? "您" : x.ShownAuthor, x.At, x.AuthorId == actor.PersonId, x.Label,
                [.. Targets(campaign, x, clauses)], x.Disposition?.Kind, x.Disposition?.Reason ?? "", x.Disposition?.ByName ?? "", x.DaysToAnswer,
                x.Disposition?.MergedIntoId is { } into && numbers.TryGetValue(into, out var number)
                    ? new PostTarget(Mark.Contribution, Mark.Four(number), DiscussionLinks.Contribution(campaign.Number, number))
                    : null,
                [.. rows.SelectMany(lookup => lookup[x.Id])], x.WithdrawnAt is null && MayAnswer(campaign, actor, x.ThemeId),
                DiscussionLinks.Contribution(campaign.Number, x.Number))),
        ];
    }

    /// <summary>Whether the actor answers contributions on a theme: the office all of them, a convener those of the own group.</summary>
    public static bool MayAnswer(CampaignFact campaign, Actor actor, Guid? themeId) =>
        actor.Can(Permission.Dispose)
        && (campaign.IsManagedBy(actor) || campaign.ConvenedBy(actor.PersonId).Any(theme => theme.Id == themeId));

    private static IEnumerable<PostTarget> Targets(CampaignFact campaign, Contribution contribution, Dictionary<Guid, ClauseFact> clauses)
    {
        if (campaign.Theme(contribution.ThemeId) is { } theme)
            yield return new PostTarget(Mark.Theme, theme.Number.ToString(), DiscussionLinks.Theme(campaign.Number, theme.Number));
        foreach (var prompt in contribution.Prompts.Select(target => campaign.Prompt(target.PromptId)).OfType<PromptFact>())
            yield return new PostTarget(prompt.Mark, prompt.Number.ToString(), DiscussionLinks.Prompt(campaign.Number, prompt.Id));
        foreach (var cited in contribution.Clauses.Where(cited => clauses.ContainsKey(cited.ClauseKey)))
        {
            var mark = clauses[cited.ClauseKey].MarkOf(campaign.Number, cited.ToCited());
            yield return new PostTarget(mark.Mark, mark.Number, mark.Address);
        }
    }
}
