using System.Text;

namespace Zuoshi.Gongwen.Reading.Pdf;

/// <summary>A printed line.</summary>
/// <param name="Text">Its characters, with spaces where there are gaps.</param>
/// <param name="Left">Where its first visible character begins.</param>
/// <param name="Right">Where its last visible character ends.</param>
/// <param name="Baseline">Height on the page, upwards.</param>
/// <param name="Size">Height of most of its type.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size);

/// <summary>A page's characters put into lines, from top to bottom.</summary>
internal sealed record PageLines(List<PdfLine> Lines)
{
    public static PageLines Of(IReadOnlyList<Glyph> glyphs)
    {
        var lines = new List<PdfLine>();
        var ordered = glyphs.OrderByDescending(glyph => glyph.Y).ToList();
        for (var from = 0; from < ordered.Count;)
        {
            // Raised figures and marks of other fonts lie a little off the line; the next line is more than a type's height below.
            var to = from + 1;
            while (to < ordered.Count && ordered[from].Y - ordered[to].Y < 0.45 * Math.Max(ordered[from].Size, ordered[to].Size)) to++;
            if (Line([.. ordered[from..to].OrderBy(glyph => glyph.X)]) is { } line) lines.Add(line);
            from = to;
        }

        return new PageLines(lines);
    }

    private static PdfLine? Line(List<Glyph> glyphs)
    {
        var visible = glyphs.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).ToList();
        if (visible.Count == 0) return null;

        var size = visible.CountBy(glyph => Math.Round(glyph.Size, 1)).MaxBy(sizes => sizes.Value).Key;
        var text = new StringBuilder();
        Glyph? last = null;
        foreach (var glyph in glyphs)
        {
            if (last is { } before)
            {
                // Bold type is often each character drawn twice, a hair apart.
                if (glyph.Text == before.Text && glyph.X - before.X < 0.15 * size) continue;
                text.Append(Space(before, glyph, size));
            }

            text.Append(glyph.Text);
            last = glyph;
        }

        return new PdfLine(text.ToString().TrimEnd(), visible[0].X, visible.Max(glyph => glyph.Right), visible[0].Y, size);
    }

    // Justified Chinese type is spaced out by up to half a character without meaning it; a word's space in Latin type is a quarter.
    private static string Space(Glyph before, Glyph glyph, double size)
    {
        var gap = (glyph.X - before.Right) / size;
        if (char.IsWhiteSpace(before.Text[^1]) || char.IsWhiteSpace(glyph.Text[0])) return "";
        if (gap > 2.5) return "\t";
        return gap > (before.Text[^1] < '\u2000' && glyph.Text[0] < '\u2000' ? 0.15 : 0.8) ? " " : "";
    }
}
