using System.Text.RegularExpressions;

namespace Zuoshi.Lists;

/// <summary>Proposes a row's title from the words of a contribution; the person who makes the row decides.</summary>
public static partial class TitleSuggestion
{
    private const int Longest = 30;

    /// <summary>The first clause after 建议, else the first clause, cut to thirty characters.</summary>
    public static string From(string text)
    {
        var clause = Asked().Match(text) is { Success: true } asked ? asked.Groups["what"].Value : First().Match(text).Value;
        return clause.Length > Longest ? clause[..Longest] : clause;
    }

    [GeneratedRegex("建议(?<what>[^，。；：！？\\s]{4,})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Asked();

    [GeneratedRegex("[^，。；：！？\\s]{4,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex First();
}
