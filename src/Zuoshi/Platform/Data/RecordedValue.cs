using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zuoshi.Platform.Data;

/// <summary>A field's value as the audit keeps it: in JSON, short, and readable without the program.</summary>
internal static class RecordedValue
{
    /// <summary>Longer texts are cut; their length and SHA-256 stand for the rest.</summary>
    public const int LongestText = 200;

    /// <summary>Longer lists are kept as their count and SHA-256.</summary>
    public const int LongestList = 20;

    /// <summary>Chinese stays Chinese.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether there is nothing to keep of it: a new thing's empty fields say nothing.</summary>
    public static bool IsEmpty(object? value) => value is null or "" or false or ICollection { Count: 0 };

    /// <summary>The value in JSON.</summary>
    public static JsonNode? Of(object? value) => value switch
    {
        null => null,
        string text => Text(text),
        bool flag => JsonValue.Create(flag),
        // With its type, so that the words for it can be found without the model.
        Enum choice => JsonValue.Create($"{choice.GetType().Name}.{choice}"),
        Guid key => JsonValue.Create(key.ToString()),
        DateOnly day => JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime instant => JsonValue.Create(instant.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture)),
        int or long or short or byte => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        IEnumerable list => List([.. list.Cast<object?>()]),
        _ => Text(JsonSerializer.Serialize(value, Json)),
    };

    private static JsonNode Text(string text) => text.Length <= LongestText
        ? JsonValue.Create(text)
        : new JsonObject { ["text"] = Cut(text), ["length"] = text.Length, ["sha256"] = Hash(text) };

    private static JsonNode List(IReadOnlyList<object?> items)
    {
        var all = new JsonArray([.. items.Select(Of)]);
        return items.Count <= LongestList ? all : new JsonObject { ["count"] = items.Count, ["sha256"] = Hash(all.ToJsonString(Json)) };
    }

    // Never between the halves of a character.
    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
