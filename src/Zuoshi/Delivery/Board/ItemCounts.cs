using Microsoft.EntityFrameworkCore;
using Zuoshi.Delivery.Judging;

namespace Zuoshi.Delivery.Board;

/// <summary>How many items of a theme a unit leads that show a light.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="UnitId">The lead unit.</param>
/// <param name="Light">The light.</param>
/// <param name="Count">How many.</param>
/// <param name="DueSoon">How many of them are in hand and due within the days ahead.</param>
public sealed record ItemCount(Guid? ThemeId, Guid UnitId, Light Light, int Count, int DueSoon);

/// <summary>Items by theme, unit and light: all that a board of any size is drawn from.</summary>
internal static class ItemCounts
{
    /// <summary>How many days ahead the board looks.</summary>
    public const int DaysAhead = 31;

    /// <summary>Those in hand that are due from today to so many days ahead.</summary>
    public static IQueryable<Assignment> DueSoon(this IQueryable<Assignment> items, DateOnly today)
    {
        var last = today.AddDays(DaysAhead);
        return items.Where(x => (x.State == AssignmentState.Underway || x.State == AssignmentState.AwaitingExtension) && x.Due >= today && x.Due <= last);
    }

    /// <summary>Counts the items of a campaign in one query, with their lights as of today.</summary>
    /// <param name="items">The items.</param>
    /// <param name="lights">Judges them where nobody has done so today.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="today">Today.</param>
    public static async Task<IReadOnlyList<ItemCount>> CountAsync(this IQueryable<Assignment> items, LightDays lights, Guid campaign, DateOnly today)
    {
        if (await ReadAsync(items, today) is { } counts) return counts;

        await lights.JudgeAsync(campaign, today);
        return await ReadAsync(items, today) ?? [];
    }

    // Null where an item hasn't been judged today; what was put away in an earlier year no longer is.
    private static async Task<IReadOnlyList<ItemCount>?> ReadAsync(IQueryable<Assignment> items, DateOnly today)
    {
        var last = today.AddDays(DaysAhead);
        var groups = await items.GroupBy(x => new { x.ThemeId, x.LeadUnitId, Light = (Light?)x.Outlook!.Light }).Select(group => new
        {
            group.Key, Count = group.Count(),
            DueSoon = group.Count(x => (x.State == AssignmentState.Underway || x.State == AssignmentState.AwaitingExtension) && x.Due >= today && x.Due <= last),
            Judged = group.Min(x => x.State == AssignmentState.Archived ? today : x.Outlook!.JudgedOn),
        }).ToListAsync();
        return groups.Exists(group => group.Key.Light is null || group.Judged < today)
            ? null : [.. groups.Select(group => new ItemCount(group.Key.ThemeId, group.Key.LeadUnitId, group.Key.Light!.Value, group.Count, group.DueSoon))];
    }
}
