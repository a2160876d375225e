using Zuoshi.Gongwen;
using Zuoshi.Gongwen.Notices;

namespace Zuoshi.Engines.Tests.Notices;

/// <summary>All spans of a notice, with the value that each was read for where it has one.</summary>
internal static class Spans
{
    public static IEnumerable<TextSpan> Of(Notice notice) => Values(notice).Select(each => each.Span).Concat(notice.Findings.SelectMany(each => each.Spans));

    /// <summary>What was read, and where. Values that the reader concluded (days) come without words.</summary>
    public static IEnumerable<(string? Value, TextSpan Span)> Values(Notice notice)
    {
        foreach (var each in new[] { notice.Title, notice.PlanTitle, notice.PrintedBy }.OfType<Found<string>>()) yield return (each.Value, each.Span);
        if (notice.DocumentNumber is { } number) yield return (null, number.Span);
        if (notice.IssuedOn is { } issued) yield return (null, issued.Span);
        if (notice.PrintedOn is { } printed) yield return (null, printed.Span);
        foreach (var each in notice.Issuers.Concat(notice.Addressees).Concat(notice.Deliverables).Concat(notice.Media)) yield return (each.Value, each.Span);
        foreach (var each in notice.Headings) yield return (each.Marker + each.Title, each.Span);
        if (notice.Period is { } period) yield return (period.Text, period.Span);
        foreach (var each in notice.Phases) yield return (each.Name, each.Span);
        foreach (var each in notice.Prompts)
        {
            yield return (each.Group, each.Span);
            foreach (var item in each.Items) yield return (item.Value, item.Span);
        }

        foreach (var each in notice.Themes) yield return (each.Name, each.Span);
        foreach (var each in notice.Roles) yield return (each.Holder, each.Span);
        foreach (var each in notice.Assignments) yield return (null, each.Span);
        foreach (var each in notice.Attachments) yield return (each.Name, each.Span);
    }
}
