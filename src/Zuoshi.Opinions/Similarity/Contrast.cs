namespace Zuoshi.Opinions.Similarity;

/// <summary>In what two texts that read alike differ so much that they must not be taken for the same.</summary>
[Flags]
public enum Contrast
{
    /// <summary>Nothing was found; the texts may still differ in meaning.</summary>
    None = 0,

    /// <summary>One denies, forbids or reverses what the other says.</summary>
    Opposite = 1,

    /// <summary>Another amount, share, date or count.</summary>
    Numbers = 2,
}

/// <summary>
/// The hard gate before two texts are offered as the same. One 不 in forty characters costs hardly any likeness, but turns the opinion round; so do 增加 for
/// 减少 and 10 for 20. It errs on the side of a contrast too many: the cost is a look by a person.
/// </summary>
public static class Contrasts
{
    /// <summary>What sets the two texts against each other.</summary>
    public static Contrast Between(string one, string other) => OfForms(NormalForm.Of(one), NormalForm.Of(other));

    internal static Contrast OfForms(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.SequenceEqual(other)) return Contrast.None;

        return (Polarity.Differs(one, other) ? Contrast.Opposite : 0) | (Numbers.Differ(one, other) ? Contrast.Numbers : 0);
    }
}
