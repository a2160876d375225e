using System.Globalization;
using System.Text;

namespace Zuoshi.Platform;

/// <summary>
/// Text as its readers see it: without characters that nobody sees but that turn a line around, part words that look whole, or
/// that no database takes.
/// </summary>
public static class PlainText
{
    private const int ZeroWidthJoiner = 0x200D, VariationSelector = 0xFE0F;

    /// <summary>The text without them, lines parted by \n, nothing around it.</summary>
    public static string Of(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return "";

        var kept = new StringBuilder(typed.Length);
        var before = default(Rune);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!IsSeen(rune, before)) continue;

            kept.Append(rune);
            before = rune;
        }

        return kept.ToString().Trim();
    }

    private static bool IsSeen(Rune rune, Rune before) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is '\n' or '\t',
        // A joiner between pictures makes one of them: a family of three.
        UnicodeCategory.Format => rune.Value is ZeroWidthJoiner && (before.Value is VariationSelector || Rune.GetUnicodeCategory(before) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol),
        _ => true,
    };
}
