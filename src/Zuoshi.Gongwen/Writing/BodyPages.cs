using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>
/// Puts the parts of a document one behind the other, each from a new page on. Upright ones share a section of the file; each that lies
/// across has its own.
/// </summary>
internal sealed class BodyPages
{
    private readonly Body body = new();
    private bool turned;

    /// <summary>The whole document.</summary>
    public static Body Of(GongwenDocument document)
    {
        var pages = new BodyPages();
        pages.body.Append(HeadLayout.Compose(document.Head));
        pages.body.Append(Text(document));
        pages.Add(document.Annexes);
        if (document.Imprint is { } imprint) pages.Close(ImprintLayout.Compose(imprint));
        return pages.End();
    }

    /// <summary>Annexes alone.</summary>
    public static Body Of(IReadOnlyList<GongwenAnnex> annexes)
    {
        var pages = new BodyPages();
        pages.Add(annexes);
        return pages.End();
    }

    /// <summary>The text from its title on, and what it issues.</summary>
    public static IReadOnlyList<OpenXmlElement> Text(GongwenDocument document)
    {
        var text = new BodyLayout().Compose(document);
        return document.Issued is { } issued ? [.. text, .. OnNewPage(AnnexLayout.Issued(issued))] : text;
    }

    private void Add(IReadOnlyList<GongwenAnnex> annexes)
    {
        foreach (var (at, annex) in annexes.Index())
        {
            var part = AnnexLayout.Compose(annex, AnnexLayout.Mark(at, annexes.Count));
            var sameSection = !turned && !annex.Landscape;
            if (body.HasChildren && !sameSection) EndSection();
            body.Append(body.HasChildren && sameSection ? OnNewPage(part) : part);
            turned = annex.Landscape;
        }
    }

    /// <summary>
    /// What stands at the foot of the last page. Behind turned pages that is an upright one of its own: the foot of a turned sheet is not
    /// where a reader finds 版记.
    /// </summary>
    private void Close(Paragraph foot)
    {
        if (turned) EndSection();
        turned = false;
        body.Append(foot);
    }

    /// <summary>A section's page is set by the last paragraph in it; every part ends in one.</summary>
    private void EndSection() => ((Paragraph)body.LastChild!).ParagraphProperties!.SectionProperties = Section();

    private Body End()
    {
        body.Append(Section());
        return body;
    }

    private SectionProperties Section() => turned ? Page.Landscape() : Page.Portrait();

    private static IReadOnlyList<OpenXmlElement> OnNewPage(IReadOnlyList<OpenXmlElement> part)
    {
        ((Paragraph)part[0]).ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        return part;
    }
}
