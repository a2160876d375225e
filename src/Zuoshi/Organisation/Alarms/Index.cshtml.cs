using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Alarms;

/// <summary>What the security administrator is to look into; who, when and how much, never what it says.</summary>
[Can(Permission.ManageSecurity)]
public sealed class IndexModel(AppDb db) : AppPage
{
    private const int Most = 200;

    public IReadOnlyList<Alarm> Alarms { get; private set; } = [];

    public static string Says(Alarm alarm) => alarm.Kind switch
    {
        AlarmKind.ManyRows => $"一次导出 {alarm.Number} 行",
        AlarmKind.ManyExports => $"一小时内导出 {alarm.Number} 次",
        _ => "提交的内容带国家秘密标志，已拒收，没有留存",
    };

    public async Task OnGetAsync() =>
        Alarms = await db.Set<Alarm>().AsNoTracking().OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Take(Most).ToListAsync();
}
