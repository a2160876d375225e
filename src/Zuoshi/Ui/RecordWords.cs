namespace Zuoshi.Ui;

/// <summary>
/// The Chinese words for what one feature has in the audit: its events, its things with their fields, its choices. Each feature
/// registers its own, as it does its <see cref="NavEntry"/>.
/// </summary>
/// <param name="feature">What its event names begin with.</param>
/// <param name="isBusiness">
/// Whether its reasons and fields are business text, which the audit administrator doesn't read: those who may read the thing do,
/// at the foot of its page.
/// </param>
public sealed class RecordWords(string feature, bool isBusiness = true)
{
    private readonly Dictionary<string, string> events = [];
    private readonly Dictionary<string, string> things = [];
    private readonly Dictionary<string, string> fields = [];
    private readonly Dictionary<string, string> choices = [];

    /// <summary>What its event names begin with.</summary>
    public string Feature => feature;

    /// <summary>Whether its reasons and fields are business text.</summary>
    public bool IsBusiness => isBusiness;

    /// <summary>By event name: what somebody did, 答复建言.</summary>
    public IReadOnlyDictionary<string, string> Events => events;

    /// <summary>By type name.</summary>
    public IReadOnlyDictionary<string, string> Things => things;

    /// <summary>By type and field name: <c>Contribution.Text</c>.</summary>
    public IReadOnlyDictionary<string, string> Fields => fields;

    /// <summary>By type and member name: <c>DispositionKind.Adopted</c>.</summary>
    public IReadOnlyDictionary<string, string> Choices => choices;

    /// <summary>An event's word: what somebody did.</summary>
    public RecordWords Event(string name, string words)
    {
        events.Add(name, words);
        return this;
    }

    /// <summary>A thing's word and those of its fields.</summary>
    public RecordWords Thing(string kind, string words, params (string Field, string Words)[] of)
    {
        things.Add(kind, words);
        foreach (var (field, label) in of) fields.Add($"{kind}.{field}", label);
        return this;
    }

    /// <summary>The words of a choice, by its own table.</summary>
    public RecordWords Choice<T>(Func<T, string> words) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>()) choices.TryAdd($"{typeof(T).Name}.{value}", words(value));
        return this;
    }
}

/// <summary>Slot: each feature says what its things are called, by key, in words that anybody may read: 建言0417, never its text.</summary>
public interface IThingNames
{
    /// <summary>The names of those of the keys that are this feature's.</summary>
    Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys);
}
