namespace Zuoshi.Platform;

/// <summary>How one feature takes words that people give: cleaned, and refused in a sentence where there are none or too many.</summary>
/// <param name="code">Code of the refusal: <c>exchange.words</c>.</param>
/// <param name="usual">Most characters where nothing else is said.</param>
/// <param name="ask">How the sentence begins that asks for what is missing.</param>
public sealed class WordRule(string code, int usual, string ask = "请写明")
{
    /// <summary>The words as they are kept.</summary>
    /// <param name="given">What was typed.</param>
    /// <param name="asked">What was asked for, as the sentence names it.</param>
    /// <param name="longest">Most characters; the usual unless given.</param>
    /// <exception cref="RuleBroken">There are none, or too many.</exception>
    public string Of(string? given, string asked, int? longest = null)
    {
        var (words, most) = (PlainText.Of(given), longest ?? usual);
        return words.Length == 0 ? throw new RuleBroken(code, $"{ask}{asked}。")
            : words.Length > most ? throw new RuleBroken(code, $"{asked}最多{most}个字，现在有{words.Length}个。")
            : words;
    }

    /// <summary>The words as they are kept, which may be none.</summary>
    /// <exception cref="RuleBroken">There are too many.</exception>
    public string Maybe(string? given, string asked, int? longest = null) => PlainText.Of(given).Length == 0 ? "" : Of(given, asked, longest);
}
