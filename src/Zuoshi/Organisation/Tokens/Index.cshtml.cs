using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Tokens;

/// <summary>The reader's tokens, and everybody's for the security administrator.</summary>
[Can(Permission.KeepOwnAccount)]
public sealed class IndexModel(AppDb db, TimeProvider clock, EndpointDataSource endpoints) : AppPage
{
    private const int UsualDays = 90;

    [BindProperty, Required(ErrorMessage = "请写明令牌给哪个程序用"), StringLength(ApiToken.LongestName, ErrorMessage = "不超过50个字")]
    public string Name { get; set; } = "";

    [BindProperty]
    public List<Permission> Scopes { get; set; } = [];

    [BindProperty]
    public bool Writes { get; set; }

    [BindProperty, Required(ErrorMessage = "请填到期的日子")]
    public DateOnly? Until { get; set; }

    /// <summary>The token just made; shown this once.</summary>
    public string? Secret { get; private set; }

    /// <summary>The reader's own, the newest first.</summary>
    public IReadOnlyList<TokenLine> Mine { get; private set; } = [];

    /// <summary>Everybody else's; only the security administrator has any here.</summary>
    public IReadOnlyList<TokenLine> Others { get; private set; } = [];

    /// <summary>The name of the token just made.</summary>
    public string MadeName { get; private set; } = "";

    /// <summary>What the reader may give a token and some endpoint asks for.</summary>
    public IEnumerable<Permission> Grantable => endpoints.AskedByApi().Where(Actor.Can).Order();

    public async Task OnGetAsync()
    {
        Until = clock.Today().AddDays(UsualDays);
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!Grantable.Any()) return Forbid();
        if (Scopes.Count == 0) ModelState.AddModelError(nameof(Scopes), "请至少选一项权限。");
        if (!ModelState.IsValid) return Invalid();

        var (token, secret) = ApiToken.Make(Actor, Name, new TokenTerms(Scopes, Writes, Until!.Value), clock.Today(), clock.Now());
        db.Add(token);
        await db.SaveChangesAsync();
        await LoadAsync();
        // Shown on the answer itself: kept for the next page, it would have to lie somewhere meanwhile.
        (Secret, MadeName) = (secret, token.Name);
        ModelState.Clear();
        (Name, Scopes, Writes, Until) = ("", [], false, clock.Today().AddDays(UsualDays));
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id)
    {
        ModelState.Clear();
        await LoadAsync();
        if (await db.ApiTokens.SingleOrDefaultAsync(x => x.Id == id) is not { } token) return NotFound();
        if (token.PersonId != Actor.PersonId && !Actor.Can(Permission.ManageSecurity)) return NotFound();

        token.Revoke(Actor.Name, clock.Now());
        await db.SaveChangesAsync();
        return Done($"已撤销令牌“{token.Name}”", "/tokens");
    }

    private async Task LoadAsync()
    {
        var lines = await TokenLine.ListAsync(db, clock.Today(), Actor.Can(Permission.ManageSecurity) ? null : Actor.PersonId);
        Mine = lines.FindAll(line => line.Token.PersonId == Actor.PersonId);
        Others = lines.FindAll(line => line.Token.PersonId != Actor.PersonId);
    }
}
