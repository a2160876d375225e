namespace Zuoshi.Opinions.Files;

/// <summary>Who belongs to which group: a file with a participant and a group a line, or the published votes with their groups.</summary>
/// <param name="GroupOf">Groups by participant; those without one are missing.</param>
/// <param name="Groups">The groups in their order.</param>
public sealed record GroupFile(IReadOnlyDictionary<string, string> GroupOf, IReadOnlyList<string> Groups)
{
    /// <summary>Reads it in UTF-8.</summary>
    /// <exception cref="UnreadableVotesException">It can't be read.</exception>
    public static GroupFile Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var table = new CsvTable(stream, name);
        var (participant, group) = (table.Column("participant", "voter-id"), table.Column("group", "group-id"));
        if (participant < 0 || group < 0) throw table.Head.Refused("表头认不出：要有participant和group两列。");

        var groupOf = new Dictionary<string, string>();
        foreach (var line in table.Lines())
        {
            if (Keys.WithoutFraction(line.Fields[group].Trim()).ToString() is not { Length: > 0 } its) continue;
            if (!groupOf.TryAdd(line.Fields[participant].Trim(), its) && groupOf[line.Fields[participant].Trim()] != its)
                throw line.Refused($"参与者“{line.Fields[participant].Trim()}”前面已经分到别的组。请只留一行。");
        }

        return new(groupOf, [.. groupOf.Values.Distinct().Order(Keys.Order)]);
    }

    /// <summary>The numbers of the groups of these participants, in their order, −1 for none; what <see cref="Agreements.Agreement.Of"/> takes.</summary>
    public IReadOnlyList<int> NumbersOf(IReadOnlyList<string> participants)
    {
        ArgumentNullException.ThrowIfNull(participants);
        var numbers = Groups.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return [.. participants.Select(participant => GroupOf.TryGetValue(participant, out var group) ? numbers[group] : -1)];
    }
}
