using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Live;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Sessions;

/// <summary>
/// What stands on the room's screen. A script keeps it up to date by the session's stream; without one the browser loads it anew every
/// quarter of a minute, if asked to.
/// </summary>
[Can(Permission.Contribute)]
public sealed class ScreenModel(AppDb db, SessionDesk desk, TimeProvider clock, IEnumerable<ISessionScreen> statements) : AppPage
{
    private const int LatestShown = 6;

    /// <summary>Something said, as a room sees it.</summary>
    public sealed record Said(string Text, string By);

    /// <summary>Whether the browser loads the page anew by itself.</summary>
    [BindProperty(SupportsGet = true, Name = "refresh")]
    public bool Refresh { get; set; }

    public SessionView View { get; private set; } = null!;

    public AgendaItem? Item { get; private set; }

    public StatementOnScreen? Statement { get; private set; }

    public IReadOnlyList<Said> Latest { get; private set; } = [];

    public int SaidCount { get; private set; }

    public int Present { get; private set; }

    /// <summary>The address of the sign-in as a picture; null while nobody may sign in.</summary>
    public QrPath? Qr { get; private set; }

    /// <summary>The address where people vote on the statement, as a picture; null while nobody can.</summary>
    public QrPath? VoteQr { get; private set; }

    public string Stream => $"{LiveStream.Address}?topic={Uri.EscapeDataString(View.Topic)}";

    public string Still => SessionLinks.Screen(View.Campaign.Number, View.Session.Number);

    public string Turning => $"{Still}?refresh=true";

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await desk.FindAsync(campaign, number, Actor) is not { IsRecorder: true } found) return NotFound();

        View = found;
        var session = found.Session;
        Item = session.Agenda.FirstOrDefault(item => item.Place == session.CurrentItem);
        foreach (var slot in statements) Statement ??= await slot.FindAsync(found.Campaign, session, Actor);

        // A wall is read by whoever comes by.
        var said = db.Contributions.AsNoTracking().SaidIn(session, found.Campaign, Actor).Where(x => x.Label < Sensitivity.WorkSecret);
        SaidCount = await said.CountAsync();
        Latest = [.. (await said.OrderByDescending(x => x.Number).Take(LatestShown).ToListAsync()).Select(x => new Said(x.Text, x.Speaker.Length > 0 ? x.Speaker : "会上发言"))];
        Present = await db.Attendances.At(session).CountAsync();
        if (session.AdmitsAt(clock.Now()))
            Qr = Drawn(SessionLinks.SignIn(campaign, number, session.SignInCode));
        if (Statement is { Address.Length: > 0 } open) VoteQr = Drawn(open.Address);
        if (Refresh) Response.Headers.Append("Refresh", "15");
        return Page();
    }

    private QrPath Drawn(string address) => QrPath.Of($"{Request.Scheme}://{Request.Host}{Request.PathBase}{address}");
}
