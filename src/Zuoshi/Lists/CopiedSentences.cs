namespace Zuoshi.Lists;

/// <summary>
/// Sentences that stand word for word in rows of several units. The units that wrote them learn of it before they report, the office
/// before it publishes; nobody is told who wrote it first.
/// </summary>
public static class CopiedSentences
{
    /// <summary>From how many units on a sentence counts as copied.</summary>
    public const int Units = 3;

    // Shorter ones are phrases that anybody may need.
    private const int Shortest = 12;

    /// <summary>Each copied sentence with the rows in which it stands; of those that stand in the same rows the first.</summary>
    /// <param name="rows">The rows of all units.</param>
    /// <param name="content">What a row says.</param>
    /// <param name="unit">Which unit leads it.</param>
    public static IEnumerable<(string Sentence, IReadOnlyList<T> Rows)> Among<T>(IEnumerable<T> rows, Func<T, string> content, Func<T, Guid> unit) => rows.Index()
        .SelectMany(row => Of(content(row.Item)), (row, sentence) => (row, sentence))
        .GroupBy(one => one.sentence, one => one.row)
        .Where(same => same.Select(row => unit(row.Item)).Distinct().Count() >= Units)
        .DistinctBy(same => string.Join(' ', same.Select(row => row.Index)))
        .Select(same => (same.Key, (IReadOnlyList<T>)[.. same.Select(row => row.Item)]));

    private static IEnumerable<string> Of(string content) =>
        content.Split(['。', '；', ';', '\n'], StringSplitOptions.TrimEntries).Where(sentence => sentence.Length >= Shortest).Distinct();
}
