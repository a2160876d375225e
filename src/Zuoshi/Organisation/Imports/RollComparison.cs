using Zuoshi.Platform.Imports;

namespace Zuoshi.Organisation.Imports;

/// <summary>A roll beside the directory: what an import would do, line by line.</summary>
public sealed class RollComparison
{
    private RollComparison(RollUnits units, RollPeople people, IReadOnlyList<ComparedLine> lines) => (Units, People, Lines) = (units, people, lines);

    /// <summary>The roll's units.</summary>
    internal RollUnits Units { get; }

    /// <summary>The roll's people.</summary>
    internal RollPeople People { get; }

    /// <summary>All lines, units first.</summary>
    public IReadOnlyList<ComparedLine> Lines { get; }

    /// <summary>Compares.</summary>
    /// <param name="roll">What was sent.</param>
    /// <param name="units">All units.</param>
    /// <param name="people">Everybody, with posts.</param>
    /// <param name="today">Today.</param>
    public static RollComparison Of(RollFile roll, IReadOnlyList<Unit> units, IReadOnlyList<Person> people, DateOnly today)
    {
        var comparedUnits = new RollUnits(roll, units, today);
        var comparedPeople = new RollPeople(roll, comparedUnits, people, today);
        var lines = roll.Of(LineKind.Unit).Select(comparedUnits.Compare).ToList();
        // Whoever is in a unit that cannot be entered waits for it.
        var refused = lines.FindAll(line => line.State is LineState.Problem).ConvertAll(line => comparedUnits[(RollLine)line.Line]).Where(unit => unit.Known is null).ToHashSet();
        foreach (var line in roll.Of(LineKind.Person))
        {
            var compared = comparedPeople.Compare(line);
            if (comparedUnits.Called(line[RollColumns.Unit]) is { } unit && refused.Contains(unit)) compared.Problem(RollColumns.Unit, $"“{unit.Name}”那一行有问题，请先改好。");
            lines.Add(compared);
        }

        return new RollComparison(comparedUnits, comparedPeople, lines);
    }

    /// <summary>Those who are here and whom the roll doesn't name. They stay; somebody may want to look.</summary>
    public IReadOnlyList<Person> Missing => People.Missing;

    /// <summary>How many lines stand so.</summary>
    public int Count(LineState state) => Lines.Count(line => line.State == state);
}
