namespace Zuoshi.Redline;

/// <summary>What somebody who edited a copy of a text suggests.</summary>
public enum SuggestionKind
{
    /// <summary>Other words, or another kind of number, for a passage.</summary>
    Changed,

    /// <summary>A passage belongs elsewhere; its words may have changed as well.</summary>
    Moved,

    /// <summary>A new passage.</summary>
    Inserted,

    /// <summary>A passage goes.</summary>
    Removed,
}

/// <summary>
/// One suggested change. Each can be taken up or refused whatever becomes of the others: places are named by passages that every other
/// suggestion leaves where they are.
/// </summary>
/// <param name="Kind">What is suggested.</param>
/// <param name="Before">The passage as it was given out; null for <see cref="SuggestionKind.Inserted"/>.</param>
/// <param name="After">The passage as it came back; null for <see cref="SuggestionKind.Removed"/>.</param>
/// <param name="Behind">
/// For what is inserted or moved: the key of the passage behind which it belongs, null at the very beginning. Several behind the same
/// one follow each other in the order of the list.
/// </param>
public sealed record Suggestion(SuggestionKind Kind, Passage? Before, Passage? After, string? Behind);
