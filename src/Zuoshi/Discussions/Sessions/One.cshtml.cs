using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Sessions;

/// <summary>One session: what it is about and what was said in it; its recorder runs it from here.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(AppDb db, SessionDesk desk, Posts posts, TimeProvider clock) : AppPage
{
    private const int Codes = 1_000_000;

    public SessionView View { get; private set; } = null!;

    public PostPage Said { get; private set; } = null!;

    public bool IsAdmitting => View.Session.AdmitsAt(clock.Now());

    /// <summary>Whether it can still be going on: a meeting that runs late is run on, one of yesterday isn't.</summary>
    public bool CanBeHeld => View.Session.Stands && clock.Today() <= View.Session.EndsAt.DayInChina();

    public bool HasSignedIn { get; private set; }

    public int Present { get; private set; }

    /// <summary>Whether the reader writes its minutes: its recorder does, unless they are kept closer than that one is cleared for.</summary>
    public bool MayWrite { get; private set; }

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTurnAsync(int campaign, int number, int? item)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!View.IsRecorder) return Forbid();

        View.Session.TurnTo(item);
        await desk.SaveAsync(View);
        return Done("屏幕已换到这一项", View.Address);
    }

    public async Task<IActionResult> OnPostOpenAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!View.IsRecorder) return Forbid();

        View.Session.OpenSignIn(RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture), clock.Now());
        await desk.SaveAsync(View);
        return Done("签到已打开，大屏幕上有签到码", View.Address);
    }

    public async Task<IActionResult> OnPostCloseAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!View.IsRecorder) return Forbid();

        View.Session.CloseSignIn();
        await desk.SaveAsync(View);
        return Done("签到已结束", View.Address);
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.FindAsync(campaign, number, Actor) is not { } found) return false;

        (View, Scope) = (found, found.Campaign.Scope);
        var session = found.Session;
        Said = await posts.ListAsync(found.Campaign, Actor, db.Contributions.Where(x => x.SessionId == session.Id), new PostFilter());
        HasSignedIn = await db.Attendances.At(session).AnyAsync(x => x.PersonId == Actor.PersonId);
        Present = await db.Attendances.At(session).CountAsync();
        MayWrite = View.IsRecorder && !await db.SessionMinutes.AnyAsync(x => x.SessionId == View.Session.Id && x.Label > Actor.Clearance);
        return true;
    }
}
