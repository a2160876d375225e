using Zuoshi.Platform;

namespace Zuoshi.Exchange;

/// <summary>Words given with an act.</summary>
internal static class GivenText
{
    /// <summary>The words as they are kept.</summary>
    /// <exception cref="RuleBroken">There are none, or too many.</exception>
    public static string Of(string? given, string asked, int longest)
    {
        var words = PlainText.Of(given);
        return words.Length switch
        {
            0 => throw new RuleBroken("exchange.words", $"请写明{asked}。"),
            _ when words.Length > longest => throw new RuleBroken("exchange.words", $"{asked}最多{longest}个字，现在有{words.Length}个。"),
            _ => words,
        };
    }

    /// <summary>The words as they are kept, which may be none.</summary>
    public static string Maybe(string? given, string asked, int longest) => PlainText.Of(given).Length == 0 ? "" : Of(given, asked, longest);
}
