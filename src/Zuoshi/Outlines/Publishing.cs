using Microsoft.EntityFrameworkCore;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Redline;

namespace Zuoshi.Outlines;

/// <summary>
/// Makes a version of a draft. Clauses that live on keep their key, and what people wrote about them follows; what has no certain
/// place in the new text is left to a person, never dropped.
/// </summary>
public sealed class Publishing(AppDb db, TimeProvider clock)
{
    /// <summary>Publishes the draft, without saving.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="outline">Its text with all corrections.</param>
    /// <param name="title">The outline's title.</param>
    /// <param name="by">Who publishes it.</param>
    /// <exception cref="RuleBroken">It was published before, or nothing is left of it.</exception>
    public async Task<OutlineVersion> PublishAsync(OutlineDraft draft, Outline outline, string title, Actor by)
    {
        var (now, before) = (clock.Now(), await db.CurrentOutlineAsync(draft.CampaignId));
        draft.Published(now);
        var read = outline.Clauses;
        var comparison = Comparison.Of(
            [.. before?.Clauses.Select(clause => clause.ToPassage()) ?? []],
            [.. read.Select((clause, at) => new Passage($"{at}", clause.Marker, clause.Title, clause.Text))]);
        var keys = Keys(comparison, read.Count);
        List<Clause> clauses = [.. read.Select((clause, at) => new Clause(clause, at + 1, keys[at]))];
        var version = new OutlineVersion(draft, (before?.Number ?? 0) + 1, title, clauses, by, now);
        db.Add(version);
        if (before is not null) await CarryAsync(before, comparison, clauses, now);
        return version;
    }

    // Of a split clause the longest part goes on with it; of joined ones the longest lives on in what they became.
    private static Guid[] Keys(Comparison comparison, int count)
    {
        Guid[] keys = [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
        foreach (var change in comparison.Changes.Where(change => change.Before.Count > 0 && change.After.Count > 0))
        {
            var (old, heir) = (change.Before.MaxBy(passage => passage.Text.Length)!, change.After.MaxBy(passage => passage.Text.Length)!);
            keys[int.Parse(heir.Key)] = Guid.Parse(old.Key);
        }

        return keys;
    }

    private async Task CarryAsync(OutlineVersion before, Comparison comparison, List<Clause> clauses, DateTime now)
    {
        var known = before.Clauses.Select(clause => clause.Key).ToHashSet();
        // Withdrawn ones too: their record says where they stood.
        await foreach (var annotation in db.Annotations.Where(x => x.CampaignId == before.CampaignId && x.AdriftSince == null).AsAsyncEnumerable())
        {
            var placement = known.Contains(annotation.ClauseKey) ? comparison.Carry(annotation.ToAnchor()) : null;
            annotation.Follow(placement is null ? null : clauses[int.Parse(placement.Key)], placement, now);
        }
    }
}
