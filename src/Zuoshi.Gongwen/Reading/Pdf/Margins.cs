namespace Zuoshi.Gongwen.Reading.Pdf;

/// <summary>Where a page's running text stands.</summary>
/// <param name="Left">Where lines begin that aren't indented.</param>
/// <param name="Right">Where full lines end.</param>
/// <param name="Leading">From one baseline to the next.</param>
internal sealed record Margins(double Left, double Right, double Leading)
{
    // A page with fewer lines says too little: a title page, a last page with a signature.
    private const int FewestLines = 8;

    /// <summary>The margins of these lines; the fallback when there are too few, null when there is none either.</summary>
    public static Margins? Of(IEnumerable<PdfLine> lines, Margins? fallback)
    {
        var all = lines.ToList();
        if (all.Count < FewestLines && fallback is not null || all.Count == 0) return fallback;

        var size = Commonest(all.Select(line => line.Size), step: 0.1);
        var text = all.Where(line => Math.Abs(line.Size - size) <= 0.12 * size).ToList();

        // The leftmost place where lines begin often; one line may stick out by a mark or a number.
        var fewest = Math.Max(2, text.Count / 12);
        var lefts = text.Select(line => line.Left).Order().ToArray();
        var often = Enumerable.Range(0, Math.Max(0, lefts.Length - fewest + 1)).FirstOrDefault(i => lefts[i + fewest - 1] - lefts[i] < 0.5 * size);
        var left = lefts[often];

        // Marks may hang over the edge, and a line set loosely falls short: the edge is where most of the longest lines end.
        var widest = text.Max(line => line.Right);
        var right = Commonest(text.Where(line => line.Right > widest - 4 * size).Select(line => line.Right), step: 0.25 * size);

        var gaps = all.Zip(all.Skip(1), (line, next) => line.Baseline - next.Baseline).Where(gap => gap > 0.5 * size).ToList();
        return new Margins(left, right, gaps.Count == 0 ? 2 * size : Commonest(gaps, step: 0.1 * size));
    }

    private static double Commonest(IEnumerable<double> values, double step) =>
        values.GroupBy(value => Math.Round(value / step)).MaxBy(group => (group.Count(), group.Key))!.Max();
}
