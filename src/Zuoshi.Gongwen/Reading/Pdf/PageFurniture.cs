using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Reading.Pdf;

/// <summary>What is printed on pages but isn't the document's text: page numbers and running heads.</summary>
internal static partial class PageFurniture
{
    // On two pages equal first lines may be chance.
    private const int FewestPages = 3;

    public static void Remove(IReadOnlyList<PageLines> pages)
    {
        foreach (var page in pages)
        {
            if (page.Lines is [.., var foot] && IsNumber(foot, pages.Count)) page.Lines.RemoveAt(page.Lines.Count - 1);
            if (page.Lines is [var head, ..] && IsNumber(head, pages.Count)) page.Lines.RemoveAt(0);
        }

        RemoveRepeated(pages, page => page.Lines.Count == 0 ? -1 : 0);
        RemoveRepeated(pages, page => page.Lines.Count - 1);
    }

    private static bool IsNumber(PdfLine line, int pages) =>
        LineShape.IsPageNumber(line.Text) || pages > 1 && Bare().IsMatch(line.Text);

    /// <summary>Removes a line that stands at the same place on most pages with the same words, numbers aside.</summary>
    private static void RemoveRepeated(IReadOnlyList<PageLines> pages, Func<PageLines, int> place)
    {
        if (pages.Count < FewestPages) return;

        var commonest = pages.Where(page => place(page) >= 0).CountBy(page => Key(page.Lines[place(page)])).DefaultIfEmpty().MaxBy(lines => lines.Value);
        if (commonest.Value < FewestPages || commonest.Value * 10 < pages.Count * 6) return;

        foreach (var page in pages)
            if (place(page) >= 0 && Key(page.Lines[place(page)]) == commonest.Key) page.Lines.RemoveAt(place(page));
    }

    private static (string Words, double Height) Key(PdfLine line) => (Numbers().Replace(line.Text, ""), Math.Round(line.Baseline / 4));

    [GeneratedRegex(@"^\s*[0-9]{1,3}\s*(?:[/／]\s*[0-9]{1,4}\s*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex("[0-9\\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
