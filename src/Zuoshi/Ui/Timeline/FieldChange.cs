using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Zuoshi.Platform.Time;

namespace Zuoshi.Ui.Timeline;

/// <summary>A field's change in words; an empty side was empty.</summary>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>Puts the changed fields that a line of the audit keeps into words.</summary>
public static partial class FieldChanges
{
    private const string SomeChoice = "另一个选项", SomeOther = "名录外的一项";

    /// <summary>The keys of other things that a line's fields name.</summary>
    public static IEnumerable<Guid> Keys(string? json) =>
        json is null ? [] : GuidText().Matches(json).Select(found => Guid.Parse(found.Value));

    /// <summary>Whether the thing itself was made then, and so all its fields are new; a part may have been added to an older thing.</summary>
    public static bool IsMaking(string? before, string? after) => before is null && Fields(after).Keys.Any(path => path != "…" && !path.Contains('.'));

    /// <summary>The changes, in the order of the fields.</summary>
    public static IReadOnlyList<FieldChange> Read(string kind, string? before, string? after, Vocabulary words, IReadOnlyDictionary<Guid, string> names)
    {
        var (was, now) = (Fields(before), Fields(after));
        return
        [
            .. was.Keys.Union(now.Keys).Select(path => path == "…"
                ? new FieldChange("另外", "", $"还有{now.GetValueOrDefault(path, was.GetValueOrDefault(path))}处")
                : new FieldChange(words.Field(kind, path), Say(was, path), Say(now, path))),
        ];

        string Say(Dictionary<string, JsonElement> side, string path) => side.TryGetValue(path, out var value) ? Words(value, words, names) : "";
    }

    private static Dictionary<string, JsonElement> Fields(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    private static string Words(JsonElement value, Vocabulary words, IReadOnlyDictionary<Guid, string> names) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.String => Words(value.GetString()!, words, names),
        JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(item => Words(item, words, names))),
        JsonValueKind.Object when value.TryGetProperty("text", out var text) => $"{text.GetString()}……（共{value.GetProperty("length").GetInt32()}字）",
        JsonValueKind.Object when value.TryGetProperty("count", out var count) => $"共{count.GetInt32()}项",
        _ => value.ToString(),
    };

    private static string Words(string text, Vocabulary words, IReadOnlyDictionary<Guid, string> names)
    {
        if (words.Choice(text) is { } choice) return choice;
        if (ChoiceText().IsMatch(text)) return SomeChoice;
        if (Guid.TryParseExact(text, "D", out var key)) return names.GetValueOrDefault(key, SomeOther);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)) return day.Chinese();
        if (InstantText().IsMatch(text) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant))
            return instant.InChina().ToString("yyyy年M月d日 HH:mm");
        return text;
    }

    // Type.Member and nothing else: a choice of a feature that has registered no words for it.
    [GeneratedRegex(@"^[A-Z]\w+\.[A-Z]\w+(, [A-Z]\w+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex ChoiceText();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT[\d:.]+Z$", RegexOptions.CultureInvariant)]
    private static partial Regex InstantText();

    [GeneratedRegex(@"(?<="")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?="")", RegexOptions.CultureInvariant)]
    private static partial Regex GuidText();
}
