using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>One item of an enumeration.</summary>
/// <param name="Line">The line it stands in.</param>
/// <param name="Start">Where its words begin, behind the number.</param>
/// <param name="TitleEnd">Behind its first sentence or title.</param>
/// <param name="End">Behind all its words.</param>
internal sealed record EnumeratedItem(Line Line, int Start, int TitleEnd, int End);

/// <summary>A group that the text counts and then lists: 六问：1.… 2.…</summary>
/// <param name="Name">The counted name: 六问, 九大主题, 四个专项行动.</param>
/// <param name="Noun">What is counted: 问, 主题, 专项行动.</param>
/// <param name="Declared">The number that the name declares.</param>
/// <param name="IsName">Whether the words are a name (a label, or in quotes) and not just a count.</param>
/// <param name="Items">The items in order.</param>
/// <param name="Sentence">The sentence or title with the name.</param>
/// <param name="Span">Where the name stands.</param>
internal sealed record Enumeration(string Name, string Noun, int Declared, bool IsName, IReadOnlyList<EnumeratedItem> Items, string Sentence, TextSpan Span);

/// <summary>Finds the groups that a text counts and lists.</summary>
internal static partial class Enumerations
{
    /// <summary>A paragraph that announces more lists than this is no notice's.</summary>
    const int MostInPiece = 8;

    /// <summary>All of them in order; a group that is counted twice (in the heading and in the sentence below) comes once.</summary>
    public static IReadOnlyList<Enumeration> Find(NumberedText text)
    {
        var found = new List<Enumeration>();
        var listed = new HashSet<(int, int)>();
        foreach (var piece in text.Pieces)
        {
            foreach (var each in In(text, piece))
            {
                if (listed.Add((each.Items[0].Line.Index, each.Items[0].Start))) found.Add(each);
            }
        }

        return found;
    }

    /// <summary>The items that follow a piece: numbered below it, or told off as 一是…；二是… inside it.</summary>
    public static IReadOnlyList<EnumeratedItem> ItemsOf(NumberedText text, Piece piece)
    {
        var numbered = Numbered(text, piece);
        if (numbered.Count > 0) return numbered;

        var told = Told(piece.Line, piece.TextStart, piece.End);
        if (told.Count > 0 || piece.Mark is null || piece.TitleEnd < piece.End - 1) return told;
        return text.After(piece).FirstOrDefault() is { Mark: null } below && below.Part == piece.Part ? Told(below.Line, below.Start, below.End) : [];
    }

    static IEnumerable<Enumeration> In(NumberedText text, Piece piece)
    {
        var line = piece.Line;
        if (Label().Match(line.Text, piece.TextStart, piece.End - piece.TextStart) is { Success: true } label)
        {
            if (Make(text, piece, label, piece.TextStart, piece.End, true) is { } group) yield return group;
            yield break;
        }

        if (piece.Mark is not null)
        {
            foreach (Match match in Counted().In(line.Text, piece.TextStart, piece.TitleEnd))
            {
                // The last words of a title name what its items are; a count in its middle counts something else.
                if (match.Index + match.Length < piece.TitleEnd - 4) continue;
                if (Make(text, piece, match, piece.TextStart, piece.TitleEnd, match.Groups["open"].Success) is { } group) yield return group;
            }
        }

        // 开展“三评三比”活动。 with the items below: a name in quotes announces them without ：.
        if (piece.Mark is not null && piece.End > piece.TitleEnd + 1 && line.Text[piece.End - 1] == '。')
        {
            var (start, end) = (Sentences.Start(line.Text, piece.BodyStart, piece.End - 1), piece.End - 1);
            if (Counted().In(line.Text, start, end).FirstOrDefault(match => match.Groups["open"].Success) is { } match && Numbered(text, piece).Count > 0 && Make(text, piece, match, start, end, true) is { } group)
                yield return group;
        }

        foreach (var (start, end) in Announcements(piece))
        {
            if (Counted().In(line.Text, start, end).LastOrDefault() is { } match && Make(text, piece, match, start, end, match.Groups["open"].Success) is { } group) yield return group;
        }
    }

    /// <summary>The sentences of a piece that announce a list: they end in ： with the items behind.</summary>
    static IEnumerable<(int Start, int End)> Announcements(Piece piece)
    {
        var text = piece.Line.Text;
        if (piece.End > piece.TextStart && text[piece.End - 1] == '：')
            yield return (Sentences.Start(text, piece.TextStart, piece.End - 1), piece.End - 1);
        var most = MostInPiece;
        for (var at = piece.TextStart; at + 2 < piece.End && most > 0; at++)
        {
            if (text[at] is '：' or '，' && text[at + 1] == '一' && Told().IsMatch(text.AsSpan(at, Math.Min(4, piece.End - at))))
            {
                most--;
                yield return (Sentences.Start(text, piece.TextStart, at), at);
            }
        }
    }

    static Enumeration? Make(NumberedText text, Piece piece, Match match, int start, int end, bool isName)
    {
        var noun = match.Groups["noun"].Value;
        if (Nouns().IsMatch(noun) || ChineseNumerals.Parse(match.Groups["number"].ValueSpan) is not { } declared || declared < 2) return null;

        var items = ItemsOf(text, piece);
        if (items.Count < 2) return null;

        var name = match.Groups["name"];
        var second = match.Groups["second"];
        if (second.Success && ChineseNumerals.Parse(second.ValueSpan) is { } more && items.Count > declared) declared += more;
        var line = piece.Line;
        return new Enumeration(line.Value(name.Index, name.Index + name.Length), noun, declared, isName, items, line.Text[start..end], line.Span(name.Index, name.Index + name.Length));
    }

    static List<EnumeratedItem> Numbered(NumberedText text, Piece piece)
    {
        var items = new List<EnumeratedItem>();
        Mark? before = null;
        Piece? first = null;
        foreach (var next in text.After(piece))
        {
            if (next.Part != piece.Part || piece.Mark is not null && next.Level > 0 && next.Level <= piece.Level) break;
            if (next.Mark is not { } mark)
            {
                // A label of its own (六找：) ends the list; a paragraph below an item belongs to it.
                if (first is null && next.Line != piece.Line && !(piece.Mark is not null && items.Count == 0 && next.End > 0 && next.Line.Text[next.End - 1] == '：')) break;
                continue;
            }

            if (first is null)
            {
                if (mark.Number != 1 && piece.Mark is null) break;
                first = next;
            }
            else if (mark.Kind != first.Mark!.Value.Kind)
            {
                if (next.Level < first.Level) break;
                continue;
            }
            else if (mark.Number <= before!.Value.Number)
            {
                break;
            }

            before = mark;
            items.Add(new EnumeratedItem(next.Line, next.TextStart, next.TitleEnd, next.End));
        }

        return items;
    }

    /// <summary>Items told off in a sentence: 一是…；二是… or 一查…；二查…, each up to the next one.</summary>
    static List<EnumeratedItem> Told(Line line, int start, int end)
    {
        var items = new List<EnumeratedItem>();
        var text = line.Text;
        var verb = '\0';
        foreach (Match match in Told().In(text, start, end))
        {
            if (ChineseNumerals.Parse(match.Groups["number"].ValueSpan) != items.Count + 1) continue;
            if (items.Count == 0) verb = match.Groups["verb"].Value[0];
            else if (match.Groups["verb"].Value[0] != verb) continue;

            if (items.Count > 0) items[^1] = Ended(items[^1], match.Index);
            var begin = verb is '是' or '要' ? match.Index + match.Length : match.Groups["number"].Index;
            items.Add(new EnumeratedItem(line, begin, end, end));
        }

        if (items.Count > 0)
        {
            var stop = text.IndexOf('。', items[^1].Start, end - items[^1].Start);
            items[^1] = Ended(items[^1], stop < 0 ? end : stop);
        }

        return items;

        EnumeratedItem Ended(EnumeratedItem item, int stop) =>
            item with { End = Math.Max(stop, item.Start), TitleEnd = Math.Clamp(Sentences.FirstOf(Sentences.Clauses, text, item.Start, stop), item.Start, Math.Max(stop, item.Start)) };
    }

    const string Number = "[二两三四五六七八九]|十[一二三四五六七八九]?|\\d{1,2}";

    [GeneratedRegex(
        "\\G“?(?<name>(?<number>" + Number + ")(?:个|项|大|类|条|种)?(?<noun>[\\u4E00-\\u9FFF]{1,4}?)(?:(?<second>" + Number + ")[\\u4E00-\\u9FFF]{1,2})?)”?(?:活动|内容|任务)?(?:：|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(
        "(?<open>“)(?<name>(?<number>" + Number + ")(?:个|项|大|类)?(?<noun>[\\u4E00-\\u9FFF]{1,8}?)(?:(?<second>" + Number + ")[\\u4E00-\\u9FFF]{1,2})?)”(?:活动|行动|工程|专项行动)?"
        + "|(?<![第\\d十百])(?<name>(?<number>" + Number + ")(?:个|项|大)(?<noun>[\\u4E00-\\u9FFF]{1,10}?))(?=[”：，。；（、]|展开|开展|进行|组织|推进|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    // 三年、五月、二级 count time and rank; 阶段 and 步骤 are phases.
    [GeneratedRegex("^(?:[年月日天周季级等次位人名家元万千百里米度是者则般些定律切旦直样致体起线步届期]|小时|工作日|季度|月|阶段|步骤|中全会|以上|以下)", RegexOptions.CultureInvariant)]
    private static partial Regex Nouns();

    [GeneratedRegex("(?:^|[。；：，、])(?<number>[一二三四五六七八九]|十[一二三四五]?)(?<verb>[是要查看讲比学议问找抓治改评促建带访送帮])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Told();
}
