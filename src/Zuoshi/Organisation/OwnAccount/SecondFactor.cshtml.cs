using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Organisation.SecondFactor;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.OwnAccount;

/// <summary>The own second factor: authenticator app, recovery codes, passkeys.</summary>
[Can(Permission.KeepOwnAccount)]
public sealed class SecondFactorModel(AppDb db, TimeProvider clock, Authenticator authenticator, PasskeyProof passkeys, Arrival arrival) : AppPage
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The key being set up, encrypted.</summary>
    [BindProperty]
    public string? NewKey { get; set; }

    [BindProperty, StringLength(50, ErrorMessage = "名称不超过50个字")]
    public string? Name { get; set; }

    public Account Account { get; private set; } = null!;

    public AuthenticatorForm? Form { get; private set; }

    /// <summary>The recovery codes, when they have just been given out.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public bool IsCompulsory { get; private set; }

    /// <summary>Whether the person signed in lately enough to change anything here.</summary>
    public bool IsFresh => Session.From(User)!.IsFresh(clock.Now());

    public async Task OnGetAsync()
    {
        var person = await LoadAsync();
        if (person.Account.AuthenticatorKey is null) Form = AuthenticatorForm.Of(authenticator, authenticator.NewKey(), person);
    }

    public Task<IActionResult> OnPostAuthenticatorAsync() => ChangeAsync(person =>
    {
        var key = authenticator.IsKey(NewKey) ? NewKey! : authenticator.NewKey();
        Form = AuthenticatorForm.Of(authenticator, key, person);
        RecoveryCodes = person.Account.SetUpAuthenticator(key, authenticator.StepOf(key, Code ?? ""));
        return null;
    });

    public Task<IActionResult> OnPostCodesAsync() => ChangeAsync(person =>
    {
        RecoveryCodes = person.Account.RenewRecoveryCodes();
        return null;
    });

    public Task<IActionResult> OnPostRemoveAuthenticatorAsync() => ChangeAsync(person =>
    {
        person.Account.RemoveAuthenticator(IsCompulsory);
        return "已取消手机验证器";
    });

    public Task<IActionResult> OnPostRemovePasskeyAsync(Guid passkeyId) => ChangeAsync(person =>
    {
        person.Account.RemovePasskey(passkeyId, IsCompulsory);
        return "已删去这个通行密钥";
    });

    public async Task<IActionResult> OnPostChallengeAsync()
    {
        ModelState.Clear();
        var person = await LoadAsync();
        return IsFresh ? new JsonResult(await passkeys.AskForNewAsync(person.Account, HttpContext)) : BadRequest();
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string credential, string challenge)
    {
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "请给它起个名字，例如“办公室电脑”");
        var person = await LoadAsync();
        if (!ModelState.IsValid) return Invalid();
        if (await passkeys.ProveNewAsync(person.Account, credential, challenge, HttpContext) is not { } proven)
            return Invalid("", "这个通行密钥没有加成，请再试一次。");

        return await ChangeAsync(person =>
        {
            person.Account.AddPasskey(proven, Name!, clock.Now());
            return "已添加通行密钥";
        });
    }

    // What was given out is shown on the answer itself, once; anything else goes by a flash.
    private async Task<IActionResult> ChangeAsync(Func<Person, string?> change)
    {
        var person = await LoadAsync();
        if (!IsFresh) return Invalid("", "登录已超过15分钟，请重新登录后再改。");

        var message = change(person);
        await db.SaveChangesAsync();
        await arrival.StayAsync(person, Actor, Session.From(User)!);
        return message is null ? Page() : Done(message, "/account/second-factor");
    }

    private async Task<Person> LoadAsync()
    {
        var person = (await arrival.FindAsync(Actor.PersonId))!;
        Account = person.Account;
        IsCompulsory = (await db.SignInRulesAsync()).AsksSecondFactorOf(person.ActorsOn(clock.Today(), await db.UnitTreeAsync()).Select(actor => actor.Duty));
        return person;
    }
}
