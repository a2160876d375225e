namespace Zuoshi.Opinions.Files;

/// <summary>The order of identifiers: numbers by size, before anything else by its characters.</summary>
internal sealed class Keys : IComparer<string>
{
    public static readonly Keys Order = new();

    public static bool IsNumber(string key) => key.Length > 0 && key.All(char.IsAsciiDigit);

    /// <summary>1 for 1.0: so whole numbers are written by programs that know a column with gaps only as fractions.</summary>
    public static ReadOnlySpan<char> WithoutFraction(ReadOnlySpan<char> written) =>
        written.TrimEnd('0') is [.. var whole, '.'] && long.TryParse(whole, out _) ? whole : written;

    public int Compare(string? one, string? other) => (long.TryParse(one, out var first), long.TryParse(other, out var second)) switch
    {
        (true, true) when first != second => first.CompareTo(second),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(one, other),
    };
}
