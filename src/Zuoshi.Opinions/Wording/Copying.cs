using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Opinions.Wording;

/// <summary>A text that others may have copied from: a clause of the outline, a paragraph of the notice, a contribution.</summary>
/// <param name="Key">What the caller knows it by.</param>
/// <param name="Text">Its text.</param>
public sealed record CopySource(string Key, string Text);

/// <summary>A passage that stands nearly so in a source.</summary>
/// <param name="Start">Index of its first UTF-16 unit in the text.</param>
/// <param name="Length">Its number of units.</param>
/// <param name="Source">The source's key.</param>
/// <param name="SourceStart">Where it stands in the source.</param>
/// <param name="SourceLength">How long it is there.</param>
public readonly record struct Copied(int Start, int Length, string Source, int SourceStart, int SourceLength);

/// <summary>
/// Which passages of a text are near-copies of given sources. Runs of characters that both have are found by shingles and drawn out as far as they go; runs with
/// a few characters changed between them are one. Punctuation and spaces don't count, nor do titles in 《》, which everybody has to write the same.
/// </summary>
public sealed class Copying
{
    /// <summary>Fewer characters in common are how everybody writes, not a copy.</summary>
    public const int Fewest = 12;

    private const int Shingle = 6;

    // A word or two may have been changed inside a copy.
    private const int Gap = 4;

    // A shingle that stands at more places is a stock phrase; its first places are enough.
    private const int MostPlaces = 32;

    private readonly IReadOnlyList<CopySource> sources;
    private readonly NormalForm[] forms;
    private readonly Dictionary<ulong, List<(int Source, int At)>> shingles = [];

    /// <summary>Prepares the sources; when a passage stands in several, the first is named.</summary>
    public Copying(IReadOnlyList<CopySource> sources)
    {
        this.sources = sources;
        forms = [.. sources.Select(source => NormalForm.WithPlaces(source.Text))];
        for (var source = 0; source < forms.Length; source++)
        {
            for (var at = 0; at + Shingle <= forms[source].Text.Length; at++)
            {
                var hash = Hash(forms[source].Text.AsSpan(at, Shingle));
                if (!shingles.TryGetValue(hash, out var places)) shingles[hash] = places = [];
                if (places.Count < MostPlaces) places.Add((source, at));
            }
        }
    }

    /// <summary>The copied passages, in order; none overlaps another.</summary>
    public IReadOnlyList<Copied> In(string text)
    {
        var form = NormalForm.WithPlaces(text);
        var titles = Titles(text);
        var found = new List<Copied>();
        for (var at = 0; at + Shingle <= form.Text.Length;)
        {
            var best = default(Passage);
            foreach (var (source, there) in shingles.GetValueOrDefault(Hash(form.Text.AsSpan(at, Shingle)), []))
            {
                var passage = Grow(form.Text, at, source, there);
                if (passage.Length > best.Length) best = passage;
            }

            if (best.Length >= Fewest && Counted(form, best, titles) >= Fewest) found.Add(Original(text, form, best));

            // A short run may hide the start of a longer one.
            at = best.Length >= Fewest ? best.End : at + 1;
        }

        return found;
    }

    /// <summary>The passage that begins here and there: as far as both agree, and over short changes as long as what follows agrees for long enough.</summary>
    private Passage Grow(string text, int at, int source, int there)
    {
        var other = forms[source].Text;
        var (end, otherEnd) = (at, there);
        while (true)
        {
            var common = text.AsSpan(end).CommonPrefixLength(other.AsSpan(otherEnd));
            (end, otherEnd) = (end + common, otherEnd + common);
            if (Bridge(text.AsSpan(end), other.AsSpan(otherEnd)) is not { } bridge) break;

            (end, otherEnd) = (end + bridge.Here, otherEnd + bridge.There);
        }

        return new(at, end - at, source, there, otherEnd - there);
    }

    private static (int Here, int There)? Bridge(ReadOnlySpan<char> text, ReadOnlySpan<char> other)
    {
        for (var both = 1; both <= 2 * Gap; both++)
        {
            for (var here = Math.Max(0, both - Gap); here <= Math.Min(both, Gap); here++)
            {
                var there = both - here;
                if (here + Shingle <= text.Length && there + Shingle <= other.Length && text.Slice(here, Shingle).SequenceEqual(other.Slice(there, Shingle))) return (here, there);
            }
        }

        return null;
    }

    private Copied Original(string text, NormalForm form, Passage passage)
    {
        var source = sources[passage.Source];
        var (start, length) = Range(text, form.Places[passage.At], form.Places[passage.End - 1]);
        var places = forms[passage.Source].Places;
        var (from, extent) = Range(source.Text, places[passage.There], places[passage.There + passage.OtherLength - 1]);
        return new(start, length, source.Key, from, extent);
    }

    // Two characters beyond U+FFFF may share one of their halves; a range holds whole ones.
    private static (int Start, int Length) Range(string text, int first, int last)
    {
        if (char.IsLowSurrogate(text[first])) first--;
        if (char.IsHighSurrogate(text[last])) last++;
        return (first, last + 1 - first);
    }

    private static int Counted(NormalForm form, Passage passage, bool[] titles)
    {
        var count = 0;
        for (var at = passage.At; at < passage.End; at++)
            if (!titles[form.Places[at]]) count++;
        return count;
    }

    /// <summary>For each character, whether it belongs to a title in 《》.</summary>
    private static bool[] Titles(string text)
    {
        var titles = new bool[text.Length];
        for (var open = text.IndexOf('《'); open >= 0;)
        {
            var close = text.IndexOf('》', open);
            if (close < 0) break;

            titles.AsSpan(open, close - open).Fill(true);
            open = text.IndexOf('《', close);
        }

        return titles;
    }

    private static ulong Hash(ReadOnlySpan<char> shingle)
    {
        var hash = 0UL;
        foreach (var character in shingle) hash = MinHash.Mix(hash ^ character);
        return hash;
    }

    private readonly record struct Passage(int At, int Length, int Source, int There, int OtherLength)
    {
        public int End => At + Length;
    }
}
