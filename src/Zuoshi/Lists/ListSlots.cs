using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists;

/// <summary>On the campaign's home: how many rows each theme has.</summary>
internal sealed class RowActivity(AppDb db) : IHomeActivity
{
    public async Task<IReadOnlyDictionary<Guid, Activity>> CountAsync(CampaignFact campaign, Actor actor)
    {
        var counts = await db.WorkItems.VisibleTo(actor).Standing().Where(x => x.CampaignId == campaign.Id && x.ThemeId != null)
            .GroupBy(x => x.ThemeId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
        return counts.ToDictionary(count => count.Key, count => new Activity(Rows: count.Count));
    }
}

/// <summary>On the campaign's home: gaps to fill in the rows that the reader answers for, adopted contributions to make rows from.</summary>
internal sealed class RowSteps(AppDb db, DiscussionFacts discussions) : INextSteps
{
    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        var steps = new List<NextStep>();
        var rows = Own(db.WorkItems.AsNoTracking().VisibleTo(actor).Standing().Where(x => x.CampaignId == campaign.Id), campaign, actor);
        if (rows is not null)
            steps.AddRange(Gaps(campaign, actor, await rows.Where(x => x.Problems != RowProblem.None).Select(x => new Gap(x.Kind, x.Problems)).ToListAsync()));
        if (campaign.KeptThemes(actor).Count > 0 && await WaitingAsync(campaign, actor) is > 0 and var waiting)
            steps.Add(new NextStep(
                $"把 {waiting} 条已采纳的建言列入清单", "逐条看，合适的新增一项，其余不用动", ListLinks.New(campaign.Number), "去列入"));
        return steps;
    }

    private sealed record Gap(WorkItemKind Kind, RowProblem Problems);

    /// <summary>The rows that the actor answers for; null for those who answer for none.</summary>
    private static IQueryable<WorkItem>? Own(IQueryable<WorkItem> rows, CampaignFact campaign, Actor actor)
    {
        if (campaign.KeepsLists(actor)) return rows;
        if (actor.DraftsForUnit()) return rows.Where(x => x.UnitId == actor.UnitId && x.Level == ReportLevel.Drafted);

        var themes = campaign.KeptThemes(actor).Select(theme => (Guid?)theme.Id).ToList();
        return themes.Count > 0 ? rows.Where(x => themes.Contains(x.ThemeId) && x.Level == ReportLevel.AwaitingConvener) : null;
    }

    private static IEnumerable<NextStep> Gaps(CampaignFact campaign, Actor actor, List<Gap> gaps)
    {
        foreach (var list in gaps.GroupBy(gap => gap.Kind).OrderBy(list => list.Key))
        {
            var kinds = RowProblems.All
                .Select(problem => (Problem: problem, Count: list.Count(gap => gap.Problems.HasFlag(problem))))
                .Where(pair => pair.Count > 0).Take(3).Select(pair => $"{pair.Problem.Name()} {pair.Count}");
            var owner = actor.DraftsForUnit() ? "本单位草拟的" : "";
            var filter = actor.DraftsForUnit() ? $"&level={ReportLevel.Drafted}" : "";
            var address = $"{ListLinks.Lists(campaign.Number)}?{(list.Key is WorkItemKind.Project ? "list=projects&" : "")}flawed=true{filter}";
            yield return new NextStep($"补齐{owner} {list.Count()} 项{list.Key.Name()}", string.Join("，", kinds), address, "补填");
        }
    }

    private async Task<int> WaitingAsync(CampaignFact campaign, Actor actor)
    {
        var used = await db.WorkItems.Kept().Where(x => x.CampaignId == campaign.Id).SelectMany(x => x.Sources).Select(source => source.SourceId).ToListAsync();
        var themes = campaign.KeptThemes(actor).Select(theme => theme.Id).ToHashSet();
        return (await discussions.AdoptedAsync(campaign, actor)).ExceptBy(used, contribution => contribution.Id)
            .Count(contribution => contribution.ThemeId is not { } theme || themes.Contains(theme));
    }
}

/// <summary>On the pages of contributions: the rows that were made from them.</summary>
internal sealed class RowOutcomes(AppDb db) : IContributionOutcomes
{
    public async Task<ILookup<Guid, ContributionOutcome>> FindAsync(CampaignFact campaign, IReadOnlyCollection<Guid> contributionIds, Actor actor)
    {
        var rows = await db.WorkItems.AsNoTracking().VisibleTo(actor).Kept().Where(x => x.CampaignId == campaign.Id).MadeFrom(contributionIds).OrderBy(x => x.Kind).ThenBy(x => x.Number)
            .Select(x => new { x.Kind, x.Number, x.Title, Sources = x.Sources.Select(source => source.SourceId).ToList() })
            .ToListAsync();
        return rows
            .SelectMany(row => row.Sources.Where(contributionIds.Contains), (row, source) => (source, row))
            .ToLookup(pair => pair.source, pair => new ContributionOutcome(
                pair.row.Kind.Mark().Character, pair.row.Kind.Name(), Ui.Mark.Three(pair.row.Number), pair.row.Title,
                ListLinks.Row(campaign.Number, pair.row.Kind, pair.row.Number)));
    }

    public string MakeAddress(int campaignNumber, int contributionNumber) => ListLinks.New(campaignNumber, contribution: contributionNumber);
}

/// <summary>A row is kept at least as close as the contributions it was made from.</summary>
internal sealed class RowLabels(AppDb db) : ILabelFollower
{
    public async Task<IReadOnlyList<Guid>> RaiseAsync(IReadOnlyCollection<Guid> parts, Sensitivity label)
    {
        var rows = await db.WorkItems.WithParts().MadeFrom(parts).ToListAsync();
        return [.. rows.Where(row => row.KeepAtLeast(label)).Select(row => row.Id)];
    }
}
