using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Outlines;

/// <summary>The outline that the first campaign studies, as it lies beside the project.</summary>
public sealed class RealOutlineTests
{
    static Outline Read()
    {
        var path = SharedSamples.Path("samples/outline-jiaotong-qiangguo.txt");
        return OutlineReader.Read(DocumentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path)));
    }

    [Fact]
    public void It_has_eleven_chapters_and_thirty_four_items()
    {
        var outline = Read();
        Assert.Equal("交通强国建设纲要", outline.Title);
        Assert.Equal(11, outline.Clauses.Count(clause => clause.Kind is ClauseKind.Chapter));
        Assert.Equal(34, outline.Clauses.Count(clause => clause.Kind is ClauseKind.Item));
        Assert.Equal(["标题", "0", "1", "1.1", "1.2", "2", "2.1"], outline.Clauses.Take(7).Select(clause => clause.Path));
        Assert.Empty(outline.Findings);
    }

    [Fact]
    public void An_item_has_its_text_whole()
    {
        var item = Read().At("二（一）");
        Assert.Equal(("（一）", "建设现代化高质量综合立体交通网络"), (item.Marker, item.Title));
        Assert.StartsWith("。以国家发展规划为依据，", item.Text, StringComparison.Ordinal);
        Assert.EndsWith("形成区域交通协调发展新格局。", item.Text, StringComparison.Ordinal);
        Assert.Equal(2, item.Sentences.Count);
    }

    [Fact]
    public void Paragraphs_below_a_heading_are_one_clause()
    {
        var goals = Read().At("一（二）");
        Assert.Equal("发展目标", goals.Title);
        Assert.Equal(4, goals.Text.Split('\n').Length);
        Assert.All(goals.Sentences, sentence => Assert.EndsWith("。", sentence.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_stamp_names_the_sentence_that_people_count()
    {
        var found = Read().At(Citation.Parse("4.1.4")!.Value)!.Value;
        Assert.Equal("纲要 四（一）第4句", found.Sentence!.Citation);
        Assert.StartsWith("加强城市交通拥堵综合治理，", found.Sentence.Text, StringComparison.Ordinal);
    }
}
