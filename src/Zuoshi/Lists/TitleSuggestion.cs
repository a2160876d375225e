using System.Text.RegularExpressions;

namespace Zuoshi.Lists;

/// <summary>Proposes a row's title from the words of a contribution; the person who makes the row decides.</summary>
public static partial class TitleSuggestion
{
    /// <summary>The first clause after 建议, else the first clause, cut to the longest title there may be.</summary>
    public static string From(string text)
    {
        var clause = Asked().Match(text) is { Success: true } asked ? asked.Groups["what"].Value : First().Match(text).Value;
        return clause.Length > RowRules.LongestTitle ? clause[..RowRules.LongestTitle] : clause;
    }

    [GeneratedRegex("建议(?<what>[^，。；：！？\\s]{4,})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Asked();

    [GeneratedRegex("[^，。；：！？\\s]{4,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex First();
}
