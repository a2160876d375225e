namespace Zuoshi.Lists.Publishing;

/// <summary>What became of a row between two states.</summary>
/// <param name="Row">The row as it is in the later state, or as it was when it is gone.</param>
/// <param name="IsAdded">It is in the later state alone.</param>
/// <param name="IsGone">It is in the earlier state alone.</param>
/// <param name="Changes">What it says otherwise; nothing for one that is in one state alone.</param>
public sealed record RowDifference(StatedRow Row, bool IsAdded, bool IsGone, IReadOnlyList<RowChange> Changes);

/// <summary>Lays two states of the lists beside each other.</summary>
public static class BaselineComparison
{
    /// <summary>The rows that differ, tasks first, in order of number.</summary>
    /// <param name="before">The earlier state.</param>
    /// <param name="after">The later one.</param>
    /// <param name="name">Names of units, themes and contributions.</param>
    public static IReadOnlyList<RowDifference> Of(IReadOnlyCollection<StatedRow> before, IReadOnlyCollection<StatedRow> after, Func<Guid, string> name)
    {
        var then = before.ToDictionary(row => row.ItemId);
        var now = after.Select(row => row.ItemId).ToHashSet();
        var differences = after
            .Select(row => then.TryGetValue(row.ItemId, out var old)
                ? new RowDifference(row, false, false, [.. RowField.Changes(old.Content, row.Content, name)])
                : new RowDifference(row, true, false, []))
            .Concat(before.Where(row => !now.Contains(row.ItemId)).Select(row => new RowDifference(row, false, true, [])));
        return [.. differences.Where(row => row.IsAdded || row.IsGone || row.Changes.Count > 0).OrderBy(row => row.Row.Kind).ThenBy(row => row.Row.Number)];
    }
}
