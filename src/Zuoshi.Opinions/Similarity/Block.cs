namespace Zuoshi.Opinions.Similarity;

/// <summary>
/// A stretch of the index with a fixed number of slots: nothing in it ever moves, so that readers need no lock. For each band a row of chains
/// leads to the slots whose texts have that band's number; one chain more leads to the texts that are equal as a whole.
/// </summary>
/// <param name="first">Number of the first slot within the index.</param>
/// <param name="capacity">How many slots; a power of two.</param>
internal sealed class Block(int first, int capacity)
{
    private const int Chains = MinHash.Bands + 1;
    private const int TagShift = 24;
    private const uint SlotMask = (1 << TagShift) - 1;

    // A chain that everything is on (texts that begin with the same stock phrase) tells nothing; the newest of it are enough.
    private const int Longest = 32;

    // A link is the slot + 1 below eight bits of the number it stands for, which turn away most that share only the place in the table.
    private readonly uint[] heads = new uint[(long)capacity * Chains];
    private readonly uint[] links = new uint[(long)capacity * Chains];
    private readonly Entry[] entries = new Entry[capacity];

    public ref Entry this[int slot] => ref entries[slot - first];

    /// <summary>Puts the slot on its chains; what stands in it is visible to readers from here on.</summary>
    public void Link(int slot, uint whole, ReadOnlySpan<uint> bands)
    {
        for (var chain = 0; chain < Chains; chain++)
        {
            var number = chain == MinHash.Bands ? whole : bands[chain];
            ref var head = ref heads[Place(chain, number)];
            links[(long)(slot - first) * Chains + chain] = head;
            Volatile.Write(ref head, number >> TagShift << TagShift | (uint)(slot - first + 1));
        }
    }

    /// <summary>Offers the slots that share a band.</summary>
    public void Offer(ReadOnlySpan<uint> bands, Shortlist shortlist)
    {
        for (var band = 0; band < bands.Length; band++)
        {
            var link = Volatile.Read(ref heads[Place(band, bands[band])]);
            for (var steps = 0; link != 0 && steps < Longest; steps++)
            {
                var at = (int)(link & SlotMask) - 1;
                if (link >> TagShift == bands[band] >> TagShift) shortlist.Offer(first + at, entries[at].Bits);
                link = links[(long)at * Chains + band];
            }
        }
    }

    /// <summary>The slot of the text that has all others like it behind it; null when there is none.</summary>
    public int? Equal(uint whole, ReadOnlySpan<char> form, Texts texts)
    {
        for (var link = Volatile.Read(ref heads[Place(MinHash.Bands, whole)]); link != 0; link = links[((long)(link & SlotMask) - 1) * Chains + MinHash.Bands])
        {
            var at = (int)(link & SlotMask) - 1;
            if (link >> TagShift == whole >> TagShift && form.SequenceEqual(texts.At(entries[at].Place, entries[at].Length))) return first + at;
        }

        return null;
    }

    private long Place(int chain, uint number) => (long)chain * capacity + (number & (uint)(capacity - 1));
}

/// <summary>What the index keeps of a text.</summary>
internal struct Entry
{
    public long Key;
    public long Place;
    public Bits Bits;
    public int Length;

    /// <summary>The next slot with an equal text, + 1; 0 at the end.</summary>
    public int Twin;

    public bool Removed;
}
