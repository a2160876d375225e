namespace Zuoshi.Opinions.Agreements;

/// <summary>The z tests of Polis; every count is raised by one, so that no share is 0 or 1 while few have voted.</summary>
public static class Significance
{
    /// <summary>One-sided, 90 %.</summary>
    public const double Limit = 1.2816;

    /// <summary>How far from one half a share is: 2·√(n+1)·((a+1)/(n+1) − ½).</summary>
    /// <param name="count">Those who did.</param>
    /// <param name="of">All of them.</param>
    public static double OfShare(int count, int of) => 2 * Math.Sqrt(of + 1.0) * ((count + 1.0) / (of + 1.0) - 0.5);

    /// <summary>How far apart two shares are: the pooled two-proportion z; 0 where everybody did.</summary>
    public static double OfDifference(int count, int of, int otherCount, int otherOf)
    {
        var (n, m) = (of + 1.0, otherOf + 1.0);
        var pooled = (count + 1.0 + otherCount + 1.0) / (n + m);
        // Where every share is (n+1)/(n+1) nothing varies.
        return pooled >= 1 ? 0 : ((count + 1) / n - (otherCount + 1) / m) / Math.Sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    }
}
