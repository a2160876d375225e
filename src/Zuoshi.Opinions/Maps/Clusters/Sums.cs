namespace Zuoshi.Opinions.Maps.Clusters;

/// <summary>What the points of each cluster add up to.</summary>
internal sealed class Sums(int clusters)
{
    private readonly double[] x = new double[clusters];
    private readonly double[] y = new double[clusters];

    public int[] Weight { get; } = new int[clusters];

    public void Add(int cluster, double sumX, double sumY, int weight)
    {
        x[cluster] += sumX;
        y[cluster] += sumY;
        Weight[cluster] += weight;
    }

    public void Add(Sums other)
    {
        for (var cluster = 0; cluster < Weight.Length; cluster++) Add(cluster, other.x[cluster], other.y[cluster], other.Weight[cluster]);
    }

    public Centre Centre(int cluster) => new(x[cluster] / Weight[cluster], y[cluster] / Weight[cluster]);
}
