namespace Zuoshi.Redline.Wording;

/// <summary>
/// The shortest way from one row of numbers to another, in linear space: E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations" (1986), with the bound of GNU diff: a stretch in which more than <paramref name="limit"/> changes were found from
/// both ends is cut where the search got furthest, so that the work stays below length × limit whatever the texts.
/// </summary>
internal sealed class Myers(int[] before, int[] after, int limit)
{
    // Furthest place in before on each diagonal (before − after), from the front and from the back.
    private readonly int[] front = new int[before.Length + after.Length + 3];
    private readonly int[] back = new int[before.Length + after.Length + 3];
    private readonly List<Kept> kept = [];

    /// <summary>What stands in both rows, in order.</summary>
    public static List<Kept> Compare(int[] before, int[] after, int limit)
    {
        var search = new Myers(before, after, limit);
        search.Compare(0, before.Length, 0, after.Length);
        return search.kept;
    }

    private void Compare(int oldFrom, int oldTo, int newFrom, int newTo)
    {
        var tail = 0;
        while (oldTo - tail > oldFrom && newTo - tail > newFrom && before[oldTo - tail - 1] == after[newTo - tail - 1]) tail++;
        oldTo -= tail;
        newTo -= tail;

        while (true)
        {
            var head = before.AsSpan(oldFrom, oldTo - oldFrom).CommonPrefixLength(after.AsSpan(newFrom, newTo - newFrom));
            Keep(oldFrom, newFrom, head);
            oldFrom += head;
            newFrom += head;
            if (oldFrom == oldTo || newFrom == newTo) break;

            var (oldAt, newAt) = Middle(oldFrom, oldTo, newFrom, newTo);
            Compare(oldFrom, oldAt, newFrom, newAt);
            (oldFrom, newFrom) = (oldAt, newAt);
        }

        Keep(oldTo, newTo, tail);
    }

    private (int Old, int New) Middle(int oldFrom, int oldTo, int newFrom, int newTo)
    {
        const int Beyond = int.MaxValue / 2;
        var zero = after.Length + 1;
        int lowest = oldFrom - newTo, highest = oldTo - newFrom;
        int frontLow = oldFrom - newFrom, frontHigh = frontLow, backLow = oldTo - newTo, backHigh = backLow;
        var odd = (frontLow - backLow) % 2 != 0;
        front[zero + frontLow] = oldFrom;
        back[zero + backLow] = oldTo;

        for (var cost = 1; ; cost++)
        {
            if (frontLow > lowest) front[zero + --frontLow - 1] = -1;
            else frontLow++;
            if (frontHigh < highest) front[zero + ++frontHigh + 1] = -1;
            else frontHigh--;
            for (var diagonal = frontHigh; diagonal >= frontLow; diagonal -= 2)
            {
                var x = Math.Max(front[zero + diagonal - 1] + 1, front[zero + diagonal + 1]);
                while (x < oldTo && x - diagonal < newTo && before[x] == after[x - diagonal]) x++;
                front[zero + diagonal] = x;
                if (odd && backLow <= diagonal && diagonal <= backHigh && back[zero + diagonal] <= x) return (x, x - diagonal);
            }

            if (backLow > lowest) back[zero + --backLow - 1] = Beyond;
            else backLow++;
            if (backHigh < highest) back[zero + ++backHigh + 1] = Beyond;
            else backHigh--;
            for (var diagonal = backHigh; diagonal >= backLow; diagonal -= 2)
            {
                var x = Math.Min(back[zero + diagonal - 1], back[zero + diagonal + 1] - 1);
                while (x > oldFrom && x - diagonal > newFrom && before[x - 1] == after[x - diagonal - 1]) x--;
                back[zero + diagonal] = x;
                if (!odd && frontLow <= diagonal && diagonal <= frontHigh && x <= front[zero + diagonal]) return (x, x - diagonal);
            }

            if (cost >= limit) return Furthest(oldFrom, oldTo, newFrom, newTo, (frontLow, frontHigh), (backLow, backHigh));
        }
    }

    private (int Old, int New) Furthest(int oldFrom, int oldTo, int newFrom, int newTo, (int Low, int High) fronts, (int Low, int High) backs)
    {
        var zero = after.Length + 1;
        var ahead = (Old: oldFrom, New: newFrom);
        for (var diagonal = fronts.High; diagonal >= fronts.Low; diagonal -= 2)
        {
            var x = Math.Min(Math.Min(front[zero + diagonal], oldTo), newTo + diagonal);
            if (x + x - diagonal > ahead.Old + ahead.New) ahead = (x, x - diagonal);
        }

        var behind = (Old: oldTo, New: newTo);
        for (var diagonal = backs.High; diagonal >= backs.Low; diagonal -= 2)
        {
            var x = Math.Max(Math.Max(back[zero + diagonal], oldFrom), newFrom + diagonal);
            if (x + x - diagonal < behind.Old + behind.New) behind = (x, x - diagonal);
        }

        return ahead.Old + ahead.New - oldFrom - newFrom >= oldTo + newTo - behind.Old - behind.New ? ahead : behind;
    }

    private void Keep(int old, int now, int length)
    {
        if (length == 0) return;

        if (kept.Count > 0 && kept[^1] is var last && last.BeforeEnd == old && last.AfterEnd == now) kept[^1] = last with { Length = last.Length + length };
        else kept.Add(new(old, now, length));
    }
}
