using System.Runtime.Intrinsics;

namespace Zuoshi.Opinions.Maps.Axes;

/// <summary>CᵀC written out.</summary>
internal sealed class Gram(double[][] rows)
{
    /// <summary>CᵀC·x.</summary>
    public void Apply(double[] x, double[] result) => Parallel.For(0, rows.Length, row => result[row] = Dot(rows[row], x));

    // Always four sums side by side, whatever the machine is able to, so that rounding is the same everywhere.
    private static double Dot(double[] one, double[] other)
    {
        var sums = Vector256<double>.Zero;
        var at = 0;
        for (; at + 4 <= one.Length; at += 4) sums += Vector256.Create(one, at) * Vector256.Create(other, at);
        var sum = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (; at < one.Length; at++) sum += one[at] * other[at];
        return sum;
    }
}
