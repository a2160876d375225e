using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Discussions.Polls;

/// <summary>By what people are told apart when agreement between them is counted.</summary>
public enum Partition
{
    /// <summary>单位类别: districts, subordinate units, offices.</summary>
    Kind,

    /// <summary>单位.</summary>
    Unit,

    /// <summary>岗位: what they do in the campaign.</summary>
    Duty,

    /// <summary>意见群: found by nothing but the votes.</summary>
    Found,
}

/// <summary>People told apart in one way.</summary>
/// <param name="By">In which.</param>
/// <param name="Names">The groups' names.</param>
/// <param name="GroupOf">Each voter's group by row, −1 for none.</param>
internal sealed record Grouped(Partition By, IReadOnlyList<string> Names, IReadOnlyList<int> GroupOf)
{
    /// <summary>The smallest group whose votes are shown: of fewer, somebody might guess who said what.</summary>
    public const int Least = 5;

    private const string Others = "其他", FoundNames = "甲乙丙丁戊己庚辛壬癸";

    /// <summary>What a group is counted in: 13个单位.</summary>
    public string Counted => By switch
    {
        Partition.Kind => "类单位",
        Partition.Unit => "个单位",
        Partition.Duty => "类岗位",
        _ => "个群",
    };

    /// <summary>How many voters each group has.</summary>
    public IReadOnlyList<int> Members => [.. Enumerable.Range(0, Names.Count).Select(group => GroupOf.Count(of => of == group))];

    /// <summary>Whether a group is made of those too few to be shown by themselves.</summary>
    public bool IsRest(int group) => Names[group] == Others;

    /// <summary>Tells the voters apart.</summary>
    public static Grouped Of(Partition by, Ballots ballots, IReadOnlyList<UnitFact> units, DrawnMap? map) => by switch
    {
        Partition.Kind => Known(by, ballots, units.Select(unit => unit.Kind).Distinct(), voter => UnitOf(voter, units)?.Kind),
        Partition.Unit => Known(by, ballots, units.Select(unit => unit.ShortName).Distinct(), voter => UnitOf(voter, units)?.ShortName),
        Partition.Duty => Known(by, ballots, Enum.GetValues<Duty>().Select(duty => duty.Name()), voter => voter.Duty.Name()),
        _ => Found(ballots, map),
    };

    /// <summary>The name of a group found: 甲, 乙 … by the number that stays with it.</summary>
    public static string NameOf(DrawnGroup group) => group.Name < FoundNames.Length ? $"{FoundNames[group.Name]}群" : $"第{group.Name + 1}群";

    // The organiser's offices take part as units of their own; of every other body it is the body.
    private static UnitFact? UnitOf(Voter voter, IReadOnlyList<UnitFact> units) =>
        units.FirstOrDefault(unit => unit.Id == voter.BodyId) is { IsOrganiser: false } body ? body : units.FirstOrDefault(unit => unit.Id == voter.UnitId);

    private static Grouped Found(Ballots ballots, DrawnMap? map)
    {
        if (map is null) return new(Partition.Found, [], [.. ballots.Voters.Select(_ => -1)]);

        var groupOf = map.Places.ToDictionary(place => place.PersonId, place => place.Group);
        return new(Partition.Found, [.. map.Groups.Select(NameOf)], [.. ballots.Voters.Select(voter => groupOf.GetValueOrDefault(voter.PersonId, -1))]);
    }

    // Groups too small to be shown go together; should even they together be too few, they are in none.
    private static Grouped Known(Partition by, Ballots ballots, IEnumerable<string> order, Func<Voter, string?> nameOf)
    {
        var named = ballots.Voters.Select(voter => nameOf(voter) ?? Others).ToList();
        var large = named.CountBy(name => name).Where(count => count.Value >= Least && count.Key != Others).Select(count => count.Key).ToHashSet();
        var names = order.Where(large.Contains).ToList();
        if (named.Count(name => !large.Contains(name)) >= Least) names.Add(Others);
        return new(by, names, [.. named.Select(name => names.IndexOf(large.Contains(name) ? name : Others))]);
    }
}

/// <summary>The partitions' names.</summary>
public static class Partitions
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this Partition by) => by switch
    {
        Partition.Kind => "按单位类别",
        Partition.Unit => "按单位",
        Partition.Duty => "按岗位",
        _ => "按意见群",
    };
}
