using System.Security;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>
/// Sets 版记 (7.4): 抄送, 印发机关 and 印发日期 in 4号 between lines as wide as the text area, the last of which lies on its bottom edge.
/// </summary>
/// <remarks>
/// It lies in a box on the bottom edge of the page that holds its paragraph. The paragraph is as high as the box and blank, so that text
/// above never reaches into it: where too little of a page is left, both go to the next. A frame or a table that text flows around would
/// push the very text away that decides on which page it lies.
/// </remarks>
internal static class ImprintLayout
{
    /// <summary>In eighths of a point: 0.35 mm for the first and the last line, 0.25 mm for those between.</summary>
    public const int Thick = 8, Thin = 6;

    private const string CopyTo = "抄送：";

    // In twips: a character of 4号, its line, what is blank above and below the lines of an element, a line's own paragraph.
    public const int Pitch = 440, Above = 40, Below = 90;
    private const int Character = Layout.Size4 * 10, Rule = 20;

    // English metric units, in which drawings are measured.
    private const int Twip = 635;

    /// <summary>More lines than it should take; its words stand at its foot.</summary>
    private const int Spare = 3 * Pitch;

    /// <summary>The paragraph that it hangs on, to stand behind all others.</summary>
    public static Paragraph Compose(GongwenImprint imprint)
    {
        var (copies, printed) = (Copies(imprint), Printed(imprint));
        var room = Height(copies) + Above + Below + Pitch + 3 * Rule;
        return new($"""
            <w:p {Stylesheet.Namespace} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
              <w:pPr><w:pStyle w:val="{Stylesheet.Flush}"/><w:snapToGrid w:val="0"/><w:spacing w:line="{room}" w:lineRule="exact"/></w:pPr>
              <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
                <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
                  <wp:simplePos x="0" y="0"/>
                  <wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH>
                  <wp:positionV relativeFrom="page"><wp:posOffset>{(Layout.PageHeight - Layout.Bottom - room - Spare) * Twip}</wp:posOffset></wp:positionV>
                  <wp:extent cx="{Layout.TextWidth * Twip}" cy="{(room + Spare) * Twip}"/>
                  <wp:wrapNone/>
                  <wp:docPr id="2" name="版记"/>
                  <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
                    <wps:cNvSpPr txBox="1"/>
                    <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Layout.TextWidth * Twip}" cy="{(room + Spare) * Twip}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
                    <wps:txbx><w:txbxContent>{Line(Thick)}{Paragraph(copies, CopyTo.Length)}{(copies.Length > 0 ? Line(Thin) : "")}{Paragraph(printed, 0)}{Line(Thick)}</w:txbxContent></wps:txbx>
                    <wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/>
                  </wps:wsp></a:graphicData></a:graphic>
                </wp:anchor>
              </w:drawing></mc:Choice></mc:AlternateContent></w:r>
            </w:p>
            """);
    }

    /// <summary>Its words, paragraph by paragraph.</summary>
    public static IEnumerable<PrintedParagraph> Words(GongwenImprint? imprint) =>
        imprint is null ? [] : [new(PrintedRole.Imprint, Copies(imprint)), new(PrintedRole.Imprint, Printed(imprint))];

    private static string Copies(GongwenImprint imprint) => Wording.Line(imprint.CopyTo).TrimEnd('。', '.') is { Length: > 0 } organs ? $"{CopyTo}{organs}。" : "";

    private static string Printed(GongwenImprint imprint) => $"{Wording.Line(imprint.PrintedBy)}\t{SignatureLayout.Date(imprint.PrintedOn)}印发";

    private static int Height(string copies)
    {
        // A line's own words, behind 抄送： and within the indents.
        const int halvesALine = (Layout.TextWidth - 5 * Character) * 2 / Character;
        return copies.Length == 0 ? 0 : Above + Below + Pitch * ((Wording.Halves(copies) - 6 + halvesALine - 1) / halvesALine);
    }

    /// <summary>A line is the lower border of a paragraph of 1 pt: a border of the words' own would begin where their indent does.</summary>
    private static string Line(int eighths) => $"""
        <w:p><w:pPr><w:pStyle w:val="{Stylesheet.Imprint}"/><w:pBdr><w:bottom w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="{Rule}" w:lineRule="exact"/></w:pPr></w:p>
        """;

    /// <summary>One character in from either side; further lines begin behind the word that opens it.</summary>
    private static string Paragraph(string words, int opening) => words.Length == 0 ? "" : $"""
        <w:p><w:pPr><w:pStyle w:val="{Stylesheet.Imprint}"/><w:tabs><w:tab w:val="right" w:pos="{Layout.TextWidth - Character}"/></w:tabs><w:ind w:left="{(1 + opening) * Character}" w:right="{Character}" w:hanging="{opening * Character}"/></w:pPr>{string.Join("<w:r><w:tab/></w:r>", words.Split('\t').Select(Run))}</w:p>
        """;

    private static string Run(string words) => $"""<w:r><w:t xml:space="preserve">{SecurityElement.Escape(words)}</w:t></w:r>""";
}
