using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Security;

/// <summary>The accounts as the security administrator sees them: locked, unused, without a second factor.</summary>
[Can(Permission.ManageSecurity)]
public sealed class AccountsModel(AppDb db, TimeProvider clock, Arrival arrival) : AppPage
{
    public sealed record Line(
        Guid Id, string Name, string SignInName, DateTime? LastUsedAt, DateTime? LockedUntil, bool HasPassword, bool HasSecondFactor, bool IsBreakGlass);

    public List<Line> Lines { get; private set; } = [];

    private Dictionary<Guid, int> live = [];

    /// <summary>In how many places somebody is signed in, which is what ending the sign-ins ends.</summary>
    public int LiveOf(Line line) => live.GetValueOrDefault(line.Id);

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostUnlockAsync(Guid id) => ChangeAsync(id, "解除停用", person => person.Account.Unlock(clock.Now()));

    public Task<IActionResult> OnPostEndAsync(Guid id) => ChangeAsync(id, "在所有设备上退出", person => person.Account.EndSignIns());

    public async Task<IActionResult> OnPostResetAsync(Guid id, string? reason)
    {
        if (!string.IsNullOrWhiteSpace(reason)) return await ChangeAsync(id, "重设两步验证", person => person.Account.ResetSecondFactor(reason));

        await LoadAsync();
        return Invalid("", "请写明怎样核实了本人，例如“当面看过工作证”。");
    }

    public Task<IActionResult> OnPostBreakGlassAsync(Guid id, bool isBreakGlass) =>
        ChangeAsync(id, isBreakGlass ? "定为应急账号" : "取消应急账号", person => person.Account.KeepForEmergencies(isBreakGlass));

    public string StateOf(Line line) =>
        line.LockedUntil > clock.Now() ? "连续输错，停用中" : !line.HasPassword ? "还没设密码" : "正常";

    private async Task<IActionResult> ChangeAsync(Guid id, string what, Action<Person> change)
    {
        await LoadAsync();
        if (await arrival.FindAsync(id) is not { } person) return NotFound();
        if (person.Id == Actor.PersonId) return Invalid("", "自己的账号请另一位安全管理员来改，或者在“我的账号”里改。");

        change(person);
        await db.SaveChangesAsync();
        return Done($"{person.Name}：{what}，已办", "/security/accounts");
    }

    private async Task LoadAsync()
    {
        var now = clock.Now();
        var sessions = await db.SignedInSessions.AsNoTracking().NotEnded(now)
            .Join(db.Accounts, session => session.PersonId, account => account.Id, (session, account) => new { session, Person = account.Person.Stamp, account.Stamp })
            .ToListAsync();
        live = sessions.Where(x => x.session.IsLive(SessionCheck.Of(x.Person, x.Stamp), now)).CountBy(x => x.session.PersonId).ToDictionary();
        Lines = await db.People.AsNoTracking().Where(person => person.LeftOn == null)
            .OrderBy(person => person.SignInName)
            .Select(person => new Line(
                person.Id, person.Name, person.SignInName, person.Account.LastUsedAt, person.Account.LockedUntil, person.Account.PasswordHash != "",
                person.Account.AuthenticatorKey != null || person.Account.Passkeys.Any(), person.Account.IsBreakGlass))
            .ToListAsync();
    }
}
