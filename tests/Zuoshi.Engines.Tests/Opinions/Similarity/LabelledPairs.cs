namespace Zuoshi.Engines.Tests.Opinions.Similarity;

/// <summary>A pair of invented opinions and what a careful person says of it.</summary>
/// <param name="Kind">copy, opposite, numbers, paraphrase (the same in other words, which characters can't tell) or unrelated.</param>
/// <param name="One">What is in the index.</param>
/// <param name="Other">What is asked.</param>
public sealed record LabelledPair(string Kind, string One, string Other);

/// <summary>The pairs of <c>pairs.tsv</c>; the benchmark reads the same file.</summary>
internal static class LabelledPairs
{
    public static IReadOnlyList<LabelledPair> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Opinions", "Similarity", "pairs.tsv"))
            .Select(line => line.Split('\t')).Select(cells => new LabelledPair(cells[0], cells[1], cells[2])),
    ];
}
