using Zuoshi.Engines.Tests.Notices;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Outlines;

/// <summary>Every character of a source that isn't white space is found again exactly once, in order.</summary>
public sealed class LawTests
{
    public static TheoryData<string> Invented => [.. InventedOutlines.Names()];

    [Theory]
    [MemberData(nameof(SpanTests.Samples), MemberType = typeof(SpanTests))]
    public void It_holds_for_real_documents(string name)
    {
        var path = SharedSamples.Path($"samples/{name}");
        Check(DocumentReader.Read(File.ReadAllBytes(path), name));
    }

    [Theory]
    [MemberData(nameof(Invented))]
    public void It_holds_for_invented_outlines(string name) => Check(DocumentReader.ReadText(InventedOutlines.Text(name)));

    [Fact]
    public void It_holds_for_invented_notices() => Assert.All(InventedNotices.All(), text => Check(DocumentReader.ReadText(text)));

    /// <summary>And each citation, typed as it is printed, leads back to where it was read off.</summary>
    static void Check(SourceText source)
    {
        var outline = OutlineReader.Read(source);
        OutlineTexts.HoldsLaw(source, outline);
        foreach (var clause in outline.Clauses)
        {
            Assert.Equal(new Citation(clause.Path, null), Citation.Parse(clause.Citation));
            foreach (var sentence in clause.Sentences)
            {
                Assert.Equal(new Citation(clause.Path, sentence.Number), Citation.Parse(sentence.Citation));
                Assert.Equal(new Citation(clause.Path, sentence.Number), Citation.Parse(sentence.Stamp));
            }
        }
    }
}
