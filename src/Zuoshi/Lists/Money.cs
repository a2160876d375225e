namespace Zuoshi.Lists;

/// <summary>Money is kept in 分 and shown in 万元.</summary>
internal static class Money
{
    private const long FenPerWan = 1_000_000;

    /// <summary>Largest amount taken, in 万元: a hundred times the dearest project there is, and far from what a long of 分 holds.</summary>
    public const int MostWan = 1_000_000_000;

    /// <summary>分 as 万元.</summary>
    public static decimal Wan(long fen) => (decimal)fen / FenPerWan;

    /// <summary>万元 as 分, rounded to the 分.</summary>
    public static long Fen(decimal wan) => (long)decimal.Round(wan * FenPerWan, MidpointRounding.AwayFromZero);

    /// <summary>139,500 or 168.5: no places that say nothing.</summary>
    public static string WanText(long fen) => Wan(fen).ToString("#,0.##");
}
