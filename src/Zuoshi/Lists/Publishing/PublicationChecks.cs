using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Coverage;

namespace Zuoshi.Lists.Publishing;

/// <summary>Something to look at before the lists are published.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Items">The rows it is about; none where it is about what is missing.</param>
/// <param name="Stops">Whether nothing can be published before it is mended.</param>
/// <param name="Address">Where it is looked at closer; null where the rows are all there is to see.</param>
public sealed record Finding(string Text, IReadOnlyList<WorkItem> Items, bool Stops, string? Address = null);

/// <summary>What is known besides the rows that are to be published.</summary>
/// <param name="Under">How many rows are still on their way.</param>
/// <param name="Disputed">The rows about which a dispute is open.</param>
/// <param name="Columns">The columns of the lists.</param>
/// <param name="Coverage">What has rows, and what has none.</param>
public sealed record PublicationGround(int Under, IReadOnlySet<Guid> Disputed, CampaignColumns Columns, IReadOnlyList<CoverageView> Coverage);

/// <summary>
/// Looks through the rows as a whole. What would leave a row that nobody answers for, or of which nobody could tell when it is done, stops
/// the publication; all else is pointed out, and the office decides.
/// </summary>
public static class PublicationChecks
{
    private const int MostForOne = 8;
    private const int LeastAlike = 5;

    /// <summary>What there is to look at.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="accepted">The rows to be published.</param>
    /// <param name="ground">What else is known.</param>
    public static IReadOnlyList<Finding> Of(CampaignFact campaign, IReadOnlyList<WorkItem> accepted, PublicationGround ground)
    {
        var findings = new List<Finding>();
        Rows("没有责任领导", true, item => item.LeaderName.Length == 0);
        Rows("没有责任人", true, item => item.OwnerName.Length == 0);
        Rows("由谁承担还有争议", true, item => ground.Disputed.Contains(item.Id));
        Rows("没有完成标准", true, item => item.Acceptance.Length == 0);
        foreach (var problem in RowProblems.All)
            Rows(problem.Name(), problem.Blocking() is not RowProblem.None, item => item.Problems.HasFlag(problem));
        foreach (var missing in accepted.SelectMany(item => ground.Columns.Of(item.Kind).Missing(item.ToContent()), (item, title) => (item, title)).GroupBy(one => one.title, one => one.item))
            findings.Add(new Finding($"{missing.Count()}项没有填“{missing.Key}”", [.. missing], true));
        Rows("配合单位没有写职责", false, item => item.With.Any(with => with.Duty.Length == 0));

        foreach (var person in accepted.Where(item => item.OwnerName.Length > 0).GroupBy(item => item.OwnerName).Where(own => own.Count() > MostForOne))
            findings.Add(new Finding($"{person.Key}一人负责{person.Count()}项", [.. person], false));
        foreach (var (sentence, copies) in CopiedSentences.Among(accepted, item => item.Content, item => item.LeadUnitId))
            findings.Add(new Finding($"{copies.Select(item => item.LeadUnitId).Distinct().Count()}个单位写的是同样的话：“{sentence}”", copies, false));
        if (accepted.Count >= LeastAlike && accepted.Where(item => item.Due is not null).GroupBy(item => item.Due).FirstOrDefault(day => day.Count() == accepted.Count) is { } day)
            findings.Add(new Finding("所有事项都在同一天完成", [.. day], false));
        foreach (var theme in campaign.Themes.Where(theme => !theme.IsRetired && !accepted.Any(item => item.ThemeId == theme.Id && item.Horizon is Horizon.Near)))
            findings.Add(new Finding($"主题{theme.Number}“{theme.Name}”没有近期的事项", [], false));
        foreach (var view in ground.Coverage.Where(view => view.Gaps > 0))
            findings.Add(new Finding($"{view.Kind.Counted(view.Gaps)}没有事项，也没说明为什么", [], false, ListLinks.Coverage(campaign.Number, view.Kind, empty: true)));
        if (ground.Under > 0) findings.Add(new Finding($"还有{ground.Under}项在上报途中，这次不会发布", [], false));
        return [.. findings.OrderByDescending(finding => finding.Stops)];

        void Rows(string text, bool stops, Func<WorkItem, bool> fits)
        {
            var found = accepted.Where(fits).ToList();
            if (found.Count > 0) findings.Add(new Finding($"{found.Count}项{text}", found, stops));
        }
    }
}
