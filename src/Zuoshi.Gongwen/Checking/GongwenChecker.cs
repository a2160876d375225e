using System.Xml.Linq;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>What a check found.</summary>
/// <param name="Departures">Where the file departs from the standard; none when it is right.</param>
/// <param name="Remarks">What the person should know of the check, each one plain Chinese sentence.</param>
public sealed record CheckReport(IReadOnlyList<Departure> Departures, IReadOnlyList<string> Remarks);

/// <summary>A file that was put right as far as form goes.</summary>
/// <param name="Content">The file's new bytes; the old ones where nothing could be mended.</param>
/// <param name="Mended">What was put right.</param>
/// <param name="Left">What a person has to decide.</param>
/// <param name="Remarks">What the person should know of the check.</param>
public sealed record MendReport(ReadOnlyMemory<byte> Content, IReadOnlyList<Departure> Mended, IReadOnlyList<Departure> Left, IReadOnlyList<string> Remarks);

/// <summary>Checks any .docx against GB/T 9704-2012, and puts right what is a matter of form.</summary>
public static class GongwenChecker
{
    // Mending one thing may bring another to light: a paragraph that got its indent back, a heading that got its number.
    private const int MostRounds = 4;

    /// <summary>Checks a file.</summary>
    /// <exception cref="UnreadableDocumentException">The bytes are no .docx, or it is damaged or beyond the limits.</exception>
    public static CheckReport Check(ReadOnlyMemory<byte> content) =>
        OpenedFile.Use(content, file => new CheckReport(Found.Together(Find(file, out _)), Remarks(file)));

    /// <summary>
    /// Puts right paper, margins, lines and characters a page, fonts, sizes, colour, indents, page numbers, half-width marks, brackets of
    /// years and padded dates, blank lines, 版头's places and the lines of 版头 and 版记,
    /// the numbers of annexes. Words are not touched otherwise, and nothing that needs a decision.
    /// </summary>
    /// <exception cref="UnreadableDocumentException">The bytes are no .docx, or it is damaged or beyond the limits.</exception>
    public static MendReport Mend(ReadOnlyMemory<byte> content)
    {
        var first = Check(content);
        var left = first;
        for (var round = 0; round < MostRounds && left.Departures.Any(departure => departure.Mendable); round++)
        {
            content = OpenedFile.Use(content, MendOnce);
            left = Check(content);
        }

        var still = left.Departures.Select(departure => departure.Code).ToHashSet();
        return new(content, [.. first.Departures.Where(departure => departure.Mendable && !still.Contains(departure.Code))], left.Departures, first.Remarks);
    }

    private static byte[] MendOnce(OpenedFile file)
    {
        var found = Find(file, out var lines);
        foreach (var paragraph in found.Where(one => one.Edits.Count > 0).GroupBy(one => one.Place.Paragraph))
        {
            var edited = lines[paragraph.Key!.Value - 1].Paragraph;
            edited.Edit(paragraph.SelectMany(one => one.Edits).Where(edit => edit.Start >= edited.Number.Length).DistinctBy(edit => edit.Start));
        }

        // Edits count in the words as they were, so that indents, which take away spaces, come with a round of their own.
        if (!found.Any(one => one.Edits.Count > 0))
            foreach (var one in found) one.Mend?.Invoke();
        return file.Save();
    }

    private static List<Found> Find(OpenedFile file, out List<FileLine> lines)
    {
        var formats = new Formats(file);
        List<XElement> sections = [.. file.Body.Descendants(file.W + "sectPr").Where(section => section.Parent?.Name.LocalName != "sectPrChange")];
        // A body without a section has the page that Word takes by itself.
        if (sections.Count == 0)
        {
            file.Body.Add(new XElement(file.W + "sectPr"));
            sections.Add(file.Body.Elements().Last());
        }

        lines = FileLines.Of(file, formats);
        List<CheckedLine> words = [.. lines.Select(line => line.Line)];
        List<string> annexes = [.. words.Where((line, at) => line.Role is PrintedRole.AnnexTitle && at > 0 && words[at - 1].Role is PrintedRole.AnnexMark).Select(line => line.Text)];
        var settings = new SettingRules(formats);
        var layout = new LayoutRules(formats, sections[0].Element(file.W + "docGrid"));
        return
        [
            .. PageRules.Of(sections), .. new PageNumberRules(file, formats, sections[0]).Of(), .. lines.SelectMany(settings.Of), .. lines.SelectMany(layout.Of),
            .. new HeadRules(formats).Of(lines), .. new BlankLineRules(formats).Of(lines), .. new ImprintRules(formats).Of(lines), .. TextRules.Of(words, annexes),
        ];
    }

    private static List<string> Remarks(OpenedFile file)
    {
        var changed = file.Body.Descendants().Any(element => element.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo");
        return changed ? ["文件带有修订痕迹，已按接受全部修订检查；印发前请先接受或拒绝修订。"] : [];
    }
}
