namespace Zuoshi.Workbooks.Writing;

/// <summary>
/// Estimates how high a row must be for its wrapped text. Excel fits rows by itself only when somebody edits them, and LibreOffice
/// not at all when it converts, so a file without heights prints one line of each cell.
/// </summary>
internal static class RowHeight
{
    /// <summary>Size of ordinary text in points.</summary>
    public const double TextSize = 11;

    /// <summary>Excel's limit in points.</summary>
    private const double Highest = 409;

    /// <summary>Height in points of a row that holds these texts in cells of these widths.</summary>
    public static double Of(IEnumerable<(string Text, double Width)> cells, double size = TextSize)
    {
        var lines = cells.Select(cell => Lines(cell.Text, cell.Width * TextSize / size)).DefaultIfEmpty(1).Max();
        // 宋体 needs 1.25 of its size, the fonts that replace it up to 1.45.
        return Math.Min(Highest, Math.Ceiling(lines * size * 1.45 + 4));
    }

    /// <summary>A Chinese character is a little under two units wide; one is left free for what may not begin a line.</summary>
    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(c => c < 128 ? 1 : 2) / Math.Max(2, width - 1))));
}
