using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>The plan that a forwarding notice (印发…的通知) carries.</summary>
/// <param name="Title">Its title as it stands above the plan; the words of the notice's title when the plan isn't in the file.</param>
/// <param name="FirstLine">The first line of its title in the file, or -1.</param>
/// <param name="LastLine">The last one, or -1.</param>
internal sealed partial record CarriedPlan(Found<string> Title, int FirstLine, int LastLine)
{
    /// <summary>Finds the plan by the name that the notice's title gives it, or as the first title below the signature.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="front">What stands above the text.</param>
    /// <param name="signature">The signature of the covering notice, when there is one.</param>
    public static CarriedPlan? Find(IReadOnlyList<Line> lines, FrontMatter front, Signature? signature)
    {
        if (Named(front) is not { } named) return null;

        var name = front.TitleText[named.Start..named.End];
        for (var at = front.BodyStart; at < lines.Count; at++)
        {
            if (at >= signature?.FirstLine && at <= signature.LastLine) continue;
            if (Block(lines, at, name) is { } last) return At(lines, at, last);
        }

        if (signature is not null)
        {
            for (var at = signature.LastLine + 1; at < Math.Min(lines.Count, signature.LastLine + 8); at++)
            {
                var text = lines[at].Text;
                if (text.Length == 0 || text[0] == '（' || text.StartsWith("附件", StringComparison.Ordinal)) continue;
                if (!IsTitleLine(lines[at])) break;
                if (FrontMatter.IsWhole(text)) return At(lines, at, at);
                if (at + 1 < lines.Count && IsTitleLine(lines[at + 1]) && FrontMatter.IsWhole(text + lines[at + 1].Text)) return At(lines, at, at + 1);
            }
        }

        var offset = front.Title is null ? 0 : TitleOffset(front);
        return new CarriedPlan(
            new(FrontMatter.Printed(front.TitleLines, offset + named.Start, offset + named.End), FrontMatter.SpanOf(front.TitleLines, offset + named.Start, offset + named.End)), -1, -1);
    }

    static CarriedPlan At(IReadOnlyList<Line> lines, int first, int last)
    {
        var block = lines.Skip(first).Take(last - first + 1).ToList();
        var length = block.Sum(line => line.Text.Length);
        return new CarriedPlan(new(FrontMatter.Printed(block, 0, length), FrontMatter.SpanOf(block, 0, length)), first, last);
    }

    /// <summary>The plan's name in the notice's title: inside 《》, or between 印发 and 的通知.</summary>
    static (int Start, int End)? Named(FrontMatter front)
    {
        var match = Forwarding().Match(front.TitleText);
        if (!match.Success) return null;

        var (start, end) = (match.Groups["plan"].Index, match.Groups["plan"].Index + match.Groups["plan"].Length);
        var open = front.TitleText.IndexOf('《', start, end - start);
        if (open >= 0 && front.TitleText.IndexOf('》', open, end - open) is > 0 and var close) return (open + 1, close);
        return (start, end);
    }

    static int TitleOffset(FrontMatter front)
    {
        var joined = string.Concat(front.TitleLines.Select(line => line.Text));
        return Math.Max(joined.IndexOf(front.TitleText, StringComparison.Ordinal), 0);
    }

    /// <summary>The last of the one to three lines from <paramref name="at"/> that together are the name, give or take 关于 and the issuer.</summary>
    static int? Block(IReadOnlyList<Line> lines, int at, string name)
    {
        var text = "";
        for (var last = at; last < Math.Min(lines.Count, at + 3) && (IsTitleLine(lines[last]) || last > at && lines[last].Text is ['（', .., '）']); last++)
        {
            text += lines[last].Text;
            if (text.Length > name.Length + 24) return null;
            if (!FrontMatter.IsWhole(text) || last + 1 < lines.Count && lines[last + 1].Text.StartsWith('（') && name.EndsWith('）') && !text.EndsWith('）')) continue;
            if (Same(text, name)) return last;
        }

        return null;
    }

    static bool Same(string text, string name)
    {
        var (a, b) = (Bare(text), Bare(name));
        return a.Length >= 6 && (a == b || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal) || a.StartsWith(b, StringComparison.Ordinal));
    }

    static string Bare(string text)
    {
        var bare = text.Replace("〈", "").Replace("〉", "").Replace("《", "").Replace("》", "");
        return bare.StartsWith("关于", StringComparison.Ordinal) ? bare[2..] : bare;
    }

    static bool IsTitleLine(Line line) =>
        !line.IsRow && line.Text.Length is > 1 and <= 60 && line.Text[^1] is not ('。' or '：' or '；' or '，') && Numbering.At(line.Text, 0) is null && line.Text[0] is not ('附' or '（');

    [GeneratedRegex("(?:印发|转发|批转|下发|颁布|公布|发布)(?<plan>.{4,})的(?:通知|函|公告|通告|决定)(?:（[^）]*）)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Forwarding();
}
