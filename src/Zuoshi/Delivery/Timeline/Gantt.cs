namespace Zuoshi.Delivery.Timeline;

/// <summary>A step on its bar.</summary>
/// <param name="At">Where, in percent of the width.</param>
/// <param name="Node">The step.</param>
/// <param name="IsLate">Whether its day has gone by and it isn't reached.</param>
public sealed record GanttNode(decimal At, Node Node, bool IsLate);

/// <summary>An item as a bar.</summary>
/// <param name="Item">The item.</param>
/// <param name="Light">Its light.</param>
/// <param name="Start">Where the bar begins, in percent of the width.</param>
/// <param name="Width">How long it is, in percent of the width.</param>
/// <param name="Nodes">Its steps.</param>
public sealed record GanttBar(Assignment Item, LightReading Light, decimal Start, decimal Width, IReadOnlyList<GanttNode> Nodes)
{
    /// <summary>How much of it is filled, in percent of the width.</summary>
    public decimal Done => decimal.Round(Width * (Item.Percent ?? 0) / 100, 2);
}

/// <summary>Bars under one heading.</summary>
public sealed record GanttGroup(string Name, IReadOnlyList<GanttBar> Bars);

/// <summary>The chart: an axis with room for all items, and a bar for each.</summary>
/// <param name="Scale">The axis.</param>
/// <param name="Groups">The bars by theme or unit.</param>
public sealed record Gantt(TimeScale Scale, IReadOnlyList<GanttGroup> Groups)
{
    // A day's work in a decade is still seen, in percent of the width.
    private const decimal Narrowest = 0.6m;

    /// <summary>The chart of these items on a day; null where there are none.</summary>
    /// <param name="groups">The items by heading, in the order in which they are shown.</param>
    /// <param name="today">The day of their lights.</param>
    internal static Gantt? Of(IReadOnlyList<(string Name, IReadOnlyList<Assignment> Items)> groups, DateOnly today)
    {
        var all = groups.SelectMany(group => group.Items).ToList();
        if (all.Count == 0) return null;

        var scale = TimeScale.Of(all.Min(item => item.Start), all.Max(Last));
        return new Gantt(scale, [.. groups.Where(group => group.Items.Count > 0).Select(group => new GanttGroup(group.Name, [.. group.Items.OrderBy(item => item.Start).ThenBy(Last).Select(Bar)]))]);

        GanttBar Bar(Assignment item)
        {
            var start = scale.At(item.Start);
            var end = item.Due is { } due ? scale.At(due.AddDays(1)) : 100;
            var nodes = item.Nodes.Select(node => new GanttNode(scale.At(node.On), node, node.ReachedOn is null && node.On < today));
            return new GanttBar(item, item.LightOn(today), Math.Min(start, 100 - Narrowest), Math.Max(end - start, Narrowest), [.. nodes]);
        }

        // What is done for good goes on to the end, and at least to the end of this year.
        DateOnly Last(Assignment item) => item.Nodes.Select(node => node.On).Append(item.Due ?? new DateOnly(today.Year, 12, 31)).Append(item.Start).Max();
    }
}
