using System.Buffers;
using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Opinions.Wording;

/// <summary>A sentence of stock phrases.</summary>
/// <param name="Start">Index of its first UTF-16 unit in the text.</param>
/// <param name="Length">Its number of units, closing punctuation not included.</param>
/// <param name="Kind">The kind of phrases it rests on most, as the rules name it.</param>
/// <param name="Question">What would make it concrete, as a question to its author.</param>
public readonly record struct Vague(int Start, int Length, string Kind, string Question);

/// <summary>
/// 空话: sentences that rest on stock phrases and name no thing, number, place, body or date. A sentence is judged by what is left of it when phrases and
/// fillers are taken away: whatever the rules don't know is something, and speaks for it. So a new word makes it miss, never blame.
/// </summary>
public static class EmptyTalk
{
    // Shorter ones (好。同意。) are answers, not talk.
    private const int FewestCharacters = 6;

    private const string Numerals = "二两三四五六七八九十百千万半";

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；!?;\n\r");

    /// <summary>The vague sentences, in order.</summary>
    public static IReadOnlyList<Vague> In(string text, WordingRules rules)
    {
        var found = new List<Vague>();
        for (var start = 0; start < text.Length;)
        {
            var stop = text.AsSpan(start).IndexOfAny(Ends) is >= 0 and var length ? start + length : text.Length;
            var sentence = text.AsSpan(start, stop - start);
            if (Judge(sentence, rules) is { } kind)
            {
                var trimmed = sentence.TrimStart();
                found.Add(new(stop - trimmed.Length, trimmed.TrimEnd().Length, rules.Kinds[kind].Name, rules.Kinds[kind].Question));
            }

            start = stop + 1;
        }

        return found;
    }

    private static int? Judge(ReadOnlySpan<char> sentence, WordingRules rules)
    {
        Span<int> stock = rules.Kinds.Count <= 64 ? stackalloc int[rules.Kinds.Count] : new int[rules.Kinds.Count];
        int all = 0, left = 0;
        var lower = sentence.Length <= 1024 ? stackalloc char[sentence.Length] : new char[sentence.Length];
        sentence.ToLowerInvariant(lower);
        Simplified.Write(lower);
        for (var at = 0; at < lower.Length;)
        {
            if (!char.IsLetterOrDigit(lower[at]) && !char.IsSurrogate(lower[at]))
            {
                at++;
                continue;
            }

            var (length, kind) = rules.WordAt(lower[at..]) ?? (1, int.MinValue);
            if (kind == WordingRules.GroundKind || (kind == int.MinValue && IsNumeral(lower[at]))) return null;
            if (kind == int.MinValue) left++;
            else if (kind >= 0) stock[kind] += length;
            all += length;
            at += length;
        }

        var phrases = 0;
        foreach (var count in stock) phrases += count;
        if (all < FewestCharacters || left > Math.Max(1, all / 5) || phrases < 4 || phrases * 3 < all) return null;

        var most = 0;
        for (var kind = 1; kind < stock.Length; kind++)
            if (stock[kind] > stock[most]) most = kind;
        return most;
    }

    private static bool IsNumeral(char character) => char.IsDigit(character) || Numerals.Contains(character);
}
