using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Tasks with who leads, who helps and by when, from sentences; those of tables come from <see cref="TaskTables"/>.</summary>
internal sealed partial class Assignments
{
    /// <summary>A statement has at most so many lines of labels (配合单位：… 完成时限：…) below it.</summary>
    const int MostLabels = 6;

    readonly NumberedText text;
    readonly DateOnly? issuedOn;
    readonly Phases phases;
    readonly List<NoticeAssignment> found = [];

    /// <summary>The headings that have a statement of their own.</summary>
    readonly HashSet<Piece> stated = [];

    Assignments(Layout layout, Phases phases)
    {
        this.phases = phases;
        text = layout.Text;
        issuedOn = layout.IssuedOn?.Value;
    }

    /// <param name="Piece">The piece it stands in.</param>
    /// <param name="Start">Where the task's words begin.</param>
    /// <param name="End">Behind them.</param>
    /// <param name="Lead">Who leads.</param>
    /// <param name="With">Who helps.</param>
    /// <param name="Deadline">The words of a deadline label.</param>
    /// <param name="ByUnit">Whether the unit's name stands where a title would.</param>
    sealed record Statement(Piece Piece, int Start, int End, List<string> Lead, List<string> With, string? Deadline, bool ByUnit = false);

    /// <summary>All assignments in reading order, those of tables last.</summary>
    public static IReadOnlyList<NoticeAssignment> Read(Layout layout, Phases phases)
    {
        var assignments = new Assignments(layout, phases);
        foreach (var group in assignments.text.Pieces.GroupBy(Owner)) assignments.ReadOwn([.. group]);
        return [.. assignments.found, .. TaskTables.Read(layout.Lines, layout.IssuedOn?.Value)];
    }

    /// <summary>The heading that a paragraph belongs to; itself when it is one or stands under none.</summary>
    static Piece Owner(Piece piece) => piece.Mark is null && piece.Parent is { } parent ? parent : piece;

    void ReadOwn(List<Piece> pieces)
    {
        var statements = pieces.SelectMany((piece, at) => Statements(piece, [.. pieces.Skip(at + 1).Take(MostLabels).TakeWhile(next => next.Mark is null && AnyLabel().IsMatch(next.Text))])).ToList();
        if (statements.Count == 0)
        {
            foreach (var piece in pieces) ReadDeadlines(piece, pieces[0]);
            return;
        }

        stated.Add(pieces[0]);
        foreach (var statement in statements)
        {
            var owner = OwnerOf(statement, pieces);
            var byTitle = statements.Count == 1 && owner.Mark is not null && !statement.ByUnit && Bracket(owner) != owner.TextStart;
            var line = statement.Piece.Line;
            var (taskLine, start, end) = byTitle ? (owner.Line, owner.TextStart, TitleOf(owner)) : (line, statement.Start, statement.End);
            if (end <= start) continue;

            var (deadline, words) = statement.Deadline is { } label ? (Day(label), label)
                : byTitle ? LastDeadline(pieces.Select(piece => (piece.Line, piece.TextStart, piece.End)))
                : LastDeadline([(line, statement.Start, statement.End)]);
            found.Add(new NoticeAssignment(taskLine.Value(start, end), statement.Lead, statement.With, deadline, words, taskLine.Span(start, end)));
        }
    }

    /// <summary>The last deadline that some words set: where a task has several, it is over with the last.</summary>
    (DateOnly? Day, string? Words) LastDeadline(IEnumerable<(Line Line, int Start, int End)> stretches)
    {
        (DateOnly? Day, string? Words) last = (null, null);
        foreach (var (line, start, end) in stretches)
        {
            foreach (var date in ChineseDates.Find(line.Text, start, end).Where(each => each.IsDeadline)) last = (Last(date, line.Text), line.Value(date.Start, date.End));
        }

        return last;
    }

    /// <summary>
    /// A statement on a line of its own below the last of several items is made for them all, that is for the heading above,
    /// unless the items have statements of their own.
    /// </summary>
    Piece OwnerOf(Statement statement, List<Piece> pieces)
    {
        var owner = pieces[0];
        if (statement.Piece == owner || statement.Start < statement.End || owner is not { Mark.Number: > 1, Parent: { } parent }) return owner;

        var isLast = text.After(owner).FirstOrDefault(next => next.Mark is not null) is not { } below || below.Level < owner.Level || below.Part != owner.Part;
        return isLast && !text.Children(parent).Any(item => item != owner && stated.Contains(item)) ? parent : owner;
    }

    /// <summary>The title without a bracket that says who is responsible.</summary>
    static int TitleOf(Piece piece) => Bracket(piece) is >= 0 and var bracket ? bracket : piece.TitleEnd;

    static int Bracket(Piece piece)
    {
        var title = piece.Line.Text.AsSpan(piece.TextStart, piece.TitleEnd - piece.TextStart);
        var open = title.LastIndexOf('（');
        return open >= 0 && title[^1] == '）' && Units.Responsibility(title[(open + 1)..^1].ToString()) is not null ? piece.TextStart + open : -1;
    }

    /// <summary>Who is responsible for what in a piece: brackets at the end of sentences, labels, 由…牵头.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="below">The lines below it that carry further labels (完成时限：… on a line of its own).</param>
    static IEnumerable<Statement> Statements(Piece piece, List<Piece> below)
    {
        var line = piece.Line;
        var from = piece.BodyStart < piece.End && piece.Mark is not null ? piece.BodyStart : piece.TextStart;
        foreach (var (open, close) in Brackets(line.Text, piece.TextStart, piece.End))
        {
            if (close - open > 240 || Units.Responsibility(line.Value(open + 1, close)) is not { } responsible) continue;

            if (open < from) from = piece.TextStart;
            while (from < open && line.Text[from] is '。' or '；' or '，' or '：') from++;
            yield return new Statement(piece, from, open, responsible.Lead, responsible.With, responsible.Deadline);
            from = close + 1;
        }

        if (from > piece.BodyStart + 1 && from >= piece.End - 1) yield break;

        if (ByUnit(piece) is { } unit)
        {
            yield return unit;
            yield break;
        }

        var label = Label().Match(line.Text, from, piece.End - from);
        if (label.Success && Units.Responsibility(string.Join('；', below.Select(next => next.Line.Value(next.Start, next.End)).Prepend(line.Value(label.Index, piece.End)))) is { } labelled)
        {
            var end = label.Index;
            while (end > from && line.Text[end - 1] is '。' or '；' or '，' or '【' or '（' or '〔' or '[') end--;
            yield return new Statement(piece, from, end, labelled.Lead, labelled.With, labelled.Deadline);
            yield break;
        }

        foreach (var (start, stop) in Sentences.Of(line.Text, from, piece.End))
        {
            var led = LedBy().Match(line.Text, start, stop - start);
            if (led.Success && Units.Responsibility(line.Value(led.Index, stop)) is { Lead.Count: > 0 } sentence && sentence.Lead.All(unit => Organs.IsOne(unit)))
                yield return new Statement(piece, start, led.Index, sentence.Lead, sentence.With, null);
        }
    }

    /// <summary>市住建局：负责… below 职责分工.</summary>
    static Statement? ByUnit(Piece piece)
    {
        var line = piece.Line;
        var colon = Sentences.FirstOf(Sentences.Clauses, line.Text, piece.TextStart, Math.Min(piece.End, piece.TextStart + 60));
        if (colon + 4 >= piece.End || line.Text[colon] is not ('：' or '。') || piece.Parent is not { Mark: not null } parent) return null;
        if (!Duties().IsMatch(parent.Title)) return null;

        var units = Units.Split(line.Value(piece.TextStart, colon));
        if (units.Count == 0 || !units.All(each => Organs.IsOne(each)) || !Duty().IsMatch(line.Text.AsSpan(colon + 1, piece.End - colon - 1))) return null;
        var end = line.Text[piece.End - 1] is '。' or '；' ? piece.End - 1 : piece.End;
        return new Statement(piece, colon + 1, end, [.. units], [], null, true);
    }

    /// <summary>The outermost brackets of a text.</summary>
    static IEnumerable<(int Open, int Close)> Brackets(string text, int start, int end)
    {
        int depth = 0, open = 0;
        for (var at = start; at < end; at++)
        {
            if (text[at] == '（' && depth++ == 0) open = at;
            if (text[at] == '）' && depth > 0 && --depth == 0) yield return (open, at);
            if (text[at] == '。') depth = 0;
        }
    }

    /// <summary>Sentences that set a last day without saying for whom.</summary>
    void ReadDeadlines(Piece piece, Piece owner)
    {
        var line = piece.Line;
        foreach (var (start, end) in Sentences.Of(line.Text, phases.Pieces.Contains(piece) && piece.Mark is not null ? piece.BodyStart : piece.TextStart, piece.End))
        {
            var dates = ChineseDates.Find(line.Text, start, end).Where(each => each.IsDeadline).Select(each => (each.Start, each.End, Day: Last(each, line.Text))).ToList();
            foreach (Match relative in AfterIssue().In(line.Text, start, end)) dates.Add((relative.Index, relative.Index + relative.Length, FromIssue(relative)));
            for (var i = 0; i < dates.Count; i++)
            {
                var from = i == 0 ? start : ClauseStart(line.Text, start, dates[i].Start);
                var to = i + 1 < dates.Count ? Math.Max(ClauseStart(line.Text, start, dates[i + 1].Start) - 1, dates[i].End) : end;
                var (taskLine, taskStart, taskEnd) = ThisWork().IsMatch(line.Text.AsSpan(from, to - from)) && owner.Mark is not null ? (owner.Line, owner.TextStart, owner.TitleEnd) : (line, from, to);
                if (taskEnd > taskStart && taskLine.Text[taskEnd - 1] == '）' && taskLine.Text.LastIndexOf('（', taskEnd - 1, taskEnd - taskStart) is var aside && aside > dates[i].End) taskEnd = aside;
                if (to - dates[i].End < 2 && dates[i].Start - from < 2) continue;
                found.Add(new NoticeAssignment(
                    taskLine.Value(taskStart, taskEnd), [], [], dates[i].Day, line.Value(dates[i].Start, dates[i].End), taskLine.Span(taskStart, taskEnd)));
            }
        }
    }

    /// <summary>A last day without a year lies ahead of the notice: next year's when the text says 每年, or when it passed long ago.</summary>
    DateOnly? Last(DateWords words, string text)
    {
        var day = Calendar.Days(words, issuedOn).End;
        if (day is not { Year: < 2199 } last || issuedOn is not { } issued || words.To is not { Year: null } || last >= issued) return day;

        var yearly = text.AsSpan(0, words.Start).EndsWith("每年");
        return yearly || issued.DayNumber - last.DayNumber > 60 ? last.AddYears(1) : last;
    }

    static int ClauseStart(string text, int start, int at) => Sentences.StartOf(Sentences.Clauses, text, start, at);

    DateOnly? FromIssue(Match match) =>
        issuedOn is { } day && match.Groups["months"].Success && ChineseNumerals.Parse(match.Groups["months"].ValueSpan) is { } months and < 100 ? day.AddMonths(months) : null;

    DateOnly? Day(string words) => ChineseDates.Find(words, 0, words.Length).LastOrDefault() is { } date ? Calendar.Days(date, issuedOn).End : null;

    [GeneratedRegex("(?:牵头|责任|主办|负责|承办|主责)(?:单位|部门|处室|科室|股室)：", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("^(?:配合|协办|参与|协同|协助|完成|整改|办理|时限|时间|责任人)[\\u4E00-\\u9FFF]{0,4}：", RegexOptions.CultureInvariant)]
    private static partial Regex AnyLabel();

    [GeneratedRegex("(?:职责|责任|任务|工作)分工|(?:部门|工作|主要)职责", RegexOptions.CultureInvariant)]
    private static partial Regex Duties();

    [GeneratedRegex("^(?:主要)?(?:负责|牵头|承担|组织|做好|指导|配合|制定)", RegexOptions.CultureInvariant)]
    private static partial Regex Duty();

    [GeneratedRegex("由(?=[^，。；由]{2,60}牵头)", RegexOptions.CultureInvariant)]
    private static partial Regex LedBy();

    [GeneratedRegex("^(?:该|此|这|本|上述|以上)项?(?:工作|任务|整改)", RegexOptions.CultureInvariant)]
    private static partial Regex ThisWork();

    [GeneratedRegex("(?:本(?:文|通知|方案|意见|办法))?(?:印发|下发|发布)(?:之日)?(?:起|后)(?:(?<months>\\d{1,2}|[一二两三四五六])个月|[\\d一二三四五六七八九十]{1,3}个?(?:工作日|日|天))(?:之)?内", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AfterIssue();
}
