using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Outlines;

/// <summary>Reads short invented texts, and knows the law that holds for every outline.</summary>
internal static class OutlineTexts
{
    /// <summary>The outline of some paragraphs below a title.</summary>
    public static Outline Titled(params string[] paragraphs) => Read(["岚江市综合交通发展纲要", .. paragraphs]);

    public static Outline Read(params string[] paragraphs) => OutlineReader.Read(Source(paragraphs));

    public static SourceText Source(params string[] paragraphs) => new(SourceFormat.Text, [.. paragraphs.Select(text => new SourceParagraph(text))]);

    /// <summary>Rows of one table.</summary>
    public static IEnumerable<SourceParagraph> Table(int table, params string[][] rows) =>
        rows.Select((cells, at) => new SourceParagraph(string.Join('\t', cells), new SourceRow(table, at, cells)));

    public static Clause At(this Outline outline, string citation) => outline.At(Citation.Parse(citation)!.Value)!.Value.Clause;

    /// <summary>The law: no character of the source is lost, doubled or moved, in the clauses and in their sentences.</summary>
    public static void HoldsLaw(SourceText source, Outline outline)
    {
        Assert.Equal(Bare(string.Concat(source.Paragraphs.Select(paragraph => paragraph.Text))), Bare(string.Concat(outline.Clauses.Select(clause => clause.Marker + clause.Title + clause.Text))));
        Assert.Equal(outline.Clauses.Count, outline.Clauses.Select(clause => clause.Id).Distinct().Count());
        Assert.Equal(outline.Clauses.Count, outline.Clauses.Select(clause => clause.Path).Distinct().Count());
        foreach (var clause in outline.Clauses)
        {
            var sentences = Bare(string.Concat(clause.Sentences.Select(sentence => sentence.Text)));
            Assert.EndsWith(sentences, Bare(clause.Text), StringComparison.Ordinal);
            Assert.All(Bare(clause.Text)[..^sentences.Length], mark => Assert.Contains(mark, "。！？!?｡：:；"));
            Assert.All(clause.Sentences, sentence => Assert.Equal(sentence.Text, source.Slice(sentence.Span)));
            Assert.Equal(Bare(string.Concat(clause.Spans.Select(source.Slice))), Bare(clause.Marker + clause.Title + clause.Text));
        }
    }

    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
