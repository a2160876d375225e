using Zuoshi.Organisation.Contract;

namespace Zuoshi.Lists;

/// <summary>One line of 责任清单: what a unit answers for. Drawn from the rows, never typed.</summary>
/// <param name="Order">序号 within the unit, from 1.</param>
/// <param name="Unit">责任单位.</param>
/// <param name="Role">牵头 or 配合.</param>
/// <param name="Duty">责任事项: the row's title for the lead, the own duty for a unit that helps.</param>
/// <param name="Item">The row.</param>
public sealed record Responsibility(int Order, UnitFact Unit, ResponsibilityRole Role, string Duty, StatedRow Item)
{
    /// <summary>The lines of all units in official order; in each unit what it leads first, tasks before projects.</summary>
    public static IReadOnlyList<Responsibility> Of(IReadOnlyList<StatedRow> items, IReadOnlyList<UnitFact> units)
    {
        var lines = new List<Responsibility>();
        foreach (var unit in units)
        {
            var own = items
                .Select(item => Line(item, unit))
                .OfType<Responsibility>()
                .OrderBy(line => line.Role).ThenBy(line => line.Item.Kind).ThenBy(line => line.Item.Number);
            lines.AddRange(own.Select((line, index) => line with { Order = index + 1 }));
        }

        return lines;
    }

    private static Responsibility? Line(StatedRow item, UnitFact unit)
    {
        var row = item.Content;
        if (row.LeadUnitId == unit.Id) return new Responsibility(0, unit, ResponsibilityRole.Lead, row.Title, item);

        var help = row.With.FirstOrDefault(with => with.UnitId == unit.Id);
        if (help is null) return null;

        var duty = help.Duty.Length > 0 ? help.Duty : $"配合“{row.Title}”";
        return new Responsibility(0, unit, ResponsibilityRole.With, duty, item);
    }
}
