using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Zuoshi.Engines.Tests.Reading;
using Zuoshi.Engines.Tests.Writing;
using Zuoshi.Engines.Tests.Writing.Changes;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Gongwen.Returning;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Gongwen.Writing.Changes;
using Zuoshi.Redline;

namespace Zuoshi.Engines.Tests.Returning;

public sealed class ReturnedFileTests
{
    private static readonly GongwenDocument Plan = new()
    {
        Title = "岚江市交通运输局关于印发夜间公交服务行动计划的通知",
        Addressees = "各区交通局，局属各单位",
        Blocks =
        [
            new GongwenHeading(1, "总体要求"),
            new GongwenParagraph("统筹铁路、公路、水运、民航等基础设施规划建设，完善多层次网络布局。"),
            new GongwenHeading(1, "重点任务"),
            new GongwenHeading(2, "织密夜间公共交通", "以地铁末班车到站时间为基准，在22个主要换乘站开行接驳公交。"),
            new GongwenTable([new("序号"), new("任务", 4)], [["1", "开行夜间接驳公交"], ["2", "公交专用道成网"]]),
        ],
        AttachmentNotes = ["任务清单", "责任清单"],
        Issuer = "岚江市交通运输局",
        IssuedOn = new DateOnly(2026, 12, 6),
    };

    [Fact]
    public void A_copy_nobody_touched_suggests_nothing() => Gen.Int[0, 100_000].Sample(seed =>
        Assert.Empty(ReturnedFileReader.Read(Versions.Of(seed).Before, Sample.Write(Versions.Of(seed).Before)).Changes), iter: 200, threads: 2);

    [Fact]
    public void A_cell_changed_in_an_annex_names_the_annex_and_the_row()
    {
        var given = Checking.Planted.Annexed;
        var first = given.Annexes[0];
        var edited = given with { Annexes = [first with { Blocks = [first.Table with { Rows = [first.Table.Rows[0], ["2", "补齐全部断点"]] }] }, given.Annexes[1]] };

        Assert.Empty(ReturnedFileReader.Read(given, Sample.Write(given)).Changes);
        Assert.Empty(ReturnedFileReader.Read(given, Sample.Write(given with { Annexes = [] })).Changes);
        var change = Assert.Single(ReturnedFileReader.Read(given, Sample.Write(edited)).Changes);
        Assert.Equal((true, 0, 2, "2\t补齐全部断点"), (change.Given!.InAnnex, change.Given.Of, change.Given.Line, change.Returned!.Text));
    }

    [Fact]
    public void Head_and_imprint_are_no_suggestion_whatever_became_of_them()
    {
        var given = Checking.Planted.Upward with { Head = Checking.Planted.Upward.Head! with { Signatories = ["王某", "欧阳某某", "李某某", "赵某", "钱某某"] } };

        foreach (var head in (GongwenHead?[])[given.Head, null, new("岚江市交通运输局文件") { Number = "岚交发〔2027〕3号" }])
            foreach (var imprint in (GongwenImprint?[])[given.Imprint, null, new("岚江市交通运输局", new(2027, 1, 8)) { CopyTo = "市委办公室" }])
                Assert.Empty(ReturnedFileReader.Read(given, Sample.Write(given with { Head = head, Imprint = imprint })).Changes);
        Assert.Empty(ReturnedFileReader.Read(given, Sample.Write(given with { Annexes = [], Issued = null, Imprint = null })).Changes);
    }

    [Fact]
    public void A_change_in_what_is_issued_or_in_an_annex_of_text_names_its_block()
    {
        var given = Sample.Official;
        var edited = given with
        {
            Issued = given.Issued! with { Blocks = [.. given.Issued.Blocks.SkipLast(1), new GongwenHeading(4, "压缩候车时间", "到2028年不超过15分钟。")] },
            Annexes = [given.Annexes[0], given.Annexes[1] with { Blocks = [.. given.Annexes[1].Blocks.SkipLast(1), new GongwenParagraph("每月通报一次。")] }],
            Remark = "此件不公开",
        };

        var changes = ReturnedFileReader.Read(given, Sample.Write(edited)).Changes;

        Assert.Equal(
            [(PrintedRole.Note, false, false, 0, 0), (PrintedRole.Heading, true, true, 6, 0), (PrintedRole.Text, true, false, 1, 3)],
            changes.Select(change => (change.Given!.Role, change.Given.InAnnex, change.Given.InIssued, change.Given.Of, change.Given.Block)));
        Assert.Equal([null, edited.Issued.Blocks[^1], edited.Annexes[1].Blocks[^1]], changes.Select(change => change.Block));
    }

    [Fact]
    public void What_LibreOffice_saves_of_a_document_with_head_and_imprint_suggests_nothing() =>
        Assert.Empty(ReturnedFileReader.Read(Sample.Official, Soffice.Convert(Soffice.Convert(Sample.Write(Sample.Official), "docx", "odt"), "odt", "docx")).Changes);

    [Fact]
    public void Taking_up_all_suggestions_gives_the_edited_text() => Gen.Int[0, 100_000].Sample(seed =>
    {
        var (before, after) = Versions.Of(seed);

        var returned = ReturnedFileReader.Read(before, Sample.Write(after));

        Assert.False(returned.HadTrackedChanges);
        Assert.Equal(Words(PrintedText.Of(after)), Words(Taken(before, returned.Changes)));
    }, iter: 200, threads: 2);

    [Fact]
    public void Tracked_changes_are_read_as_accepted_and_said() => Gen.Int[0, 100_000].Sample(seed =>
    {
        var (before, after) = Versions.Of(seed);
        using var stream = new MemoryStream();
        GongwenWriter.WriteChanges(before, after, new Revision("李文", DateTimeOffset.UnixEpoch), stream);

        var returned = ReturnedFileReader.Read(before, stream.ToArray());

        Assert.Equal(Words(PrintedText.Of(after)), Words(Taken(before, returned.Changes)));
        Assert.Equal(!stream.ToArray().SequenceEqual(Sample.Write(after)), returned.HadTrackedChanges);
    }, iter: 100, threads: 2);

    [Fact]
    public void Suggestions_name_the_piece_they_change_and_carry_one_to_put_in_its_place()
    {
        var edited = Plan with
        {
            Blocks =
            [
                Plan.Blocks[0], Plan.Blocks[1], new GongwenHeading(1, "工作目标"), new GongwenParagraph("到2030年，夜间公交覆盖全市。"), Plan.Blocks[2],
                new GongwenHeading(2, "织密夜间公共交通", "以地铁末班车到站时间为基准，在24个主要换乘站开行接驳公交。"),
                new GongwenTable([new("序号"), new("任务", 4)], [["1", "开行夜间接驳公交"], ["2", "公交专用道连片成网"]]),
            ],
            AttachmentNotes = ["任务清单", "责任清单", "项目清单"],
        };

        var changes = ReturnedFileReader.Read(Plan, Sample.Write(edited)).Changes;

        Assert.Equal(
            ["Inserted Heading behind 1", "Inserted Text behind 1", "Changed Heading of 3", "Changed Row of 4 row 2", "Inserted AttachmentNote behind 1"],
            changes.Select(change => $"{change.Kind} {change.Returned!.Role}{(change.Given is { } given ? $" of {given.Of}{(given.Role is PrintedRole.Row ? $" row {given.Line}" : "")}" : $" behind {change.Behind!.Of}")}"));
        Assert.Equal(new GongwenHeading(1, "工作目标"), changes[0].Block);
        Assert.Equal(edited.Blocks[5], changes[2].Block);
    }

    [Fact]
    public void Headings_that_only_count_on_and_typed_numbers_are_no_suggestion_and_another_level_is()
    {
        var body = string.Concat(PrintedText.Of(Plan).Where(paragraph => paragraph.Role is not PrintedRole.Row).Select(paragraph => Word.P(paragraph.Text.Replace("二、", "三、").Replace("（一）", "(四) "))));
        var rows = "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" + string.Concat(PrintedText.Of(Plan).Where(paragraph => paragraph.Role is PrintedRole.Row)
            .Select(row => $"<w:tr>{string.Concat(row.Text.Split('\t').Select(cell => $"<w:tc>{Word.P(cell)}</w:tc>"))}</w:tr>")) + "</w:tbl>";
        var typed = body.Replace(Word.P("附件：1.任务清单"), rows + Word.P("附件：1.任务清单"));

        Assert.Empty(ReturnedFileReader.Read(Plan, Word.Docx(typed)).Changes);
        var raised = Assert.Single(ReturnedFileReader.Read(Plan, Word.Docx(typed.Replace("三、重点任务", "（一）重点任务"))).Changes);
        Assert.Equal((SuggestionKind.Changed, new GongwenHeading(2, "重点任务")), (raised.Kind, raised.Block));
    }

    [Fact]
    public void Runs_torn_apart_smart_tags_and_automatic_numbers_change_nothing()
    {
        using var stream = new MemoryStream();
        stream.Write(Sample.Write(Plan));
        using (var file = WordprocessingDocument.Open(stream, true))
        {
            foreach (var run in file.MainDocumentPart!.Document.Body!.Descendants<Run>().ToList())
            {
                var smart = new OpenXmlUnknownElement("w", "smartTag", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
                foreach (var letter in run.InnerText) smart.Append(new Run(new RunProperties(new Bold()), new Text($"{letter}")), new ProofError { Type = ProofingErrorValues.SpellStart });
                run.Parent!.ReplaceChild(smart, run);
            }
        }

        Assert.Empty(ReturnedFileReader.Read(Plan, stream.ToArray()).Changes);
    }

    [Fact]
    public void What_LibreOffice_saves_again_suggests_nothing() =>
        Assert.Empty(ReturnedFileReader.Read(Plan, Soffice.Convert(Soffice.Convert(Sample.Write(Plan), "docx", "odt"), "odt", "docx")).Changes);

    [Fact]
    public void A_file_that_is_no_docx_is_refused_in_a_sentence()
    {
        foreach (var bytes in (byte[][])[[], [1, 2, 3], [.. "%PDF-1.7"u8], Sample.Write(Plan)[..300]])
            Assert.EndsWith("。", Assert.Throws<UnreadableDocumentException>(() => ReturnedFileReader.Read(Plan, bytes)).Message);
    }

    /// <summary>What counts nothing: numbers count by themselves, and a table's row is its words.</summary>
    private static IEnumerable<string> Words(IEnumerable<PrintedParagraph> paragraphs) =>
        paragraphs.Select(paragraph => System.Text.RegularExpressions.Regex.Replace(paragraph.Text, "^(附件：)?([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+\\.)?", ""));

    private static List<PrintedParagraph> Taken(GongwenDocument given, IReadOnlyList<SuggestedChange> changes)
    {
        List<(PrintedParagraph Key, PrintedParagraph Now)> text = [.. PrintedText.Of(given).Select(paragraph => (paragraph, paragraph))];
        foreach (var one in changes.Where(one => one.Kind is SuggestionKind.Changed)) text[text.FindIndex(paragraph => ReferenceEquals(paragraph.Now, At(text, one.Given!)))] = (one.Given!, one.Returned!);
        text.RemoveAll(paragraph => changes.Any(one => one.Kind is SuggestionKind.Removed or SuggestionKind.Moved && one.Given == paragraph.Key));
        foreach (var place in changes.Where(one => one.Kind is SuggestionKind.Inserted or SuggestionKind.Moved).GroupBy(one => one.Behind))
            text.InsertRange(text.FindIndex(paragraph => paragraph.Key == place.Key) + 1, place.Select(one => (one.Returned!, one.Returned!)));
        return [.. text.Select(paragraph => paragraph.Now)];

        static PrintedParagraph At(List<(PrintedParagraph Key, PrintedParagraph Now)> text, PrintedParagraph key) => text.First(paragraph => paragraph.Key == key).Now;
    }
}
