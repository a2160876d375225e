using Zuoshi.Platform;

namespace Zuoshi.Lists;

/// <content>合并: two rows that are one piece of work become one, and both units and all sources stay credited.</content>
public sealed partial class WorkItem
{
    /// <summary>The row into which it was merged; null for one that stands by itself.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>
    /// Merges it into another, which takes over its sources and names its units as helping ones. It stays readable where it was, and can be
    /// taken out again.
    /// </summary>
    /// <exception cref="RuleBroken">It can't be merged into that one.</exception>
    public void MergeInto(WorkItem other, string? reason)
    {
        if (other.Id == Id) throw new RuleBroken("lists.merged-into-itself", "不能并入自己，请选另一项。");
        if (other.CampaignId != CampaignId || other.Kind != Kind) throw new RuleBroken("lists.merge-kind", "任务只能并入任务，项目只能并入项目。");
        MustBeIn();
        other.MustBeIn();
        if (MergedIntoId is not null || other.MergedIntoId is not null) throw new RuleBroken("lists.merged", "其中一项已经并入别的事项，请刷新页面再看。");
        if (PublishedIn is not null || other.PublishedIn is not null) throw new RuleBroken("lists.merge-published", "已经发布的事项不能合并；要改请作调整。");

        var why = PlainText.Of(reason);
        if (why.Length is 0 or > LongestReturnReason) throw new RuleBroken("lists.merge-reason", $"请写明为什么合并，最多{LongestReturnReason}个字。");

        other.TakeOver(this);
        MergedIntoId = other.Id;
        Happened("lists.row-merged", CampaignId, why);
    }

    /// <summary>Takes it out of the row into which it was merged. What that one took over stays there until somebody changes it.</summary>
    /// <exception cref="RuleBroken">It stands by itself.</exception>
    public void Separate()
    {
        if (MergedIntoId is null) throw new RuleBroken("lists.not-merged", "这一项没有并入别的事项。");

        MergedIntoId = null;
        Happened("lists.row-separated", CampaignId);
    }

    private void TakeOver(WorkItem merged)
    {
        var (own, theirs) = (ToContent(), merged.ToContent());
        var known = own.With.Select(with => with.UnitId).Append(own.LeadUnitId).ToHashSet();
        var helping = new[] { new CooperationText(theirs.LeadUnitId, theirs.Title) }.Concat(theirs.With).Where(with => known.Add(with.UnitId));
        Revise(own with
        {
            ContributionIds = [.. own.ContributionIds.Union(theirs.ContributionIds)], Basis = BasisOf(own.Basis, theirs.Basis),
            With = [.. own.With, .. helping],
            Label = Label > merged.Label ? Label : merged.Label,
        });
    }

    // What both stand on; where there is no room for both, the merged row still says its own.
    private static string BasisOf(string own, string theirs) =>
        own.Length == 0 ? theirs : theirs.Length == 0 || own.Contains(theirs, StringComparison.Ordinal) || own.Length + theirs.Length >= RowRules.LongestTarget ? own : $"{own}；{theirs}";
}
