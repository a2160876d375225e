namespace Zuoshi.Opinions.Maps.Clusters;

/// <summary>Gives groups their names: that of the former group most of whose people are in it, else one that is free.</summary>
internal static class GroupNames
{
    /// <summary>The name of each group. Without a former map the largest group is 0.</summary>
    /// <param name="groupOf">Each participant's group, −1 for none.</param>
    /// <param name="groups">How many.</param>
    /// <param name="before">Each participant's former group by name, −1 for none; shorter when participants came since.</param>
    public static int[] Of(int[] groupOf, int groups, IReadOnlyList<int> before)
    {
        var sizes = new int[groups];
        var shared = new Dictionary<(int Group, int Name), int>();
        for (var participant = 0; participant < groupOf.Length; participant++)
        {
            if (groupOf[participant] is var group && group < 0) continue;

            sizes[group]++;
            if (participant < before.Count && before[participant] is var name && name >= 0)
                shared[(group, name)] = shared.GetValueOrDefault((group, name)) + 1;
        }

        var names = new int[groups];
        Array.Fill(names, -1);
        foreach (var ((group, name), _) in shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
            if (names[group] < 0 && !names.Contains(name)) names[group] = name;

        var free = new Queue<int>(Enumerable.Range(0, 2 * groups + before.DefaultIfEmpty(0).Max()).Except(names));
        foreach (var group in Enumerable.Range(0, groups).Where(group => names[group] < 0).OrderByDescending(group => sizes[group])) names[group] = free.Dequeue();
        return names;
    }
}
