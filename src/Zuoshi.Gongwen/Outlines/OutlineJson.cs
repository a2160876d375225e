using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zuoshi.Gongwen.Outlines;

/// <summary>Writes an outline as the JSON object that <c>zuoshi outline --json</c> prints.</summary>
public static class OutlineJson
{
    static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The outline as indented JSON; Chinese stands unescaped.</summary>
    public static string Write(Outline outline)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("title", outline.Title);
            json.WriteStartArray("clauses");
            foreach (var clause in outline.Clauses) Clause(json, clause);
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in outline.Findings) Finding(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    static void Clause(Utf8JsonWriter json, Clause clause)
    {
        json.WriteStartObject();
        json.WriteString("id", clause.Id);
        json.WriteString("path", clause.Path);
        json.WriteNumber("level", clause.Level);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName($"{clause.Kind}"));
        json.WriteString("marker", clause.Marker);
        json.WriteString("title", clause.Title);
        json.WriteString("text", clause.Text);
        json.WriteString("citation", clause.Citation);
        json.WriteStartArray("sentences");
        foreach (var sentence in clause.Sentences)
        {
            json.WriteStartObject();
            json.WriteNumber("number", sentence.Number);
            json.WriteString("text", sentence.Text);
            json.WriteString("citation", sentence.Citation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity is FindingSeverity.Warning ? "warning" : "info");
        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }
}
