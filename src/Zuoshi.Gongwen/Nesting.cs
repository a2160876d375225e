namespace Zuoshi.Gongwen;

/// <summary>
/// How the numbering systems of one document nest. The usual order holds (一、 above （一） above 1. above （1）) until the
/// document itself shows another one, as some put （一） below 1.
/// </summary>
internal static class Nesting
{
    /// <summary>The level of each system in use, 1 outermost.</summary>
    /// <param name="marks">All numbers in reading order.</param>
    public static Dictionary<NumberKind, int> Of(IEnumerable<Mark> marks)
    {
        // A system that begins at 1 right behind a number of another one stands below it.
        var votes = new Dictionary<(NumberKind Above, NumberKind Below), int>();
        var used = new SortedSet<NumberKind>();
        Mark? before = null;
        foreach (var mark in marks)
        {
            used.Add(mark.Kind);
            if (before is { } above && above.Kind != mark.Kind && mark.Number == 1)
                votes[(above.Kind, mark.Kind)] = Votes(above.Kind, mark.Kind) + 1;
            before = mark;
        }

        var order = used.ToList();
        for (var at = 1; at < order.Count; at++)
        {
            for (var up = at; up > 0 && Votes(order[up], order[up - 1]) > Votes(order[up - 1], order[up]); up--)
                (order[up], order[up - 1]) = (order[up - 1], order[up]);
        }

        return order.Select((kind, at) => (kind, level: at + 1)).ToDictionary(pair => pair.kind, pair => pair.level);

        int Votes(NumberKind above, NumberKind below) => votes.GetValueOrDefault((above, below));
    }
}
