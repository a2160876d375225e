using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Matching inside a stretch of a text without copying it: a paragraph may be as long as the whole document.</summary>
internal static class Patterns
{
    /// <summary>All matches between two positions, in order.</summary>
    public static IEnumerable<Match> In(this Regex pattern, string text, int start, int end)
    {
        for (var match = pattern.Match(text, start, Math.Max(end - start, 0)); match.Success; match = match.NextMatch()) yield return match;
    }

    /// <summary>The first match between two positions.</summary>
    public static Match FirstIn(this Regex pattern, string text, int start, int end) => pattern.Match(text, start, Math.Max(end - start, 0));
}
