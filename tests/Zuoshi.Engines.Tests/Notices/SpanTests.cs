using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Notices;

public sealed class SpanTests
{
    public static TheoryData<string> Samples =>
    [
        "notice-hangzhou-2019.txt", "notice-state-council-2019-3.txt", "outline-jiaotong-qiangguo.txt", "plan-guangzhou-2023.txt", "plan-jilin-transport-2023.txt",
        "plan-shunyi-2023.txt", "roster-state-council-2018-74.txt", "task-table-guangzhou-2023.csv",
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_value_read_from_a_sample_stands_where_its_span_says(string name)
    {
        var path = SharedSamples.Path($"samples/{name}");
        Check(DocumentReader.Read(File.ReadAllBytes(path), name));
    }

    [Fact]
    public void Every_value_read_from_an_invented_notice_stands_where_its_span_says() =>
        Assert.All(InventedNotices.All(), text => Check(DocumentReader.ReadText(text)));

    /// <summary>A title on two lines is spanned on its first, so the words there are a part of it; everything else is all there.</summary>
    static void Check(SourceText source)
    {
        foreach (var (value, span) in Spans.Values(NoticeReader.Read(source)))
        {
            var words = Bare(source.Slice(span));
            Assert.NotEqual("", words);
            if (value is not null) Assert.True(words.Contains(Bare(value), StringComparison.Ordinal) || Bare(value).StartsWith(words, StringComparison.Ordinal), $"{value} is not in {words}");
        }
    }

    static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
