namespace Zuoshi.Opinions.Similarity;

/// <summary>
/// Simplified characters for traditional ones, one for one, so that 機場 and 机场 are compared as the same. Enough for comparing, not for converting a text:
/// where a traditional character has several simplified forms (乾: 干, 乾), one is taken whatever it means there.
/// </summary>
internal static class Simplified
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    private static readonly char[] Forms = Read();

    /// <summary>The simplified form, or the character itself.</summary>
    public static char Of(char character) => character is >= First and <= Last ? Forms[character - First] : character;

    /// <summary>The same of each character, in place.</summary>
    public static void Write(Span<char> text)
    {
        foreach (ref var character in text) character = Of(character);
    }

    private static char[] Read()
    {
        var forms = new char[Last - First + 1];
        for (var at = 0; at < forms.Length; at++) forms[at] = (char)(First + at);

        using var stream = typeof(Simplified).Assembly.GetManifestResourceStream("simplified.txt") ?? throw new InvalidOperationException("The table of characters is missing");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;

            foreach (var pair in line.Split(' ')) forms[pair[0] - First] = pair[1];
        }

        return forms;
    }
}
