using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>Sets annexes, each on turned pages of its own: 附件 and its number on the first line, the title on the third (7.3.7).</summary>
internal static class AnnexLayout
{
    /// <summary>All of them; the last is followed by the properties of its section, as the body of a file ends.</summary>
    public static IEnumerable<OpenXmlElement> Compose(IReadOnlyList<GongwenAnnex> annexes)
    {
        for (var i = 0; i < annexes.Count; i++)
        {
            // One alone isn't numbered.
            yield return BodyLayout.Styled(Stylesheet.AnnexMark, annexes.Count > 1 ? $"附件{i + 1}" : "附件");
            var title = BodyLayout.Title(annexes[i].Title, TitleLines.Landscape);
            title.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = $"{Layout.Line}", After = $"{Layout.Line / 2}" };
            yield return title;
            if (Wording.Line(annexes[i].Note) is { Length: > 0 } note) yield return BodyLayout.Styled(Stylesheet.AnnexNote, note);
            yield return RuledTable.Compose(annexes[i].Table, TableLook.Annex);

            var end = BodyLayout.Thin();
            if (i + 1 < annexes.Count) end.ParagraphProperties!.SectionProperties = Page.Landscape();
            yield return end;
        }

        yield return Page.Landscape();
    }
}
