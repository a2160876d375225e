using CsCheck;
using Zuoshi.Redline.Wording;

namespace Zuoshi.Engines.Tests.Redline;

public sealed class WordsTests
{
    private static readonly string[] Fragments =
    [
        "。", "，", "；", "\r\n", "\n", "\r", "加强", "加强建设", "2035年", "2025年12月31日", "12.5%", "《规划》", "《", "》", "“四好”", "”", "GDP", "e\u0301", "𠀀", "𠀁", "\uD800", "\uDC00", "😀", "一", "二", "二", "\0", " ",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Fragments.Length - 1].Select(at => Fragments[at]).Array[0, 60].Select(string.Concat),
        Gen.Char['一', '丅'].Array[0, 200].Select(characters => new string(characters)),
        Gen.Select(Gen.Int[0, 3000], Gen.Char['一', '七']).Select((times, character) => new string(character, times)));

    [Theory]
    [InlineData("", "", "")]
    [InlineData("一", "一", "一")]
    [InlineData("一", "", "[-一]")]
    [InlineData("", "一", "[+一]")]
    [InlineData("一", "二", "[-一][+二]")]
    [InlineData("到2030年，基本建成。", "到2035年，基本建成。", "到[-2030年][+2035年]，基本建成。")]
    [InlineData("于2025年12月31日前报送总结。", "于2026年12月31日前报送总结。", "于[-2025年12月31日][+2026年12月31日]前报送总结。")]
    [InlineData("完成率不低于95.5%的目标任务。", "完成率不低于98%的目标任务。", "完成率不低于[-95.5%][+98%]的目标任务。")]
    [InlineData("落实《规划纲要》各项任务。", "落实《规划方案》各项任务。", "落实[-《规划纲要》][+《规划方案》]各项任务。")]
    [InlineData("推进“四好农村路”建设。", "推进“五好农村路”建设。", "推进[-“四好农村路”][+“五好农村路”]建设。")]
    [InlineData("推广ETC应用。", "推广ITS应用。", "推广[-ETC][+ITS]应用。")]
    [InlineData("统筹铁路、公路、水运发展。", "统筹铁路、公路、水运、民航发展。", "统筹铁路、公路、水运[+、民航]发展。")]
    [InlineData("甲处牵头。乙处配合办理。丙处督查落实。", "甲处牵头。丙处督查落实。", "甲处牵头。[-乙处配合办理。]丙处督查落实。")]
    [InlineData("各县每周报送一次。", "各县每周报送一次。各县每月小结一次。", "各县每周报送一次。[+各县每月小结一次。]")]
    [InlineData("加强人才队伍建设。", "统筹推进重大科技基础设施布局。", "[-加强人才队伍建设。][+统筹推进重大科技基础设施布局。]")]
    [InlineData("第一段。\r\n第二段。", "第一段。\r\n新的一段。\r\n第二段。", "第一段。\r\n[+新的一段。\r\n]第二段。")]
    public void Differences_read_as_a_careful_person_would_mark_them(string before, string after, string marked) =>
        Assert.Equal(marked, string.Concat(Words.Between(before, after).Select(run => run.Kind switch
        {
            RunKind.Kept => run.Text,
            RunKind.Deleted => $"[-{run.Text}]",
            _ => $"[+{run.Text}]",
        })));

    [Fact]
    public void Kept_and_deleted_are_the_old_text_and_kept_and_added_the_new() => Gen.Select(Texts, Texts).Sample((one, other) =>
    {
        Law(one, other);
        Law(one, one + other);
        Law(one + other + one, other + one + other);
    }, iter: 2000);

    [Fact]
    public void Edited_text_obeys_the_law_and_keeps_most_of_itself() => Gen.Int[0, 100_000].Sample(seed =>
    {
        var draft = new Draft(Outlines.Invented(seed), seed);
        var before = string.Join("\n", draft.After.Select(passage => passage.Text));
        draft.Reword(seed % draft.Lines.Count, 0.2);
        var after = string.Join("\n", draft.After.Select(passage => passage.Text));

        var runs = Law(before, after);

        // One sentence of one clause was touched; nothing else may be marked.
        Assert.InRange(runs.Where(run => run.Kind == RunKind.Deleted).Sum(run => run.Text.Length), 0, draft.Lines.Max(line => line.Cells.Count));
    }, iter: 300);

    [Theory]
    [InlineData("different sentences")]
    [InlineData("one sentence without end")]
    [InlineData("one character")]
    [InlineData("the same few sentences in another order")]
    public void Two_texts_of_100_000_characters_end_however_different_they_are(string kind)
    {
        var random = new Random(1);
        var (before, after) = kind switch
        {
            "different sentences" => (Random('一', 40), Random('卡', 40)),
            "one sentence without end" => (Random('一', 0), Random('一', 0)),
            "one character" => (new string('一', 100_000), new string('一', 99_999) + "二"),
            _ => (Shuffled(), Shuffled()),
        };

        Law(before, after);

        string Random(char from, int sentence) => string.Create(100_000, sentence, (text, length) =>
        {
            for (var at = 0; at < text.Length; at++) text[at] = length > 0 && at % length == length - 1 ? '。' : (char)(from + random.Next(2000));
        });
        string Shuffled() => string.Concat(Enumerable.Range(0, 10_000).Select(_ => $"第{(char)('一' + random.Next(30))}项任务要落实。"));
    }

    private static IReadOnlyList<Run> Law(string before, string after)
    {
        var runs = Words.Between(before, after);

        Assert.Equal(before, string.Concat(runs.Where(run => run.Kind != RunKind.Added).Select(run => run.Text)));
        Assert.Equal(after, string.Concat(runs.Where(run => run.Kind != RunKind.Deleted).Select(run => run.Text)));
        Assert.DoesNotContain(runs, run => run.Text.Length == 0);
        foreach (var (run, next) in runs.Zip(runs.Skip(1)))
            Assert.True(run.Kind != next.Kind && !(run.Kind == RunKind.Added && next.Kind == RunKind.Deleted), $"{run} before {next}");
        return runs;
    }
}
