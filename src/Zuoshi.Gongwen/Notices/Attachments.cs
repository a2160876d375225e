using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>附件: those the text names, and where their own text begins in the file.</summary>
internal sealed partial class Attachments
{
    /// <summary>No notice has more.</summary>
    const int Most = 100;

    readonly List<Named> named = [];
    readonly List<Begun> begun = [];
    readonly HashSet<int> listLines = [];

    /// <param name="Number">Its number, or null when the only one.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Omitted">Whether the text says that it is left out (（略）).</param>
    /// <param name="Span">The words that name it.</param>
    sealed record Named(int? Number, string Name, bool Omitted, TextSpan Span);

    sealed record Begun(int Line, int LastTitleLine, int? Number, string Title);

    /// <summary>The lines of the list of attachments (附件说明).</summary>
    public IReadOnlySet<int> ListLines => listLines;

    /// <summary>The first line of each attachment's own text, and the last line of its title.</summary>
    public IEnumerable<(int First, int Last)> Beginnings => begun.Select(each => (each.Line, each.LastTitleLine));

    /// <summary>What the notice says of its attachments, and whether they are there.</summary>
    public IReadOnlyList<NoticeAttachment> All { get; private set; } = [];

    /// <summary>Those that the text says it leaves out.</summary>
    public IReadOnlySet<TextSpan> Omitted { get; private set; } = new HashSet<TextSpan>();

    /// <summary>Reads them.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="from">The first line of the text.</param>
    public static Attachments Read(IReadOnlyList<Line> lines, int from)
    {
        var attachments = new Attachments();
        attachments.ReadLists(lines, from);
        attachments.FindBeginnings(lines, from);
        attachments.ReadReferences(lines, from);
        attachments.All = [.. attachments.named.Select(each => new NoticeAttachment(each.Name, !each.Omitted && attachments.IsPresent(each, lines), each.Span))];
        attachments.Omitted = attachments.named.Where(each => each.Omitted).Select(each => each.Span).ToHashSet();
        return attachments;
    }

    void ReadLists(IReadOnlyList<Line> lines, int from)
    {
        for (var at = from; at < lines.Count; at++)
        {
            var line = lines[at];
            if (named.Count >= Most) return;
            if (line.IsRow || ListHead().Match(line.Text) is not { Success: true } head) continue;

            // Once the attachments themselves have begun, 附件1：… is a heading of theirs.
            if (IsHeading(lines, at, head)) continue;

            listLines.Add(at);
            int? number = Number(head.Groups["number"]);
            if (head.Length < line.Text.Length) AddItems(line, head.Length, number);
            if (number is not null) continue;

            while (at + 1 < lines.Count && ItemHead().IsMatch(lines[at + 1].Text) && lines[at + 1].Text.Length <= 120 && !lines[at + 1].IsRow)
            {
                at++;
                listLines.Add(at);
                AddItems(lines[at], 0, null);
            }
        }
    }

    /// <summary>附件1：名称 heads the attachment when the same number was named before, or when a table or longer text follows it.</summary>
    bool IsHeading(IReadOnlyList<Line> lines, int at, Match head)
    {
        var number = Number(head.Groups["number"]);
        var line = lines[at];
        if (head.Length == line.Text.Length)
            return listLines.Count > 0 || at + 1 < lines.Count && !ItemHead().IsMatch(lines[at + 1].Text);
        if (listLines.Count > 0 && named.Any(each => each.Number == number) && !listLines.Contains(at - 1)) return true;
        if (number is null || line.Text.EndsWith("（略）", StringComparison.Ordinal)) return false;

        var next = at + 1;
        while (next < lines.Count && lines[next].Text.Length == 0) next++;
        return next < lines.Count && (lines[next].IsRow || lines[next].Text.Length > 60 && !ListHead().IsMatch(lines[next].Text));
    }

    void AddItems(Line line, int start, int? number)
    {
        var text = line.Text;
        var from = start;
        for (var at = start; at <= text.Length; at++)
        {
            // "1.甲表 2.乙表" in one line.
            var next = at == text.Length || at > from && (line.HasSpaceBefore(at) || text[at - 1] is '；' or '》' or '）') && char.IsAsciiDigit(text[at]) && ItemHead().IsMatch(text[at..Math.Min(text.Length, at + 4)]);
            if (!next || at == from) continue;

            var head = ItemHead().Match(text, from, at - from);
            var begin = head.Success ? from + head.Length : from;
            var end = at;
            var omitted = Omission().Match(text, begin, end - begin) is { Success: true } gone ? gone : null;
            if (omitted is not null) end = omitted.Index;
            while (end > begin && text[end - 1] is '；' or '。' or '，' or '》') end--;
            if (text[begin..end] is { Length: > 0 } && text[begin] == '《') begin++;
            if (end > begin) named.Add(new Named(number ?? (head.Success ? Number(head.Groups["number"]) : null), line.Value(begin, end), omitted is not null, line.Span(begin, end)));
            from = at;
        }
    }

    void FindBeginnings(IReadOnlyList<Line> lines, int from)
    {
        for (var at = from; at < lines.Count; at++)
        {
            if (listLines.Contains(at)) continue;

            var line = lines[at];
            var text = line.Row is { Cells: [var cell, ..] } row && row.Cells.All(each => each == cell) ? string.Concat(cell.Where(c => !Line.IsSpace(c))) : line.Text;
            if (line.IsRow && line.Row is null || text.Length > 80 || Beginning().Match(text) is not { Success: true } head) continue;
            // 附件2所列… is a sentence.
            if (head.Length < text.Length && !head.Groups["mark"].Success && !(line.HasSpaceBefore(head.Length) || line.Row is not null) || text[^1] is '。' or '；') continue;

            var title = text[head.Length..];
            var last = at;
            while (!FrontMatter.IsWhole(title) && last + 1 < lines.Count && last - at < 3 && IsTitleLine(lines[last + 1]))
            {
                last++;
                title += lines[last].Text;
            }

            begun.Add(new Begun(at, last, Number(head.Groups["number"]), title));
        }
    }

    static bool IsTitleLine(Line line) =>
        !line.IsRow && line.Text.Length is > 0 and <= 50 && line.Text[^1] is not ('。' or '：' or '；' or '，') && Numbering.At(line.Text, 0) is null;

    /// <summary>（具体分组情况见附件）: named by what it holds when no list names it.</summary>
    void ReadReferences(IReadOnlyList<Line> lines, int from)
    {
        var listed = named.Count > 0 || begun.Count > 0;
        var seen = named.Select(each => each.Number).Concat(begun.Select(each => each.Number)).ToHashSet();
        for (var at = from; at < lines.Count; at++)
        {
            if (listLines.Contains(at)) continue;
            foreach (Match match in Reference().Matches(lines[at].Text))
            {
                var number = Number(match.Groups["number"]);
                if (listed && (number is null || !seen.Add(number)) || !listed && !seen.Add(number ?? -1)) continue;

                var what = match.Groups["what"];
                var (start, end) = (what.Index, what.Index + what.Length);
                if (end == start) (start, end) = Before(lines[at].Text, match.Index);
                while (end > start && lines[at].Text[end - 1] is '详' or '，' or '请' or '可' or '、') end--;
                if (end == start) (start, end) = (match.Index, match.Index + match.Length);
                named.Add(new Named(number, lines[at].Value(start, end), false, lines[at].Span(start, end)));
            }
        }
    }

    /// <summary>The words before a bare （见附件）, back to the last mark.</summary>
    static (int Start, int End) Before(string text, int end)
    {
        var start = text.AsSpan(0, end).LastIndexOfAny(Sentences.Marks) + 1;
        return end - start > 20 ? (end, end) : (start, end);
    }

    bool IsPresent(Named each, IReadOnlyList<Line> lines)
    {
        var name = Bare(each.Name);
        if (begun.Any(begin => begin.Number is not null && begin.Number == each.Number || begin.Title.Length > 0 && Alike(Bare(begin.Title), name))) return true;
        if (named.Count == 1 && begun.Count == 1) return true;

        var after = listLines.Count > 0 ? listLines.Max() + 1 : each.Span.Paragraph + 1;
        return name.Length >= 4 && lines.Skip(after).Any(line => line.Text.Length <= name.Length + 12 && Alike(Bare(line.Text), name));
    }

    static bool Alike(string a, string b) => a.Length > 0 && (a.Contains(b, StringComparison.Ordinal) || a.Length >= 4 && b.Contains(a, StringComparison.Ordinal));

    static string Bare(string text)
    {
        var open = text.IndexOf('（');
        return string.Concat((open > 4 ? text[..open] : text).Where(c => !Line.IsSpace(c) && c is not ('《' or '》')));
    }

    static int? Number(Group group) => group.Success ? ChineseNumerals.Parse(group.ValueSpan) : null;

    [GeneratedRegex("^附件?(?<number>\\d{1,2}|[一二三四五六七八九十])?：", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ListHead();

    [GeneratedRegex(@"\G(?:附件)?(?<number>\d{1,2})(?:[.、](?!\d)|：)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ItemHead();

    [GeneratedRegex("（(?:略|另附|另发|另行下发|不公开|此处略|详见原文|略，.{0,20})）[。；]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Omission();

    [GeneratedRegex(@"^附件(?<number>\d{1,2}|[一二三四五六七八九十])?(?<mark>[：/]|$)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"（(?<what>[^（）]{0,30}?)(?:请?详?见|参见)附件(?<number>\d{1,2})?[^（）]{0,12}）|（(?<what>[^（），。]{1,20})附后）|(?:详见|参见|见)附件(?<number>\d{1,2})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
