using System.Runtime.InteropServices;

namespace Zuoshi.Redline.Wording;

/// <summary>A stretch of a text by its place.</summary>
internal readonly record struct Piece(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>Equal stretches of the two texts get equal numbers, so that comparing them costs no look at characters.</summary>
    public static (int[] Before, int[] After) Numbers(string before, Piece[] olds, string after, Piece[] news)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        return (NumbersOf(before, olds), NumbersOf(after, news));

        int[] NumbersOf(string text, Piece[] pieces) => Array.ConvertAll(pieces, piece =>
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, text.AsSpan(piece.Start, piece.Length), out var exists);
            return exists ? number : number = known.Count;
        });
    }
}

/// <summary>A stretch that both sides have, by its place in each; the unit (characters, tokens, sentences) is the caller's.</summary>
internal readonly record struct Kept(int Before, int After, int Length)
{
    public int BeforeEnd => Before + Length;

    public int AfterEnd => After + Length;
}
