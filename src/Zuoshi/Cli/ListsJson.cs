using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zuoshi.Lists.Excel;

namespace Zuoshi.Cli;

/// <summary>Writes what <c>zuoshi lists read --json</c> prints: the columns with the field that each was taken for, the rows, what is wrong in which cell.</summary>
internal static class ListsJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What rows are written with anyway, each in its own form.</summary>
    private static readonly string[] Formed = [ListField.Title, ListField.Content, ListField.Lead, ListField.With, ListField.Due];

    /// <summary>The sheet as indented JSON.</summary>
    public static string Write(ListSheet sheet)
    {
        var rows = sheet.Lines.Select(line => ReadRow.Of(line, sheet)).ToList();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("sheet", sheet.Name);
            json.WriteString("kind", sheet.Kind is Lists.Contract.WorkItemKind.Task ? "task" : "project");
            json.WriteStartArray("headerRows");
            foreach (var row in sheet.HeaderRows) json.WriteNumberValue(row);
            json.WriteEndArray();
            json.WriteStartArray("columns");
            foreach (var column in sheet.Columns) Column(json, column);
            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (var row in rows) Row(json, row);
            json.WriteEndArray();
            json.WriteStartArray("problems");
            foreach (var row in rows)
                foreach (var problem in row.Problems) Problem(json, row.Line, problem);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Column(Utf8JsonWriter json, ListColumn column)
    {
        json.WriteStartObject();
        json.WriteString("header", column.Printed);
        json.WriteString("field", column.Field);
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, ReadRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("row", row.Line.Row);
        json.WriteString("task", row.Task);
        json.WriteString("content", row.Line[ListField.Content]);
        Names(json, "lead", row.Lead);
        Names(json, "with", row.With.Select(with => with.Name));
        json.WriteString("deadline", row.Deadline?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("deadlineText", row.Line[ListField.Due]);
        if (row.With.Any(with => with.Duty.Length > 0))
        {
            json.WriteStartObject("duties");
            foreach (var with in row.With.Where(with => with.Duty.Length > 0)) json.WriteString(with.Name, with.Duty);
            json.WriteEndObject();
        }

        foreach (var (field, text) in row.Line.Cells.Where(cell => !Formed.Contains(cell.Key))) json.WriteString(field, text);
        if (row.Line.Key is { } key) json.WriteString("key", key.ToString());
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string property, IEnumerable<string> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void Problem(Utf8JsonWriter json, ListLine line, ReadProblem problem)
    {
        json.WriteStartObject();
        json.WriteNumber("row", line.Row);
        json.WriteString("column", problem.Column);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }
}
