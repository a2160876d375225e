using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zuoshi.Gongwen.Notices;

/// <summary>
/// Writes a notice as the JSON object that <c>zuoshi notice --json</c> prints. Days are <c>YYYY-MM-DD</c> or null. Objects carry
/// their own <c>span</c> {paragraph, start, length}; the spans of plain strings and lists of strings stand in the top-level
/// object <c>span</c> under the same name.
/// </summary>
public static class NoticeJson
{
    static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The notice as indented JSON; Chinese stands unescaped.</summary>
    public static string Write(Notice notice)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("title", notice.Title?.Value);
            json.WriteString("planTitle", notice.PlanTitle?.Value);
            Strings(json, "issuers", notice.Issuers.Select(each => each.Value));
            json.WriteString("documentNumber", notice.DocumentNumber?.Value);
            Strings(json, "addressees", notice.Addressees.Select(each => each.Value));
            Day(json, "issuedOn", notice.IssuedOn?.Value);
            json.WriteString("printedBy", notice.PrintedBy?.Value);
            Day(json, "printedOn", notice.PrintedOn?.Value);
            Objects(json, "headings", notice.Headings, Heading);
            Period(json, notice.Period);
            Objects(json, "phases", notice.Phases, Phase);
            Objects(json, "prompts", notice.Prompts, Prompt);
            Strings(json, "themes", notice.Themes.Select(each => each.Name));
            Strings(json, "themeScopes", notice.Themes.Select(each => each.Scope));
            Objects(json, "roles", notice.Roles, Role);
            Strings(json, "deliverables", notice.Deliverables.Select(each => each.Value));
            Objects(json, "assignments", notice.Assignments, Assignment);
            Strings(json, "attachments", notice.Attachments.Select(each => each.Name));
            Strings(json, "media", notice.Media.Select(each => each.Value));
            Objects(json, "findings", notice.Findings, Finding);
            Spans(json, notice);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    static void Heading(Utf8JsonWriter json, NoticeHeading heading)
    {
        json.WriteNumber("level", heading.Level);
        json.WriteString("marker", heading.Marker);
        json.WriteString("title", heading.Title);
        Span(json, "span", heading.Span);
    }

    static void Period(Utf8JsonWriter json, NoticePeriod? period)
    {
        json.WritePropertyName("period");
        if (period is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        Day(json, "start", period.Start);
        Day(json, "end", period.End);
        json.WriteString("text", period.Text);
        Span(json, "span", period.Span);
        json.WriteEndObject();
    }

    static void Phase(Utf8JsonWriter json, NoticePhase phase)
    {
        json.WriteString("name", phase.Name);
        Day(json, "start", phase.Start);
        Day(json, "end", phase.End);
        json.WriteString("text", phase.Text);
        Span(json, "span", phase.Span);
    }

    static void Prompt(Utf8JsonWriter json, PromptGroup prompt)
    {
        json.WriteString("group", prompt.Group);
        json.WriteNumber("declared", prompt.Declared);
        Strings(json, "items", prompt.Items.Select(each => each.Value));
        Span(json, "span", prompt.Span);
        Spans(json, "itemSpans", prompt.Items.Select(each => each.Span));
    }

    static void Role(Utf8JsonWriter json, NoticeRole role)
    {
        json.WriteString("body", role.Body);
        json.WriteString("role", role.Role);
        json.WriteString("holder", role.Holder);
        json.WriteString("post", role.Post);
        Span(json, "span", role.Span);
    }

    static void Assignment(Utf8JsonWriter json, NoticeAssignment assignment)
    {
        json.WriteString("task", assignment.Task);
        Strings(json, "lead", assignment.Lead);
        Strings(json, "with", assignment.With);
        Day(json, "deadline", assignment.Deadline);
        json.WriteString("deadlineText", assignment.DeadlineText);
        Span(json, "span", assignment.Span);
    }

    static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity == FindingSeverity.Warning ? "warning" : "info");
        json.WriteString("message", finding.Message);
        Span(json, "span", finding.Spans[0]);
    }

    /// <summary>The spans of what is written as plain strings.</summary>
    static void Spans(Utf8JsonWriter json, Notice notice)
    {
        json.WriteStartObject("span");
        Span(json, "title", notice.Title?.Span);
        Span(json, "planTitle", notice.PlanTitle?.Span);
        Spans(json, "issuers", notice.Issuers.Select(each => each.Span));
        Span(json, "documentNumber", notice.DocumentNumber?.Span);
        Spans(json, "addressees", notice.Addressees.Select(each => each.Span));
        Span(json, "issuedOn", notice.IssuedOn?.Span);
        Span(json, "printedBy", notice.PrintedBy?.Span);
        Span(json, "printedOn", notice.PrintedOn?.Span);
        Spans(json, "themes", notice.Themes.Select(each => each.Span));
        Spans(json, "deliverables", notice.Deliverables.Select(each => each.Span));
        Spans(json, "attachments", notice.Attachments.Select(each => each.Span));
        Spans(json, "media", notice.Media.Select(each => each.Span));
        json.WriteEndObject();
    }

    static void Objects<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> all, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var each in all)
        {
            json.WriteStartObject();
            write(json, each);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> all)
    {
        json.WriteStartArray(name);
        foreach (var each in all) json.WriteStringValue(each);
        json.WriteEndArray();
    }

    static void Spans(Utf8JsonWriter json, string name, IEnumerable<TextSpan> all)
    {
        json.WriteStartArray(name);
        foreach (var each in all) Span(json, null, each);
        json.WriteEndArray();
    }

    static void Span(Utf8JsonWriter json, string? name, TextSpan? span)
    {
        if (name is not null) json.WritePropertyName(name);
        if (span is not { } known)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("paragraph", known.Paragraph);
        json.WriteNumber("start", known.Start);
        json.WriteNumber("length", known.Length);
        json.WriteEndObject();
    }

    static void Day(Utf8JsonWriter json, string name, DateOnly? day) => json.WriteString(name, day?.ToString("yyyy-MM-dd"));
}
