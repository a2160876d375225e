using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Zuoshi.Opinions.Similarity;

/// <summary>
/// A. Z. Broder's sketch of a set (1997), here of a text's neighbouring pairs of characters: the share of the 128 values that two sketches
/// have in common estimates the share of pairs that the texts have in common.
/// </summary>
internal static class MinHash
{
    public const int Values = 128;

    /// <summary>Bands of three values: two texts with half their pairs in common meet in one of 42 with 99.6 %, with a tenth with 4 %.</summary>
    public const int Bands = 42;

    private const int Rows = 3;

    private static readonly uint[] Seeds = [.. Enumerable.Range(1, Values).Select(at => Low(Mix((ulong)at)))];

    /// <summary>The sketch of a normal form of at least one character.</summary>
    public static void Of(ReadOnlySpan<char> form, Span<uint> sketch)
    {
        sketch.Fill(uint.MaxValue);
        if (form.Length == 1) Add(form[0], sketch);
        for (var at = 1; at < form.Length; at++) Add((uint)form[at - 1] << 16 | form[at], sketch);
    }

    /// <summary>One number for each band; texts that share one are candidates.</summary>
    public static void BandsOf(ReadOnlySpan<uint> sketch, Span<uint> bands)
    {
        for (var band = 0; band < Bands; band++)
        {
            var values = sketch.Slice(band * Rows, Rows);
            bands[band] = Low(Mix(Mix(Mix((ulong)values[0] + (ulong)band) ^ values[1]) ^ values[2]));
        }
    }

    /// <summary>One bit of each value: enough to tell strangers from candidates without reading their text (P. Li and A. C. König, b-bit minwise hashing, 2010).</summary>
    public static Bits BitsOf(ReadOnlySpan<uint> sketch)
    {
        ulong low = 0, high = 0;
        for (var at = 0; at < 64; at++)
        {
            low |= (ulong)(sketch[at] & 1) << at;
            high |= (ulong)(sketch[at + 64] & 1) << at;
        }

        return new(low, high);
    }

    /// <summary>A number for the whole text.</summary>
    public static uint Whole(ReadOnlySpan<char> form)
    {
        var hash = 0UL;
        foreach (var character in form) hash = Mix(hash ^ character);
        return Low(hash);
    }

    // One multiplication by an odd number turns no two pairs into one; shifting in between spreads them over all bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(uint pair, Span<uint> sketch)
    {
        var start = Vector256.Create(Low(Mix(pair)));
        ref var seeds = ref Seeds[0];
        ref var values = ref sketch[0];
        for (nuint at = 0; at < Values; at += (nuint)Vector256<uint>.Count)
        {
            var hash = (start ^ Vector256.LoadUnsafe(ref seeds, at)) * Vector256.Create(0x9E3779B1u);
            hash = (hash ^ (hash >>> 15)) * Vector256.Create(0x85EBCA77u);
            hash ^= hash >>> 13;
            Vector256.Min(hash, Vector256.LoadUnsafe(ref values, at)).StoreUnsafe(ref values, at);
        }
    }

    /// <summary>The finish of SplitMix64 (G. L. Steele and others, 2014).</summary>
    internal static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }

    private static uint Low(ulong value) => (uint)(value & uint.MaxValue);
}

/// <summary>A bit of each value of a sketch.</summary>
internal readonly record struct Bits(ulong Low, ulong High)
{
    /// <summary>Of 128, how many are equal; half of them by chance.</summary>
    public int Common(Bits other) => MinHash.Values - BitOperations.PopCount(Low ^ other.Low) - BitOperations.PopCount(High ^ other.High);
}
