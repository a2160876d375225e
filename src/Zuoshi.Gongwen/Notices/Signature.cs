using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>署名 and 成文日期 below the text.</summary>
/// <param name="FirstLine">The first line of the block.</param>
/// <param name="LastLine">The line with the date.</param>
/// <param name="Issuers">发文机关 in the order of signature; empty when the date stands alone.</param>
/// <param name="IssuedOn">成文日期</param>
internal sealed partial record Signature(int FirstLine, int LastLine, IReadOnlyList<Found<string>> Issuers, Found<DateOnly> IssuedOn)
{
    const int MostLines = 24;

    /// <summary>
    /// The first date that stands alone under the names of organs; a date without names above it only when there is no better one.
    /// </summary>
    public static Signature? Find(IReadOnlyList<Line> lines, int from)
    {
        Signature? unsigned = null;
        for (var at = from; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.IsRow || line.Text.Length > 80) continue;

            var match = SignedDate().Match(line.Text);
            if (!match.Success || ChineseDates.First(line.Text, match.Groups["date"].Index, line.Text.Length) is not { From.Part: DatePart.Day } words) continue;
            if (Calendar.Days(words, null).Start is not { } day) continue;

            var issuedOn = new Found<DateOnly>(day, line.Span(words.Start, words.End));
            var issuers = new List<Found<string>>();
            var first = at;
            if (!AddNames(line, 0, words.Start, issuers)) continue;
            while (first > from && at - first < MostLines && issuers.Count < MostLines)
            {
                var above = new List<Found<string>>();
                if (lines[first - 1].Text.Length > 0 && (lines[first - 1].IsRow || !AddNames(lines[first - 1], 0, lines[first - 1].Text.Length, above))) break;
                issuers.InsertRange(0, above);
                first--;
            }

            if (issuers.Count > 0) return new Signature(first, at, issuers, issuedOn);
            unsigned ??= new Signature(at, at, [], issuedOn);
        }

        return unsigned;
    }

    /// <summary>Takes the organs named in a line, parted by wide gaps; false when the line holds anything else.</summary>
    static bool AddNames(Line line, int start, int end, List<Found<string>> names)
    {
        if (end - start > 90) return false;

        var from = start;
        for (var at = start; at <= end; at++)
        {
            if (at < end && !(at > from && IsGap(line, from, at) && Organs.IsOne(line.Text.AsSpan(from, at - from)))) continue;
            if (at == from) continue;

            var stop = at;
            var seal = Seal().Match(line.Text, from, at - from);
            if (seal.Success) stop = seal.Index;
            var name = line.Text.AsSpan(from, stop - from);
            if (!Organs.IsOne(name) || name.Length is < 3 or > 40 || name.ContainsAny(Sentences.NotInNames) || Numbering.At(line.Text, from) is not null) return false;

            names.Add(new(line.Value(from, stop), line.Span(from, stop)));
            from = at;
        }

        return true;
    }

    /// <summary>Two spaces part two organs; a single one only when the name itself is not spaced out (国 务 院).</summary>
    static bool IsGap(Line line, int from, int at) =>
        line.GapBefore(at) >= 2 || line.GapBefore(at) == 1 && at - from >= 4 && !Enumerable.Range(from + 1, at - from - 1).Any(line.HasSpaceBefore);

    /// <summary>The organs that a title begins with: 中共某县委办公室 某县人民政府办公室关于…; 等4部门 is left out.</summary>
    public static IReadOnlyList<Found<string>> FromTitle(FrontMatter front)
    {
        if (front.TitleLines.Count == 0) return [];

        var line = front.TitleLines[0];
        var about = line.Text.IndexOf("关于", StringComparison.Ordinal);
        // The title may break before 关于.
        if (about < 0 && front.TitleLines.Count > 1 && front.TitleLines.Skip(1).Any(next => next.Text.StartsWith("关于", StringComparison.Ordinal))) about = line.Text.Length;
        if (about <= 0) return [];

        var end = Others().Match(line.Text, 0, about) is { Success: true } others ? others.Index : about;
        var names = new List<Found<string>>();
        return AddNames(line, 0, end, names) ? [.. names.Select(name => name with { Certainty = Certainty.Inferred })] : [];
    }

    [GeneratedRegex(
        @"^(?<names>[^\d〇二，。：；]{0,60})(?<date>(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SignedDate();

    [GeneratedRegex("（(?:盖章|印章|公章|章|代章|印)）$", RegexOptions.CultureInvariant)]
    private static partial Regex Seal();

    [GeneratedRegex(@"等\d{0,2}[一二三四五六七八九十]{0,2}个?(?:部门|单位|委局|机关)$", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
