using Zuoshi.Opinions.Maps.Axes;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Maps;

/// <summary>Whether few statements were seen by many and most by few, where plain principal components go wrong.</summary>
internal static class Exposure
{
    // Below it planted groups are lost with uneven exposure; the real conversations measured lie above (6 to 57 %).
    private const double Sparse = 0.06;

    // Of votes by statement, standard deviation by mean: 0.05 where statements are drawn evenly, 0.8 where by rank^−½.
    private const double Uneven = 0.5;

    /// <summary>The variant that suits the votes.</summary>
    public static MapVariant VariantFor(VoteMatrix votes, Means means)
    {
        if (votes.Density >= Sparse) return MapVariant.Plain;

        var seen = means.Seen.Where(count => count > 0).Select(count => (double)count).DefaultIfEmpty(1).ToArray();
        var mean = seen.Average();
        var variance = seen.Average(count => (count - mean) * (count - mean));
        return Math.Sqrt(variance) / mean >= Uneven ? MapVariant.Normalised : MapVariant.Plain;
    }
}
