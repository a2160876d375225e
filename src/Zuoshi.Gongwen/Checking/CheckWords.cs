using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zuoshi.Gongwen.Checking;

/// <summary>Writes departures for a person at a terminal and for programs.</summary>
public static class CheckWords
{
    private const int MostPlaces = 3;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A report in lines, one departure each with its places, and a last line that counts them.</summary>
    public static string Write(CheckReport report) => report.Departures.Count == 0
        ? "没有发现不合GB/T 9704-2012的地方。"
        : $"{Lines(report.Departures)}\n共{report.Departures.Count}类，其中{report.Departures.Count(departure => departure.Mendable)}类可以用 --mend 自动改好。";

    /// <summary>What was mended, what is left.</summary>
    public static string Write(MendReport report) => string.Join('\n', new[]
    {
        report.Mended.Count > 0 ? $"已改好{report.Mended.Count}类：\n{Lines(report.Mended)}" : "没有能自动改的地方。",
        report.Left.Count > 0 ? $"还有{report.Left.Count}类要人来定：\n{Lines(report.Left)}" : "改后没有发现不合GB/T 9704-2012的地方。",
    });

    /// <summary>A report as indented JSON; Chinese stands unescaped.</summary>
    public static string Json(CheckReport report) => Json(json =>
    {
        Departures(json, "departures", report.Departures);
        Remarks(json, report.Remarks);
    });

    /// <inheritdoc cref="Json(CheckReport)"/>
    public static string Json(MendReport report) => Json(json =>
    {
        Departures(json, "mended", report.Mended);
        Departures(json, "left", report.Left);
        Remarks(json, report.Remarks);
    });

    private static string Lines(IReadOnlyList<Departure> departures) => string.Join('\n', departures.Select(departure =>
        $"{(departure.Mendable ? '○' : '●')} {departure.Wrong}；应为：{departure.Should}（{departure.Basis}）\n   {Places(departure.Places)}"));

    private static string Places(IReadOnlyList<Place> places) =>
        string.Join("；", places.Take(MostPlaces).Select(Name)) + (places.Count > MostPlaces ? $"；等{places.Count}处" : "");

    private static string Name(Place place) => place.Paragraph is { } paragraph ? $"第{paragraph}段{place.Part}“{place.Beginning}”" : place.Part;

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Departures(Utf8JsonWriter json, string name, IReadOnlyList<Departure> departures)
    {
        json.WriteStartArray(name);
        foreach (var departure in departures)
        {
            json.WriteStartObject();
            json.WriteString("code", departure.Code);
            json.WriteString("wrong", departure.Wrong);
            json.WriteString("should", departure.Should);
            json.WriteString("basis", departure.Basis);
            json.WriteBoolean("mendable", departure.Mendable);
            json.WriteStartArray("places");
            foreach (var place in departure.Places)
            {
                json.WriteStartObject();
                json.WriteString("part", place.Part);
                if (place.Paragraph is { } paragraph) json.WriteNumber("paragraph", paragraph);
                if (place.Beginning.Length > 0) json.WriteString("beginning", place.Beginning);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Remarks(Utf8JsonWriter json, IReadOnlyList<string> remarks)
    {
        json.WriteStartArray("remarks");
        foreach (var remark in remarks) json.WriteStringValue(remark);
        json.WriteEndArray();
    }
}
