using System.Globalization;
using System.Text.RegularExpressions;

namespace Zuoshi.Lists.Contract;

/// <summary>Rows as people name them where they type sources and links: 任023、任务23、项002.</summary>
public static partial class RowMarks
{
    private static readonly char[] Between = ['、', '，', ',', '；', ';', '\n', '\r', '\t'];

    /// <summary>What was typed, mark by mark.</summary>
    public static IReadOnlyList<string> Apart(string? typed) => (typed ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The row of a mark out of those that may be named; null where there is none, or the word is no such mark.</summary>
    public static WorkItemFact? Named(this IEnumerable<WorkItemFact> rows, string word) =>
        Written().Match(word) is { Success: true } found && int.TryParse(found.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? rows.FirstOrDefault(row => row.Number == number && row.Mark.Character == found.Groups["kind"].Value) : null;

    [GeneratedRegex(@"^(?<kind>[任项])[务目]?\s*0*(?<number>\d{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
