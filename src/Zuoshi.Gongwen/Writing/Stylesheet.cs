using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing;

/// <summary>The parts of the file that are the same in every document: styles, settings and fonts.</summary>
/// <remarks>
/// The fonts are named, not carried: 方正小标宋简体, 仿宋_GB2312 and 楷体_GB2312 are licensed. Digits and Latin letters are set in 仿宋 as
/// well. Many offices take Times New Roman for them, but the standard says 3号仿宋 for the text and knows no other font, and only 仿宋's
/// half-width digits keep to the 28 characters a line.
/// Punctuation may hang over the margin, which Word does unasked. It is asked for all the same, since LibreOffice takes the setting for
/// its opposite and, where it lets punctuation hang, loses full stops in print.
/// </remarks>
internal static class Stylesheet
{
    public const string Text = "Text", Title = "Title", Flush = "Flush", AttachmentNote = "AttachmentNote", Signature = "Signature",
        TableHead = "TableHead", TableText = "TableText", Grid = "Grid", Lead = "Lead", AnnexMark = "AnnexMark", AnnexNote = "AnnexNote",
        AnnexHead = "AnnexHead", AnnexText = "AnnexText", HeadMark = "HeadMark", OrganMark = "OrganMark", DocumentNumber = "DocumentNumber", Signatory = "Signatory",
        Imprint = "Imprint";

    /// <summary>What parts written as text begin with.</summary>
    public const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Fangsong = "仿宋_GB2312", Kaiti = "楷体_GB2312", Heiti = "黑体", Biaosong = "方正小标宋简体", Songti = "宋体";

    /// <summary>Style of a heading of this level.</summary>
    public static string Heading(int level) => $"Heading{level}";

    /// <summary>Character style of the heading part in a paragraph where text runs in.</summary>
    public static string HeadingLead(int level) => $"HeadingLead{level}";

    public static Styles Styles() => new($"""
        <w:styles {Namespace}>
          <w:docDefaults>
            <w:rPrDefault><w:rPr>{Font(Fangsong)}<w:spacing w:val="{Layout.CharacterSpacing}"/><w:sz w:val="{Layout.Size3}"/><w:szCs w:val="{Layout.Size3}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>
            <w:pPrDefault/>
          </w:docDefaults>
          <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
            <w:name w:val="Normal"/><w:qFormat/>
            <w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0" w:line="{Layout.Line}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>
          </w:style>
          <w:style w:type="table" w:default="1" w:styleId="TableNormal">
            <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
            <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>
          </w:style>
          {Paragraph(Text, "公文正文", "Normal", $"""<w:ind w:firstLineChars="200" w:firstLine="{Layout.Halves(4)}"/>""")}
          {Paragraph(Title, "Title", "Normal", $"""<w:snapToGrid w:val="0"/><w:spacing w:after="{Layout.Line}"/><w:jc w:val="center"/>""", $"""{Font(Biaosong)}<w:spacing w:val="0"/><w:sz w:val="{Layout.Size2}"/><w:szCs w:val="{Layout.Size2}"/>""")}
          {Paragraph(Flush, "公文主送机关", "Normal")}
          {HeadingStyles(1, Font(Heiti), "<w:keepNext/>")}
          {HeadingStyles(2, Font(Kaiti), "<w:keepNext/>")}
          {HeadingStyles(3, "")}
          {HeadingStyles(4, "")}
          {Paragraph(AttachmentNote, "公文附件说明", "Normal", """<w:jc w:val="left"/>""")}
          {Paragraph(Signature, "公文署名", "Normal", """<w:jc w:val="left"/>""")}
          {Paragraph(TableText, "公文表格", "Normal", """<w:snapToGrid w:val="0"/><w:spacing w:line="400" w:lineRule="exact"/><w:jc w:val="left"/>""", $"""<w:spacing w:val="0"/><w:sz w:val="{Layout.SizeSmall4}"/><w:szCs w:val="{Layout.SizeSmall4}"/>""")}
          {Paragraph(TableHead, "公文表头", TableText, """<w:keepNext/><w:jc w:val="center"/>""", Font(Heiti))}
          {Paragraph(AnnexMark, "公文附件", Flush, """<w:keepNext/>""", Font(Heiti))}
          {Paragraph(AnnexText, "公文附件表格", TableText, """<w:spacing w:line="320" w:lineRule="exact"/>""", $"""<w:sz w:val="{Layout.Size5}"/><w:szCs w:val="{Layout.Size5}"/>""")}
          {Paragraph(AnnexHead, "公文附件表头", AnnexText, """<w:keepNext/><w:jc w:val="center"/>""", Font(Heiti))}
          {Paragraph(AnnexNote, "公文附件说明行", AnnexText, """<w:keepNext/><w:spacing w:after="80"/>""")}
          {Paragraph(HeadMark, "公文版头", Flush, "", Font(Heiti))}
          {Paragraph(OrganMark, "公文发文机关标志", "Normal", """<w:snapToGrid w:val="0"/><w:jc w:val="center"/>""", $"""{Font(Biaosong)}<w:color w:val="FF0000"/><w:spacing w:val="0"/>""")}
          {Paragraph(DocumentNumber, "公文发文字号", "Normal", """<w:jc w:val="center"/>""")}
          {Paragraph(Imprint, "公文版记", "Normal", $"""<w:snapToGrid w:val="0"/><w:spacing w:before="{ImprintLayout.Above}" w:after="{ImprintLayout.Below}" w:line="{ImprintLayout.Pitch}" w:lineRule="exact"/><w:jc w:val="left"/>""", $"""<w:spacing w:val="0"/><w:sz w:val="{Layout.Size4}"/><w:szCs w:val="{Layout.Size4}"/>""")}
          {Paragraph("Footer", "footer", "Normal", $"""<w:snapToGrid w:val="0"/><w:spacing w:line="{Layout.Size4 * 10}" w:lineRule="exact"/>""", $"""{Font(Songti)}<w:spacing w:val="0"/><w:sz w:val="{Layout.Size4}"/><w:szCs w:val="{Layout.Size4}"/>""")}
          <w:style w:type="character" w:customStyle="1" w:styleId="{Lead}"><w:name w:val="公文引语"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
          <w:style w:type="character" w:customStyle="1" w:styleId="{Signatory}"><w:name w:val="公文签发人"/><w:rPr>{Font(Kaiti)}</w:rPr></w:style>
          <w:style w:type="table" w:customStyle="1" w:styleId="{Grid}">
            <w:name w:val="公文表"/><w:basedOn w:val="TableNormal"/>
            <w:tblPr><w:tblBorders>{Border("top")}{Border("left")}{Border("bottom")}{Border("right")}{Border("insideH")}{Border("insideV")}</w:tblBorders></w:tblPr>
          </w:style>
        </w:styles>
        """);

    /// <summary>Different footers on odd and even pages; punctuation keeps its full width, so that lines keep their 28 characters.</summary>
    public static Settings Settings() => new($"""
        <w:settings {Namespace}>
          <w:evenAndOddHeaders/>
          <w:characterSpacingControl w:val="doNotCompress"/>
          <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
          <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
        </w:settings>
        """);

    /// <summary>What to take where a font isn't installed: the near relations that Windows, Kylin and UOS carry.</summary>
    public static Fonts Fonts() => new($"""
        <w:fonts {Namespace}>
          {Relation(Fangsong, "仿宋")}{Relation(Kaiti, "楷体")}{Relation(Heiti, "SimHei")}{Relation(Biaosong, "华文中宋")}{Relation(Songti, "SimSun")}
        </w:fonts>
        """);

    private static string HeadingStyles(int level, string font, string paragraph = "") =>
        Paragraph(Heading(level), $"heading {level}", Text, $"""{paragraph}<w:outlineLvl w:val="{level - 1}"/>""", font)
        + $"""<w:style w:type="character" w:customStyle="1" w:styleId="{HeadingLead(level)}"><w:name w:val="公文标题{level}"/><w:rPr>{font}</w:rPr></w:style>""";

    private static string Paragraph(string id, string name, string basedOn, string paragraph = "", string run = "") =>
        $"""<w:style w:type="paragraph"{(name.StartsWith("公文", StringComparison.Ordinal) ? " w:customStyle=\"1\"" : "")} w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{basedOn}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>""";

    private static string Font(string name) =>
        $"""<w:rFonts w:hint="eastAsia" w:ascii="{name}" w:eastAsia="{name}" w:hAnsi="{name}" w:cs="{name}"/>""";

    private static string Relation(string name, string near) =>
        $"""<w:font w:name="{name}"><w:altName w:val="{near}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>""";

    private static string Border(string side) => $"""<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>""";
}
