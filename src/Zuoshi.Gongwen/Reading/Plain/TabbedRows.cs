namespace Zuoshi.Gongwen.Reading.Plain;

/// <summary>Finds tables among lines: what a spreadsheet or web page leaves when it is pasted, cells parted by tabs.</summary>
internal static class TabbedRows
{
    // One tab also sets off a date or an indentation, and a lone line with two may be a signature.
    private const int FewestTabs = 2;
    private const int FewestRows = 2;

    /// <summary>Gives cells to runs of lines that have at least two tabs each; a shorter row keeps its cells as they are.</summary>
    public static List<PlainLine> Mark(List<PlainLine> lines)
    {
        for (var from = 0; from < lines.Count;)
        {
            var to = from;
            while (to < lines.Count && IsRow(lines[to], inTable: to > from) && (to == from || !lines[to].AfterGap)) to++;

            if (to - from >= FewestRows)
                for (var i = from; i < to; i++) lines[i] = lines[i] with { Cells = lines[i].Text.Split('\t') };
            from = Math.Max(to, from + 1);
        }

        return lines;
    }

    // Two tabs at a line's beginning only indent it, unless a table goes on there with empty cells.
    private static bool IsRow(PlainLine line, bool inTable) =>
        line.Cells is null && line.Text.AsSpan().Count('\t') >= FewestTabs && (inTable || line.Text.AsSpan().TrimStart().Contains('\t'));
}
