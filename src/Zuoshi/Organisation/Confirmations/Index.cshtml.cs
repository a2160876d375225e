using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Confirmations;

[Can(Permission.ManageSecurity)]
public sealed class IndexModel(AppDb db, TimeProvider clock) : AppPage
{
    public sealed record Line(
        Guid PersonId, Guid AppointmentId, string Name, string Unit, string Post, Duty Duty, string? DeputisedFor, DateOnly From, DateOnly? Until, string MadeBy);

    public List<Line> Waiting { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(List<Guid> chosen)
    {
        await LoadAsync();
        var lines = Waiting.FindAll(line => chosen.Contains(line.AppointmentId));
        if (lines.Count == 0) return Invalid("", "请先勾选要确认的任职。");

        var ids = lines.Select(line => line.PersonId).ToList();
        var people = await db.People.WithPosts().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id);
        foreach (var line in lines) people[line.PersonId].Confirm(line.AppointmentId, Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done($"已确认{lines.Count}项任职", "/confirmations");
    }

    private async Task LoadAsync()
    {
        var today = clock.Today();
        Waiting = await (
                from person in db.People.AsNoTracking()
                where person.LeftOn == null
                from appointment in person.Appointments
                where appointment.ConfirmedAt == null && (appointment.Until == null || appointment.Until >= today)
                join unit in db.Units on appointment.Post.UnitId equals unit.Id
                join maker in db.People on appointment.MadeById equals (Guid?)maker.Id into makers
                from maker in makers.DefaultIfEmpty()
                orderby unit.Kind, unit.Order, appointment.Post.Order, person.Name
                select new Line(
                    person.Id, appointment.Id, person.Name, unit.ShortName, appointment.Post.Title, appointment.Post.Duty,
                    appointment.DeputisedForName, appointment.From, appointment.Until, maker == null ? "系统" : maker.Name))
            .ToListAsync();
    }
}
