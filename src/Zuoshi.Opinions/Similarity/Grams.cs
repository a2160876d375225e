namespace Zuoshi.Opinions.Similarity;

/// <summary>A character (its code) or a pair of neighbours (the first in the high half), and how often a text has it.</summary>
internal readonly record struct Gram(uint Code, int Times);

/// <summary>The characters and pairs of neighbours of a normal form.</summary>
internal static class Grams
{
    /// <summary>Each with its number of times, ordered by code. The room must hold twice the form's length.</summary>
    public static Span<Gram> Of(ReadOnlySpan<char> form, Span<Gram> room)
    {
        if (form.IsEmpty) return [];

        Span<uint> codes = form.Length <= 256 ? stackalloc uint[2 * form.Length - 1] : new uint[2 * form.Length - 1];
        codes[0] = form[0];
        for (var at = 1; at < form.Length; at++)
        {
            codes[2 * at - 1] = form[at];
            codes[2 * at] = (uint)form[at - 1] << 16 | form[at];
        }

        codes.Sort();
        var count = 0;
        foreach (var code in codes)
        {
            if (count > 0 && room[count - 1].Code == code) room[count - 1] = new(code, room[count - 1].Times + 1);
            else room[count++] = new(code, 1);
        }

        return room[..count];
    }
}
