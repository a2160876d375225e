using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>
/// Lists of people by role: "组　长：韩　正　　国务院副总理", further people on indented lines below, or the rows of a table.
/// Here spaces carry the meaning that brackets carry elsewhere, so the line as printed is read.
/// </summary>
internal sealed partial class Rosters(Layout layout)
{
    /// <summary>Reads a roster's entry at a line with the lines that continue it.</summary>
    /// <param name="at">The line.</param>
    /// <param name="body">The body named before.</param>
    /// <param name="found">Where the roles go.</param>
    /// <returns>How many lines it took; 0 when none begins here.</returns>
    public int Read(int at, string body, List<NoticeRole> found)
    {
        var line = layout.Lines[at];
        if (line.Row is not null) return ReadRow(line, body, found) ? 1 : 0;

        var from = Numbering.At(line.Text, 0)?.Length ?? 0;
        var head = Head().Match(line.Text, from, line.Text.Length - from);
        if (!head.Success) return 0;

        var before = found.Count;
        var role = ReadPeople(line, from, body, "", found);
        if (found.Count == before && from + head.Length < line.Text.Length) return 0;

        if (head.Groups["body"] is { Length: > 0 } own) body = own.Value;
        var taken = 1;
        while (at + taken < layout.Lines.Count && Continues(layout.Lines[at + taken]))
        {
            _ = ReadPeople(layout.Lines[at + taken], 0, body, role, found);
            taken++;
        }

        return found.Count > before ? taken : 0;
    }

    /// <summary>A line continues the one above when it opens with a name, and a post or nothing follows.</summary>
    static bool Continues(Line line)
    {
        if (line.Text.Length is 0 or > 60 || line.IsRow || line.Text[^1] is '：' or '。' or '；' || line.Text.Contains('：') || Numbering.At(line.Text, 0) is not null) return false;

        var words = Words(line, 0, line.Text.Length);
        return words.Count > 0 && NameLength(line, words, 0) > 0 && (words.Count > 1 || PersonNames.IsName(line.Text));
    }

    /// <summary>Reads the people in a line, which may give several roles (组长：张三；副组长：李四), and returns the last role.</summary>
    static string ReadPeople(Line line, int from, string body, string role, List<NoticeRole> found)
    {
        foreach (var part in Sentences.Of(line.Text, from, line.Text.Length))
        {
            var (start, end) = part;
            var head = Head().Match(line.Text, start, end - start);
            if (head.Success)
            {
                role = head.Groups["role"].Value;
                if (head.Groups["body"] is { Length: > 0 } own) body = own.Value;
                start += head.Length;
            }

            if (role.Length == 0 || start >= end) continue;
            ReadPart(line, start, end, body, role, found);
        }

        return role;
    }

    static void ReadPart(Line line, int start, int end, string body, string role, List<NoticeRole> found)
    {
        var words = Words(line, start, end);
        if (words.Count == 1 || line.Text.AsSpan(start, end - start).IndexOfAny('、', '（') >= 0 && NameLength(line, words, 0) == 0)
        {
            AddListed(line, start, end, body, role, found);
            return;
        }

        for (var at = 0; at < words.Count;)
        {
            var length = NameLength(line, words, at);
            if (length == 0)
            {
                // 市教育局局长　张三: the post stands first.
                if (at + 1 < words.Count && NameLength(line, words, at + 1) is > 0 and var behind && at + 1 + behind == words.Count)
                {
                    Person(words[at + 1].Start, words[at + behind].End, (words[at].Start, words[at].End));
                    break;
                }

                Roles.Add(line, words[at].Start, words[^1].End, body, role, found);
                break;
            }

            var nameEnd = words[at + length - 1].End;
            var post = at + length;
            while (post < words.Count && NameLength(line, words, post) == 0) post++;
            Person(words[at].Start, nameEnd, post > at + length ? (words[at + length].Start, words[post - 1].End) : null);
            at = post;
        }

        void Person(int nameStart, int nameEnd, (int Start, int End)? post) => found.Add(new NoticeRole(
            body, role, line.Value(nameStart, nameEnd), post is { } words ? line.Value(words.Start, words.End).Trim('（', '）', '(', ')') : null, line.Span(nameStart, nameEnd)));
    }

    /// <summary>People parted by 、; where only posts are listed (市教育局局长、市财政局局长) each is a holder.</summary>
    static void AddListed(Line line, int start, int end, string body, string role, List<NoticeRole> found)
    {
        var pieces = Sentences.Cut(Sentences.Lists, line.Text, start, end).ToList();
        var posts = pieces.Count > 1 && pieces.All(piece =>
            line.Text.AsSpan(piece.Start, piece.End - piece.Start) is var words && PersonNames.Start(words) < 0 && PersonNames.EndsWithPost(words))
            || pieces.Count > 1 && pieces.All(piece => Organs.IsOne(line.Text.AsSpan(piece.Start, piece.End - piece.Start)));
        if (!posts) pieces = [(start, end)];
        foreach (var piece in pieces) Roles.Add(line, piece.Start, piece.End, body, role, found);
    }

    /// <summary>The words of a line as its spaces part them.</summary>
    static List<(int Start, int End)> Words(Line line, int from, int end)
    {
        var words = new List<(int Start, int End)>();
        var start = from;
        for (var at = from + 1; at <= end; at++)
        {
            if (at < end && !line.HasSpaceBefore(at)) continue;
            words.Add((start, at));
            start = at;
        }

        return words;
    }

    /// <summary>How many words make up a name: one (丁学东), two (韩　正), none when it is no name.</summary>
    static int NameLength(Line line, List<(int Start, int End)> words, int at)
    {
        if (at >= words.Count) return 0;

        var word = line.Text.AsSpan(words[at].Start, words[at].End - words[at].Start);
        if (word.Length == 1)
        {
            if (at + 1 >= words.Count || words[at + 1].End - words[at + 1].Start != 1) return 0;
            return PersonNames.IsName(line.Text.AsSpan(words[at].Start, words[at + 1].End - words[at].Start)) ? 2 : 0;
        }

        return PersonNames.IsName(word) ? 1 : 0;
    }

    /// <summary>A table's row with a role, a name and a post in its cells.</summary>
    static bool ReadRow(Line line, string body, List<NoticeRole> found)
    {
        var cells = line.Row!.Cells;
        if (cells.Count < 2) return false;

        var texts = cells.Select(cell => string.Concat(cell.Where(c => !Line.IsSpace(c)))).ToList();
        var role = texts.FindIndex(text => RoleCell().IsMatch(text));
        var name = texts.FindIndex(text => PersonNames.IsName(text));
        if (role < 0 || name < 0 || role == name) return false;

        var post = texts.FindIndex(text => text.Length > 3 && text != texts[role] && text != texts[name] && text.Any(c => c > '\u4E00'));
        var start = TaskTables.CellStart(line, name);
        found.Add(new NoticeRole(body, texts[role], texts[name], post < 0 ? null : texts[post], line.Span(start, start + texts[name].Length)));
        return true;
    }

    [GeneratedRegex("\\G(?<body>[\\u4E00-\\u9FFF]{0,16}?)(?<role>" + Roles.RoleWords + "(?:单位)?)：", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex("^" + Roles.RoleWords + "$", RegexOptions.CultureInvariant)]
    private static partial Regex RoleCell();
}
