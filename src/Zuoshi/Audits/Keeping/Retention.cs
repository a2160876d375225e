using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;

namespace Zuoshi.Audits.Keeping;

/// <summary>How long lines of the audit are kept before somebody may remove them.</summary>
public static class Retention
{
    /// <summary>Name of the setting; the triggers read it too.</summary>
    public const string SettingName = "audits.retention-months";

    /// <summary>The shortest time, in months: 网络安全法第二十一条第三项.</summary>
    public const int Shortest = 6;

    /// <summary>The time where nobody has set one.</summary>
    public const int Usual = 36;

    private const int Longest = 1200;

    /// <summary>How many months.</summary>
    public static async Task<int> MonthsAsync(AppDb db) => await FindAsync(db) is { } setting ? Math.Max(Shortest, int.Parse(setting.Value)) : Usual;

    /// <summary>Sets it.</summary>
    /// <exception cref="RuleBroken">It is too short.</exception>
    public static async Task SetAsync(AppDb db, int months)
    {
        if (months is < Shortest or > Longest) throw new RuleBroken("audits.retention", $"审计记录至少留存{Shortest}个月，最多{Longest}个月。");

        if (await FindAsync(db) is { } setting) db.Entry(setting).Property(x => x.Value).CurrentValue = months.ToString();
        else db.Add(new Setting { Name = SettingName, Value = months.ToString() });
        await db.SaveChangesAsync();
    }

    private static Task<Setting?> FindAsync(AppDb db) => db.Set<Setting>().SingleOrDefaultAsync(x => x.Name == SettingName);
}
