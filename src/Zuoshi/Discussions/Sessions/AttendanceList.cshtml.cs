using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Sessions;

/// <summary>The recorder notes who is there, people without an account too.</summary>
[Can(Permission.Contribute)]
public sealed class AttendanceListModel(AppDb db, SessionDesk desk, SessionPeople people, TimeProvider clock) : AppPage
{
    /// <summary>Those of the invited who are there.</summary>
    [BindProperty]
    public List<Guid> People { get; set; } = [];

    /// <summary>The lines of others that stay.</summary>
    [BindProperty]
    public List<Guid> Kept { get; set; } = [];

    /// <summary>More of them, one to a line.</summary>
    [BindProperty, StringLength(5000, ErrorMessage = "名单不超过5000个字。")]
    public string? Guests { get; set; }

    public SessionView View { get; private set; } = null!;

    public IReadOnlyList<PersonFact> Invited { get; private set; } = [];

    /// <summary>Who stands on the list.</summary>
    public IReadOnlyList<Attendance> Present { get; private set; } = [];

    /// <summary>Those of them who weren't invited, or have no account.</summary>
    public IReadOnlyList<Attendance> Others => [.. Present.Where(x => !Invited.Any(person => person.Id == x.PersonId))];

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        People = [.. Present.Select(x => x.PersonId).OfType<Guid>()];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        var (session, now, chosen) = (View.Session, clock.Now(), People.ToHashSet());
        var known = await db.Attendances.Where(x => x.SessionId == session.Id && x.PersonId != null).ToDictionaryAsync(x => x.PersonId!.Value);
        foreach (var person in Invited)
        {
            if (known.TryGetValue(person.Id, out var line))
            {
                if (chosen.Contains(person.Id)) line.Restore(session, AttendanceKind.List, now);
                else line.Strike(session, now);
            }
            else if (chosen.Contains(person.Id))
            {
                db.Add(Attendance.Of(session, person.Id, person.Name, person.UnitName, AttendanceKind.List, now));
            }
        }

        foreach (var line in Others.Where(line => !Kept.Contains(line.Id))) line.Strike(session, now);
        db.AddRange(Lines().Select(line => Attendance.OfGuest(session, line.Name, line.Unit, now)));
        await desk.SaveAsync(View);
        return Done("名单已存好", SessionLinks.Attendance(campaign, number));
    }

    private IEnumerable<(string Name, string Unit)> Lines() =>
        from line in (Guests ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let parts = line.Split(['，', ',', '\t', '　', ' '], 2, StringSplitOptions.TrimEntries)
        select (parts[0], parts.Length > 1 ? parts[1] : "");

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.FindAsync(campaign, number, Actor) is not { IsRecorder: true } found) return false;

        (View, Scope) = (found, found.Campaign.Scope);
        Invited = await people.InvitedAsync(found.Campaign, found.Session);
        Present = await db.Attendances.At(found.Session).ToListAsync();
        return true;
    }
}
