using System.Security;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>— 1 — one character in from the outer edge, 7 mm below the 版心: at the right on odd pages, at the left on even ones (7.5).</summary>
internal static class PageNumber
{
    // English metric units, in which drawings are measured.
    private const int Twip = 635;

    /// <summary>On an upright page.</summary>
    /// <param name="side"><c>right</c> on odd pages, <c>left</c> on even ones.</param>
    /// <param name="note">A line below it, if any.</param>
    public static Footer Portrait(string side, string? note) => new($"""
        <w:ftr {Stylesheet.Namespace}>
          {Number(side)}{Note(note)}
        </w:ftr>
        """);

    /// <summary>
    /// On a turned page, where it stands as on all others once the sheet is turned back (clause 8): along the left edge, read from the
    /// right. A footer can't stand there, so that it lies in a box.
    /// </summary>
    /// <param name="side"><c>right</c> on odd pages, <c>left</c> on even ones.</param>
    /// <param name="note">A line at the foot of the page as it is read, if any.</param>
    public static Footer Landscape(string side, string? note) => new($"""
        <w:ftr {Stylesheet.Namespace} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
          <w:p>
            <w:pPr><w:pStyle w:val="Footer"/></w:pPr>
            <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
              <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
                <wp:simplePos x="0" y="0"/>
                <wp:positionH relativeFrom="page"><wp:posOffset>{Layout.Footer * Twip}</wp:posOffset></wp:positionH>
                <wp:positionV relativeFrom="page"><wp:posOffset>{Layout.Left * Twip}</wp:posOffset></wp:positionV>
                <wp:extent cx="{Layout.Size4 * 10 * Twip}" cy="{Layout.TextWidth * Twip}"/>
                <wp:wrapNone/>
                <wp:docPr id="1" name="页码"/>
                <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
                  <wps:cNvSpPr txBox="1"/>
                  <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Layout.Size4 * 10 * Twip}" cy="{Layout.TextWidth * Twip}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
                  <wps:txbx><w:txbxContent>{Number(side)}</w:txbxContent></wps:txbx>
                  <wps:bodyPr vert="vert" lIns="0" tIns="0" rIns="0" bIns="0"/>
                </wps:wsp></a:graphicData></a:graphic>
              </wp:anchor>
            </w:drawing></mc:Choice></mc:AlternateContent></w:r>
          </w:p>{Note(note)}
        </w:ftr>
        """);

    private static string Number(string side) => $"""
        <w:p>
          <w:pPr><w:pStyle w:val="Footer"/><w:ind w:{side}="{Layout.Halves(2)}"/><w:jc w:val="{side}"/></w:pPr>
          <w:r><w:t xml:space="preserve">— </w:t></w:r>
          <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
          <w:r><w:t xml:space="preserve"> —</w:t></w:r>
        </w:p>
        """;

    private static string Note(string? note) => note is null
        ? ""
        : $"""<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>{SecurityElement.Escape(Wording.Line(note))}</w:t></w:r></w:p>""";
}
