using System.Text.RegularExpressions;

namespace Zuoshi.Lists.Excel;

/// <summary>A unit as a cell names it.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Duty">What it is to do; empty where the cell doesn't say.</param>
/// <param name="Role">Whether the cell itself says that it leads or helps; null where its column says so.</param>
internal sealed record UnitMention(string Name, string Duty = "", ResponsibilityRole? Role = null);

/// <summary>Reads the units out of a cell: parted by 、，； or lines, with duties behind a colon, or with 牵头 and 配合 in one cell, before or behind them.</summary>
internal static partial class UnitCell
{
    /// <summary>What people write into a cell of units when there is none.</summary>
    private static readonly string[] Nobody = ["", "无", "暂无", "/", "／", "\\", "-", "—", "——", "－", "——"];

    /// <summary>The units in their order.</summary>
    public static IReadOnlyList<UnitMention> Read(string text) => [.. Mentions(text).Where(mention => !Nobody.Contains(mention.Name))];

    private static IEnumerable<UnitMention> Mentions(string text)
    {
        ResponsibilityRole? role = null;
        foreach (var part in Parts(text))
        {
            var words = part;
            if (Labelled().Match(words) is { Success: true } label)
            {
                role = label.Groups["with"].Success ? ResponsibilityRole.With : ResponsibilityRole.Lead;
                words = words[label.Length..];
            }

            var colon = words.IndexOfAny(['：', ':']);
            var duty = colon > 0 ? words[(colon + 1)..].Trim() : "";
            foreach (var mention in Named(colon > 0 ? words[..colon] : words, duty, role)) yield return mention;
        }
    }

    /// <summary>The units of one part: 甲局（牵头）、乙局 marks one, 甲局牵头，乙局、丙局配合 says it of all before the word.</summary>
    private static List<UnitMention> Named(string words, string duty, ResponsibilityRole? role)
    {
        var (mentions, since) = (new List<UnitMention>(), 0);
        foreach (var name in Cut(words, "、，,；;。/／"))
        {
            if (Marked().Match(name) is { Success: true } marked)
            {
                mentions.Add(new UnitMention(name[..marked.Index].Trim(), duty, RoleOf(marked)));
            }
            else if (Told().Match(name) is { Success: true } told)
            {
                for (var i = since; i < mentions.Count; i++) mentions[i] = mentions[i] with { Role = mentions[i].Role ?? RoleOf(told) };
                mentions.Add(new UnitMention(told.Groups["name"].Value.Trim(), duty, RoleOf(told)));
                since = mentions.Count;
            }
            else
            {
                mentions.Add(new UnitMention(name, duty, role));
            }
        }

        return mentions;
    }

    private static ResponsibilityRole RoleOf(Match match) => match.Groups["with"].Success ? ResponsibilityRole.With : ResponsibilityRole.Lead;

    /// <summary>The lines, and the parts of a line between semicolons where each of them has a colon of its own.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Cut(line, "；;").ToList();
            if (parts.TrueForAll(part => part.IndexOfAny(['：', ':']) > 0))
                foreach (var part in parts) yield return part;
            else yield return line;
        }
    }

    /// <summary>Parts a text, but not within brackets: 市发展改革委（物价局、能源局） is one unit.</summary>
    private static IEnumerable<string> Cut(string text, string between)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is '（' or '(') depth++;
            else if (at < text.Length && text[at] is '）' or ')') depth--;
            if (at < text.Length && (depth > 0 || !between.Contains(text[at]))) continue;
            if (text[start..at].Trim() is { Length: > 0 } part) yield return part;
            start = at + 1;
        }
    }

    [GeneratedRegex("^\\s*(?:(?<lead>牵头|主办|责任)|(?<with>配合|协办|参与|参加))(?:责任)?(?:单位|部门|处室)?[：:]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();

    [GeneratedRegex("[（(](?:(?<lead>牵头|主办)|(?<with>配合|协办))[）)]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();

    [GeneratedRegex("^由?(?<name>.{2,}?)(?:(?<lead>牵头|主办)|(?<with>配合|协办|参与|参加))(?:负责|实施|落实)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Told();
}
