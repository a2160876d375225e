using System.Globalization;
using Zuoshi.Lists.Contract;

namespace Zuoshi.Lists.Reporting;

/// <summary>A row as a form or an address names it: <c>tasks-12</c>, with the version that was looked at <c>tasks-12@5</c>.</summary>
/// <param name="Kind">Task or project.</param>
/// <param name="Number">Its number.</param>
/// <param name="Version">The version that was looked at; null when that doesn't matter.</param>
public readonly record struct RowRef(WorkItemKind Kind, int Number, int? Version = null)
{
    /// <summary>As written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind.Segment()}-{Number}{(Version is { } version ? $"@{version}" : "")}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static RowRef? Parse(string? text)
    {
        if (text?.Split('-', '@') is not [var segment, var number, .. var rest] || WorkItemKinds.FromSegment(segment) is not { } kind || Digits(number) is not { } found) return null;
        return rest switch
        {
            [] => new RowRef(kind, found),
            [var version] when Digits(version) is { } seen => new RowRef(kind, found, seen),
            _ => null,
        };
    }

    private static int? Digits(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>The rows that somebody has chosen.</summary>
public static class ChosenRows
{
    private const int MostAtOnce = 500;

    /// <summary>Those that are named as <see cref="RowRef"/> writes them, tasks before projects, in order of number; all else is passed over.</summary>
    public static IQueryable<WorkItem> Chosen(this IQueryable<WorkItem> items, IEnumerable<string> rows)
    {
        var asked = rows.Take(MostAtOnce).Select(RowRef.Parse).OfType<RowRef>().ToLookup(row => row.Kind, row => row.Number);
        var (tasks, projects) = (asked[WorkItemKind.Task].ToList(), asked[WorkItemKind.Project].ToList());
        return items.Where(x => x.Kind == WorkItemKind.Task ? tasks.Contains(x.Number) : projects.Contains(x.Number)).OrderBy(x => x.Kind).ThenBy(x => x.Number);
    }

    /// <summary>The first of these that isn't as it was when it was looked at; null when all are.</summary>
    public static WorkItem? ChangedSince(this IEnumerable<WorkItem> items, IEnumerable<string> rows)
    {
        var seen = rows.Select(RowRef.Parse).OfType<RowRef>().ToLookup(row => (row.Kind, row.Number), row => row.Version);
        return items.FirstOrDefault(item => !seen[(item.Kind, item.Number)].Contains(item.Version));
    }
}
