namespace Zuoshi.Opinions.Maps.Axes;

/// <summary>The two axes of a map: a weight for each statement.</summary>
internal static class PrincipalAxes
{
    /// <summary>Finds them, of length 1.</summary>
    /// <param name="means">What the votes deviate from.</param>
    /// <param name="covariance">Multiplies a vector by CᵀC, from the votes or from tables of them.</param>
    /// <param name="options">Variant, seed and the axes before.</param>
    /// <param name="variant">How.</param>
    public static (double[] First, double[] Second) Of(Means means, Action<double[], double[]> covariance, MapOptions options, MapVariant variant)
    {
        var (first, second) = variant == MapVariant.Plain
            ? Lanczos.Largest(means.Statements, covariance, options.Seed)
            : Normalised(means, covariance, options.Seed);
        var before = options.Previous?.Axes ?? [];
        return (Oriented(first, before.ElementAtOrDefault(0)), Oriented(second, before.ElementAtOrDefault(1)));
    }

    /// <summary>With S(CᵀC − diag)S, S = diag(votes)^−½; the axes are weights of the votes themselves again.</summary>
    private static (double[], double[]) Normalised(Means means, Action<double[], double[]> covariance, long seed)
    {
        double[] scale = [.. means.Seen.Select(seen => 1 / Math.Sqrt(Math.Max(1, seen)))];
        var scaled = new double[scale.Length];
        var (first, second) = Lanczos.Largest(scale.Length, Apply, seed);
        return (Rescaled(first), Rescaled(second));

        void Apply(double[] x, double[] result)
        {
            for (var at = 0; at < scale.Length; at++) scaled[at] = scale[at] * x[at];
            covariance(scaled, result);
            for (var at = 0; at < scale.Length; at++) result[at] = scale[at] * (result[at] - means.Variation[at] * scaled[at]);
        }

        double[] Rescaled(double[] axis)
        {
            var norm = Math.Sqrt(axis.Select((weight, at) => weight * scale[at] * weight * scale[at]).Sum());
            return norm == 0 ? axis : [.. axis.Select((weight, at) => weight * scale[at] / norm)];
        }
    }

    /// <summary>An axis has no right way round: it points where the one before pointed, or where its heaviest statement does.</summary>
    private static double[] Oriented(double[] axis, IReadOnlyList<double>? before)
    {
        var along = before is null ? 0 : axis.Zip(before, (weight, old) => weight * old).Sum();
        if (along == 0) along = axis.MaxBy(Math.Abs);
        return along < 0 ? [.. axis.Select(weight => -weight)] : axis;
    }
}
