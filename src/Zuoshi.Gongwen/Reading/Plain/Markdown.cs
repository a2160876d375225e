using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Reading.Plain;

/// <summary>Takes Markdown's marks off (CommonMark, GitHub's tables): headings, bullets, bold, rules; tables become rows.</summary>
internal static partial class Markdown
{
    public static List<PlainLine> Strip(List<PlainLine> lines)
    {
        var stripped = new List<PlainLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var heads = i + 1 < lines.Count && IsRow(line) && IsTableRule(lines[i + 1].Text);
            if (heads || IsRow(line) && !line.AfterGap && stripped is [.., { Cells: not null }])
                stripped.Add(line with { AfterGap = line.AfterGap || heads, Cells = Cells(line.Text) });
            else if (!Rule().IsMatch(line.Text))
                stripped.Add(new PlainLine(Text(line.Text), line.AfterGap || Begins().IsMatch(line.Text)));
            if (heads) i++;
        }

        return stripped;
    }

    private static string Text(string text)
    {
        var heading = Heading().Match(text);
        if (heading.Success) text = text[heading.Length..].TrimEnd('#').TrimEnd();

        var bullet = Bullet().Match(text);
        if (bullet.Success) text = text[bullet.Length..];
        return Bold().Replace(text, "$2");
    }

    private static bool IsRow(PlainLine line) => line.Text.AsSpan().TrimStart().StartsWith("|", StringComparison.Ordinal);

    private static bool IsTableRule(string text) =>
        text.Contains("--", StringComparison.Ordinal) && text.Contains('|') && !text.AsSpan().ContainsAnyExcept(" \t:|-");

    private static string[] Cells(string text) => [.. text.Trim().Trim('|').Split('|').Select(cell => Bold().Replace(cell.Trim(), "$2"))];

    [GeneratedRegex(@"^\s{0,3}#{1,6}\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s{0,12}[-*+]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s{0,12}(?:[-*+]|#{1,6})\s", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(@"(\*\*|__)([^*_]+)\1", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();

    [GeneratedRegex(@"^\s{0,3}(?:-{3,}|\*{3,}|_{3,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
