using System.Text;
using CsCheck;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Outlines;

/// <summary>
/// The reader takes any text and keeps the law over it, and so do the edits. ZUOSHI_FUZZ_CASES sets how many cases of each (3,000 unless told
/// otherwise). A hang shows as the runner's timeout.
/// </summary>
public sealed class OutlineFuzzTests
{
    static readonly long Cases = long.TryParse(Environment.GetEnvironmentVariable("ZUOSHI_FUZZ_CASES"), out var cases) ? cases : 3000;

    static readonly string[] Fragments =
    [
        "一、", "二、", "十一、", "（一）", "（二）", "(三)", "1.", "2.", "1．", "（1）", "1）", "①", "第一编", "第一章", "第二节", "第一条", "第〇条", "1.1", "1.1.1", "1 ", "专栏1", "专栏：", "表1", "表一",
        "附件", "附件1", "附件：1.", "。", "！", "？", "；", "：", "，", "《", "》", "“", "”", "（", "）", "【", "】", "(", ")", "!", "?", "。”", "。）", "到2035年，", "总体要求", "纲要", "关于", "的通知", "印发",
        "各单位要", "2026年6月18日", "某某市人民政府", "（此件公开发布）", "抄送：", "[bookmark: _GoBack]", "&nbsp;", "\t", "\t\t", "\n", "\n", "\n", "　", " ", "\u200B", "\uD800", "\uDC00", "\0", "\uFFFF", "𠀀",
    ];

    static readonly Gen<string> Words = Gen.OneOf(OneOf(Fragments), OneOf(Fragments), Gen.Char.Select(c => c.ToString()), Gen.Char['\u4E00', '\u9FFF'].Select(c => c.ToString()));

    static readonly Gen<SourceText> Texts = Words.Array[0, 120].Select(words => Source(string.Concat(words)));

    [Fact]
    public void Any_words_in_any_order_keep_the_law() => Texts.Sample(Keeps, iter: Cases);

    [Fact]
    public void A_damaged_outline_keeps_the_law()
    {
        var texts = InventedOutlines.Names().Select(InventedOutlines.Text).ToArray();
        Gen.Select(OneOf(texts), Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 60], Words).Array[1, 12])
            .Sample((text, cuts) =>
            {
                var damaged = new StringBuilder(text);
                foreach (var (at, length, words) in cuts)
                {
                    var start = at % (damaged.Length + 1);
                    damaged.Remove(start, Math.Min(length, damaged.Length - start)).Insert(start, words);
                }

                Keeps(Source(damaged.ToString()));
            }, iter: Cases);
    }

    [Fact]
    public void Tables_among_any_words_keep_the_law() =>
        Gen.Select(Texts, Words.Array[0, 5].Array[0, 5], Texts, Words.Array[1, 3].Array[0, 5]).Sample((before, rows, after, more) =>
        {
            var all = before.Paragraphs.Concat(OutlineTexts.Table(0, rows)).Concat(after.Paragraphs).Concat(OutlineTexts.Table(1, more));
            Keeps(new SourceText(SourceFormat.Docx, [.. all]));
        }, iter: Cases);

    [Fact]
    public void Joining_and_splitting_keep_the_law() =>
        Gen.Select(Texts, Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1000], Gen.Int[0, 1000]).Array[1, 8]).Sample((source, edits) =>
        {
            var outline = OutlineReader.Read(source);
            foreach (var (edit, which, at) in edits)
            {
                if (outline.Clauses.Count == 0) return;

                var clause = outline.Clauses[which % outline.Clauses.Count];
                try
                {
                    outline = edit switch
                    {
                        0 => outline.Join(clause.Id),
                        1 => outline.Split(clause.Id, at % (clause.Text.Length + 1)),
                        _ => outline.Retitle(clause.Id, OutlineTexts.Bare(clause.Title + clause.Text)[..(at % (OutlineTexts.Bare(clause.Title + clause.Text).Length + 1))]),
                    };
                }
                catch (EditRefused refused)
                {
                    Assert.NotEmpty(refused.Message);
                }

                OutlineTexts.HoldsLaw(source, outline);
            }
        }, iter: Cases);

    [Fact]
    public void Whatever_is_typed_is_a_citation_or_none() =>
        OneOf(["纲要", "二", "（一）", "(2)", "3.", "①", "第", "章", "条", "句", "4", ".", "-", "~", "之", "表", "专栏", "附件", "前言", "十", "百", " ", "第三条"]).Array[0, 12].Select(string.Concat)
            .Sample(typed => { if (Citation.Parse(typed) is { } citation) Assert.Equal(citation, Citation.Parse(citation.Stamp)); }, iter: Cases);

    [Fact]
    public void A_long_text_takes_work_in_step_with_its_length()
    {
        // As long as a text may be: anything that grows with the square of it would run into the runner's timeout.
        var hostile = string.Concat(Enumerable.Repeat("（一）甲“（《。\n1.乙。专栏1\n", 60_000));
        Keeps(Source(hostile));
        Keeps(Source(string.Concat(Enumerable.Repeat("（“《。", 200_000))));
    }

    static void Keeps(SourceText source)
    {
        var outline = OutlineReader.Read(source);
        OutlineTexts.HoldsLaw(source, outline);
        Assert.NotEmpty(OutlineJson.Write(outline));
        Assert.NotEmpty(OutlineContents.Write(outline));
    }

    static SourceText Source(string text) => OutlineTexts.Source(text.Split('\n'));

    static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
}
