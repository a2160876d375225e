namespace Zuoshi.Engines.Tests.Opinions;

/// <summary>How far two groupings of the same people agree.</summary>
internal static class Agreeing
{
    /// <summary>The adjusted Rand index (Hubert and Arabie 1985) over those whom both have put into a group: 1 the same, 0 by chance.</summary>
    public static double Of(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        var pairs = one.Zip(other).Where(pair => pair is { First: >= 0, Second: >= 0 }).ToList();
        var both = pairs.CountBy(pair => pair).Sum(count => Pairs(count.Value));
        var first = pairs.CountBy(pair => pair.First).Sum(count => Pairs(count.Value));
        var second = pairs.CountBy(pair => pair.Second).Sum(count => Pairs(count.Value));
        var chance = first * second / Pairs(pairs.Count);
        return (both - chance) / ((first + second) / 2 - chance);
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;
}
