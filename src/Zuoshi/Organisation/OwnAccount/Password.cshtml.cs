using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.OwnAccount;

[Can(Permission.KeepOwnAccount)]
public sealed class PasswordModel(AppDb db, TimeProvider clock, Arrival arrival) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请填写现在的密码"), StringLength(200, ErrorMessage = "密码不超过200个字符")]
    public string OldPassword { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写新密码"), StringLength(200, ErrorMessage = "密码不超过200个字符")]
    public string Password { get; set; } = "";

    [BindProperty, Compare(nameof(Password), ErrorMessage = "两次填的不一样")]
    public string? PasswordAgain { get; set; }

    public SignInRules Rules { get; private set; } = new();

    public async Task OnGetAsync() => Rules = await db.SignInRulesAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        Rules = await db.SignInRulesAsync();
        if (!ModelState.IsValid) return Invalid();

        var person = (await arrival.FindAsync(Actor.PersonId))!;
        var isRight = person.Account.TryPassword(OldPassword, Rules, clock.Now());
        if (!isRight)
        {
            await db.SaveChangesAsync();
            return Invalid(nameof(OldPassword), "现在的密码不对，或账号因连续输错暂停使用。");
        }

        person.Account.SetPassword(Password, Rules, clock.Now());
        await db.SaveChangesAsync();
        await arrival.StayAsync(person, Actor, Session.From(User)!);
        return Done("密码已换，其他设备上的登录都已退出", "/account");
    }
}
