namespace Zuoshi.Gongwen.Writing;

/// <summary>
/// Breaks a long title so that its lines are of like length and, as far as can be told without a dictionary, no word is torn
/// (7.3.1: 词意完整，排列对称，长短适宜).
/// </summary>
internal static class TitleLines
{
    /// <summary>Twenty characters of 2号 fill the 版心, in halves; twenty-eight that of a turned page.</summary>
    public const int Portrait = 40, Landscape = 56;

    /// <summary>A longer text is no title, and is left to Word.</summary>
    private const int LongestTitle = 200;

    /// <summary>What a line more costs, where a torn word costs twelve.</summary>
    private const double AnotherLine = 6;

    private const string Openers = "《〈（(【〔“‘", Closers = "》〉）)】〕”’、，。；：！？,.;:!?";

    /// <summary>Words after which a title may well break. Some are verbs, and what they act upon begins the next line.</summary>
    private static readonly string[] BreakAfter =
        ["印发", "转发", "批转", "发布", "关于", "落实", "实施", "开展", "做好", "加强", "推进", "加快", "促进", "深化", "召开", "成立", "调整", "公布", "》", "）", "、", "的"];

    private static readonly string[] BreakBefore = ["《", "（", "关于"];

    /// <summary>The lines of the title, none wider than so many halves; its author's own line breaks are kept.</summary>
    public static IEnumerable<string> Of(string title, int widest) => Wording.Lines(title).SelectMany(line => Break(line, widest));

    private static List<string> Break(string text, int widest)
    {
        var width = Wording.Halves(text);
        if (width <= widest || text.Length > LongestTitle) return [text];

        var fewest = (width + widest - 1) / widest;
        var (few, cost) = Best(text, fewest, widest);
        // Another line is worth it where it spares a word that would be torn.
        var (more, costOfMore) = Best(text, fewest + 1, widest);
        return (cost <= costOfMore + AnotherLine ? few : more) ?? [text];
    }

    /// <summary>The best way to break into so many lines, and how bad it is; null where the text can't be broken so.</summary>
    private static (List<string>? Lines, double Cost) Best(string text, int lines, int widest)
    {
        var even = (double)Wording.Halves(text) / lines;
        double[] tear = [0, .. Enumerable.Range(1, text.Length - 1).Select(at => Tear(text, at)), 0];

        // cost[n, end]: the least cost of setting the first `end` characters into n lines, the last of which begins at from[n, end].
        var cost = new double[lines + 1, text.Length + 1];
        var from = new int[lines + 1, text.Length + 1];
        for (var n = 0; n <= lines; n++)
            for (var end = 0; end <= text.Length; end++)
                cost[n, end] = n == 0 && end == 0 ? 0 : double.PositiveInfinity;

        for (var n = 1; n <= lines; n++)
            for (var end = 1; end <= text.Length; end++)
                for (var start = end - 1; start >= 0 && Wording.Halves(text[start..end]) is var width && width <= widest; start--)
                {
                    var total = cost[n - 1, start] + Math.Pow((width - even) / 4, 2) + tear[end];
                    if (total < cost[n, end]) (cost[n, end], from[n, end]) = (total, start);
                }

        if (double.IsInfinity(cost[lines, text.Length])) return (null, double.PositiveInfinity);

        var broken = new List<string>();
        for (int n = lines, end = text.Length; n > 0; end = from[n, end], n--) broken.Insert(0, text[from[n, end]..end]);
        return (broken, cost[lines, text.Length]);
    }

    /// <summary>How bad it is to break before this character: 0 at a good place, infinite where it is never done.</summary>
    private static double Tear(string text, int at)
    {
        var (before, after) = (text[at - 1], text[at]);
        if (Openers.Contains(before) || Closers.Contains(after) || char.IsLowSurrogate(after) || (IsLatin(before) && IsLatin(after)))
            return double.PositiveInfinity;

        var head = text[..at];
        var good = after != '的' && (BreakAfter.Any(word => head.EndsWith(word, StringComparison.Ordinal))
            || BreakBefore.Any(word => text.AsSpan(at).StartsWith(word, StringComparison.Ordinal)));
        var insideQuotes = head.Count(c => c == '《') > head.Count(c => c == '》');
        return (good ? 0 : 12) + (insideQuotes ? 4 : 0);
    }

    private static bool IsLatin(char c) => char.IsAscii(c) || c is '—' or '－';
}
