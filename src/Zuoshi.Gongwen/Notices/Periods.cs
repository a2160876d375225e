using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>
/// The campaign's period: the range of days in the sentence that speaks most plainly of the campaign's time, best below
/// 时间安排; failing that the years in a title (2023—2025年).
/// </summary>
internal static partial class Periods
{
    /// <summary>How far behind the dates a sentence is read for what they are about.</summary>
    const int Around = 60;

    /// <summary>What speaks for a range must outweigh this: one hint alone may be chance.</summary>
    const int Doubtful = 2;

    /// <summary>A range that ended so many days before the notice is history.</summary>
    const int LongPast = 60;

    /// <summary>Reads it.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="stages">The pieces that are phases; their dates are their own.</param>
    public static NoticePeriod? Read(Layout layout, IReadOnlySet<Piece> stages)
    {
        var issuedOn = layout.IssuedOn?.Value;
        var most = Doubtful;
        NoticePeriod? best = null;
        foreach (var piece in layout.Text.Pieces)
        {
            if (stages.Contains(piece) || piece.Parent is not null && stages.Contains(piece.Parent)) continue;

            var line = piece.Line;
            var timed = IsTimed(piece);
            foreach (var words in ChineseDates.Find(line.Text, piece.TextStart, piece.End))
            {
                var from = Sentences.Start(line.Text, piece.TextStart, words.Start);
                var sentence = line.Text[from..Sentences.End(line.Text, words.End, Math.Min(piece.End, words.End + Around))];
                var score = Score(timed, words, sentence, words.Start - from);
                if (score <= most) continue;

                var (start, end, certainty) = Calendar.Days(words, issuedOn, issuedOn);
                if (start is { } first && (words.To is null || !words.IsRange) && Lasting().Match(sentence) is { Success: true } lasting)
                    (end, certainty) = (After(first, lasting), Certainty.Inferred);
                if (start is null && end is null || issuedOn is { } issued && end is { } last && issued.DayNumber - last.DayNumber > LongPast) continue;

                most = score;
                best = new NoticePeriod(start, end, line.Value(words.Start, words.End), line.Span(words.Start, words.End), certainty);
            }
        }

        return best ?? FromTitle(layout);
    }

    /// <summary>Whether a piece stands under a heading that speaks of time.</summary>
    static bool IsTimed(Piece piece)
    {
        for (var up = piece.Mark is null ? piece.Parent : piece; up?.Mark is not null; up = up.Parent)
        {
            if (up.TitleEnd - up.TextStart <= Around && Heading().IsMatch(up.Line.Text.AsSpan(up.TextStart, up.TitleEnd - up.TextStart))) return true;
        }

        return false;
    }

    static int Score(bool timed, DateWords words, string sentence, int at)
    {
        var label = Label().Match(sentence);
        // A single day counts when it is called the time of the meeting or the training.
        if (!words.IsRange && !(words.From is { Part: DatePart.Day } && (label.Success && label.Index + label.Length >= at - 4 || timed && at < 6))) return 0;
        if (words.IsDeadline) return 0;

        var score = 0;
        if (words.IsRange && at > 0 && sentence[at - 1] is '自' or '从') score += 2;
        if (timed) score += 3;
        if (label.Success) score += 3;
        if (Divided().IsMatch(sentence)) score += 3;
        if (Campaign().IsMatch(sentence)) score += 1;
        if (words.IsRange && at <= 1 && timed) score += 1;
        if (words.From is { Part: DatePart.Year } && words.To is { Part: DatePart.Year } && !timed && !label.Success) score -= 2;
        return score;
    }

    /// <summary>The last day of 为期三个月.</summary>
    static DateOnly? After(DateOnly start, Match lasting)
    {
        var number = ChineseNumerals.Parse(lasting.Groups["number"].ValueSpan) ?? 0;
        return number is 0 or > 200 ? null : lasting.Groups["unit"].Value switch
        {
            "年" => start.AddYears(number).AddDays(-1),
            "周" => start.AddDays(number * 7 - 1),
            "天" => start.AddDays(number - 1),
            _ => start.AddMonths(number).AddDays(-1),
        };
    }

    static NoticePeriod? FromTitle(Layout layout)
    {
        var plan = layout.Plan is { FirstLine: >= 0 } carried ? layout.Lines.Skip(carried.FirstLine).Take(carried.LastLine - carried.FirstLine + 1) : [];
        foreach (var line in plan.Concat(layout.Front.TitleLines))
        {
            var words = ChineseDates.Find(line.Text, 0, line.Text.Length).FirstOrDefault(each => each is { IsRange: true, From: not null, To: not null });
            if (words is null) continue;

            var (start, end, _) = Calendar.Days(words, layout.IssuedOn?.Value);
            if (start is not null) return new NoticePeriod(start, end, line.Value(words.Start, words.End), line.Span(words.Start, words.End), Certainty.Inferred);
        }

        return null;
    }

    [GeneratedRegex("时间|步骤|安排|进度|期限", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("(?:时间|周期|期限|日期)(?:安排)?(?:为|是|约|：|从|自|定于)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("分(?:为|成)?[一二两三四五六七八九十\\d]{1,2}个?(?:阶段|步骤|步)|(?:为期|历时|持续|利用|用)[一二两三四五六七八九十\\d]{1,4}(?:个月|年|周|天)", RegexOptions.CultureInvariant)]
    private static partial Regex Divided();

    [GeneratedRegex("(?:为期|历时|持续|利用|用)(?<number>[一二两三四五六七八九十]{1,3}|\\d{1,3})(?<unit>个月|年|周|天)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Lasting();

    [GeneratedRegex("活动|行动|整治|治理|讨论|试点|工作|教育|创建", RegexOptions.CultureInvariant)]
    private static partial Regex Campaign();
}
