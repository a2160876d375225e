using System.Globalization;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Imports;

namespace Zuoshi.Organisation.Imports;

/// <summary>A unit that a roll speaks of: one in the directory, or one that the roll brings.</summary>
/// <param name="Known">The unit in the directory; null for a new one.</param>
/// <param name="Line">The line about it; null when the roll only mentions it.</param>
internal sealed record RollUnit(Unit? Known, RollLine? Line)
{
    /// <summary>Its full name once the roll is imported.</summary>
    public string Name => Known?.Name ?? Line![RollColumns.Name];
}

/// <summary>The units of a roll beside those of the directory: which line means which unit, and what it changes.</summary>
internal sealed class RollUnits
{
    private readonly IReadOnlyList<Unit> units;
    private readonly Dictionary<Guid, Unit> byId;
    private readonly List<UnitFact> standing;
    private readonly Dictionary<RollLine, RollUnit> byLine = [];
    private readonly Dictionary<string, RollUnit?> byName = [];

    public RollUnits(RollFile roll, IReadOnlyList<Unit> units, DateOnly today)
    {
        this.units = units;
        byId = units.ToDictionary(unit => unit.Id);
        standing = UnitFacts.Of(units, today).FindAll(unit => unit.Stands);
        foreach (var line in roll.Of(LineKind.Unit)) byLine[line] = new RollUnit(KnownBy(line), line);
    }

    /// <summary>The unit that a line is about.</summary>
    public RollUnit this[RollLine line] => byLine[line];

    /// <summary>The unit that goes by a name, in the directory or in the roll itself; null when none does, or several do.</summary>
    public RollUnit? Called(string name)
    {
        if (!byName.TryGetValue(name, out var found)) byName[name] = found = Find(name);
        return found;
    }

    /// <summary>The names that come nearest to one that nobody goes by.</summary>
    public IReadOnlyList<string> Near(string name) =>
    [
        .. standing.Select(unit => unit.Name).Concat(byLine.Values.Where(unit => unit.Known is null).Select(unit => unit.Name))
            .Distinct().Select(known => (Name: known, Likeness: Likeness.Of(name, known)))
            .Concat(standing.Select(unit => (unit.Name, Likeness: Likeness.Of(name, unit.ShortName))))
            .Where(near => near.Likeness >= Likeness.Least).OrderByDescending(near => near.Likeness).Select(near => near.Name).Distinct().Take(3),
    ];

    /// <summary>What a line says of its unit, beside what the directory has.</summary>
    public ComparedLine Compare(RollLine line)
    {
        var unit = this[line];
        var compared = new ComparedLine(line, isNew: unit.Known is null);
        var name = line[RollColumns.Name];
        compared.CheckLengths(RollColumns.Of(line.Kind));
        if (name.Length == 0) compared.Problem(RollColumns.Name, "请填单位全称。");
        if (byLine.Values.Any(other => other.Line != line && (unit.Known is not null ? other.Known == unit.Known : other.Known is null && other.Name == name)))
            compared.Problem(RollColumns.Name, "这个单位在表里写了两行，请留一行。");
        if (unit.Known is null && units.Any(other => other.Name == name || other.Names.Any(former => former.Name == name)))
            compared.Problem(RollColumns.Name, "名录里有一个已撤并或重名的单位叫这个名，请改一改。");

        var kind = line[RollColumns.Kind];
        if (kind.Length > 0 && UnitKinds.Called(kind) is null) compared.Problem(RollColumns.Kind, $"没有“{kind}”这一类，请选一类。");
        else if (kind.Length == 0 && unit.Known is null) compared.Problem(RollColumns.Kind, "请选类别。");

        CheckParent(line, compared);
        if (line[RollColumns.Order] is { Length: > 0 } order && (!int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place is < 1 or > 9999))
            compared.Problem(RollColumns.Order, "排序填1到9999的整数。");
        if (unit.Known is { } known) Changes(line, known, compared);
        return compared;
    }

    private void CheckParent(RollLine line, ComparedLine compared)
    {
        if (line[RollColumns.Parent] is not { Length: > 0 } name) return;

        var above = Called(name);
        if (above is null)
        {
            compared.Problem(RollColumns.Parent, $"名录里没有“{name}”。", Near(name));
            return;
        }

        // Whoever follows the parents upwards must come to an end.
        var met = new HashSet<RollUnit> { this[line] };
        for (var step = above; step is not null; step = Above(step))
        {
            if (met.Add(step)) continue;

            compared.Problem(RollColumns.Parent, "上级绕成了一圈，请改一改。");
            return;
        }
    }

    private RollUnit? Above(RollUnit unit) =>
        unit.Line?[RollColumns.Parent] is { Length: > 0 } name ? Called(name)
        : unit.Known?.ParentId is { } parent ? OfKnown(byId[parent])
        : null;

    private void Changes(RollLine line, Unit known, ComparedLine compared)
    {
        if (known.Until is not null)
        {
            compared.Problem(RollColumns.Name, "这个单位已经撤并，请去掉这一行或者改名称。");
            return;
        }

        // Only the other system's key proves that a unit of another name is the same one.
        if (IsKnownByKey(line, known)) compared.Changes(RollColumns.Name, known.Name);
        else if (line[RollColumns.Name] != known.Name) compared.Remark($"就是{known.Name}，名称不改。");
        compared.Changes(RollColumns.ShortName, known.ShortName);
        compared.Changes(RollColumns.Kind, known.Kind.Name());
        if (line[RollColumns.Parent] is { Length: > 0 } name && Called(name) is { } above && (above.Known is null || above.Known.Id != known.ParentId))
            compared.Changes(RollColumns.Parent, known.ParentId is { } parent ? byId[parent].Name : "");
        compared.Changes(RollColumns.Order, known.Order.ToString(CultureInfo.InvariantCulture));
        compared.Changes(RollColumns.ExternalId, known.ExternalId ?? "");
    }

    private RollUnit? Find(string name)
    {
        var lines = byLine.Values.Where(unit => unit.Line![RollColumns.Name] == name).Take(2).ToList();
        if (lines.Count == 0) lines = [.. byLine.Values.Where(unit => unit.Line![RollColumns.ShortName] == name).Take(2)];
        if (lines.Count > 0) return lines is [var only] ? only : null;
        return standing.Called(name) is { } fact ? OfKnown(byId[fact.Id]) : null;
    }

    private RollUnit OfKnown(Unit unit) => byLine.Values.FirstOrDefault(other => other.Known == unit) ?? new RollUnit(unit, null);

    private Unit? KnownBy(RollLine line)
    {
        var byKey = line[RollColumns.ExternalId] is { Length: > 0 } key ? units.FirstOrDefault(unit => unit.ExternalId == key) : null;
        return byKey
            ?? units.FirstOrDefault(unit => unit.Name == line[RollColumns.Name])
            ?? (standing.Called(line[RollColumns.Name]) is { } fact ? byId[fact.Id] : null);
    }

    internal static bool IsKnownByKey(RollLine line, Unit known) => line[RollColumns.ExternalId].Length > 0 && line[RollColumns.ExternalId] == known.ExternalId;
}
