using System.Xml.Linq;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>Blank lines above the title, the addressees and 附件说明, whether typed or set as space (7.3.1, 7.3.2, 7.3.4).</summary>
internal sealed class BlankLineRules(Formats formats)
{
    // What is thinner only holds something; in twips.
    private const int ThinLine = 200;

    // Of a line: nearer than that is meant as a whole one.
    private const double Near = 0.4;

    public IEnumerable<Found> Of(IReadOnlyList<FileLine> lines) => lines.Zip(lines.Skip(1)).SelectMany(pair => Of(pair.First, pair.Second));

    private IEnumerable<Found> Of(FileLine above, FileLine of)
    {
        if (above.Paragraph.InBox || of.Paragraph.InBox || of.Paragraph.InTable || Rule(above, of) is not var (code, wrong, should, basis, lines)) yield break;

        var fromAbove = above.Paragraph.InTable ? 0 : above.Format.After;
        var is_ = of.Paragraph.Blanks.Count(IsLine) + (fromAbove + of.Format.Before) / (double)Layout.Line;
        if (Math.Abs(is_ - lines) > Near) yield return new(code, of.Line.Place, $"{wrong}空了{is_:0.#}行", should, basis) { Mend = () => Mend(above, of, lines) };
    }

    private static (string Code, string Wrong, string Should, string Basis, int Lines)? Rule(FileLine above, FileLine of) => (above.Line.Role, of.Line.Role) switch
    {
        (PrintedRole.DocumentNumber, PrintedRole.Title) when above.Part is HeadPart.Number && !above.Paragraph.InTable => ("title-gap", "标题上面", "标题编排于红色分隔线下空2行位置", Basis.Title, 2),
        (PrintedRole.Title, PrintedRole.Addressees) => ("addressees-gap", "标题和主送机关之间", "主送机关编排于标题下空1行位置", Basis.Addressees, 1),
        (PrintedRole.Text or PrintedRole.Heading or PrintedRole.Row, PrintedRole.AttachmentNote) => ("notes-gap", "正文和附件说明之间", "附件说明编排于正文下空1行位置", Basis.Notes, 1),
        _ => null,
    };

    private bool IsLine(XElement blank) => formats.Of(blank) is var format && (format.LineRule != "exact" || format.Line > ThinLine);

    /// <summary>Typed lines go, save those that hold something; the rest becomes space.</summary>
    private void Mend(FileLine above, FileLine of, int lines)
    {
        foreach (var blank in of.Paragraph.Blanks.Where(IsLine))
        {
            if (blank.Elements().All(child => child.Name.LocalName is "pPr" or "proofErr" && !child.Elements().Any(property => property.Name.LocalName == "sectPr"))) blank.Remove();
            else lines = Math.Max(0, lines - 1);
        }

        if (!above.Paragraph.InTable) above.Paragraph.Element.Properties("pPr").Property("spacing").With("afterLines", null).With("after", 0);
        of.Paragraph.Element.Properties("pPr").Property("spacing").With("beforeLines", null).With("before", lines * Layout.Line);
    }
}
