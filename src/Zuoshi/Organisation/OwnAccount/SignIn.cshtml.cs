using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.OwnAccount;

/// <summary>One of the own sign-ins, seen from another, to be ended.</summary>
[Can(Permission.KeepOwnAccount)]
public sealed class SignInModel(AppDb db, TimeProvider clock, Arrival arrival) : AppPage
{
    [BindProperty, StringLength(200, ErrorMessage = "密码不超过200个字符")]
    public string? Password { get; set; }

    public SignedInSession Shown { get; private set; } = null!;

    public Account Account { get; private set; } = null!;

    /// <summary>Whether the person has to sign in anew before ending it.</summary>
    public bool IsStale => arrival.AsksNewSignIn(Account);

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) is null ? NotFound() : Leave() is { } leave ? leave : Page();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is not { } person) return NotFound();
        if (Leave() is { } leave) return leave;
        if (!ModelState.IsValid) return Invalid();
        if (await arrival.ProveAgainAsync(person, Password) is { } problem) return Invalid(nameof(Password), problem);

        person.Account.EndSignIn(Shown, clock.Now());
        await db.SaveChangesAsync();
        return Done($"{Shown.Browser}的登录已结束", "/account");
    }

    // Where there is nothing to end here: it is over, or it is this one.
    private RedirectResult? Leave() =>
        Shown.Id == Session.From(User)!.Id ? OnTo("/sign-out")
        : !Shown.IsLive(SessionCheck.Of(Account.Person), clock.Now()) ? Done("这处登录已经结束了", "/account")
        : null;

    private async Task<Person?> FindAsync(Guid id)
    {
        if (await db.SignedInSessions.SingleOrDefaultAsync(x => x.Id == id && x.PersonId == Actor.PersonId) is not { } found) return null;

        var person = (await arrival.FindAsync(Actor.PersonId))!;
        (Shown, Account) = (found, person.Account);
        return person;
    }
}
