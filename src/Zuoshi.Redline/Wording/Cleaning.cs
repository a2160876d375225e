namespace Zuoshi.Redline.Wording;

/// <summary>
/// Makes differences readable, after N. Fraser's diff-match-patch: what is kept between two larger changes is a coincidence and
/// joins them; a lone insertion or deletion that could stand in several places moves to a stop or a comma.
/// </summary>
internal static class Cleaning
{
    public static List<Kept> Clean(List<Kept> kept, Side before, Side after)
    {
        var clean = DropCoincidences(kept, before, after);
        Slide(clean, before, after);
        clean.RemoveAll(stretch => stretch.Length == 0);
        return clean;
    }

    private static List<Kept> DropCoincidences(List<Kept> kept, Side before, Side after)
    {
        // A stack: when a stretch goes, the change has grown, and the stretch before it may have become a coincidence.
        var clean = new List<Kept>(kept.Count);
        foreach (var next in kept.Append(new(before.Units.Length, after.Units.Length, 0)))
        {
            while (clean.Count > 0)
            {
                var last = clean[^1];
                var length = before.Characters(last.Before, last.BeforeEnd);
                if (length > Change(clean.Count > 1 ? clean[^2] : default, last) || length > Change(last, next)) break;

                clean.RemoveAt(clean.Count - 1);
            }

            clean.Add(next);
        }

        clean.RemoveAt(clean.Count - 1);
        return clean;

        int Change(Kept from, Kept to) =>
            Math.Max(before.Characters(from.BeforeEnd, to.Before), after.Characters(from.AfterEnd, to.After));
    }

    private static void Slide(List<Kept> kept, Side before, Side after)
    {
        for (var at = 1; at < kept.Count; at++)
        {
            var (left, right) = (kept[at - 1], kept[at]);
            var shift = left.AfterEnd == right.After ? BestShift(before, left.BeforeEnd, right.Before, left.Length, right.Length)
                : left.BeforeEnd == right.Before ? BestShift(after, left.AfterEnd, right.After, left.Length, right.Length)
                : 0;
            kept[at - 1] = left with { Length = left.Length + shift };
            kept[at] = new(right.Before + shift, right.After + shift, right.Length - shift);
        }
    }

    /// <summary>By how many units the lone change from start to end may slide into what is kept around it to stand best.</summary>
    private static int BestShift(Side side, int start, int end, int roomLeft, int roomRight)
    {
        int best = 0, rank = side.Seam(start) + side.Seam(end);
        for (var shift = -1; -shift <= roomLeft && side.Numbers[start + shift] == side.Numbers[end + shift]; shift--) Try(shift);
        for (var shift = 1; shift <= roomRight && side.Numbers[start + shift - 1] == side.Numbers[end + shift - 1]; shift++) Try(shift);
        return best;

        void Try(int shift)
        {
            var found = side.Seam(start + shift) + side.Seam(end + shift);
            if (found > rank) (best, rank) = (shift, found);
        }
    }
}
