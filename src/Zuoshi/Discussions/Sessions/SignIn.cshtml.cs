using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Live;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Sessions;

/// <summary>Somebody in the room signs in, by the digits on the screen or by the address in its picture.</summary>
[Can(Permission.ReadCampaign)]
public sealed class SignInModel(AppDb db, SessionDesk desk, LiveNews news, TimeProvider clock) : AppPage
{
    /// <summary>The digits; the picture's address brings them along.</summary>
    [BindProperty(SupportsGet = true), StringLength(20, ErrorMessage = "是六位数字。")]
    public string? Code { get; set; }

    public SessionView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (string.IsNullOrWhiteSpace(Code)) return Invalid(nameof(Code), "请填屏幕上的六位数字。");
        if (!ModelState.IsValid) return Invalid();

        var session = View.Session;
        session.MustAdmit(Code, clock.Now());
        var known = await db.Attendances.SingleOrDefaultAsync(x => x.SessionId == session.Id && x.PersonId == Actor.PersonId);
        if (known is null) db.Add(Attendance.Of(session, Actor.PersonId, Actor.Name, Actor.UnitName, AttendanceKind.Code, clock.Now()));
        else known.Restore(session, AttendanceKind.Code, clock.Now());
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (Databases.IsDuplicate(failure))
        {
            // Pressed twice, or the recorder was quicker: the name stands on the list either way.
        }

        await news.PublishAsync(View.Topic);
        return Done("已签到", View.Address);
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.FindAsync(campaign, number, Actor) is not { } found) return false;

        (View, Scope) = (found, found.Campaign.Scope);
        return true;
    }
}
