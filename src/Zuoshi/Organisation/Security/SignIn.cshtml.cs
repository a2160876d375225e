using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Outside;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Security;

/// <summary>The rules of sign-in.</summary>
[Can(Permission.ManageSecurity)]
public sealed class SignInModel(AppDb db, IServiceProvider services) : AppPage
{
    [BindProperty, Range(8, 64, ErrorMessage = "填8到64")]
    public int ShortestPassword { get; set; }

    [BindProperty, Range(0, 366, ErrorMessage = "填0到366")]
    public int PasswordDays { get; set; }

    [BindProperty, Range(3, 10, ErrorMessage = "填3到10")]
    public int MissesBeforeLock { get; set; }

    [BindProperty, Range(5, 1440, ErrorMessage = "填5到1440")]
    public int MinutesLocked { get; set; }

    [BindProperty, Range(15, 60, ErrorMessage = "填15到60")]
    public int IdleMinutes { get; set; }

    [BindProperty, Range(1, 24, ErrorMessage = "填1到24")]
    public int LongestHours { get; set; }

    [BindProperty, Range(30, 730, ErrorMessage = "填30到730")]
    public int UnusedDays { get; set; }

    [BindProperty]
    public SecondFactorScope SecondFactor { get; set; }

    [BindProperty]
    public bool IsLocalForEmergencies { get; set; }

    public IEnumerable<SelectListItem> Scopes { get; } =
        [.. Enum.GetValues<SecondFactorScope>().Select(scope => new SelectListItem(scope.Name(), scope.ToString()))];

    public IEnumerable<SelectListItem> LocalWays { get; } = [new("所有人", "False"), new("只留给应急账号", "True")];

    public async Task OnGetAsync()
    {
        var rules = await db.SignInRulesAsync();
        (ShortestPassword, PasswordDays, MissesBeforeLock, MinutesLocked, IdleMinutes, LongestHours, UnusedDays) = rules.Limits;
        (SecondFactor, IsLocalForEmergencies) = (rules.SecondFactor, rules.IsLocalForEmergencies);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Invalid();
        // Closed too early, the door would shut everybody out.
        if (IsLocalForEmergencies && services.GetService<OutsideSignIn>() is null)
            return Invalid(nameof(IsLocalForEmergencies), "还没有接上统一身份认证，密码登录不能关。请先在服务器上配置。");
        if (IsLocalForEmergencies && !await db.Accounts.AnyAsync(account => account.IsBreakGlass))
            return Invalid(nameof(IsLocalForEmergencies), "还没有应急账号，密码登录不能关。请先在“账号”里定一个。");

        var rules = await db.SignInRulesAsync();
        if (db.Entry(rules).State is EntityState.Detached) db.Add(rules);
        rules.Set(
            new SignInLimits(ShortestPassword, PasswordDays, MissesBeforeLock, MinutesLocked, IdleMinutes, LongestHours, UnusedDays),
            SecondFactor, IsLocalForEmergencies);
        await db.SaveChangesAsync();
        return Done("登录规则已改，下一次登录起按新规则", "/security/sign-in");
    }
}
