using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Cli;

/// <summary>Writes what <c>zuoshi opinions --json</c> prints. Identifiers that are whole numbers throughout a file are written as numbers.</summary>
internal static class OpinionsJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The survey as indented JSON.</summary>
    public static string Write(OpinionSurvey survey)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("groupCount", survey.Groups.Count);
            json.WriteString("variant", survey.Map.Variant == Opinions.Maps.MapVariant.Normalised ? "normalised" : "plain");
            json.WriteString("inputs", survey.Map.InputsHash);
            Participants(json, survey);
            Consensus(json, survey);
            ByStatement(json, "groupInformedConsensus", survey, column => survey.Agreement.Statements[column].Consensus);
            Representative(json, survey);
            ByStatement(json, "priority", survey, column => survey.Priorities[column]);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Participants(Utf8JsonWriter json, OpinionSurvey survey)
    {
        var (identifier, group) = (Writer(survey.File.Participants), Writer(survey.Groups));
        json.WriteStartArray("participants");
        foreach (var (row, place) in survey.Map.Participants.Index())
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            identifier(json, survey.File.Participants[row]);
            json.WritePropertyName("group");
            if (survey.GroupOf[row] is var number and >= 0) group(json, survey.Groups[number]);
            else json.WriteNullValue();
            json.WriteNumber("x", place.X);
            json.WriteNumber("y", place.Y);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Consensus(Utf8JsonWriter json, OpinionSurvey survey)
    {
        var identifier = Writer(survey.File.Statements);
        json.WriteStartObject("consensus");
        foreach (var (name, list) in ((string, IReadOnlyList<int>)[])[("agree", survey.Agreement.Agreed), ("disagree", survey.Agreement.Rejected)])
        {
            json.WriteStartArray(name);
            foreach (var column in list) identifier(json, survey.File.Statements[column]);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Representative(Utf8JsonWriter json, OpinionSurvey survey)
    {
        var identifier = Writer(survey.File.Statements);
        json.WriteStartObject("representative");
        foreach (var (group, statements) in survey.Agreement.Representative.Index())
        {
            json.WriteStartArray(survey.Groups[group]);
            foreach (var one in statements)
            {
                json.WriteStartObject();
                json.WritePropertyName("id");
                identifier(json, survey.File.Statements[one.Statement]);
                json.WriteString("direction", one.Direction == Stance.Agree ? "agree" : "disagree");
                if (one.IsMostAgreed) json.WriteBoolean("mostAgreed", true);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void ByStatement(Utf8JsonWriter json, string name, OpinionSurvey survey, Func<int, double> value)
    {
        json.WriteStartObject(name);
        foreach (var (column, statement) in survey.File.Statements.Index()) json.WriteNumber(statement, value(column));
        json.WriteEndObject();
    }

    private static Action<Utf8JsonWriter, string> Writer(IEnumerable<string> identifiers) =>
        identifiers.All(identifier => long.TryParse(identifier, out var number) && $"{number}" == identifier)
            ? (json, identifier) => json.WriteRawValue(identifier)
            : (json, identifier) => json.WriteStringValue(identifier);
}
