using CsCheck;
using Zuoshi.Discussions.Sessions.Minutes;

namespace Zuoshi.Tests.Discussions.Sessions;

/// <summary>Reading minutes: what people type, and whatever else.</summary>
public sealed class MinutesTextTests
{
    // What minutes are made of, so that chance meets what is special about them.
    private static readonly string[] Words =
    [
        "张三", "李科长", "会上", "同意", "先从两个站试", "：", ":", "\n", "\n\n", "\r\n", "〔问2〕", "〔题3〕", "〔纲 四（一）〕", "〔", "〕", "[找1]", "【注】", "，", "。", "14:00", "http://a.b/c", " ", "　",
        "2027年", "\t", "\u200b", "\u202e", "<b>", "𠮷", "\0",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Words.Length - 1].Select(at => Words[at]);

    [Fact]
    public void Each_line_is_somebodys_and_the_next_without_a_name_goes_on()
    {
        var read = MinutesText.Read("李科长：〔问2〕末班车后要有接驳车。\n先从两个站试。\n王主任: 同意。〔纲 四（一）第2句〕\n\n会上还提出，站牌要写清楚。\n：散会前要定人。");

        Assert.Equal(
            [
                ("李科长", "末班车后要有接驳车。\n先从两个站试。", "问2", 1), ("王主任", "同意。", "纲 四（一）第2句", 3),
                ("", "会上还提出，站牌要写清楚。", "", 5), ("", "散会前要定人。", "", 6),
            ],
            read.Select(one => (one.Speaker, one.Text, string.Join('、', one.Marks), one.Line)));
    }

    [Theory]
    [InlineData("14:00开会，先通报情况。", "")]
    [InlineData("http://ditie.test/ 上有时刻表。", "")]
    [InlineData("我认为，有两点：一是快，二是准。", "")]
    [InlineData("代表2：建议加密班次。", "代表2")]
    [InlineData("张三：2027年底前建成。", "张三")]
    [InlineData("公交集团 王五：同意。", "公交集团 王五")]
    public void A_colon_does_not_always_follow_a_name(string line, string speaker) => Assert.Equal(speaker, MinutesText.Read(line).Single().Speaker);

    [Theory]
    [InlineData("〔注释〕这一句", 0)]
    [InlineData("[12]这一句", 0)]
    [InlineData("【问 2】这一句", 1)]
    [InlineData("〔纲四（一）〕〔题3〕这一句", 2)]
    public void Words_in_brackets_stay_words(string line, int marks) => Assert.Equal(marks, Marks.Part(line).Marks.Count);

    [Fact]
    public void Whatever_is_typed_is_read_and_no_word_of_it_is_lost() => Pieces.Array[0, 40].Sample(pieces =>
    {
        var text = string.Concat(pieces);

        var read = MinutesText.Read(text);

        Assert.True(read.Count <= text.Split('\n').Length);
        Assert.Equal(Bare(text), Bare(string.Concat(read.Select(one => $"{one.Speaker}{string.Concat(one.Marks)}{one.Text}"))));
    });

    [Fact]
    public void What_was_read_and_written_reads_the_same() => Pieces.Array[0, 40].Sample(pieces =>
    {
        var read = MinutesText.Read(string.Concat(pieces));
        // An address or a time behind a bare name can be told from neither once it stands in the same line.
        if (read.Any(one => one.Text.Length > 0 && (one.Text[0] is '/' || char.IsDigit(one.Text[0]) && one.Speaker.Length > 0 && char.IsDigit(one.Speaker[^1])))) return;

        Assert.Equal(Told(read), Told(MinutesText.Read(MinutesText.Write(read))));
    });

    [Fact]
    public void Any_characters_at_all_are_read() => Gen.String.Sample(text => MinutesText.Read(text).All(one => one.Text is not null && one.Speaker.Length <= 25));

    [Fact]
    public void A_megabyte_on_one_line_is_read_at_once()
    {
        var read = MinutesText.Read($"张三：{new string('〔', 300_000)}{new string('：', 300_000)}{new string('字', 400_000)}");

        Assert.Equal("张三", Assert.Single(read).Speaker);
    }

    private static IEnumerable<string> Told(IReadOnlyList<Spoken> read) => read.Select(one => $"{one.Speaker}|{one.Text}|{string.Join('、', one.Marks)}");

    // Brackets of marks and the colons go, white space is laid out anew, and marks change places within their line.
    private static string Bare(string text) => string.Concat(text.Where(one => !char.IsWhiteSpace(one) && !"〔〕[]【】：:".Contains(one)).Order());
}
