namespace Zuoshi.Platform.Api;

/// <summary>One of a few words in an address, written as in a body: <c>?outcome=adopted</c>.</summary>
public static class Words
{
    /// <summary>What a word stands for; null when there is none.</summary>
    /// <param name="field">Name of the parameter.</param>
    /// <param name="word">What the program wrote.</param>
    /// <exception cref="ApiRefusal">It is none of the words; numbers, which only the database knows, are none either.</exception>
    public static T? Of<T>(string field, string? word) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(word)) return null;
        if (!char.IsAsciiDigit(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value)) return value;

        throw ApiRefusal.Invalid(field, $"{field} 没有“{word}”这个值，请对照接口说明核对。");
    }
}
