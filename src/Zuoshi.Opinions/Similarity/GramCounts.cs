namespace Zuoshi.Opinions.Similarity;

/// <summary>In how many texts a character or a pair of characters occurs. One writer and any number of readers at a time.</summary>
internal sealed class GramCounts
{
    private volatile Table table = new(1 << 10);
    private int texts;
    private int used;

    // The thresholds were found on some ten thousand texts. In a million a slip of the pen, seen nowhere else, must not weigh more than it did there.
    private const double Rarest = 1 / 10_000.0;

    /// <summary>The weight of a gram: the rarer, the more it says (inverse document frequency, smoothed).</summary>
    public double Weight(uint gram)
    {
        var all = 1.0 + Volatile.Read(ref texts);
        return Math.Log(all / Math.Max(1.0 + table.Count(gram), all * Rarest)) + 1;
    }

    /// <summary>Counts a text in, or out again.</summary>
    /// <param name="grams">Its grams, each once.</param>
    /// <param name="change">1 or −1.</param>
    public void Count(ReadOnlySpan<Gram> grams, int change)
    {
        Volatile.Write(ref texts, texts + change);
        foreach (var gram in grams)
        {
            if (used >= table.Room) table = table.Twice();
            if (table.Change(gram.Code, change)) used++;
        }
    }

    // Open addressing; a code is never 0, since no normal form holds U+0000.
    private sealed class Table(int size)
    {
        private readonly uint[] codes = new uint[size];
        private readonly int[] counts = new int[size];

        public int Room => codes.Length / 2;

        public int Count(uint code)
        {
            for (var at = Place(code); ; at = (at + 1) & (codes.Length - 1))
            {
                var there = Volatile.Read(ref codes[at]);
                if (there == code) return counts[at];
                if (there == 0) return 0;
            }
        }

        /// <summary>Whether the code is new.</summary>
        public bool Change(uint code, int change)
        {
            for (var at = Place(code); ; at = (at + 1) & (codes.Length - 1))
            {
                if (codes[at] == code)
                {
                    counts[at] += change;
                    return false;
                }

                if (codes[at] != 0) continue;

                counts[at] = change;
                Volatile.Write(ref codes[at], code);
                return true;
            }
        }

        public Table Twice()
        {
            var twice = new Table(codes.Length * 2);
            for (var at = 0; at < codes.Length; at++)
                if (codes[at] != 0) twice.Change(codes[at], counts[at]);
            return twice;
        }

        private int Place(uint code) => (int)(MinHash.Mix(code) & (uint)(codes.Length - 1));
    }
}
