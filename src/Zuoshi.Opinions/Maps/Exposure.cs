using Zuoshi.Opinions.Maps.Axes;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Maps;

/// <summary>
/// Whether few statements were seen by many and most by few. Plain principal components then go wrong: the statement that half the
/// people saw varies more than all opinions that people share.
/// </summary>
internal static class Exposure
{
    // Planted groups are lost below it when exposure is uneven; the real conversations measured lie above (6 to 57 %).
    private const double Sparse = 0.06;

    // Of votes by statement, standard deviation by mean: 0.05 where statements are drawn evenly, 0.8 where by rank^−½.
    private const double Uneven = 0.5;

    // Of an axis' weights squared. In six real conversations the heaviest statement has 0.01 to 0.41, the latter of only 50.
    private const double MostOfAnAxis = 0.5;

    // Of fewer, one may well be what the conversation is about.
    private const int Many = 50;

    /// <summary>Whether votes are so sparse and uneven that plain axes need not be tried.</summary>
    public static bool IsSparseAndUneven(VoteMatrix votes, Means means)
    {
        if (votes.Density >= Sparse) return false;

        var seen = means.Seen.Where(count => count > 0).Select(count => (double)count).DefaultIfEmpty(1).ToArray();
        var mean = seen.Average();
        var variance = seen.Average(count => (count - mean) * (count - mean));
        return Math.Sqrt(variance) / mean >= Uneven;
    }

    /// <summary>Whether an axis is little more than one statement of many.</summary>
    public static bool IsOneStatement(double[] axis) => axis.Length >= Many && axis.Max(weight => weight * weight) > MostOfAnAxis;
}
