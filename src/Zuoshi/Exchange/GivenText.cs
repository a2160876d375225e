using Zuoshi.Platform;

namespace Zuoshi.Exchange;

/// <summary>Words given with an act; how many may be is said where they are taken.</summary>
internal static class GivenText
{
    /// <summary>How they are taken.</summary>
    public static readonly WordRule Rule = new("exchange.words", 300);
}
