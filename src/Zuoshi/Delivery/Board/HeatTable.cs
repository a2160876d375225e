using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Delivery.Board;

/// <summary>单位 × 主题: in each cell the worst light, how many have it, and how many there are.</summary>
/// <param name="Themes">The themes that have items, in order.</param>
/// <param name="Groups">The units that lead items, in official order, by their kind.</param>
public sealed record HeatTable(IReadOnlyList<ThemeFact> Themes, IReadOnlyList<HeatGroup> Groups)
{
    /// <summary>The table of these items.</summary>
    internal static HeatTable Of(CampaignFact campaign, IReadOnlyList<UnitFact> units, IReadOnlyList<ItemCount> counts)
    {
        var themes = campaign.Themes.Where(theme => counts.Any(count => count.ThemeId == theme.Id)).ToList();
        var byUnit = counts.ToLookup(count => count.UnitId);
        return new HeatTable(themes,
        [
            .. units.Where(unit => byUnit.Contains(unit.Id)).GroupBy(unit => unit.Kind).Select(group => new HeatGroup(group.Key,
            [
                .. group.Select(unit => new HeatRow(unit, [.. themes.Select(theme => HeatCell.Of(byUnit[unit.Id].Where(count => count.ThemeId == theme.Id)))], byUnit[unit.Id].Sum(count => count.Count))),
            ])),
        ]);
    }

    /// <summary>How many items a theme has.</summary>
    public int Total(int theme) => Groups.Sum(group => group.Rows.Sum(row => row.Cells[theme]?.Total ?? 0));
}

/// <summary>The units of one kind.</summary>
public sealed record HeatGroup(string Kind, IReadOnlyList<HeatRow> Rows);

/// <summary>One unit with a cell for each theme, null where it leads nothing there.</summary>
public sealed record HeatRow(UnitFact Unit, IReadOnlyList<HeatCell?> Cells, int Total);

/// <summary>One cell.</summary>
public sealed record HeatCell(Light Worst, int Count, int Total)
{
    internal static HeatCell? Of(IEnumerable<ItemCount> counts)
    {
        var lights = counts.ToDictionary(count => count.Light, count => count.Count);
        if (lights.Count == 0) return null;

        var worst = Lights.Worst.First(lights.ContainsKey);
        return new HeatCell(worst, lights[worst], lights.Values.Sum());
    }
}
