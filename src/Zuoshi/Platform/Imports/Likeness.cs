namespace Zuoshi.Platform.Imports;

/// <summary>How like two names are, for proposals that a person then takes or leaves.</summary>
public static class Likeness
{
    /// <summary>Less than this is no proposal.</summary>
    public const double Least = 0.4;

    /// <summary>From 0 to 1: the part of their pairs of neighbouring characters that they share (Dice).</summary>
    public static double Of(string a, string b)
    {
        var (pairs, others) = (Pairs(a), Pairs(b));
        return pairs.Count + others.Count == 0 ? 0 : 2.0 * pairs.Intersect(others).Count() / (pairs.Count + others.Count);
    }

    private static HashSet<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];
}
