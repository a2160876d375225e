namespace Zuoshi.Redline.Wording;

/// <summary>
/// The neighbouring pairs of characters of a text, each as often as it occurs, white space left out. For Chinese they stand for
/// words: no dictionary decides, and a substituted character costs two pairs, not a sentence.
/// </summary>
internal readonly struct Bigrams
{
    private readonly uint[] sorted;

    private Bigrams(uint[] sorted) => this.sorted = sorted;

    public int Count => sorted.Length;

    public ReadOnlySpan<uint> Sorted => sorted;

    public static Bigrams Of(ReadOnlySpan<char> text)
    {
        var pairs = new List<uint>(text.Length);
        var last = '\0';
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character)) continue;

            // The first character alone is a pair with nothing, so that a text of one character has something to compare.
            pairs.Add((uint)last << 16 | character);
            last = character;
        }

        pairs.Sort();
        return new([.. pairs]);
    }

    /// <summary>How many pairs both have, each counted as often as the side that has it less often.</summary>
    public int Common(Bigrams other)
    {
        int at = 0, there = 0, common = 0;
        while (at < sorted.Length && there < other.sorted.Length)
        {
            if (sorted[at] == other.sorted[there])
            {
                common++;
                at++;
                there++;
            }
            else if (sorted[at] < other.sorted[there]) at++;
            else there++;
        }

        return common;
    }

    /// <summary>What is left when the pairs of another are taken away.</summary>
    public Bigrams Without(Bigrams other)
    {
        var left = new List<uint>(sorted.Length);
        var there = 0;
        foreach (var pair in sorted)
        {
            while (there < other.sorted.Length && other.sorted[there] < pair) there++;
            if (there < other.sorted.Length && other.sorted[there] == pair) there++;
            else left.Add(pair);
        }

        return new([.. left]);
    }

    /// <summary>Twice what is common by what there is (L. R. Dice, 1945): 1 for equal texts, 0 for strangers.</summary>
    public double Dice(Bigrams other) => Count + other.Count == 0 ? 1 : 2.0 * Common(other) / (Count + other.Count);
}
