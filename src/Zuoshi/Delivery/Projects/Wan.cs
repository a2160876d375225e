namespace Zuoshi.Delivery.Projects;

/// <summary>Money is kept in 分 and shown and typed in 万元, as in the lists.</summary>
internal static class Wan
{
    private const long FenPerWan = 1_000_000;

    /// <summary>Largest amount taken, in 万元; the same as in the lists.</summary>
    public const int Most = 1_000_000_000;

    /// <summary>分 as 万元.</summary>
    public static decimal Of(long fen) => (decimal)fen / FenPerWan;

    /// <summary>万元 as 分, rounded to the 分.</summary>
    public static long Fen(decimal wan) => (long)decimal.Round(wan * FenPerWan, MidpointRounding.AwayFromZero);

    /// <summary>139,500 or 168.5: no places that say nothing.</summary>
    public static string Text(long fen) => Of(fen).ToString("#,0.##");
}
