using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Maps.Axes;

/// <summary>The two axes of a map: a weight for each statement, of length 1 together.</summary>
internal sealed record PrincipalAxes(double[] First, double[] Second, MapVariant Variant)
{
    /// <summary>Finds them.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="means">What they deviate from.</param>
    /// <param name="covariance">Multiplies a vector by CᵀC, from the votes or from tables of them.</param>
    /// <param name="options">Variant, seed and the axes before.</param>
    public static PrincipalAxes Of(VoteMatrix votes, Means means, Action<double[], double[]> covariance, MapOptions options)
    {
        var axes = options.Variant switch
        {
            MapVariant.Normalised => Normalised(),
            null when Exposure.IsSparseAndUneven(votes, means) => Normalised(),
            _ => Plain(),
        };
        if (options.Variant is null && axes.Variant == MapVariant.Plain && (Exposure.IsOneStatement(axes.First) || Exposure.IsOneStatement(axes.Second))) axes = Normalised();

        var before = options.Previous?.Axes ?? [];
        return axes with { First = Oriented(axes.First, before.ElementAtOrDefault(0)), Second = Oriented(axes.Second, before.ElementAtOrDefault(1)) };

        PrincipalAxes Plain()
        {
            var (first, second) = Lanczos.Largest(means.Statements, covariance, options.Seed);
            return new(first, second, MapVariant.Plain);
        }

        // With S(CᵀC − diag)S, S = diag(votes)^−½; the axes are turned into weights of the votes themselves again.
        PrincipalAxes Normalised()
        {
            double[] scale = [.. means.Seen.Select(seen => 1 / Math.Sqrt(Math.Max(1, seen)))];
            var (first, second) = Lanczos.Largest(means.Statements, (x, result) => Scaled(x, scale, means.Variation, covariance, result), options.Seed);
            return new(Rescaled(first, scale), Rescaled(second, scale), MapVariant.Normalised);
        }
    }

    private static void Scaled(double[] x, double[] scale, double[] diagonal, Action<double[], double[]> covariance, double[] result)
    {
        double[] scaled = [.. x.Select((weight, at) => scale[at] * weight)];
        covariance(scaled, result);
        for (var at = 0; at < scale.Length; at++) result[at] = scale[at] * (result[at] - diagonal[at] * scaled[at]);
    }

    private static double[] Rescaled(double[] axis, double[] scale)
    {
        double[] scaled = [.. axis.Select((weight, at) => weight * scale[at])];
        var norm = Math.Sqrt(scaled.Sum(weight => weight * weight));
        return norm == 0 ? axis : [.. scaled.Select(weight => weight / norm)];
    }

    /// <summary>An axis has no right way round: it points where the one before pointed, or where its heaviest statement does.</summary>
    private static double[] Oriented(double[] axis, IReadOnlyList<double>? before)
    {
        var along = before is null ? 0 : axis.Zip(before, (weight, old) => weight * old).Sum();
        if (along == 0) along = axis.DefaultIfEmpty().MaxBy(Math.Abs);
        return along < 0 ? [.. axis.Select(weight => -weight)] : axis;
    }
}
