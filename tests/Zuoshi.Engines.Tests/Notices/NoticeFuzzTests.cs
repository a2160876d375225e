using System.Text;
using CsCheck;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Notices;

/// <summary>
/// The reader takes any text: mutated notices and random characters, lone surrogates too. ZUOSHI_FUZZ_CASES sets how many of each
/// (3,000 unless told otherwise). A hang shows as the runner's timeout.
/// </summary>
public sealed class NoticeFuzzTests
{
    static readonly long Cases = long.TryParse(Environment.GetEnvironmentVariable("ZUOSHI_FUZZ_CASES"), out var cases) ? cases : 3000;

    static readonly string[] Fragments =
    [
        "一、", "（一）", "1.", "1．", "（1）", "①", "第一章", "第一条", "1.1", "1.1.1", "：", "。", "；", "，", "、", "《", "》", "“", "”", "（", "）", "(", ")", "?",
        "2019年", "10月", "15日", "10月初", "至", "—", "前", "起", "次年", "年底", "第一季度", "二〇一九年十月十七日", "9999年99月99日", "2月30日", "印发", "附件", "附件1", "见附件", "（略）",
        "六问", "三学：", "九大主题", "“五查五看”", "一是", "二是", "组长：", "由", "任组长", "组长由", "担任", "领导小组", "办公室", "张三", "韩　正", "成员", "牵头", "配合", "负责",
        "牵头单位：", "完成时限：", "责任单位：", "关于", "的通知", "形成", "制定", "清单", "日报", "[bookmark: _GoBack]", "HYPERLINK \"", "&nbsp;", "\t", "\n", "　", " ", "\uD800", "\uDC00", "\0", "\uFFFF", "𠀀",
    ];

    static readonly Gen<string> Words = Gen.OneOf(OneOf(Fragments), Gen.Char.Select(c => c.ToString()), Gen.Char['\u4E00', '\u9FFF'].Select(c => c.ToString()));

    [Fact]
    public void Any_words_in_any_order_are_read_without_an_exception() =>
        Words.Array[0, 120].Select(string.Concat).Sample(text => ReadsWithSpansInside(new SourceText(SourceFormat.Text, Paragraphs(text))), iter: Cases);

    [Fact]
    public void A_damaged_notice_is_read_without_an_exception()
    {
        var texts = InventedNotices.All().ToArray();
        Gen.Select(OneOf(texts), Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 60], Words).Array[1, 12])
            .Sample((text, cuts) =>
            {
                var damaged = new StringBuilder(text);
                foreach (var (at, length, words) in cuts)
                {
                    var start = at % (damaged.Length + 1);
                    damaged.Remove(start, Math.Min(length, damaged.Length - start)).Insert(start, words);
                }

                ReadsWithSpansInside(new SourceText(SourceFormat.Text, Paragraphs(damaged.ToString())));
            }, iter: Cases);
    }

    [Fact]
    public void Any_table_is_read_without_an_exception()
    {
        var heading = Gen.OneOf(OneOf(["序号", "任务", "主要内容", "牵头单位", "配合单位", "完成时限", "职务", "姓名", "组长"]), Words);
        Gen.Select(heading.Array[1, 6], Words.Array[0, 7].Array[0, 8]).Sample((header, rows) =>
        {
            var all = rows.Prepend(header).Select((cells, at) => new SourceParagraph(string.Join('\t', cells), new SourceRow(0, at, cells)));
            ReadsWithSpansInside(new SourceText(SourceFormat.Csv, [.. all]));
        }, iter: Cases);
    }

    static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    static SourceParagraph[] Paragraphs(string text) => [.. text.Split('\n').Select(line => new SourceParagraph(line))];

    static void ReadsWithSpansInside(SourceText source)
    {
        var notice = NoticeReader.Read(source);
        foreach (var span in Spans.Of(notice))
        {
            Assert.InRange(span.Paragraph, 0, source.Paragraphs.Count - 1);
            Assert.InRange(span.Start, 0, source.Paragraphs[span.Paragraph].Text.Length);
            Assert.InRange(span.End, span.Start, source.Paragraphs[span.Paragraph].Text.Length);
        }

        Assert.NotEmpty(NoticeJson.Write(notice));
        Assert.NotEmpty(NoticeOutline.Write(notice, source));
    }
}
