using System.Buffers;
using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Who holds which role, as sentences say it: 由局长某某任组长; 组长由分管副市长担任.</summary>
internal static partial class Roles
{
    static readonly SearchValues<string> RoleNames = SearchValues.Create(
        ["组长", "召集人", "总指挥", "指挥长", "主任", "会长", "队长", "班长", "秘书长", "政委", "牵头人", "联络员", "委员", "成员"], StringComparison.Ordinal);

    /// <summary>The roles that the text gives, rosters (组　长：…) included.</summary>
    public static IReadOnlyList<NoticeRole> Read(Layout layout)
    {
        var found = new List<NoticeRole>();
        var rosters = new Rosters(layout);
        var body = "";
        for (var at = 0; at < layout.Lines.Count; at++)
        {
            var line = layout.Lines[at];
            if (at < layout.Front.BodyStart)
            {
                // A roster's only name for its body may stand in the title.
                if (BodyName(line.Text, 0, line.Text.Length) is { } titled) body = titled;
                continue;
            }

            var taken = rosters.Read(at, body, found);
            if (taken > 0)
            {
                at += taken - 1;
                continue;
            }

            if (line.IsRow) continue;
            foreach (var (start, end) in Sentences.Of(line.Text, 0, line.Text.Length)) body = ReadSentence(line, start, end, body, found);
        }

        var above = "";
        for (var at = found.Count - 1; at >= 0; at--)
        {
            if (found[at].Body.Length > 0) above = OwnBody(found[at].Body);
            else found[at] = found[at] with { Body = above };
        }

        return found;
    }

    /// <summary>A list of people without a heading belongs to the body whose office is named below it.</summary>
    static string OwnBody(string below) =>
        below.EndsWith("办公室", StringComparison.Ordinal) && Body().Match(below[..^3]) is { Success: true } match && match.Length == below.Length - 3 ? below[..^3] : "";

    /// <summary>Reads one sentence and returns the body it spoke of last.</summary>
    static string ReadSentence(Line line, int start, int end, string body, List<NoticeRole> found)
    {
        var text = line.Text;
        foreach (var labelled in Labelled().In(text, start, end))
        {
            var holder = labelled.Groups["holder"];
            Add(line, holder.Index, holder.Index + holder.Length, BodyName(text, start, labelled.Index) ?? body, labelled.Groups["role"].Value, found);
        }

        // 成立由…任组长的…领导小组 names the body last.
        if ((body.Length == 0 || SetsUp().IsMatch(text.AsSpan(start, end - start))) && BodyName(text, start, end) is { } ahead) body = Fuller(body, ahead);
        var clause = start;
        for (var at = start; at <= end; at++)
        {
            if (at < end && text[at] is not ('，' or '：')) continue;

            body = ReadClause(line, clause, at, body, found);
            clause = at + 1;
        }

        return body;
    }

    static string ReadClause(Line line, int start, int end, string body, List<NoticeRole> found)
    {
        var text = line.Text;
        while (start < end && text.AsSpan(start, end - start).ContainsAny(RoleNames))
        {
            var heldBy = HeldBy().Match(text, start, end - start);
            var holds = heldBy.Success ? heldBy : Holds().Match(text, start, end - start);
            if (!holds.Success) break;

            var (role, holder) = (holds.Groups["role"], holds.Groups["holder"]);
            body = BodyOf(text, holds.Groups["body"], Fuller(body, BodyName(text, start, holds.Index) ?? body));
            var from = Chosen().Match(text, holder.Index, holder.Length) is { Success: true } chosen ? chosen.Index + chosen.Length : holder.Index;
            Add(line, from, holder.Index + holder.Length, body, line.Value(role.Index, role.Index + role.Length), found);
            start = holds.Index + holds.Length;
        }

        return Fuller(body, BodyName(text, start, end) ?? body);
    }

    /// <summary>活动办公室（简称活动办）: the short name stands for the full one.</summary>
    static string Fuller(string? before, string name) => before is not null && name.Length > 1 && before.StartsWith(name, StringComparison.Ordinal) ? before : name;

    /// <summary>活动办主任: the words before the role name the body; an abbreviation stands for the body named in full before.</summary>
    static string BodyOf(string text, Group printed, string before)
    {
        if (!printed.Success || printed.Length == 0) return before;

        var name = printed.Value;
        if (BodyName(text, printed.Index, printed.Index + printed.Length) is { } full) name = full;
        if (before.Length > 0 && (before.StartsWith(name, StringComparison.Ordinal) || before.EndsWith(name, StringComparison.Ordinal))) return before;
        return name.EndsWith("办公室", StringComparison.Ordinal) || Body().IsMatch(name) ? name : before;
    }

    /// <summary>The last body that is named between two positions: 领导小组, 工作专班, 活动办公室.</summary>
    static string? BodyName(string text, int start, int end)
    {
        if (start >= end) return null;

        string? name = null;
        foreach (var match in Body().In(text, start, end)) name = Fuller(name, match.Value);
        return name;
    }

    /// <summary>Adds the holders in a phrase: each name with the post before it, or the whole phrase when it names nobody.</summary>
    public static void Add(Line line, int start, int end, string body, string role, List<NoticeRole> found)
    {
        var text = line.Text;
        while (start < end && text[start] is '由' or '以' or '、' or '，' or '：') start++;
        if (text.AsSpan(start, end - start) is ['一' or '1' or '各', '名', _, _, ..]) start += 2;
        while (end > start && text[end - 1] is '、' or '等' or '，') end--;
        if (end <= start) return;

        var named = found.Count;
        var postStart = start;
        for (var from = start; from < end;)
        {
            var to = Sentences.FirstOf(Sentences.Marks, text, from, end);
            var bracket = to < end && text[to] == '（' ? text.IndexOf('）', to, end - to) : -1;
            var name = to > from ? PersonNames.Start(text.AsSpan(from, to - from)) : -1;
            if (to > from && text.AsSpan(from, to - from).EndsWith("同志")) name = PersonNames.Start(text.AsSpan(from, to - from - 2)) is var polite and >= 0 ? polite : name;
            if (name >= 0)
            {
                var nameEnd = text.AsSpan(from, to - from).EndsWith("同志") ? to - 2 : to;
                var post = from + name > postStart ? line.Value(postStart, from + name) : bracket > to + 1 ? line.Value(to + 1, bracket) : null;
                found.Add(new NoticeRole(body, role, line.Value(from + name, nameEnd), post, line.Span(from + name, nameEnd)));
            }

            from = (bracket > 0 ? bracket : to) + 1;
            if (bracket > 0 && from < end && text[from] is '、' or '，') from++;
            if (name >= 0) postStart = from;
        }

        if (found.Count == named) found.Add(new NoticeRole(body, role, line.Value(start, end), null, line.Span(start, end)));
        else if (postStart < end && end - postStart > 2) found.Add(new NoticeRole(body, role, line.Value(postStart, end), null, line.Span(postStart, end)));
    }

    /// <summary>The words for roles.</summary>
    public const string RoleWords = "(?:常务|第一|执行|总|主|联合)?副?(?:组长|召集人|总指挥|指挥长|主任委员|主任|会长|队长|班长|专班长|秘书长|政委|牵头人|联络员|委员|成员)";

    [GeneratedRegex(@"(?:由(?<holder>[^由]{2,120}?)|(?<holder>[^由]{2,120}?))(?:担任|兼任|出任|同时任|(?<![主责信现委担])任|为|作为)(?<body>[\u4E00-\u9FFF“”]{0,14}?)(?<role>" + RoleWords + ")(?:$|（|、|的)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Holds();

    [GeneratedRegex(@"(?<body>[\u4E00-\u9FFF“”]{0,24}?)(?<role>" + RoleWords + ")(?:分别)?由(?<holder>.{2,160}?)(?:共同|分别)?(?:担任|兼任|出任|组成|兼)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HeldBy();

    [GeneratedRegex("成立由|组成(?:的)?[^，。]{0,30}(?:领导小组|专班|指挥部)$", RegexOptions.CultureInvariant)]
    private static partial Regex SetsUp();

    [GeneratedRegex("(?<=[，（])(?<role>" + RoleWords + ")：(?<holder>[^，。；：（）]{2,40})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();

    // 明确主管副职并指定一名科室负责人: the holder stands behind the last such verb.
    [GeneratedRegex(@"\G.{0,80}(?:指定|明确|确定|选派|安排|推荐|设立)(?:一名|1名|专人)?", RegexOptions.CultureInvariant)]
    private static partial Regex Chosen();

    // 办公室 by itself is some office; it is a body of the campaign when it is set up or has its head named.
    [GeneratedRegex("(?:工作)?(?:领导小组|协调小组|推进小组|指导小组|工作小组|专项小组|筹备小组|评审小组|专班|指挥部|联席会议|组委会|筹委会|委员会)(?:办公室)?|(?:专题讨论|专题|课题|调研|讨论|学习|工作|专项|督导|督查|检查|考核|宣讲|评审|验收|技术|专家|攻关|综合协调)组|(?:活动|联合|专项|整治|创建|行动)办公室|(?:活动|整治|创建|推进|行动)办(?!法|理|事|公|好|成)|(?<=设|设立|成立)办公室|办公室(?=设在|设于|副?主任|成员)", RegexOptions.CultureInvariant)]
    private static partial Regex Body();
}
