using System.Text;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Writes what was read from a notice as an outline for a person at a terminal: facts first, findings last.</summary>
public static class NoticeOutline
{
    const int LongestLine = 60;

    /// <summary>The outline, in Chinese, lines ended by \n; parts that the notice has not are left out.</summary>
    public static string Write(Notice notice, SourceText source)
    {
        var page = new StringBuilder();
        page.Append(notice.Title?.Value ?? "（没有读到标题）").Append('\n');
        Facts(page, notice);
        Section(page, "阶段", notice.Phases.Select(each => $"{each.Name}　{Days(each.Start, each.End)}{Doubt(each.Certainty)}"));
        foreach (var group in notice.Prompts)
            Section(page, $"{group.Group}（{group.Items.Count}）", group.Items.Select((each, at) => $"{at + 1}. {Short(each.Value)}"));
        Section(page, "主题", notice.Themes.Select((each, at) => $"{at + 1}. {each.Name}"));
        Section(page, "分工", notice.Roles.Select(each => $"{each.Body}{each.Role}　{Short(each.Holder)}{(each.Post is { } post ? $"（{post}）" : "")}"));
        Section(page, "成果", notice.Deliverables.Select(each => each.Value));
        Section(page, "任务", notice.Assignments.Select(Task));
        Section(page, "附件", notice.Attachments.Select(each => each.Present ? each.Name : $"{each.Name}（不在本文件里）"));
        Section(page, "媒体", notice.Media.Count == 0 ? [] : [string.Join('、', notice.Media.Select(each => each.Value))]);
        Section(page, "目录", notice.Headings.Select(each => new string(' ', (each.Level - 1) * 2) + each.Marker + Short(each.Title)));
        Section(page, $"需要看一看（{notice.Findings.Count}）", notice.Findings.Select(each => $"{(each.Severity == FindingSeverity.Warning ? "！" : "·")} {each.Message}\n    第{each.Spans[0].Paragraph + 1}段：{Around(source, each.Spans[0])}"));
        return page.ToString();
    }

    static void Facts(StringBuilder page, Notice notice)
    {
        (string Name, string? Value)[] facts =
        [
            ("方案", notice.PlanTitle?.Value),
            ("文号", notice.DocumentNumber?.Value),
            ("发文", notice.Issuers.Count == 0 ? null : string.Join('、', notice.Issuers.Select(each => each.Value))),
            ("主送", notice.Addressees.Count == 0 ? null : string.Join("；", notice.Addressees.Select(each => each.Value))),
            ("成文", notice.IssuedOn is { } issued ? Day(issued.Value) + Doubt(issued.Certainty) : null),
            ("印发", notice.PrintedOn is { } printed ? $"{notice.PrintedBy?.Value} {Day(printed.Value)}".Trim() : null),
            ("期限", notice.Period is { } period ? Days(period.Start, period.End) + Doubt(period.Certainty) : null),
        ];
        foreach (var (name, value) in facts)
        {
            if (value is not null) page.Append($"  {name}  {value}\n");
        }
    }

    static void Section(StringBuilder page, string name, IEnumerable<string> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            if (!any) page.Append($"\n{name}\n");
            any = true;
            page.Append("  ").Append(line).Append('\n');
        }
    }

    static string Task(NoticeAssignment task)
    {
        var text = Short(task.Task);
        if (task.Lead.Count > 0) text += $"\n    牵头：{string.Join('、', task.Lead)}";
        if (task.With.Count > 0) text += $"\n    配合：{string.Join('、', task.With)}";
        if (task.DeadlineText is { } words) text += $"\n    时限：{words}{(task.Deadline is { } day ? $"（{Day(day)}）" : "")}";
        return text;
    }

    static string Around(SourceText source, TextSpan span)
    {
        var text = source.Paragraphs[span.Paragraph].Text;
        var start = Math.Max(span.Start - 10, 0);
        var end = Math.Min(span.End + 10, Math.Min(text.Length, start + LongestLine));
        return $"{(start > 0 ? "…" : "")}{text[start..end].Trim().Replace('\t', ' ')}{(end < text.Length ? "…" : "")}";
    }

    static string Doubt(Certainty certainty) => certainty == Certainty.Inferred ? "（推断）" : "";

    static string Days(DateOnly? start, DateOnly? end) => (start, end) switch
    {
        (null, null) => "未写日期",
        (null, { } last) => $"至{Day(last)}",
        ({ } first, null) => $"{Day(first)}起",
        ({ } first, { } last) => $"{Day(first)}至{Day(last)}",
    };

    static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    static string Short(string text) => text.Length <= LongestLine ? text : text[..LongestLine] + "…";
}
