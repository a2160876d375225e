namespace Zuoshi.Delivery.Indicators;

/// <summary>How an indicator's values come of its parts'. The numbers are stored.</summary>
public enum RollUp
{
    /// <summary>单独填: they don't.</summary>
    None = 1,

    /// <summary>合计.</summary>
    Sum = 2,

    /// <summary>加权平均.</summary>
    WeightedMean = 3,
}

/// <summary>A part of an indicator with what was measured of it.</summary>
/// <param name="Weight">Its weight, at least 1; only a weighted mean asks for it.</param>
/// <param name="Values">Its values, one for a period.</param>
public sealed record RolledPart(int Weight, IReadOnlyList<Measured> Values);

/// <summary>汇总: values of the whole, computed where all parts have theirs.</summary>
public static class RollUps
{
    /// <summary>The ways' names.</summary>
    public static string Name(this RollUp rollUp) => rollUp switch
    {
        RollUp.None => "单独填", RollUp.Sum => "下级合计", RollUp.WeightedMean => "下级加权平均",
        _ => throw new ArgumentOutOfRangeException(nameof(rollUp)),
    };

    /// <summary>
    /// The values of the whole, for those periods for which every part has one, the earliest first. A mean isn't more exact than what it was
    /// computed from: it is rounded to one place more than the finest of the parts' values, half away from zero.
    /// </summary>
    public static IReadOnlyList<Measured> Of(RollUp how, IReadOnlyList<RolledPart> parts)
    {
        if (how is RollUp.None || parts.Count == 0) return [];

        var values = parts.Select(part => part.Values.ToDictionary(value => value.Period, value => value.Value)).ToList();
        return
        [
            .. values[0].Keys.Where(period => values.TrueForAll(of => of.ContainsKey(period))).OrderBy(period => period.End)
                .Select(period => new Measured(period, how is RollUp.Sum
                    ? new Quantity(values.Sum(of => of[period].TenThousandths))
                    : Quantity.Of(Mean([.. parts.Zip(values, (part, of) => (part.Weight, of[period].Number))])))),
        ];
    }

    private static decimal Mean(IReadOnlyList<(int Weight, decimal Number)> parts) => decimal.Round(
        parts.Sum(part => part.Weight * part.Number) / parts.Sum(part => part.Weight), Math.Min(parts.Max(part => part.Number.Scale) + 1, Quantity.Places), MidpointRounding.AwayFromZero);
}
