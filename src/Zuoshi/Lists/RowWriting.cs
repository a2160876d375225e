using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Overlaps;
using Zuoshi.Lists.Publishing;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Lists;

/// <summary>Writes rows, from wherever they come; the caller saves.</summary>
public sealed class RowWriting(AppDb db, DiscussionFacts discussions, LabelChain chain, TimeProvider clock)
{
    /// <summary>Makes a row and gives it its number.</summary>
    /// <exception cref="RuleBroken">The content contradicts itself.</exception>
    public async Task<WorkItem> MakeAsync(CampaignFact campaign, WorkItemKind kind, RowContent content, Actor actor)
    {
        // Before a number is taken, so that a refused row leaves no gap.
        RowRules.Check(kind, content);
        var item = new WorkItem(campaign.Id, kind, await Counter.NextAsync(db, kind.Segment(), campaign.Id), content, actor, clock.Now(), campaign.PlaceOfNew(actor, content.ThemeId));
        db.Add(item);
        return item;
    }

    /// <summary>
    /// What a row is to say after a change. The label stays as it was, unless a contribution that comes in is kept closer. Sources
    /// that the editor may not see stay too, and so does what stands in columns of which nothing is said.
    /// </summary>
    public async Task<RowContent> KeepingAsync(CampaignFact campaign, RowContent before, RowContent content, Actor actor)
    {
        var seen = await discussions.ListAsync(campaign, before.ContributionIds, actor);
        var added = await discussions.ListAsync(campaign, [.. content.ContributionIds.Except(before.ContributionIds)], actor);
        return content with
        {
            ContributionIds = [.. content.ContributionIds, .. before.ContributionIds.Except(seen.Select(source => source.Id))],
            Own = [.. content.Own, .. before.Own.Where(value => content.Own.All(said => said.ColumnId != value.ColumnId))],
            Label = added.Select(contribution => contribution.Label).Append(before.Label).Max(),
        };
    }

    /// <summary>Merges a row into another, and keeps what was made of that one as close as it is now.</summary>
    /// <exception cref="RuleBroken">It can't be merged into that one.</exception>
    public async Task MergeAsync(WorkItem merged, WorkItem into, string? reason)
    {
        var before = into.Label;
        merged.MergeInto(into, reason);
        if (into.Label > before) await chain.RaiseAsync(into.Id, into.Label);
    }

    /// <summary>Notes that two rows that read alike are two pieces of work.</summary>
    /// <exception cref="RuleBroken">They are one.</exception>
    public void SetApart(WorkItem one, WorkItem other, Actor by) => db.Add(new RowDistinction(one, other, by, clock.Now()));

    /// <summary>Takes a row out of the lists.</summary>
    /// <exception cref="RuleBroken">No reason is given, or something hangs on it: it is published or merged, another was merged into it, a dispute is open.</exception>
    public async Task WithdrawAsync(WorkItem item, string? reason)
    {
        if (await db.Disputes.AnyAsync(x => x.ItemId == item.Id && x.DecidedAt == null) || await db.WorkItems.Kept().AnyAsync(x => x.MergedIntoId == item.Id))
            throw new RuleBroken("lists.withdraw-held", $"“{item.Title}”有职责争议没有定，或者有别的事项并入了它，先办完再撤回。");

        item.Withdraw(reason, clock.Now());
    }

    /// <summary>Changes a row, and keeps what was made of it as close as it is now.</summary>
    /// <exception cref="RuleBroken">The content contradicts itself, or a published row is changed without a basis.</exception>
    public async Task ReviseAsync(WorkItem item, RowContent content, Adjustment? adjustment = null)
    {
        var before = item.Label;
        item.Revise(content, adjustment);
        if (content.Label > before) await chain.RaiseAsync(item.Id, content.Label);
    }
}
