using System.Buffers;
using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>The campaign's period and its dated phases.</summary>
internal sealed partial class Phases
{
    /// <summary>A date that belongs to a phase stands in its heading or in the first words below it.</summary>
    const int NearHeading = 60;

    static readonly SearchValues<char> NameEnds = SearchValues.Create("（：，。；”");

    readonly NumberedText text;
    readonly DateOnly? issuedOn;

    Phases(Layout layout)
    {
        text = layout.Text;
        issuedOn = layout.IssuedOn?.Value;
    }

    /// <summary>The campaign's period.</summary>
    public NoticePeriod? Period { get; private set; }

    /// <summary>The pieces that the phases were read from.</summary>
    public IReadOnlySet<Piece> Pieces { get; private set; } = new HashSet<Piece>();

    /// <summary>The phases in order.</summary>
    public IReadOnlyList<NoticePhase> All { get; private set; } = [];

    /// <summary>The words that declare a number of phases (共分三个阶段), and that number.</summary>
    public (int Number, TextSpan Span)? Declared { get; private set; }

    /// <summary>Reads them.</summary>
    public static Phases Read(Layout layout)
    {
        var phases = new Phases(layout);
        var stages = phases.Stages();
        phases.Pieces = stages.Select(stage => stage.Piece).ToHashSet();
        phases.Period = Periods.Read(layout, phases.Pieces);
        phases.All = phases.Date(stages);
        phases.Declared = phases.ReadDeclared();
        return phases;
    }

    /// <param name="Piece">The piece it stands in.</param>
    /// <param name="Start">Where its name or date begins.</param>
    /// <param name="End">Behind the words that can hold its name and date.</param>
    /// <param name="Name">Its name, tidied.</param>
    /// <param name="NameEnd">Just behind the name as printed.</param>
    /// <param name="Dates">The words that date it.</param>
    /// <param name="DateLine">The line those stand in.</param>
    /// <param name="IsPhase">Whether it calls itself 阶段.</param>
    sealed record Stage(Piece Piece, int Start, int End, string Name, int NameEnd, DateWords? Dates, Line DateLine, bool IsPhase);

    List<Stage> Stages()
    {
        var byHeading = text.Headings.Where(IsStageHeading).Select(FromHeading).Where(stage => stage.Name.Length > 0).ToList();
        // A heading counts when it calls itself a phase, or when a date stands in it below 时间安排 and the like.
        var groups = byHeading.GroupBy(stage => (stage.Piece.Parent, stage.Piece.Part))
            .Select(group => group.ToList())
            .Where(group => group.Any(stage => stage.Dates is not null) || group.Count >= 2 && group.All(stage => stage.IsPhase))
            .ToList();
        if (groups.Count > 0)
        {
            var best = groups.MaxBy(group => group.Count(stage => stage.Dates is not null) * 2 + group.Count(stage => stage.IsPhase))!;
            return [.. best.Where(stage => stage.IsPhase || stage.Dates is not null)];
        }

        return FromSentences();
    }

    bool IsStageHeading(Piece heading)
    {
        if (StageWord().IsMatch(Title(heading))) return !text.Children(heading).Any(child => StageWord().IsMatch(Title(child)));
        return heading.Parent is { Mark: not null } parent
            && Schedule().IsMatch(Title(parent))
            && Title(heading).Length > 0
            && (ChineseDates.First(heading.Line.Text, heading.TextStart, heading.TitleEnd) is { } date && (!date.IsDeadline || IsInBrackets(heading, date)) || DateOpens(heading));
    }

    /// <summary>A heading's words; none when they are too long to be the name of anything.</summary>
    static ReadOnlySpan<char> Title(Piece heading) =>
        TitleEnd(heading) - heading.TextStart <= NearHeading ? heading.Line.Text.AsSpan(heading.TextStart, TitleEnd(heading) - heading.TextStart) : [];

    /// <summary>Where a heading's own words end; a text joined to its heading without a mark begins behind the bracket with the dates.</summary>
    static int TitleEnd(Piece heading)
    {
        var close = heading.TitleEnd - heading.TextStart > NearHeading ? heading.Line.Text.IndexOf('）', heading.TextStart, NearHeading) : -1;
        return close < 0 ? heading.TitleEnd : close + 1;
    }

    /// <summary>自查自纠（12月15日前） dates a phase; 6月底前完成清理 sets a task.</summary>
    static bool IsInBrackets(Piece heading, DateWords date) => date.Start > heading.TextStart && heading.Line.Text[date.Start - 1] == '（';

    static bool DateOpens(Piece heading) =>
        ChineseDates.First(heading.Line.Text, heading.BodyStart, Math.Min(heading.End, heading.BodyStart + 30)) is { } date && date.Start <= heading.BodyStart + 6;

    Stage FromHeading(Piece heading)
    {
        var line = heading.Line;
        var titleEnd = TitleEnd(heading);
        var (dates, dateLine) = (ChineseDates.First(line.Text, heading.TextStart, titleEnd), line);
        dates ??= FirstNear(line, heading.BodyStart, heading.End);
        if (dates is null && text.After(heading).FirstOrDefault() is { Mark: null } below && below.Part == heading.Part)
            (dates, dateLine) = (FirstNear(below.Line, below.Start, below.End), below.Line);

        var (name, nameEnd) = Name(line, heading.TextStart, titleEnd, dateLine == line ? dates : null);
        if (name.Length == 0 && dateLine == line && titleEnd < heading.End) (name, nameEnd) = Name(line, heading.BodyStart, Sentences.End(line.Text, heading.BodyStart, heading.End), null);
        // 第一阶段：动员部署（3月1日至15日）。
        if (Ordinal().IsMatch(name) && titleEnd < heading.End && line.Text[titleEnd] == '：')
        {
            var (own, ownEnd) = Name(line, heading.BodyStart, Sentences.End(line.Text, heading.BodyStart, heading.End), dates);
            if (own.Length is > 0 and <= 16) (name, nameEnd) = (own, ownEnd);
        }

        return new Stage(heading, heading.TextStart, titleEnd, name, nameEnd, dates, dateLine, StageWord().IsMatch(Title(heading)));
    }

    /// <summary>The first date in the sentence that follows a heading, when it opens it or is said to be its time.</summary>
    static DateWords? FirstNear(Line line, int start, int end)
    {
        var stop = Math.Min(Sentences.End(line.Text, start, end), start + NearHeading);
        return ChineseDates.First(line.Text, start, stop) is { } words && (words.Start - start <= 8 || line.Text.AsSpan(start, words.Start - start).EndsWith("：")) ? words : null;
    }

    /// <summary>第一阶段（3月—4月）：动员部署。第二阶段… in running text, or lines that begin so.</summary>
    List<Stage> FromSentences()
    {
        var stages = new List<Stage>();
        foreach (var piece in text.Pieces)
        {
            var matches = OrdinalStage().In(piece.Line.Text, piece.TextStart, piece.End).ToList();
            for (var i = 0; i < matches.Count; i++)
            {
                var match = matches[i];
                var end = i + 1 < matches.Count ? matches[i + 1].Index : piece.End;
                var stop = Sentences.End(piece.Line.Text, match.Index, end);
                var dates = ChineseDates.First(piece.Line.Text, match.Index + match.Length, Math.Min(stop, match.Index + NearHeading));
                var (name, nameEnd) = Name(piece.Line, match.Index + match.Length, Math.Min(stop, match.Index + NearHeading), dates);
                if (name.Length is 0 or > 16) (name, nameEnd) = (piece.Line.Value(match.Index, match.Groups["ordinal"].Index + match.Groups["ordinal"].Length), match.Index + match.Length);
                stages.Add(new Stage(piece, match.Index, end, name, nameEnd, dates, piece.Line, true));
            }
        }

        if (stages.Count(stage => stage.Dates is not null) >= 2) return stages;

        // 5月到6月是动员部署阶段
        stages.Clear();
        foreach (var piece in text.Pieces)
        {
            foreach (var match in Becomes().In(piece.Line.Text, piece.TextStart, piece.End))
            {
                var from = Sentences.Start(piece.Line.Text, piece.TextStart, match.Index);
                if (ChineseDates.Find(piece.Line.Text, from, match.Index + 1).LastOrDefault() is not { } dates || dates.End < match.Index) continue;
                var group = match.Groups["name"];
                stages.Add(new Stage(piece, dates.Start, piece.End, piece.Line.Value(group.Index, group.Index + group.Length), match.Index + match.Length, dates, piece.Line, true));
            }
        }

        return stages.Count >= 2 ? stages : FromDatedLines();
    }

    /// <summary>Lines below 进度安排 that open with a date: 1月上旬：启动部署。</summary>
    List<Stage> FromDatedLines()
    {
        var stages = new List<Stage>();
        foreach (var piece in text.Pieces)
        {
            if (piece.Mark is not null || piece.Parent is not { } parent || !Schedule().IsMatch(Title(parent))) continue;
            if (ChineseDates.First(piece.Line.Text, piece.Start, Math.Min(piece.End, piece.Start + NearHeading)) is not { IsDeadline: false } dates || dates.Start > piece.Start + 1) continue;
            if (dates.End >= piece.End || piece.Line.Text[dates.End] is not ('：' or '，' or '）')) continue;

            var (name, nameEnd) = Name(piece.Line, piece.Start, Sentences.End(piece.Line.Text, piece.Start, piece.End), dates);
            if (name.Length is > 0 and <= 16) stages.Add(new Stage(piece, piece.Start, piece.End, name, nameEnd, dates, piece.Line, false));
        }

        return stages.Count >= 2 ? stages : [];
    }

    /// <summary>A phase's name between two positions: without number, dates, brackets and the word 阶段.</summary>
    static (string Name, int End) Name(Line line, int start, int end, DateWords? dates)
    {
        var text = line.Text;
        if (dates is not null && dates.Start < start + 4 && dates.End <= end)
        {
            start = dates.End;
            while (start < end && text[start] is '）' or '，' or '：' or '、' or '为' or '是') start++;
            dates = null;
        }

        var lead = OrdinalLead().Match(text, start, end - start);
        if (lead.Success && lead.Length < end - start) start += lead.Length;
        if (dates is not null && dates.Start >= start && dates.Start < start + 3 && dates.End <= end) start = Math.Min(dates.End + 1, end);
        while (start < end && text[start] is '）' or '，' or '：' or '、' or '“' or '-') start++;

        var nameEnd = Sentences.FirstOf(NameEnds, text, start, end);
        if (dates is not null && dates.Start > start && dates.Start < nameEnd) nameEnd = dates.Start;
        var printedEnd = nameEnd;
        if (text.AsSpan(start, nameEnd - start) is var name && (name.EndsWith("阶段") || name.EndsWith("时段")) && name.Length > 2 && !Ordinal().IsMatch(name)) nameEnd -= 2;
        return (line.Value(start, nameEnd), printedEnd);
    }

    List<NoticePhase> Date(List<Stage> stages)
    {
        var phases = new List<NoticePhase>();
        var near = Period?.Start ?? issuedOn;
        DateOnly? before = null;
        foreach (var stage in stages)
        {
            DateOnly? start = null, end = null;
            var certainty = Certainty.Stated;
            if (stage.Dates is { } words)
            {
                (start, end, certainty) = Calendar.Days(words, before ?? near, issuedOn);
                // Phases follow one another, so a month before the last phase's is of the next year.
                if (start is { Year: < 9000 } first && before is { } last && first < last && words.From is { Year: null })
                {
                    start = first.AddYears(1);
                    end = end is { Year: < 9000 } day && words.To is { Year: null } ? day.AddYears(1) : end;
                }

                before = start ?? before;
            }

            phases.Add(new NoticePhase(
                stage.Name, start, end, stage.Dates is null ? "" : stage.DateLine.Value(stage.Dates.Start, stage.Dates.End), Tasks(stage), SpanOf(stage), certainty));
        }

        return phases;
    }

    /// <summary>What is to be done in a phase: everything below its heading, or the rest of its sentence.</summary>
    string Tasks(Stage stage)
    {
        var piece = stage.Piece;
        var start = Math.Max(stage.NameEnd, stage.DateLine == piece.Line && stage.Dates is not null ? stage.Dates.End : 0);
        var end = stage.End > piece.TitleEnd || piece.Mark is null ? stage.End : piece.End;
        while (start < end && piece.Line.Text[start] is '）' or '。' or '：' or '，' or '；' or '”') start++;
        var tasks = new List<string>();
        if (start < end) tasks.Add(piece.Line.Value(start, end));
        if (piece.Mark is not null) tasks.AddRange(text.Under(piece).Select(below => below.Line.Value(below.Start, below.End)));
        return string.Join('\n', tasks);
    }

    static TextSpan SpanOf(Stage stage)
    {
        var end = stage.NameEnd;
        if (stage.Dates is { } words && stage.DateLine == stage.Piece.Line)
        {
            end = Math.Max(end, words.End);
            if (end < stage.Piece.End && stage.Piece.Line.Text[end] == '）') end++;
        }

        return stage.Piece.Line.Span(stage.Start, Math.Max(end, stage.Start));
    }

    (int Number, TextSpan Span)? ReadDeclared()
    {
        foreach (var piece in text.Pieces)
        {
            var match = Divided().FirstIn(piece.Line.Text, piece.TextStart, piece.End);
            if (match.Success && ChineseNumerals.Parse(match.Groups["number"].ValueSpan) is { } number and > 1)
                return (number, piece.Line.Span(match.Index, match.Index + match.Length));
        }

        return null;
    }

    [GeneratedRegex("(?<![现分个成主各按本该某下上全大])阶段(?!性|目标|任务|划分|安排|步骤|成果|工作|时间|进行|推进)|^第[一二三四五六]步", RegexOptions.CultureInvariant)]
    private static partial Regex StageWord();

    [GeneratedRegex("步骤|阶段|时间|进度|日程|安排|推进计划|实施计划", RegexOptions.CultureInvariant)]
    private static partial Regex Schedule();

    [GeneratedRegex("^第?[一二三四五六1-6](?:阶段|步)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\G第?[一二三四五六1-6](?:个?阶段|步)[：，、]?", RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalLead();

    [GeneratedRegex("(?:^|(?<=[。；：，“]))(?<ordinal>第[一二三四五六1-6](?:个?阶段|步))(?:为|是|：|，|、)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OrdinalStage();

    [GeneratedRegex("[为是](?<name>[\\u4E00-\\u9FFF、]{2,12})阶段", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Becomes();

    [GeneratedRegex("分(?:为|成)?(?<number>[一二两三四五六七八九十]{1,2}|\\d)个?(?:阶段|步骤|步)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Divided();
}
