using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>版记: who printed the document and when. 抄送 lines belong to it and are not read.</summary>
internal sealed partial record Imprint(Found<string>? PrintedBy, Found<DateOnly> PrintedOn, IReadOnlyList<int> Lines)
{
    /// <summary>The last line of the document that says 印发 behind a date.</summary>
    public static Imprint? Find(IReadOnlyList<Line> lines)
    {
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            var line = lines[at];
            var match = Printed().Match(line.Text);
            if (!match.Success || ChineseDates.First(line.Text, match.Groups["date"].Index, line.Text.Length) is not { } words) continue;
            if (Calendar.Days(words, null).Start is not { } day) continue;

            List<int> used = [at];
            var organ = Organ(line, words.Start);
            if (organ is null && words.Start == 0 && at > 0 && lines[at - 1].Text.Length < 40 && Organ(lines[at - 1], lines[at - 1].Text.Length) is { } above)
            {
                organ = above;
                used.Add(at - 1);
            }

            for (var i = 0; i < lines.Count; i++)
            {
                if (CopyTo().IsMatch(lines[i].Text)) used.Add(i);
            }

            return new Imprint(organ, new(day, line.Span(words.Start, words.End)), used);
        }

        return null;
    }

    static Found<string>? Organ(Line line, int end)
    {
        var start = line.Text.AsSpan(0, end).LastIndexOfAny("。：") + 1;
        while (end > start && line.Text[end - 1] is '，' or '、') end--;
        return end - start >= 3 && Organs.IsOne(line.Text.AsSpan(start, end - start)) ? new(line.Value(start, end), line.Span(start, end)) : null;
    }

    [GeneratedRegex(@"(?<date>(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)(?:印发|印制|印)(?:（.{0,12}）)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();

    [GeneratedRegex("^(?:抄送|抄报|主题词|分送|校对)：", RegexOptions.CultureInvariant)]
    private static partial Regex CopyTo();
}
