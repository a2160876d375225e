namespace Zuoshi.Organisation;

/// <summary>All units and how they stand above each other.</summary>
public sealed class UnitTree(IEnumerable<Unit> units)
{
    // A tree of an office has four or five levels; the bound holds even if a hand in the database has made a circle.
    private const int Deepest = 20;

    private readonly Dictionary<Guid, Unit> byId = units.ToDictionary(unit => unit.Id);

    private readonly ILookup<Guid?, Unit> below = units.OrderBy(unit => unit.Kind).ThenBy(unit => unit.Order).ThenBy(unit => unit.Name, StringComparer.Ordinal)
        .ToLookup(unit => unit.ParentId);

    /// <summary>All units in official order: each followed by those below it.</summary>
    public IEnumerable<(Unit Unit, int Level)> InOrder() => Below(null, 0);

    /// <summary>A unit by its key.</summary>
    public Unit this[Guid id] => byId[id];

    /// <summary>The unit and those above it, the nearest first.</summary>
    public IReadOnlyList<Guid> PathOf(Unit unit) => [.. Upwards(unit).Select(above => above.Id)];

    /// <summary>The nearest body, from the unit upwards, that is not an office in another.</summary>
    public Guid OrganOf(Unit unit) => (Upwards(unit).FirstOrDefault(above => above.IsOrgan) ?? unit).Id;

    /// <summary>Whether there is such a unit and it stands.</summary>
    public bool Stands(Guid id) => byId.GetValueOrDefault(id) is { Until: null };

    /// <summary>The last place taken among the units of a kind.</summary>
    public int PlacesOf(UnitKind kind) => byId.Values.Where(unit => unit.Kind == kind).Select(unit => unit.Order).DefaultIfEmpty().Max();

    /// <summary>The standing units that a unit has its place among: of its kind, below the same one, itself too.</summary>
    public IReadOnlyList<Unit> LikeOf(Unit unit) => [.. below[unit.ParentId].Where(other => other.Kind == unit.Kind && other.Until is null)];

    /// <summary>The units below a unit, the nearest alone.</summary>
    public IEnumerable<Unit> Below(Unit unit) => below[unit.Id];

    /// <summary>Whether a unit stands below another, or is it.</summary>
    public bool IsWithin(Unit unit, Guid above) => Upwards(unit).Any(step => step.Id == above);

    /// <summary>Lets a unit change places with the one before or behind it; the first has none before it, the last none behind.</summary>
    public void Move(Unit unit, bool up)
    {
        var row = LikeOf(unit).ToList();
        var at = row.FindIndex(other => other.Id == unit.Id);
        var to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= row.Count) return;

        (row[at], row[to]) = (row[to], row[at]);
        // The places taken stay the same, so that units of the kind elsewhere keep theirs; two that shared one are parted.
        var places = LikeOf(unit).Select(other => other.Order).ToList();
        for (var i = 1; i < places.Count; i++) places[i] = Math.Max(places[i], places[i - 1] + 1);
        for (var i = 0; i < row.Count; i++) row[i].Place(row[i].Kind, row[i].ParentId, places[i], this);
    }

    private IEnumerable<(Unit Unit, int Level)> Below(Guid? parent, int level) => level > Deepest
        ? []
        : below[parent].SelectMany(unit => Below(unit.Id, level + 1).Prepend((unit, level)));

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
