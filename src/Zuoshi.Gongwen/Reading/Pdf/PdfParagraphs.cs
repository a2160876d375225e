using System.Text;

namespace Zuoshi.Gongwen.Reading.Pdf;

/// <summary>
/// Joins printed lines to paragraphs. A line that its paragraph goes on behind has no room left for what the next line begins with;
/// one that ends a paragraph mostly has. First lines are indented in most documents, and what is centred or set right is neither.
/// </summary>
internal static class PdfParagraphs
{
    public static IEnumerable<string> Of(IReadOnlyList<PageLines> pages)
    {
        if (Margins.Of(pages.SelectMany(page => page.Lines), fallback: null) is not { } whole) yield break;

        var text = new StringBuilder();
        var last = default(PdfLine);
        var lastMargins = whole;
        foreach (var page in pages)
        {
            var margins = Margins.Of(page.Lines, whole) ?? whole;
            foreach (var (i, line) in page.Lines.Index())
            {
                var joins = last is not null && Joins(text, last, lastMargins, line, margins, samePage: i > 0);
                if (!joins && text.Length > 0)
                {
                    yield return text.ToString();
                    text.Clear();
                }

                Characters.Join(text, joins ? line.Text.AsSpan().TrimStart() : line.Text);
                (last, lastMargins) = (line, margins);
            }
        }

        if (text.Length > 0) yield return text.ToString();
    }

    private static bool Joins(StringBuilder paragraph, PdfLine line, Margins margins, PdfLine next, Margins nextMargins, bool samePage)
    {
        if (Math.Abs(line.Size - next.Size) > 0.12 * line.Size) return false;
        if (next.Left - nextMargins.Left > 0.7 * next.Size) return false;
        if (samePage && line.Baseline - next.Baseline > 1.6 * margins.Leading) return false;
        if (margins.Right - line.Right >= Beginning(next.Text) * line.Size) return false;

        var text = next.Text;
        if (line.Text.Contains('\t') || text.Contains('\t')) return false;
        if (LineShape.StandsAlone(text) || LineShape.StandsAlone(line.Text)) return false;
        if (LineShape.StartsHeading(text)) return Characters.EndsOpen(line.Text);
        return !LineShape.StartsItem(text) || !Characters.EndsSentence(line.Text) || LineShape.CountsOn(paragraph.ToString(), text);
    }

    /// <summary>Width, in type heights, of the least that a line can begin with: a word, or a character with the marks that stick to it.</summary>
    private static double Beginning(string text)
    {
        const double Slack = 0.35;
        const int LongestWord = 30;

        var rest = text.AsSpan().TrimStart();
        var width = Slack;
        var at = 0;
        while (at < rest.Length && Characters.StartsOpen(rest[at..])) width += Width(rest[at++]);

        if (at < rest.Length && IsWord(rest[at]))
            for (; at < Math.Min(rest.Length, LongestWord) && IsWord(rest[at]); at++) width += Width(rest[at]);
        else if (at < rest.Length)
            width += Width(rest[at++]);

        while (at < rest.Length && Characters.StartsClosed(rest[at..])) width += Width(rest[at++]);
        return width;
    }

    private static double Width(char c) => Characters.Columns(c) * 0.5;

    private static bool IsWord(char c) => c is > ' ' and < '\u0250';
}
