using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Tables of tasks: columns 牵头单位, 配合单位, 完成时限 in any order, one or two rows of headings.</summary>
internal static partial class TaskTables
{
    sealed record Columns(int Width, int Item, int Content, int Lead, int With, int Deadline);

    /// <summary>The rows of all task tables.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="near">A day that a missing year is taken from.</param>
    public static IEnumerable<NoticeAssignment> Read(IReadOnlyList<Line> lines, DateOnly? near)
    {
        Columns? columns = null;
        string[]? header = null;
        string[]? above = null;
        var table = -1;
        var last = -2;
        foreach (var line in lines)
        {
            if (!line.IsRow) continue;

            var newTable = line.Row is { } row ? row.Table != table : line.Index != last + 1;
            if (newTable) (columns, header, above) = (null, null, null);
            (table, last) = (line.Row?.Table ?? -1, line.Index);

            var cells = Cells(line);
            // A title spans all columns.
            if (cells.Length > 1 && cells.All(cell => cell == cells[0])) continue;

            if (columns is null || header is not null && above is null && IsSecondHeader(cells))
            {
                // The columns may only be told by two rows together: 责任分工 above 牵头单位 and 配合单位.
                var names = header is null ? cells : Combine(header, cells);
                columns = Header(names) ?? (header is null ? null : Header(cells)) ?? columns;
                header = cells.All(cell => cell.Length <= 20) ? names : null;
                continue;
            }

            cells = Filled(cells, above, columns);
            above = cells;
            if (Assignment(line, cells, columns, near) is { } assignment) yield return assignment;
        }
    }

    /// <summary>Where a cell's words begin in a line's text.</summary>
    public static int CellStart(Line line, int cell)
    {
        var at = 0;
        foreach (var text in (line.Row?.Cells ?? line.Printed.Split('\t')).Take(cell)) at += text.Length + 1;
        return Math.Min(line.PositionOf(at), line.Text.Length);
    }

    static string[] Cells(Line line) => [.. (line.Row?.Cells ?? line.Printed.Split('\t')).Select(cell => cell.Trim())];

    static string[] Combine(string[] first, string[] second) =>
        [.. Enumerable.Range(0, Math.Max(first.Length, second.Length)).Select(at => at >= second.Length || at < first.Length && first[at] == second[at] ? first[at] : (at < first.Length ? first[at] : "") + second[at])];

    static bool IsSecondHeader(string[] cells) => cells.Length > 1 && cells.All(cell => cell.Length <= 12) && cells.Any(cell => AnyHeading().IsMatch(cell)) && !cells.Any(cell => cell.Any(char.IsAsciiDigit));

    static Columns? Header(string[] cells)
    {
        var names = cells.Select(cell => string.Concat(cell.Where(c => !Line.IsSpace(c)))).ToList();
        if (names.Exists(name => name.Length > 20)) return null;

        var lead = names.FindIndex(name => Lead().IsMatch(name));
        if (lead < 0) lead = names.FindIndex(name => Responsible().IsMatch(name) && !With().IsMatch(name));
        if (lead < 0) return null;

        var with = names.FindIndex(name => With().IsMatch(name));
        var deadline = names.FindIndex(name => Deadline().IsMatch(name));
        var tasks = Enumerable.Range(0, names.Count).Where(at => at != lead && at != with && at != deadline && Task().IsMatch(names[at]) && !Responsible().IsMatch(names[at])).ToList();
        if (tasks.Count == 0) return null;

        // The last of several task columns holds the words that the units answer for; the one before it names them.
        return new Columns(cells.Length, tasks.Count > 1 ? tasks[^2] : -1, tasks[^1], lead, with, deadline);
    }

    /// <summary>A row pasted as text has no cells where the one above spans it: what is missing on the left is that of the row above.</summary>
    static string[] Filled(string[] cells, string[]? above, Columns columns)
    {
        var missing = columns.Width - cells.Length;
        return missing <= 0 || above is null || above.Length < missing ? cells : [.. above.Take(missing), .. cells];
    }

    static NoticeAssignment? Assignment(Line line, string[] cells, Columns columns, DateOnly? near)
    {
        if (cells.Length <= Math.Max(columns.Content, columns.Lead)) return null;

        var task = Tidy(cells[columns.Content]);
        var item = columns.Item < 0 ? "" : Tidy(cells[columns.Item]).TrimEnd('。', '；', '：');
        var lead = Units.Split(cells[columns.Lead]);
        var with = columns.With < 0 || columns.With >= cells.Length ? [] : Units.Split(cells[columns.With]);
        if (task.Length == 0 || cells[columns.Content] == cells[columns.Lead]) return null;

        var deadline = columns.Deadline < 0 || columns.Deadline >= cells.Length ? "" : Tidy(cells[columns.Deadline]);
        if (Units.IsNone(deadline)) deadline = "";
        var text = item.Length == 0 || item == task.TrimEnd('。') ? task : $"{item}：{task}";
        if (lead.Count == 0 && with.Count == 0 && deadline.Length == 0) return null;

        var start = CellStart(line, Math.Max(columns.Content - (columns.Width - (line.Row?.Cells.Count ?? line.Printed.Split('\t').Length)), 0));
        var end = Math.Min(start + task.Count(c => !Line.IsSpace(c)), line.Text.Length);
        return new NoticeAssignment(text, lead, with, Day(deadline, near), deadline.Length == 0 ? null : deadline, line.Span(start, end));
    }

    static DateOnly? Day(string deadline, DateOnly? near)
    {
        var text = string.Concat(deadline.Where(c => !Line.IsSpace(c)));
        if (ChineseDates.Find(text, 0, text.Length).LastOrDefault() is { } words) return Calendar.Days(words, near).End;
        return ChineseNumerals.ParseDigits(text.AsSpan().TrimEnd('年')) is >= 1900 and <= 2199 and var year ? new DateOnly(year, 12, 31) : null;
    }

    static string Tidy(string cell) => string.Join("", cell.Split(['\r', '\n'], StringSplitOptions.TrimEntries));

    [GeneratedRegex("^(?:市|省|县|区|局)?(?:级)?(?:牵头|责任|主办|负责|承办|主责|实施|落实|完成)(?:单位|部门|处室|科室|股室|主体|机构)(?:（.{0,10}）)?$|^(?:牵头|责任)单位", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex("牵头|责任(?:单位|部门|处室|科室|人|领导)|负责(?:人|单位|部门)|主办", RegexOptions.CultureInvariant)]
    private static partial Regex Responsible();

    [GeneratedRegex("配合|协办|参与|协同|协作|协助", RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex("时限|完成时间|时间|期限|时间节点|完成日期|进度", RegexOptions.CultureInvariant)]
    private static partial Regex Deadline();

    [GeneratedRegex("任务|事项|内容|措施|项目|工作|举措|要点|目标|问题|要求|名称", RegexOptions.CultureInvariant)]
    private static partial Regex Task();

    [GeneratedRegex("单位|部门|任务|时限|时间|牵头|配合|内容|事项", RegexOptions.CultureInvariant)]
    private static partial Regex AnyHeading();
}
