namespace Zuoshi.Redline.Wording;

/// <summary>The longest rising part of a row: what kept its order.</summary>
internal static class Rise
{
    /// <summary>The positions of one longest strictly rising part, in order; in n log n, by piles as in patience sorting.</summary>
    public static int[] Longest(IReadOnlyList<int> row)
    {
        var tops = new List<int>();
        var under = new int[row.Count];
        for (var at = 0; at < row.Count; at++)
        {
            int low = 0, high = tops.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (row[tops[middle]] < row[at]) low = middle + 1;
                else high = middle;
            }

            under[at] = low == 0 ? -1 : tops[low - 1];
            if (low == tops.Count) tops.Add(at);
            else tops[low] = at;
        }

        var rising = new int[tops.Count];
        for (int place = tops.Count - 1, at = place < 0 ? -1 : tops[place]; place >= 0; place--, at = under[at]) rising[place] = at;
        return rising;
    }
}
