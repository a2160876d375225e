using System.Buffers;
using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Lists of units, and sentences that say which of them leads and which help.</summary>
internal static partial class Units
{
    static readonly SearchValues<char> Separators = SearchValues.Create("、，；,;\r\n");

    /// <summary>The units in a list; 和 and 及 part two only when both are whole units.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var units = new List<string>();
        var depth = 0;
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is '（' or '(') depth++;
            if (at < text.Length && text[at] is '）' or ')') depth = Math.Max(depth - 1, 0);
            if (at < text.Length && !(depth == 0 && (Separators.Contains(text[at]) || Joins(text, start, at)))) continue;

            Add(text[start..at], units);
            start = at + 1;
        }

        return units;
    }

    /// <summary>Whether a cell says that there is none: empty, "/", "无".</summary>
    public static bool IsNone(string text) => None().IsMatch(text);

    /// <summary>
    /// Reads 甲局牵头，乙局、丙局配合 or 牵头单位：甲局；配合单位：乙局；完成时限：…; null when the words are no such statement.
    /// </summary>
    public static (List<string> Lead, List<string> With, string? Deadline)? Responsibility(string text)
    {
        List<string> lead = [], with = [];
        string? deadline = null;
        var pending = "";
        var stated = false;
        foreach (var part in Label().IsMatch(text) ? Labelled(text) : text.Split('，', '；', '。'))
        {
            var label = Label().Match(part);
            if (label.Success)
            {
                var words = part[label.Length..].Trim('；', '。', '，', '）', '】', '〕', ']');
                if (label.Groups["lead"].Success) lead.AddRange(Split(words));
                else if (label.Groups["with"].Success) with.AddRange(Split(words));
                else deadline = words;
                stated = true;
                continue;
            }

            var tail = Tail().Match(part);
            if (!tail.Success)
            {
                pending += part + "、";
                continue;
            }

            var units = pending + part[..tail.Index];
            pending = "";
            stated = true;
            if (units.StartsWith('由')) units = units[1..];
            if (units.IndexOf("会同", StringComparison.Ordinal) is > 0 and var joint)
            {
                lead.AddRange(Split(units[..joint]));
                with.AddRange(Split(units[(joint + 2)..]));
            }
            else if (tail.Groups["with"].Success || lead.Count > 0 && !tail.Groups["leads"].Success)
            {
                with.AddRange(Split(units));
            }
            else
            {
                lead.AddRange(Split(units));
            }
        }

        // （智能汽车、车路协同） helps nobody: without a leader the helpers must be units.
        return stated && (lead.Count > 0 || with.Count > 0 && with.All(unit => Organs.IsOne(unit))) ? (lead, with, deadline) : null;
    }

    static IEnumerable<string> Labelled(string text)
    {
        var starts = Label().Matches(text).Select(match => match.Index).ToList();
        for (var i = 0; i < starts.Count; i++) yield return text[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : text.Length)];
    }

    static bool Joins(string text, int start, int at) =>
        text[at] is '和' or '及' or '与' && at > start && Organs.IsOne(text.AsSpan(start, at - start)) && Next(text, at) is { Length: >= 2 } next && Organs.IsOne(next);

    static ReadOnlySpan<char> Next(string text, int at)
    {
        var rest = text.AsSpan(at + 1);
        var stop = rest.IndexOfAny(Separators);
        return stop < 0 ? rest : rest[..stop];
    }

    static void Add(string unit, List<string> units)
    {
        unit = unit.Trim().Trim('。', '：', ':');
        if (unit.StartsWith('等')) unit = unit[1..];
        unit = Others().Replace(unit, "");
        if (unit.Length > 0 && !IsNone(unit)) units.Add(unit);
    }

    [GeneratedRegex("^(?:/|／|-+|—+|无|、)?$", RegexOptions.CultureInvariant)]
    private static partial Regex None();

    [GeneratedRegex("等(?:部门|单位|相关部门|有关部门|相关单位|有关单位|按照?职责分工)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex("(?<lead>(?:牵头|责任|主办|负责|承办|主责|落实|实施)(?:单位|部门|处室|科室|股室|领导|人)(?:及责任人)?)：|(?<with>(?:配合|协办|参与|协同|协作|协助)(?:单位|部门|处室|科室|股室))：|(?:完成时限|完成时间|时限要求|时间要求|办理时限|整改时限|时间节点|时限)：", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex("(?:(?<leads>牵头(?:负责|落实|组织|实施|推进)?)|(?:(?:等)?(?:根据|按照?|依)(?:各自)?职[责能]分工|分别|共同|具体|组织)*(?:负责|落实|承担|组织实施)(?:落实|实施)?|(?<with>(?:根据|按照?)?(?:各自)?(?:职责分工)?(?:积极|共同|协同)?(?:配合|参与|参加|协助|支持)(?:落实|实施)?))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tail();
}
