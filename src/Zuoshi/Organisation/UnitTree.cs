namespace Zuoshi.Organisation;

/// <summary>All units and how they stand above each other.</summary>
public sealed class UnitTree(IEnumerable<Unit> units)
{
    // A tree of an office has four or five levels; the bound holds even if a hand in the database has made a circle.
    private const int Deepest = 20;

    private readonly Dictionary<Guid, Unit> byId = units.ToDictionary(unit => unit.Id);

    /// <summary>A unit by its key.</summary>
    public Unit this[Guid id] => byId[id];

    /// <summary>The unit and those above it, the nearest first.</summary>
    public IReadOnlyList<Guid> PathOf(Unit unit) => [.. Upwards(unit).Select(above => above.Id)];

    /// <summary>The nearest body, from the unit upwards, that is not an office in another.</summary>
    public Guid OrganOf(Unit unit) => (Upwards(unit).FirstOrDefault(above => above.IsOrgan) ?? unit).Id;

    /// <summary>Whether a unit stands below another, or is it.</summary>
    public bool IsWithin(Unit unit, Guid above) => Upwards(unit).Any(step => step.Id == above);

    private IEnumerable<Unit> Upwards(Unit unit)
    {
        var step = unit;
        for (var level = 0; step is not null && level < Deepest; level++)
        {
            yield return step;
            step = step.ParentId is { } parent ? byId.GetValueOrDefault(parent) : null;
        }
    }
}
