using System.Text.RegularExpressions;

namespace Zuoshi.Lists;

/// <summary>A stretch of empty words in a text.</summary>
public readonly record struct EmptyWords(int Start, int Length);

/// <summary>
/// Finds clauses that say 加强…建设, 不断提升… and nothing that could be checked. It only points them out; the person decides.
/// </summary>
public static partial class EmptyTalk
{
    /// <summary>The empty words of a text when at least half of its clauses are empty and no number or named document is in it; else none.</summary>
    public static IReadOnlyList<EmptyWords> Find(string text)
    {
        if (Concrete().IsMatch(text)) return [];

        var clauses = Clause().Matches(text);
        var empty = clauses.Select(clause => (clause.Index, Match: Empty().Match(clause.Value))).Where(found => found.Match.Success).ToList();
        return empty.Count * 2 < clauses.Count
            ? []
            : [.. empty.Select(found => new EmptyWords(found.Index + found.Match.Groups["words"].Index, found.Match.Groups["words"].Length))];
    }

    /// <summary>The text in pieces, the empty words apart.</summary>
    public static IEnumerable<(string Words, bool IsEmpty)> Cut(string text)
    {
        var at = 0;
        foreach (var empty in Find(text))
        {
            if (empty.Start > at) yield return (text[at..empty.Start], false);
            at = empty.Start + empty.Length;
            yield return (text[empty.Start..at], true);
        }

        if (at < text.Length) yield return (text[at..], false);
    }

    [GeneratedRegex("[0-9０-９《]|[一二三四五六七八九十两百千万](?:[个项处条次台家座公里]|成)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Concrete();

    [GeneratedRegex("[^，。；、！？,;\\s]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Clause();

    // An adverb that only adds weight makes any such verb empty; without it the object must be one of the words that name no thing.
    [GeneratedRegex(
        "^(?<words>(?:进一步|不断|切实|大力|全面|深入|着力|持续)(?:加强|强化|推进|推动|深化|提升|提高|完善|健全|优化|促进|增强|抓好|做好))" +
        "|^(?<words>加强|强化|推进|推动|深化|提升|提高|完善|健全|优化|促进|增强|抓好|做好)[^，。；]{0,30}?" +
        "(?:建设|工作|水平|能力|力度|作用|保障|管理|服务|发展|意识|机制|体系|协同|协调|统筹|谋划|融合|领导|引导|宣传|氛围|满意度|优化)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Empty();
}
