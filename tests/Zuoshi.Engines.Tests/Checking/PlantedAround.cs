using DocumentFormat.OpenXml.Wordprocessing;
using Zuoshi.Engines.Tests.Writing;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Engines.Tests.Checking;

/// <summary>Departures in what stands around the text: 版头, blank lines, tables, annexes, 版记.</summary>
internal static partial class Planted
{
    private const string Mark = "岚江市交通运输局文件", Number = "岚交发〔2026〕12号", Copies = "抄送：市委办公室";

    /// <summary>The writer's own document with everything on, going upward.</summary>
    public static GongwenDocument Upward => Sample.Official with { Head = Sample.Official.Head! with { Signatories = ["王某", "欧阳某某", "李某某"] } };

    private static IReadOnlyList<(string Code, bool Mendable, byte[] File)> AroundTheText =>
    [
        ("head-order", false, Around(body => Swap(Starting(body, "000001"), Starting(body, "机密")))),
        ("head-indent", true, Around(body => Starting(body, "特急").ParagraphProperties!.Indentation = new() { FirstLineChars = 200 })),
        ("head-indent", true, Around(body => Starting(body, "000001").ParagraphProperties!.Justification = new() { Val = JustificationValues.Right })),
        ("secrecy-font", true, Around(body => Styled(Starting(body, "机密"), new RunProperties(new RunFonts { EastAsia = "仿宋" })))),
        ("secrecy-size", true, Around(body => Styled(Starting(body, "特急"), new RunProperties(new FontSize { Val = "36" })))),
        ("mark-colour", true, Around(body => Starting(body, Mark).Descendants<RunProperties>().Single().Color = new() { Val = "000000" })),
        ("mark-centre", true, Around(body => Starting(body, Mark).ParagraphProperties!.Justification = new() { Val = JustificationValues.Left })),
        ("number-place", true, Around(body => Starting(body, Number).ParagraphProperties!.Justification = new() { Val = JustificationValues.Left })),
        ("number-place", true, Around(body => Starting(body, Number).ParagraphProperties!.Indentation = null, Upward)),
        ("signatory-font", true, Around(body => Styled(Starting(body, Number), new RunProperties(new RunFonts { EastAsia = "仿宋" })), Upward)),
        ("head-line-missing", true, Around(body => Starting(body, Number).ParagraphProperties!.ParagraphBorders = null)),
        ("head-line-colour", true, Around(body => Starting(body, Number).Descendants<BottomBorder>().Single().Color = "auto")),
        ("head-line-width", true, Around(body => Starting(body, Number).ParagraphProperties!.Indentation = new() { Left = "500", Right = "500" })),
        ("title-gap", true, Around(body => Starting(body, "岚江市交通运输局关于").ParagraphProperties!.SpacingBetweenLines!.Before = "579")),
        ("title-gap", true, Around(body => Starting(body, "岚江市交通运输局关于").InsertBeforeSelf(new Paragraph()))),
        ("addressees-gap", true, Around(body => Starting(body, "岚江市交通运输局关于").ParagraphProperties!.SpacingBetweenLines!.After = "0")),
        ("notes-gap", true, Around(body => Starting(body, "附件：").ParagraphProperties!.SpacingBetweenLines = null)),
        ("notes-gap", true, Around(body => Starting(body, "附件：").InsertBeforeSelf(new Paragraph()))),
        ("table-font", true, Style("TableText", style => style.StyleRunProperties!.RunFonts = new() { EastAsia = "宋体" })),
        ("colour", true, Around(body => Styled(body.Descendants<TableCell>().Last().Elements<Paragraph>().Last(), new RunProperties(new Color { Val = "0070C0" })))),
        ("margin-top", true, Turned(margin => margin.Top = 2098)),
        ("margin-right", true, Turned(margin => margin.Right = 1474)),
        ("margin-bottom", true, Turned(margin => margin.Bottom = 1984)),
        ("margin-left", true, Turned(margin => margin.Left = 1588)),
        ("annex-missing", false, Sample.Write(Sample.Official with { AttachmentNotes = [.. Sample.Official.AttachmentNotes, "责任清单"] })),
        ("annex-unnamed", false, Sample.Write(Sample.Official with { AttachmentNotes = ["夜间公交服务规范"], Annexes = [.. Sample.Official.Annexes.Reverse()] })),
        ("annex-order", false, Sample.Write(Sample.Official with { AttachmentNotes = [.. Sample.Official.AttachmentNotes.Reverse()] })),
        ("annex-number", true, Around(body => Starting(body, "附件1").Descendants<Text>().Single().Text = "附件")),
        ("annex-number", true, Around(body => Starting(body, "附件2").Descendants<Text>().Single().Text = "附件二")),
        ("imprint-font", true, Style("Imprint", style => style.StyleRunProperties!.RunFonts = new() { EastAsia = "宋体" }, Sample.Official)),
        ("imprint-size", true, Style("Imprint", style => style.StyleRunProperties!.FontSize = new() { Val = "32" }, Sample.Official)),
        ("imprint-indent", true, Around(body => Starting(body, Copies).ParagraphProperties!.Indentation = null)),
        ("imprint-lines", true, Around(body => Lines(body).ElementAt(0).Size = 4)),
        ("imprint-lines", true, Around(body => Lines(body).ElementAt(1).Size = 12)),
        ("imprint-lines-width", false, Around(body => Lines(body).ElementAt(2).Ancestors<ParagraphProperties>().Single().Indentation = new() { Left = "600" })),
        ("imprint-lines-missing", false, Around(body => Lines(body).ElementAt(1).Ancestors<Paragraph>().First().Remove())),
        ("imprint-order", false, Around(body => Swap(Starting(body, Copies), Starting(body, "岚江市交通运输局办公室")))),
        ("imprint-place", false, Around(body =>
        {
            var imprint = body.Elements<Paragraph>().Last();
            imprint.Remove();
            Starting(body, "（此件公开发布）").InsertAfterSelf(imprint);
        })),
        ("copies-stop", true, Replace(Sample.Write(Sample.Official), "市各民主党派。", "市各民主党派")),
        ("copies-stop", true, Replace(Sample.Write(Sample.Official), "市各民主党派。", "市各民主党派；")),
        ("date-zero", true, Replace(Sample.Write(Sample.Official with { Imprint = Sample.Official.Imprint! with { PrintedOn = new(2026, 12, 7) } }), "12月7日印发", "12月07日印发")),
    ];

    private static byte[] Around(Action<Body> change, GongwenDocument? document = null) => Change(document ?? Sample.Official, change);

    private static byte[] Turned(Action<PageMargin> change) => Around(body => change(body.Descendants<SectionProperties>().First(section => section.GetFirstChild<PageSize>()!.Orient is not null).GetFirstChild<PageMargin>()!));

    private static byte[] Style(string id, Action<Style> change, GongwenDocument document) =>
        Parts(file => change(file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id)), document);

    private static Paragraph Starting(Body body, string beginning) =>
        body.Descendants<Paragraph>().Last(paragraph => !paragraph.Descendants<Paragraph>().Any() && paragraph.InnerText.StartsWith(beginning, StringComparison.Ordinal));

    private static IEnumerable<BottomBorder> Lines(Body body) => body.Elements<Paragraph>().Last().Descendants<BottomBorder>();

    private static void Swap(Paragraph one, Paragraph other)
    {
        var place = new Paragraph();
        one.InsertBeforeSelf(place);
        one.Remove();
        other.InsertBeforeSelf(one);
        other.Remove();
        place.InsertBeforeSelf(other);
        place.Remove();
    }

    /// <summary>Sets all of a paragraph so.</summary>
    private static void Styled(Paragraph paragraph, RunProperties properties)
    {
        foreach (var run in paragraph.Elements<Run>()) run.RunProperties = (RunProperties)properties.CloneNode(deep: true);
    }
}
