using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Zuoshi.Engines.Tests.Writing;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Engines.Tests.Checking;

/// <summary>A clean file of our own writer, and departures planted in copies of it.</summary>
internal static partial class Planted
{
    private const string Long = "推进公交专用道成网，补齐断点，优化信号，压缩候车时间，提升换乘便利。";

    /// <summary>A notice in which nothing departs from the standard.</summary>
    public static GongwenDocument Clean => new()
    {
        Title = "岚江市交通运输局关于印发夜间公交服务行动安排的通知",
        Addressees = "各区交通运输局，局属各单位、机关各处室",
        Blocks =
        [
            new GongwenParagraph("为贯彻落实“交通强国”战略，根据《岚江市人民政府关于优先发展公共交通的意见》（岚政发〔2026〕12号），现将有关事项通知如下。"),
            new GongwenHeading(1, "总体要求"),
            new GongwenHeading(2, "指导思想"),
            new GongwenParagraph("2027年6月底前开通12站，12月5日前全覆盖，里程4.5公里，比例为3:2。"),
            new GongwenHeading(3, "织密夜间公共交通", "以地铁末班车（22:30后）到站时间为基准，在22个主要换乘站开行接驳公交。"),
            new GongwenHeading(4, "补齐断点", "补齐两段。"),
            new GongwenHeading(3, "推进公交专用道成网"),
            new GongwenHeading(2, "行动目标"),
            new GongwenParagraph("站位要高，谋划要远。", Lead: "一要站高谋远。"),
            new GongwenHeading(1, "重点任务"),
            new GongwenTable([new("序号", 1, Centred: true), new("任务", 4)], [["1", "开行夜间接驳公交"], ["2", "公交专用道成网"]]),
            new GongwenParagraph("请认真执行。"),
        ],
        Issuer = "岚江市交通运输局",
        IssuedOn = new DateOnly(2026, 12, 6),
    };

    /// <summary>The same with the writer's own annexes on turned pages, the title of one in two lines.</summary>
    public static GongwenDocument Annexed => Clean with
    {
        AttachmentNotes = ["重点任务清单", string.Concat(Enumerable.Repeat("岚江市夜间公共交通服务", 4)) + "责任清单"],
        Annexes =
        [
            new("重点任务清单", new([new("序号"), new("任务", 4)], [["1", "开行夜间接驳公交"], ["2", "补齐断点"]]), "金额单位：万元"),
            new(string.Concat(Enumerable.Repeat("岚江市夜间公共交通服务", 4)) + "责任清单", new GongwenTable([new("单位"), new("责任", 4)], [["公交集团", "开行"]])),
        ],
    };

    /// <summary>The same with two annexes behind it, named in its 附件说明.</summary>
    public static byte[] WithAnnexes(params string[] named) => Change(Clean with { AttachmentNotes = named }, body =>
    {
        foreach (var (at, name) in new[] { "任务清单", "责任清单" }.Index())
        {
            var mark = new Paragraph(
                new ParagraphProperties(new PageBreakBefore()),
                new DocumentFormat.OpenXml.Wordprocessing.Run(new RunProperties(new RunFonts { EastAsia = "黑体" }), new Text($"附件{at + 1}")));
            var title = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Title" }), new DocumentFormat.OpenXml.Wordprocessing.Run(new Text(name)));
            body.LastChild!.InsertBeforeSelf(mark);
            body.LastChild.InsertBeforeSelf(title);
        }
    });

    /// <summary>The departures by the code they must be found under, and whether they can be mended.</summary>
    public static IReadOnlyList<(string Code, bool Mendable, byte[] File)> All =>
    [
        ("paper", true, Section(section => section.GetFirstChild<PageSize>()!.Height = 15840)),
        ("margin-top", true, Section(section => section.GetFirstChild<PageMargin>()!.Top = 1440)),
        ("margin-left", true, Section(section => section.GetFirstChild<PageMargin>()!.Left = 1800)),
        ("margin-right", true, Section(section => section.GetFirstChild<PageMargin>()!.Right = 1800)),
        ("line-pitch", true, Style("Normal", style => style.StyleParagraphProperties!.SpacingBetweenLines!.Line = "640")),
        ("characters-a-line", true, Parts(file => file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Spacing>().Single().Val = 0)),
        ("paragraph-spacing", true, Style("Text", style => style.StyleParagraphProperties!.SpacingBetweenLines = new() { After = "156" })),
        ("title-font", true, Style("Title", style => style.StyleRunProperties!.RunFonts = new() { EastAsia = "宋体" })),
        ("title-size", true, Style("Title", style => style.StyleRunProperties!.FontSize = new() { Val = "36" })),
        ("title-centre", true, Style("Title", style => style.StyleParagraphProperties!.Justification = new() { Val = JustificationValues.Left })),
        ("text-font", true, Themed()),
        ("text-size", true, Paragraph("为贯彻落实", paragraph => paragraph.Descendants<RunProperties>().First().FontSize = new() { Val = "30" })),
        ("heading1-font", true, Style("Heading1", style => style.StyleRunProperties!.RunFonts = new() { EastAsia = "仿宋_GB2312" })),
        ("heading2-font", true, Style("Heading2", style => style.StyleRunProperties!.RunFonts = new() { EastAsia = "SimHei" })),
        ("colour", true, Paragraph("为贯彻落实", paragraph => paragraph.Descendants<RunProperties>().First().Color = new() { Val = "FF0000" })),
        ("indent-spaces", true, Paragraph("为贯彻落实", paragraph =>
        {
            paragraph.ParagraphProperties!.Indentation = new() { FirstLineChars = 0, FirstLine = "0" };
            paragraph.Descendants<Text>().First().Text = "　　" + paragraph.Descendants<Text>().First().Text;
        })),
        ("indent", true, Paragraph("请认真执行", paragraph => paragraph.ParagraphProperties!.Indentation = new() { FirstLineChars = 0, FirstLine = "0" })),
        ("addressees-indent", true, Paragraph("各区交通", paragraph => paragraph.ParagraphProperties!.Indentation = new() { FirstLineChars = 200 })),
        ("page-number-missing", true, Section(section => section.RemoveAllChildren<FooterReference>())),
        ("page-number-side", true, Parts(file => file.MainDocumentPart!.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>()!.Remove())),
        ("page-number-dashes", true, Footers(footer => footer.Descendants<Text>().Where(text => text.Text.Contains('—')).ToList().ForEach(text => text.Text = text.Text.Replace("—", "")))),
        ("page-number-font", true, Style("Footer", style => style.StyleRunProperties!.RunFonts = new() { EastAsia = "仿宋" })),
        ("page-number-size", true, Style("Footer", style => style.StyleRunProperties!.FontSize = new() { Val = "18" })),
        ("half-width", true, Words("“交通强国”战略，根据", "“交通强国”战略,根据")),
        ("half-width", true, Words("（22:30后）", "(22:30后)")),
        ("year-brackets", true, Words("〔2026〕12号", "[2026]12号")),
        ("number-padded", true, Words("〔2026〕12号", "〔2026〕第012号")),
        ("date-zero", true, Words("2026年12月6日", "2026年12月06日")),
        ("date-zero", true, Words("12月5日前", "2027年06月05日前")),
        ("number-mark", true, Words("1.织密", "1、织密")),
        ("date-chinese", false, Words("2026年12月6日", "二〇二六年十二月六日")),
        ("level-skip", false, Of(document => document with { Blocks = [.. document.Blocks.Select(block => block is GongwenHeading { Text: "行动目标" } target ? target with { Level = 4 } : block).Where(block => block is not GongwenHeading { Level: 3 })] })),
        ("number-jump", false, Words("二、重点任务", "三、重点任务")),
        ("title-long", false, Of(document => document with { Title = "岚江市交通运输局关于印发" + Long.Replace("，", "").Replace("。", "") + "提升夜间公共交通出行服务水平工作安排的通知" })),
        ("addressees-missing", false, Of(document => document with { Addressees = null })),
        ("annex-missing", false, Of(document => document with { AttachmentNotes = ["任务清单"] })),
        ("annex-unnamed", false, WithAnnexes("任务清单")),
        ("note-mark", true, Replace(WithAnnexes("任务清单", "责任清单"), "2.责任清单", "2.责任清单；")),
        ("text-long", false, Of(document => document with { Blocks = [.. document.Blocks, .. Enumerable.Repeat(new GongwenParagraph(string.Concat(Enumerable.Repeat(Long, 20))), 8)] })),
        ("demand", false, Words("请认真执行。", "请制定配套文件，认真执行。")),
        ("demand", false, Words("请认真执行。", "每季度报送贯彻落实情况。")),
        .. AroundTheText,
    ];

    public static byte[] Change(GongwenDocument document, Action<Body> change) => Parts(file => change(file.MainDocumentPart!.Document.Body!), document);

    private static byte[] Of(Func<GongwenDocument, GongwenDocument> change) => Sample.Write(change(Clean));

    private static byte[] Section(Action<SectionProperties> change) => Change(Clean, body => change(body.Elements<SectionProperties>().Single()));

    private static byte[] Style(string id, Action<Style> change) =>
        Parts(file => change(file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id)));

    private static byte[] Footers(Action<Footer> change) => Parts(file =>
    {
        foreach (var part in file.MainDocumentPart!.FooterParts) change(part.Footer!);
    });

    private static byte[] Paragraph(string beginning, Action<Paragraph> change) => Change(Clean, body =>
    {
        var paragraph = body.Elements<Paragraph>().Single(paragraph => paragraph.InnerText.StartsWith(beginning, StringComparison.Ordinal));
        foreach (var run in paragraph.Elements<Run>()) run.RunProperties ??= new();
        change(paragraph);
    });

    private static byte[] Words(string old, string now) => Replace(Sample.Write(Clean), old, now);

    private static byte[] Replace(byte[] source, string old, string now) => Edit(source, file =>
    {
        // Typed as people type: half a word here, half there.
        var text = file.MainDocumentPart!.Document.Body!.Descendants<Text>().First(text => text.Text.Contains(old, StringComparison.Ordinal));
        var words = text.Text.Replace(old, now, StringComparison.Ordinal);
        var run = (Run)text.Parent!;
        foreach (var half in new[] { words[..(words.Length / 2)], words[(words.Length / 2)..] })
        {
            var part = (Run)run.CloneNode(deep: true);
            part.GetFirstChild<Text>()!.Text = half;
            run.InsertBeforeSelf(part);
        }

        run.Remove();
    });

    /// <summary>The body's font named by the theme alone, whose Chinese font is 宋体.</summary>
    private static byte[] Themed() => Parts(file =>
    {
        var theme = file.MainDocumentPart!.AddNewPart<ThemePart>();
        using var xml = new MemoryStream("""
            <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="t"><a:themeElements><a:fontScheme name="f"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/></a:majorFont>
            <a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>
            """u8.ToArray());
        theme.FeedData(xml);
        file.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<RunFonts>().Single().EastAsiaTheme = ThemeFontValues.MinorEastAsia;
    }, Clean with { Blocks = [.. Clean.Blocks.Where(block => block is not GongwenTable)] });

    private static byte[] Parts(Action<WordprocessingDocument> change, GongwenDocument? document = null) => Edit(Sample.Write(document ?? Clean), change);

    private static byte[] Edit(byte[] source, Action<WordprocessingDocument> change)
    {
        using var stream = new MemoryStream();
        stream.Write(source);
        using (var file = WordprocessingDocument.Open(stream, true)) change(file);
        return stream.ToArray();
    }
}
