namespace Zuoshi.Opinions.Files;

/// <summary>The order of identifiers: numbers by size, before anything else by its characters.</summary>
internal sealed class Keys : IComparer<string>
{
    public static readonly Keys Order = new();

    public int Compare(string? one, string? other) => (long.TryParse(one, out var first), long.TryParse(other, out var second)) switch
    {
        (true, true) when first != second => first.CompareTo(second),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(one, other),
    };
}
