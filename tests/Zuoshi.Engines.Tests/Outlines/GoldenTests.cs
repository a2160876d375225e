using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Outlines;

/// <summary>
/// Whole invented outlines against what a careful reader wrote down: each clause a line (path, kind, marker, title), its sentences below
/// it with their stamps, findings last.
/// </summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Invented => [.. InventedOutlines.Names()];

    [Theory]
    [MemberData(nameof(Invented))]
    public void An_invented_outline_is_read_as_a_careful_reader_would(string name)
    {
        var outline = OutlineReader.Read(DocumentReader.ReadText(InventedOutlines.Text(name)));
        Assert.Equal(InventedOutlines.Golden(name), Lines(outline), ignoreLineEndingDifferences: true);
    }

    static string Lines(Outline outline) => string.Concat(
        outline.Clauses.SelectMany(clause => clause.Sentences
            .Select(sentence => $"    {sentence.Stamp} {sentence.Text.Replace('\t', '|')}")
            .Prepend($"{new string(' ', clause.Level)}{clause.Path} {clause.Kind} {clause.Marker}|{clause.Title}"))
        .Prepend($"# {outline.Title}")
        .Concat(outline.Findings.Select(finding => $"! {finding.Message}"))
        .Select(line => line + "\n"));
}
