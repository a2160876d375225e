namespace Zuoshi.Opinions.Similarity;

/// <summary>
/// Short texts, and which of them read like a given one. It finds near-copies (other punctuation, words added, dropped, moved or replaced), not the same
/// thought in other words. Candidates come from MinHash bands, the score is exact. Any number of threads may ask while one writes; the same calls
/// in the same order give the same answers.
/// </summary>
public sealed class SimilarityIndex
{
    /// <summary>From this score on a text is worth showing as similar.</summary>
    public const double Suggested = 0.6;

    /// <summary>From this score on, and without a contrast, two texts are as good as the same.</summary>
    public const double Same = 0.9;

    /// <summary>Of a longer text only so many characters of its normal form are compared.</summary>
    public const int MostCharacters = 4096;

    /// <summary>No more texts than this fit in.</summary>
    public const int MostTexts = 1 << 24;

    // Of 128 bits 64 agree by chance, with a deviation of 5.7. Two texts of score 0.6 share a quarter to a third of their pairs: 80 to 85 bits.
    private const int LeastCommonBits = 73;
    private const int FewestChecked = 64;
    private const int FirstBlock = 1 << 8;

    private readonly Lock writing = new();
    private readonly Dictionary<long, int> slots = [];
    private volatile Body body = new();

    /// <summary>Number of texts.</summary>
    public int Count
    {
        get
        {
            lock (writing) return slots.Count;
        }
    }

    /// <summary>Whether a text was added under the key.</summary>
    public bool Contains(long key)
    {
        lock (writing) return slots.ContainsKey(key);
    }

    /// <summary>The keys, in ascending order.</summary>
    public IReadOnlyList<long> Keys()
    {
        lock (writing) return [.. slots.Keys.Order()];
    }

    /// <summary>Adds a text; one that was there under the key gives way to it.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="MostTexts"/> already.</exception>
    public void Add(long key, string text)
    {
        var form = Form(text);
        Span<uint> sketch = stackalloc uint[MinHash.Values], bands = stackalloc uint[MinHash.Bands];
        MinHash.Of(form, sketch);
        MinHash.BandsOf(sketch, bands);
        var whole = MinHash.Whole(form);

        lock (writing)
        {
            Remove(key);
            slots.Add(key, body.Add(key, form, whole, MinHash.BitsOf(sketch), bands));
        }
    }

    /// <summary>Takes a text out; false when there was none.</summary>
    public bool Remove(long key)
    {
        lock (writing)
        {
            if (!slots.Remove(key, out var slot)) return false;

            body.Remove(slot);
            if (body.Removed > FirstBlock && body.Removed > slots.Count) Rebuild();
            return true;
        }
    }

    /// <summary>The texts most like the given one, the likest first, those of one score by key; those below <see cref="Suggested"/> are left out.</summary>
    /// <param name="text">The text to compare with.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<Neighbour> Nearest(string text, int take) => Nearest(Form(text), take, null);

    /// <summary>The texts most like the one under the key, without itself; none when the key is unknown.</summary>
    public IReadOnlyList<Neighbour> NearestTo(long key, int take)
    {
        string? form = null;
        lock (writing)
        {
            if (slots.TryGetValue(key, out var slot)) form = body.FormAt(slot);
        }

        return form is null ? [] : Nearest(form, take, key);
    }

    private IReadOnlyList<Neighbour> Nearest(string form, int take, long? without)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        if (form.Length == 0 || take == 0) return [];

        var seen = body;
        var found = new List<(double Score, long Key, int Slot)>();
        var cosine = new Cosine(form, seen.Counts);
        foreach (var slot in seen.Candidates(form, Math.Max(FewestChecked, take)))
        {
            var score = cosine.To(seen.TextAt(slot));
            if (score < Suggested) continue;

            for (var twin = slot; twin >= 0; twin = seen.Entry(twin).Twin - 1)
                if (!Volatile.Read(ref seen.Entry(twin).Removed) && seen.Entry(twin).Key != without) found.Add((score, seen.Entry(twin).Key, slot));
        }

        return
        [
            .. found.OrderByDescending(each => each.Score).ThenBy(each => each.Key).Take(take)
                .Select(each => new Neighbour(each.Key, each.Score, Contrasts.OfForms(form, seen.TextAt(each.Slot)))),
        ];
    }

    private void Rebuild()
    {
        var fresh = new Body();
        Span<uint> sketch = stackalloc uint[MinHash.Values], bands = stackalloc uint[MinHash.Bands];
        foreach (var (key, slot) in slots.OrderBy(pair => pair.Value).ToArray())
        {
            var form = body.FormAt(slot);
            MinHash.Of(form, sketch);
            MinHash.BandsOf(sketch, bands);
            slots[key] = fresh.Add(key, form, MinHash.Whole(form), MinHash.BitsOf(sketch), bands);
        }

        body = fresh;
    }

    private static string Form(string text)
    {
        var form = NormalForm.Of(text.AsSpan(0, Math.Min(text.Length, 2 * MostCharacters)));
        return form.Length <= MostCharacters ? form : form[..MostCharacters];
    }

    /// <summary>The blocks and what belongs to them; replaced as a whole when most of it was removed.</summary>
    private sealed class Body
    {
        private readonly Texts texts = new();
        private volatile Block[] blocks = [];
        private int used;

        public GramCounts Counts { get; } = new();

        public int Removed { get; private set; }

        public ref Entry Entry(int slot) => ref BlockOf(slot)[slot];

        public ReadOnlySpan<char> TextAt(int slot)
        {
            ref var entry = ref Entry(slot);
            return texts.At(entry.Place, entry.Length);
        }

        public string FormAt(int slot) => TextAt(slot).ToString();

        public int Add(long key, string form, uint whole, Bits bits, ReadOnlySpan<uint> bands)
        {
            if (used == MostTexts) throw new InvalidOperationException($"No more than {MostTexts} texts");

            // Each block is as large as all before it: few of them, and none ever grows.
            if (blocks.Length == 0 || used == FirstBlock << (blocks.Length - 1)) blocks = [.. blocks, new(used, Math.Max(FirstBlock, used))];

            var slot = used++;
            ref var entry = ref Entry(slot);
            if (Equal(whole, form) is { } equal)
            {
                ref var first = ref Entry(equal);
                entry = new() { Key = key, Bits = bits, Place = first.Place, Length = first.Length, Twin = first.Twin };
                Volatile.Write(ref first.Twin, slot + 1);
            }
            else
            {
                entry = new() { Key = key, Bits = bits, Place = texts.Add(form), Length = form.Length };
                blocks[^1].Link(slot, whole, bands);
            }

            CountIn(form, 1);
            return slot;
        }

        public void Remove(int slot)
        {
            Volatile.Write(ref Entry(slot).Removed, true);
            Removed++;
            CountIn(TextAt(slot), -1);
        }

        /// <summary>The slots that deserve the exact check, the most promising first.</summary>
        public IEnumerable<int> Candidates(string form, int most)
        {
            Span<uint> sketch = stackalloc uint[MinHash.Values], bands = stackalloc uint[MinHash.Bands];
            MinHash.Of(form, sketch);
            MinHash.BandsOf(sketch, bands);
            var bits = MinHash.BitsOf(sketch);
            var shortlist = new Shortlist(bits, LeastCommonBits, most);
            if (Equal(MinHash.Whole(form), form) is { } equal) shortlist.Offer(equal, bits);
            foreach (var block in blocks) block.Offer(bands, shortlist);
            return shortlist.Best();
        }

        private int? Equal(uint whole, string form)
        {
            foreach (var block in blocks)
                if (block.Equal(whole, form, texts) is { } slot) return slot;
            return null;
        }

        private Block BlockOf(int slot) => blocks[Math.Max(0, System.Numerics.BitOperations.Log2((uint)slot) - 7)];

        private void CountIn(ReadOnlySpan<char> form, int change)
        {
            var room = new Gram[2 * form.Length];
            Counts.Count(Grams.Of(form, room), change);
        }
    }
}
