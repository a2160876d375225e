using System.Diagnostics;
using System.IO.Compression;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Engines.Tests.Writing;

public class GongwenWriterTests
{
    [Fact]
    public void Headings_are_numbered_afresh_under_each_parent()
    {
        var headings = Paragraphs(Sample.Everything).Where(paragraph =>
            (paragraph.Descendants<RunStyle>().FirstOrDefault()?.Val ?? paragraph.ParagraphProperties!.ParagraphStyleId!.Val)!.Value!.StartsWith("Heading"));

        Assert.Equal(
            [
                "一、总体要求", "（一）指导思想", "1.织密夜间公共交通。以地铁末班车到站时间为基准，在22个主要换乘站开行接驳公交。",
                "2.推进公交专用道成网", "（1）补齐断点。补齐两段。", "（2）信号优先。同步开通。", "（二）行动目标", "1.近期。到2020年。",
                "二、重点任务", "（一）第二章的第一节", "三、保障措施", "1.越过一级",
            ],
            headings.Select(paragraph => paragraph.InnerText));
    }

    [Fact]
    public void A_quoted_heading_keeps_its_own_number_and_is_not_counted()
    {
        var document = Sample.Everything with
        {
            Blocks =
            [
                new GongwenHeading(1, "总则") { Number = "第三章　" }, new GongwenHeading(2, "指导思想", "以人民为中心。") { Number = "（七）" },
                new GongwenHeading(1, "名词解释") { Number = "" }, new GongwenHeading(1, "数得着的"),
            ],
        };

        Assert.Equal(
            ["第三章　总则", "（七）指导思想。以人民为中心。", "名词解释", "一、数得着的"], Paragraphs(document).Skip(2).Take(4).Select(paragraph => paragraph.InnerText));
    }

    [Fact]
    public void A_line_break_begins_a_new_paragraph_and_the_addressees_get_their_colon()
    {
        var text = Paragraphs(Sample.Everything).Select(paragraph => paragraph.InnerText).ToList();

        Assert.Equal(
            ["某某市交通运输局关于印发夜间公交服务行动计划的通知", "各区、县（市）交通运输局，局属各单位、机关各处室：",
                "为贯彻落实“交通强国”战略，现将有关事项通知如下。", "请认真执行。"],
            text.Take(4));
    }

    [Theory]
    // Seven characters and a date of six and a half: the name ends two from the right, the date begins two behind it.
    [InlineData("某市交通运输局", 2019, 12, 6, 28 - 2 - 7, 28 - 7)]
    // The date is longer: it ends two from the right, the name begins two before it.
    [InlineData("某县政府", 2019, 10, 17, 28 - 2 - 7 - 2, 28 - 2 - 7)]
    public void Signature_and_date_stand_as_for_an_unsealed_document(string issuer, int year, int month, int day, int nameStart, int dateStart)
    {
        var last = Paragraphs(Sample.Everything with { Issuer = issuer, IssuedOn = new(year, month, day) }).TakeLast(2).ToList();

        Assert.Equal([issuer, $"{year}年{month}月{day}日"], last.Select(paragraph => paragraph.InnerText));
        Assert.Equal([Twips(nameStart), Twips(dateStart)], last.Select(paragraph => paragraph.ParagraphProperties!.Indentation!.Left!.Value));
        Assert.Equal("579", last[0].ParagraphProperties!.SpacingBetweenLines!.Before);
    }

    [Fact]
    public void Attachment_notes_are_numbered_and_lose_their_full_stop()
    {
        var text = Paragraphs(Sample.Everything).Select(paragraph => paragraph.InnerText).ToList();
        Assert.Contains("附件：1.任务清单", text);
        Assert.Contains("2.责任清单", text);

        var one = Paragraphs(Sample.Everything with { AttachmentNotes = ["三张清单"] }).Single(paragraph => paragraph.InnerText.StartsWith("附件"));
        Assert.Equal("附件：三张清单", one.InnerText);
        Assert.Equal((Twips(5), Twips(3)), (one.ParagraphProperties!.Indentation!.Left!.Value, one.ParagraphProperties.Indentation.Hanging!.Value));
    }

    [Fact]
    public void Every_kind_of_block_satisfies_the_schema()
    {
        AssertValid(Sample.Everything);
        AssertValid(Sample.WithAnnexes(2) with { FooterNote = "工作秘密" });
        AssertValid(new GongwenDocument { Title = "" });
        AssertValid(Sample.Official);
        AssertValid(Checking.Planted.Upward with { Annexes = [.. Sample.Official.Annexes.Reverse()], Sealed = false });
        AssertValid(new GongwenDocument { Title = "题", Head = new(""), Imprint = new("", default) { CopyTo = "" }, Issued = new("", []), Annexes = [new("", [])] });
        var table = new GongwenTable([new("序号"), new("事项", 3)], [["1", "两行\n文字"], []]);
        AssertValid(new GongwenDocument { Title = "两张表", Blocks = [table, table] });
    }

    [Fact]
    public void Whatever_is_typed_gives_a_valid_document() =>
        Gen.Select(AnyText, AnyText, AnyText, Gen.Int[1, 4]).Sample((title, lead, text, level) => AssertValid(new GongwenDocument
        {
            Title = title,
            Addressees = text,
            Blocks =
            [
                new GongwenHeading(level, title, lead), new GongwenParagraph(text, lead),
                new GongwenTable([new(lead), new(text)], [[text], [title, lead]]),
            ],
            AttachmentNotes = [text, lead],
            Issuer = lead,
            IssuedOn = new DateOnly(2020, 1, 1),
            Head = new(title) { Number = text, CopyNumber = lead, Secrecy = title, Urgency = text, Signatories = level % 2 == 0 ? [] : [title, lead, text] },
            Remark = lead,
            Issued = new(lead, [new GongwenParagraph(text)]),
            Annexes = [new(text, [new GongwenParagraph(lead)])],
            Imprint = new(lead, new(2020, 1, 1)) { CopyTo = text },
        }), iter: 100);

    [Fact]
    public void The_words_of_a_document_are_those_that_are_printed()
    {
        foreach (var document in (GongwenDocument[])[Sample.Everything, Sample.Official, Checking.Planted.Upward, Checking.Planted.Annexed])
        {
            using var file = WordprocessingDocument.Open(new MemoryStream(Sample.Write(document)), false);
            // A row's cells are paragraphs of their own.
            var printed = file.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Where(paragraph => !paragraph.Descendants<Paragraph>().Any())
                .Select(paragraph => string.Concat(paragraph.Descendants().Select(part => part switch { Text text => text.Text, TabChar => "\t", _ => "" }))).Where(text => text.Length > 0);

            Assert.Equal(PrintedText.Of(document).SelectMany(one => one.Role is PrintedRole.Row ? one.Text.Split('\t', StringSplitOptions.RemoveEmptyEntries) : [one.Text]), printed.Select(text => text.Trim()));
        }
    }

    [Fact]
    public void The_imprints_box_ends_on_the_lower_edge_of_the_text_and_its_paragraph_is_as_high()
    {
        var anchor = Paragraphs(Sample.Official)[^1];

        var drawing = anchor.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Anchor>().Single();
        var top = long.Parse(drawing.VerticalPosition!.PositionOffset!.Text);
        Assert.Equal((16838 - 1984) * 635L, top + drawing.Extent!.Cy!.Value);
        Assert.Equal(8844 * 635L, drawing.Extent.Cx!.Value);
        // Two lines of 抄送, one of 印发, what is blank around them, three lines.
        Assert.Equal($"{2 * 440 + 130 + 440 + 130 + 3 * 20}", anchor.ParagraphProperties!.SpacingBetweenLines!.Line);
        Assert.Equal([8u, 6u, 8u], anchor.Descendants<BottomBorder>().Select(line => line.Size!.Value));
    }

    [Theory]
    [InlineData("岚江市文件", 60, 100)]
    [InlineData("岚江市交通运输局文件", 42, 100)]
    [InlineData("岚江市住房和城乡建设局文件", 36, 90)]
    [InlineData("岚江市交通强国示范城市建设工作领导小组办公室文件", 35, 50)]
    public void The_mark_fills_the_line_first_by_size_then_by_narrower_characters(string organ, int points, long scale)
    {
        var mark = Paragraphs(Sample.Official with { Head = new(organ) }).First(paragraph => paragraph.InnerText == organ).GetFirstChild<Run>()!.RunProperties!;

        Assert.Equal(($"{2 * points}", scale), (mark.FontSize!.Val!.Value!, mark.CharacterScale?.Val?.Value ?? 100));
    }

    [Fact]
    public void Characters_that_xml_forbids_are_dropped_and_others_kept()
    {
        var text = Paragraphs(new GongwenDocument { Title = "题", Blocks = [new GongwenParagraph("　甲\u0000\u0008\uD842乙\uFFFE𠮷\tA&<b>\u001F ")] });

        Assert.Equal("甲乙𠮷 A&<b>", text[^1].InnerText);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var bytes = Sample.Write(Sample.Everything);

        Assert.Equal(bytes, Sample.Write(Sample.Everything));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
    }

    [Fact]
    public void Wrong_calls_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Write(new() { Title = "题", Blocks = [new GongwenHeading(5, "深")] }));
        Assert.Throws<ArgumentException>(() => Sample.Write(new() { Title = "题", Blocks = [new GongwenTable([], [])] }));
        Assert.Throws<ArgumentException>(() => Sample.Write(new() { Title = "题", Blocks = [new GongwenTable([new("无宽", 0)], [])] }));
        Assert.Throws<ArgumentException>(() => Sample.Write(new() { Title = "题", Blocks = [new GongwenTable([new("一列")], [["甲", "乙"]])] }));
    }

    [Fact]
    public void Two_thousand_paragraphs_and_a_table_of_two_thousand_rows_take_under_a_minute()
    {
        var words = string.Concat(Enumerable.Repeat("补齐公交专用道断点。", 20));
        var document = new GongwenDocument
        {
            Title = "长文",
            Blocks =
            [
                .. Enumerable.Range(1, 2000).Select(_ => new GongwenParagraph(words)),
                new GongwenTable([new("序号"), new("任务", 5)], [.. Enumerable.Range(1, 2000).Select(i => new[] { $"{i}", words })]),
            ],
        };
        Sample.Write(Sample.Everything);

        var clock = Stopwatch.StartNew();
        var bytes = Sample.Write(document);

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{clock.Elapsed}");
        Assert.True(bytes.Length < 1_000_000, $"{bytes.Length} bytes");
    }

    /// <summary>Any UTF-16 at all: control characters, lone surrogates, markup, line breaks.</summary>
    private static readonly Gen<string> AnyText =
        Gen.OneOf(Gen.Char, Gen.Char['\0', '\u001F'], Gen.Char['\uD7F0', '\uE00F'], Gen.Char['一', '十'], Gen.Char["<&\n： "])
            .Array[0, 30].Select(characters => new string(characters));

    /// <summary>So many twenty-eighths of 156 mm.</summary>
    private static string Twips(int characters) => $"{Math.Round(characters * 8844 / 28.0)}";

    private static List<Paragraph> Paragraphs(GongwenDocument document)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Sample.Write(document)), false);
        return [.. file.MainDocumentPart!.Document.Body!.Elements<Paragraph>()];
    }

    private static void AssertValid(GongwenDocument document)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Sample.Write(document)), false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }
}
