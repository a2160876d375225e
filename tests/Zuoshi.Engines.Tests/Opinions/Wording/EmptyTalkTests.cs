using CsCheck;
using Zuoshi.Engines.Tests.Opinions.Similarity;
using Zuoshi.Opinions.Wording;

namespace Zuoshi.Engines.Tests.Opinions.Wording;

public sealed class EmptyTalkTests(ITestOutputHelper output)
{
    private static readonly (string Kind, string Text)[] Labelled =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Opinions", "Wording", "sentences.tsv")).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1]))];

    [Fact]
    public void Of_thirty_empty_sentences_nearly_all_are_marked_and_of_thirty_concrete_ones_none()
    {
        var missed = Labelled.Where(each => each.Kind == "empty" && EmptyTalk.In(each.Text, WordingRules.Default).Count == 0).ToList();
        var blamed = Labelled.Where(each => each.Kind == "concrete" && EmptyTalk.In(each.Text, WordingRules.Default).Count > 0).ToList();
        foreach (var each in missed.Concat(blamed)) output.WriteLine($"{each.Kind}: {each.Text}");

        Assert.Empty(blamed);
        Assert.True(missed.Count <= 3);
    }

    [Fact]
    public void Each_sentence_is_judged_by_itself_and_asked_in_its_own_way()
    {
        const string text = "《纲要》意义重大，影响深远。在学府路口加装左转信号灯！\n要提高政治站位，坚决贯彻落实；要加强队伍建设，提升服务水平。";

        var vague = EmptyTalk.In(text, WordingRules.Default);

        Assert.Equal(["《纲要》意义重大，影响深远", "要提高政治站位，坚决贯彻落实", "要加强队伍建设，提升服务水平"], vague.Select(one => text.Substring(one.Start, one.Length)));
        Assert.Equal(["评价", "表态", "号召"], vague.Select(one => one.Kind));
        Assert.All(vague, one => Assert.EndsWith("？", one.Question));
    }

    [Fact]
    public void Traditional_characters_are_judged_like_simplified_ones()
    {
        const string text = "要提高政治站位，堅決貫徹落實；在學府路口加裝左轉信號燈。";

        var vague = Assert.Single(EmptyTalk.In(text, WordingRules.Default));

        Assert.Equal(("要提高政治站位，堅決貫徹落實", "表态"), (text.Substring(vague.Start, vague.Length), vague.Kind));
        Assert.Single(EmptyTalk.In("要加强队伍建设，提升服务水平。", WordingRules.Parse("【號召】做什么？\n加強 提升 隊伍建設 服務水平", out _)!));
    }

    [Fact]
    public void Real_opinions_are_hardly_ever_blamed()
    {
        var comments = File.ReadAllLines(SharedSamples.Path("data/polis/vtaiwan.uberx/comments.csv")).Skip(1).Where(line => line.Count(character => character == ',') >= 7)
            .Select(line => line.Split(',', 8)[7]).ToList();

        var blamed = comments.Where(comment => EmptyTalk.In(comment, WordingRules.Default).Count > 0).ToList();

        foreach (var comment in blamed) output.WriteLine(comment);
        Assert.True(comments.Count > 150);
        Assert.True(blamed.Count <= 0.03 * comments.Count);
    }

    [Fact]
    public void The_tasks_of_a_real_notice_are_concrete_and_its_flourishes_are_not()
    {
        var text = File.ReadAllText(SharedSamples.Path("samples/plan-guangzhou-2023.txt"));
        var vague = EmptyTalk.In(text, WordingRules.Default);

        output.WriteLine($"{vague.Count} of {text.Count(character => character == '。')} sentences");
        foreach (var one in vague.Take(12)) output.WriteLine(text.Substring(one.Start, one.Length));
        Assert.True(vague.Count < 0.1 * text.Count(character => character == '。'));
    }

    [Fact]
    public void Any_text_ends_in_ranges_that_hold() => FuzzTests.Texts.Sample(text =>
    {
        var end = 0;
        foreach (var one in EmptyTalk.In(text + "加强队伍建设，提升服务水平。" + text, WordingRules.Default))
        {
            Assert.InRange(one.Start, end, text.Length * 2 + 14);
            Assert.True(one.Length > 0);
            end = one.Start + one.Length;
        }

        Assert.True(end <= text.Length * 2 + 14);
    }, iter: 3000);

    [Fact]
    public void A_text_of_a_million_characters_is_read_to_its_end() =>
        Assert.Equal(70_000, EmptyTalk.In(string.Concat(Enumerable.Repeat("加强队伍建设，提升服务水平。", 70_000)) + new string('加', 100_000), WordingRules.Default).Count);
}
