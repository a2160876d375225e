namespace Zuoshi.Gongwen.Outlines;

/// <summary>
/// Divides a paragraph into sentences as they are counted when people cite them. A sentence ends with 。！？ and the quotes and brackets that
/// close behind it. ； ends none: it parts the members of one sentence, and who cites 第3句 counts full stops. Nothing
/// is cut inside 《》 “” （）, unless a quotation itself ends there (“……。”); a bracket that never closes holds nothing together.
/// A bracket that stands alone behind the stop (（市交通局牵头）) belongs to the sentence before it, since it speaks of that.
/// </summary>
internal static class SentenceCut
{
    const string Openers = "（《“‘〈【〔「『(";

    const string Closers = "）》”’〉】〕」』)";

    const string Quotes = "”’」』";

    /// <summary>A quotation goes on in the sentence around it: “先行先试。”的要求.</summary>
    const string CarriesOn = "的等和与是、，；：";

    /// <summary>Start and end of each sentence, in order.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="start">Where the first one begins.</param>
    public static List<(int Start, int End)> Of(string text, int start = 0)
    {
        var partners = Partners(text);
        var found = new List<(int Start, int End)>();
        for (var at = start; at < text.Length;)
        {
            // At an opening mark whose partner follows: inside it only the end of a quotation can be an end.
            if (partners[at] > at)
            {
                var close = partners[at];
                at = close + 1;
                if (EndsInside(text, close) && !(at < text.Length && CarriesOn.Contains(text[at]))) End(ref at);
                continue;
            }

            if (IsStop(text, at)) End(ref at);
            else at++;
        }

        if (start < text.Length) found.Add((start, text.Length));
        return found;

        void End(ref int at)
        {
            while (at < text.Length && (IsStop(text, at) || Closers.Contains(text[at]))) at++;
            at = Aside(text, partners, at);
            found.Add((start, at));
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            start = at;
        }
    }

    /// <summary>Behind the mark that parts a title from the text it runs into.</summary>
    public static int BehindTitle(string text)
    {
        var at = 0;
        while (at < text.Length && (IsStop(text, at) || text[at] is '：' or ':' or '；' || char.IsWhiteSpace(text[at]))) at++;
        return at;
    }

    /// <summary>Behind a bracket that ends the paragraph, when there is one at a position.</summary>
    static int Aside(string text, int[] partners, int at)
    {
        var open = at;
        while (open < text.Length && char.IsWhiteSpace(text[open])) open++;
        if (open >= text.Length || text[open] is not ('（' or '(' or '【' or '〔') || partners[open] < open) return at;

        var end = partners[open] + 1;
        while (end < text.Length && (IsStop(text, end) || char.IsWhiteSpace(text[end]))) end++;
        return end == text.Length ? end : at;
    }

    static bool EndsInside(string text, int close) => Quotes.Contains(text[close]) && close > 0 && IsStop(text, close - 1);

    /// <summary>！ and ？ in half width stop a Chinese sentence, but not in the middle of an address.</summary>
    static bool IsStop(string text, int at) =>
        text[at] is '。' or '！' or '？' or '｡' || text[at] is '!' or '?' && !(at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]));

    /// <summary>For each mark that opens or closes a pair the place of the other one; -1 for all else.</summary>
    static int[] Partners(string text)
    {
        var partners = new int[text.Length];
        Array.Fill(partners, -1);
        var open = new Stack<int>();
        var waiting = new int[Openers.Length];
        for (var at = 0; at < text.Length; at++)
        {
            if (Openers.IndexOf(text[at]) is >= 0 and var opener)
            {
                open.Push(at);
                waiting[opener]++;
            }
            else if (Closers.IndexOf(text[at]) is >= 0 and var closer && waiting[closer] > 0)
            {
                while (open.TryPop(out var last))
                {
                    var kind = Openers.IndexOf(text[last]);
                    waiting[kind]--;
                    if (kind != closer) continue;
                    (partners[last], partners[at]) = (at, last);
                    break;
                }
            }
        }

        return partners;
    }
}
