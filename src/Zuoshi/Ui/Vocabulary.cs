using Zuoshi.Platform.Data;

namespace Zuoshi.Ui;

/// <summary>The words of all features together. What has none is still said in Chinese, only less exactly.</summary>
public sealed class Vocabulary(IEnumerable<RecordWords> features)
{
    private const string SomeThing = "事项", SomeField = "其他内容";

    private readonly IReadOnlyList<RecordWords> features = [.. features];

    /// <summary>Every event that has words of its own, feature by feature.</summary>
    public IEnumerable<KeyValuePair<string, string>> Events => features.SelectMany(words => words.Events);

    /// <summary>Every thing that has a word, feature by feature.</summary>
    public IEnumerable<KeyValuePair<string, string>> Things => features.SelectMany(words => words.Things);

    /// <summary>Every field that has a word, with the thing that it belongs to.</summary>
    public IEnumerable<(string Kind, string Label)> Fields => features.SelectMany(words => words.Fields).Select(pair => (pair.Key[..pair.Key.IndexOf('.')], pair.Value));

    /// <summary>What the features without business text begin their events with.</summary>
    public IEnumerable<string> OpenFeatures => features.Where(words => !words.IsBusiness).Select(words => words.Feature);

    /// <summary>Whether reason and fields of the event are business text; of a feature that says nothing they are.</summary>
    public bool IsBusiness(string name) => features.FirstOrDefault(words => words.Feature == name.Split('.')[0])?.IsBusiness ?? true;

    /// <summary>What somebody did: 答复建言, 修改任务.</summary>
    public string Event(string name, string kind)
    {
        if (Find(words => words.Events, name) is { } own) return own;

        var ending = SilentChange.Endings.FirstOrDefault(ending => name.EndsWith(ending.Key, StringComparison.Ordinal));
        return (ending.Value ?? "办理") + Thing(kind);
    }

    /// <summary>What kind of thing; empty for none.</summary>
    public string Thing(string kind) => kind.Length == 0 ? "" : Find(words => words.Things, kind) ?? SomeThing;

    /// <summary>A field as the audit names it: <c>Text</c> of a contribution, <c>Milestone[2].Date</c> of a row.</summary>
    public string Field(string kind, string path)
    {
        var name = path.Split('.')[^1];
        if (!path.Contains('.')) return Find(words => words.Fields, $"{kind}.{name}") ?? SomeField;

        var part = path[..path.IndexOf('[')];
        var place = path[(part.Length + 1)..path.IndexOf(']')];
        var field = Find(words => words.Fields, $"{part}.{name}") ?? SomeField;
        return place.Contains('#') ? $"{Thing(part)}的{field}" : $"{Thing(part)}{place}的{field}";
    }

    /// <summary>A choice as the audit keeps it; null when the text is none that any feature knows.</summary>
    public string? Choice(string text)
    {
        if (text.IndexOf('.') is not (> 0 and var dot)) return null;

        var members = text[(dot + 1)..].Split(", ").Select(member => Find(words => words.Choices, $"{text[..dot]}.{member}")).ToList();
        return members.Contains(null) ? null : string.Join('、', members);
    }

    private string? Find(Func<RecordWords, IReadOnlyDictionary<string, string>> table, string key) =>
        features.Select(words => table(words).GetValueOrDefault(key)).FirstOrDefault(found => found is not null);
}
