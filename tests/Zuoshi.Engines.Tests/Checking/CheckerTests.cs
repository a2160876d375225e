using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Zuoshi.Engines.Tests.Reading;
using Zuoshi.Engines.Tests.Writing;
using Zuoshi.Gongwen.Checking;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Engines.Tests.Checking;

public sealed class CheckerTests
{
    public static TheoryData<int, string> Plants => [.. Planted.All.Select((plant, at) => (at, plant.Code))];

    [Fact]
    public void Nothing_is_found_in_a_clean_file()
    {
        Assert.Empty(Said(Sample.Write(Planted.Clean)));
        Assert.Empty(Said(Planted.WithAnnexes("任务清单", "责任清单")));
        Assert.Empty(Said(Sample.Write(Planted.Annexed)));
        Assert.Empty(Lint.Of(Planted.Annexed));
        Assert.Empty(Said(Sample.Write(Sample.Official)));
        Assert.Empty(Said(Sample.Write(Planted.Upward)));
        Assert.Empty(Lint.Of(Sample.Official).Select(departure => departure.Wrong));
    }

    [Theory, MemberData(nameof(Plants))]
    public void A_planted_departure_is_found_and_nothing_else_and_mended_where_form_alone_is_at_fault(int at, string code)
    {
        var (_, mendable, file) = Planted.All[at];

        var departure = Assert.Single(GongwenChecker.Check(file).Departures);

        Assert.Equal((code, mendable), (departure.Code, departure.Mendable));
        Assert.All(departure.Places, place => Assert.True(place.Paragraph is null || place.Beginning.Length > 0));
        var mended = GongwenChecker.Mend(file);
        if (mendable)
        {
            Assert.Empty(mended.Left);
            Assert.Equal(code, Assert.Single(mended.Mended).Code);
            Assert.Empty(Said(mended.Content));
            using var opened = WordprocessingDocument.Open(new MemoryStream(mended.Content.ToArray()), false);
            // The planted theme holds nothing but its fonts.
            Assert.Empty(new OpenXmlValidator().Validate(opened).Where(error => error.Part is not ThemePart).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }
        else
        {
            Assert.Equal((code, 0), (Assert.Single(mended.Left).Code, mended.Mended.Count));
            Assert.Equal(file, mended.Content.ToArray());
        }
    }

    [Fact]
    public void Mending_form_changes_no_other_word()
    {
        foreach (var (_, _, file) in Planted.All.Where(plant => plant.Mendable && plant.Code != "annex-number"))
            Assert.Equal(Bare(file), Bare(GongwenChecker.Mend(file).Content.ToArray()));

        // What a mend may touch: spaces, punctuation, zeros, 第.
        static string Bare(byte[] file) => string.Concat(DocumentReader.Read(file, "").Paragraphs.SelectMany(paragraph => paragraph.Text).Where(c => c is >= '\u4E00' and <= '\u9FFF' and not '第' or >= '1' and <= '9'));
    }

    [Fact]
    public void A_departure_names_its_place_what_is_wrong_what_should_be_and_the_clause()
    {
        var departure = Assert.Single(GongwenChecker.Check(Planted.All.Single(plant => plant.Code == "heading2-font").File).Departures);

        Assert.Equal(
            ("二级标题“（一）”用了SimHei", "二级标题“（一）”用3号楷体", "GB/T 9704-2012 第7.3.3条"), (departure.Wrong, departure.Should, departure.Basis));
        Assert.Equal(["（一）指导思想", "（二）行动目标"], departure.Places.Select(place => place.Beginning));
    }

    [Fact]
    public void Everything_wrong_at_once_is_mended_at_once()
    {
        var typed = string.Concat(PrintedText.Of(Planted.Clean).Where(paragraph => paragraph.Role is not PrintedRole.Row).Select((paragraph, at) =>
            Word.P((paragraph.Role is PrintedRole.Issuer or PrintedRole.Date ? new string(' ', 36) : at > 1 ? "    " : "") + paragraph.Text.Replace("（", "(").Replace("）", ")").Replace("，", ","), at == 0 ? "<w:jc w:val=\"center\"/>" : "")));

        var report = GongwenChecker.Mend(Word.Docx(typed));

        Assert.Empty(report.Left.Select(departure => $"{departure.Code}: {departure.Wrong}"));
        Assert.Contains(report.Mended, departure => departure.Code == "half-width");
    }

    [Theory]
    [InlineData("samples/notice-hangzhou-2019.txt")]
    [InlineData("samples/notice-state-council-2019-3.txt")]
    [InlineData("samples/plan-shunyi-2023.txt")]
    [InlineData("samples/plan-jilin-transport-2023.txt")]
    public void A_real_notice_typed_without_any_care_is_mended_but_for_what_a_person_decides(string sample)
    {
        var lines = DocumentReader.Read(File.ReadAllBytes(SharedSamples.Path(sample)), sample).Paragraphs.Where(paragraph => paragraph.Row is null);
        var file = Word.Docx(string.Concat(lines.Select((line, at) => Word.P(System.Security.SecurityElement.Escape(line.Text), at == 0 ? "<w:jc w:val=\"center\"/>" : ""))));

        var report = GongwenChecker.Mend(file);

        Assert.NotEmpty(report.Mended);
        Assert.DoesNotContain(report.Left, departure => departure.Mendable);
    }

    private static IEnumerable<string> Said(ReadOnlyMemory<byte> file) =>
        GongwenChecker.Check(file).Departures.Select(departure => $"{departure.Code}: {departure.Wrong} ({string.Join('|', departure.Places.Select(place => $"{place.Part} {place.Beginning}"))})");
}
