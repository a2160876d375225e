using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.People.Appointments;

/// <summary>A person in a post: how it stands, who deputises, when it ends.</summary>
[Can(Permission.ManagePeople)]
public sealed class AppointmentModel(AppDb db, TimeProvider clock) : AppPage
{
    public sealed class DeputyInput
    {
        [Required(ErrorMessage = "请填写由谁代理")]
        public string Who { get; set; } = "";

        [Required(ErrorMessage = "请填写从哪一天起")]
        public DateOnly? From { get; set; }

        [Required(ErrorMessage = "代理要写明到哪一天为止")]
        public DateOnly? Until { get; set; }
    }

    public sealed class EndInput
    {
        [Required(ErrorMessage = "请填写最后一天")]
        public DateOnly? LastDay { get; set; }

        [Required(ErrorMessage = "请写明原因"), StringLength(200, ErrorMessage = "不超过200个字")]
        public string Reason { get; set; } = "";
    }

    public DeputyInput Deputy { get; private set; } = new();

    public EndInput End { get; private set; } = new();

    public Person Person { get; private set; } = null!;

    public Appointment Shown { get; private set; } = null!;

    public Unit Unit { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>Who deputises in it, now or later.</summary>
    public IReadOnlyList<(Guid PersonId, string Name, DateOnly From, DateOnly? Until)> Deputies { get; private set; } = [];

    /// <summary>The colleagues from whom a deputy will mostly come.</summary>
    public IReadOnlyList<(string SignInName, string Name)> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid personId, Guid appointmentId)
    {
        if (!await LoadAsync(personId, appointmentId)) return NotFound();

        Deputy.From = End.LastDay = Today;
        return Page();
    }

    public async Task<IActionResult> OnPostDeputyAsync(Guid personId, Guid appointmentId, [Bind(Prefix = nameof(Deputy))] DeputyInput deputy)
    {
        if (!await LoadAsync(personId, appointmentId)) return NotFound();

        (Deputy, End.LastDay) = (deputy, Today);
        if (!ModelState.IsValid) return Invalid();

        var (person, problem) = await db.FindPersonAsync(deputy.Who);
        if (person is null) return Invalid("Deputy.Who", problem);

        var made = person.Appoint(Shown.Post, deputy.From!.Value, deputy.Until, Person, Actor);
        if (!await db.HasSecurityAdministratorAsync(Today)) person.Confirm(made.Id, by: null, clock.Now());
        await db.SaveChangesAsync();
        return Done(made.ConfirmedAt is null ? $"已录入由{person.Name}代理，等安全管理员确认" : $"已由{person.Name}代理", $"/people/{personId}/appointments/{appointmentId}");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid personId, Guid appointmentId, [Bind(Prefix = nameof(End))] EndInput end)
    {
        if (!await LoadAsync(personId, appointmentId)) return NotFound();

        (End, Deputy.From) = (end, Today);
        if (!ModelState.IsValid) return Invalid();

        await db.MustKeepAdministratorsAsync([Shown], end.LastDay!.Value);
        Person.End(appointmentId, end.LastDay.Value, end.Reason.Trim());
        await db.SaveChangesAsync();
        return Done("任职结束的日子已记下", $"/people/{personId}");
    }

    private async Task<bool> LoadAsync(Guid personId, Guid appointmentId)
    {
        var person = await db.People.WithPosts().SingleOrDefaultAsync(x => x.Id == personId);
        if (person?.Appointments.FirstOrDefault(x => x.Id == appointmentId) is not { } appointment) return false;

        (Person, Shown, Today) = (person, appointment, clock.Today());
        Unit = await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == appointment.Post.UnitId);
        var deputies = await db.People.AsNoTracking()
            .SelectMany(other => other.Appointments, (other, x) => new { other.Id, other.Name, Appointment = x })
            .Where(x => x.Appointment.PostId == appointment.PostId && x.Appointment.DeputisedForId == personId && x.Appointment.RefusedAt == null
                && x.Appointment.Until >= Today)
            .ToListAsync();
        Deputies = [.. deputies.OrderBy(x => x.Appointment.From).Select(x => (x.Id, x.Name, x.Appointment.From, x.Appointment.Until))];
        var colleagues = await db.People.In(Unit.Id, Today).Where(other => other.Id != personId)
            .OrderBy(other => other.Name).Select(other => new { other.SignInName, other.Name }).Take(100).ToListAsync();
        Colleagues = [.. colleagues.Select(other => (other.SignInName, other.Name))];
        return true;
    }
}
