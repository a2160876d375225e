using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Confirmations;

/// <summary>The appointments that wait: whoever looks after security confirms them, or refuses them with a reason.</summary>
[Can(Permission.ManageSecurity)]
public sealed class IndexModel(AppDb db, TimeProvider clock) : AppPage
{
    private const int PerPage = 200;

    public sealed record Line(
        Guid PersonId, Guid AppointmentId, string Name, string Unit, string Post, Duty Duty, string? DeputisedFor, DateOnly From, DateOnly? Until, string MadeBy);

    public List<Line> Waiting { get; private set; } = [];

    /// <summary>How many wait in all; the page shows the first of them.</summary>
    public int All { get; private set; }

    public HashSet<Guid> Chosen { get; private set; } = [];

    [BindProperty, StringLength(200, ErrorMessage = "不超过200个字")]
    public string? Reason { get; set; }

    /// <summary>The duties that wait, each once: what they bring is said once too.</summary>
    public IEnumerable<Duty> Duties => Waiting.Select(line => line.Duty).Distinct().Order();

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Chosen = [.. Waiting.Select(line => line.AppointmentId)];
    }

    public async Task<IActionResult> OnPostAsync(List<Guid> chosen)
    {
        if (await ChosenAsync(chosen) is not { } lines) return Invalid("", "请先勾选要确认的任职。");

        var people = await PeopleAsync(lines);
        foreach (var line in lines) people[line.PersonId].Confirm(line.AppointmentId, Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done($"已确认{lines.Count}项任职", "/confirmations");
    }

    public async Task<IActionResult> OnPostRefuseAsync(List<Guid> chosen)
    {
        if (await ChosenAsync(chosen) is not { } lines) return Invalid("", "请先勾选不同意的任职。");
        if (!ModelState.IsValid) return Invalid();
        if (string.IsNullOrWhiteSpace(Reason)) return Invalid(nameof(Reason), "请写明为什么不同意，录入的人要看。");

        var people = await PeopleAsync(lines);
        foreach (var line in lines) people[line.PersonId].Refuse(line.AppointmentId, Reason, clock.Now());
        await db.SaveChangesAsync();
        return Done($"已退回{lines.Count}项任职", "/confirmations");
    }

    private async Task<List<Line>?> ChosenAsync(List<Guid> chosen)
    {
        await LoadAsync();
        Chosen = [.. chosen];
        return Waiting.FindAll(line => Chosen.Contains(line.AppointmentId)) is { Count: > 0 } lines ? lines : null;
    }

    private Task<Dictionary<Guid, Person>> PeopleAsync(List<Line> lines)
    {
        var ids = lines.Select(line => line.PersonId).ToList();
        return db.People.WithPosts().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id);
    }

    private async Task LoadAsync()
    {
        var today = clock.Today();
        var waiting =
            from person in db.People.AsNoTracking()
            where person.LeftOn == null
            from appointment in person.Appointments
            where appointment.ConfirmedAt == null && appointment.RefusedAt == null && (appointment.Until == null || appointment.Until >= today)
            join unit in db.Units on appointment.Post.UnitId equals unit.Id
            join maker in db.People on appointment.MadeById equals (Guid?)maker.Id into makers
            from maker in makers.DefaultIfEmpty()
            orderby unit.Kind, unit.Order, appointment.Post.Order, person.Name
            select new Line(
                person.Id, appointment.Id, person.Name, unit.ShortName, appointment.Post.Title, appointment.Post.Duty,
                appointment.DeputisedForName, appointment.From, appointment.Until, maker == null ? "系统" : maker.Name);
        All = await waiting.CountAsync();
        Waiting = await waiting.Take(PerPage).ToListAsync();
    }
}
