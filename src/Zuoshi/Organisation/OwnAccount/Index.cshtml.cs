using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Mail;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.OwnAccount;

/// <summary>What somebody may see and settle about the own account.</summary>
[Can(Permission.KeepOwnAccount)]
public sealed class IndexModel(AppDb db, TimeProvider clock, Arrival arrival, Mailer mailer) : AppPage
{
    private const int SignInsShown = 10;

    private static readonly Dictionary<string, string> Tries = new()
    {
        ["organisation.signed-in"] = "登录",
        ["organisation.sign-in-failed"] = "没登录成功",
        ["organisation.sign-in-locked"] = "连续输错，暂停使用",
    };

    /// <summary>One time that somebody tried to sign in by this account.</summary>
    public sealed record SignInLine(DateTime At, string What, string From);

    /// <summary>The posts to act through, the present one among them.</summary>
    public IReadOnlyList<Actor> Posts { get; private set; } = [];

    public List<SignInLine> SignIns { get; private set; } = [];

    /// <summary>Who it is: everything the system keeps of a person is shown to that person.</summary>
    public Person Shown { get; private set; } = null!;

    public Account Account => Shown.Account;

    /// <summary>Whether the site sends mail at all.</summary>
    public bool SendsMail => mailer.Sends;

    /// <summary>Whether the person can be written to.</summary>
    public bool HasAddress => Mailer.IsAddress(Shown.WorkPhone);

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostMailAsync(bool refuses)
    {
        var person = await LoadAsync();
        person.Account.RefuseMail(refuses);
        await db.SaveChangesAsync();
        return Done(refuses ? "不再给您发邮件，消息仍在站内" : "有新消息时，工作日合成一封邮件发给您", "/account");
    }

    public async Task<IActionResult> OnPostPostAsync(Guid appointmentId)
    {
        var person = await LoadAsync();
        await arrival.ActThroughAsync(person, appointmentId, Session.From(User)!);
        return Done($"现在以“{Posts.First(post => post.AppointmentId == appointmentId).Post}”办理", "/account");
    }

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        var person = await LoadAsync();
        person.Account.EndSignIns();
        await db.SaveChangesAsync();
        await HttpContext.SignOutAsync();
        return Done("已在所有设备上退出", "/sign-in");
    }

    private async Task<Person> LoadAsync()
    {
        var person = (await arrival.FindAsync(Actor.PersonId))!;
        Shown = person;
        Posts = person.ActorsOn(clock.Today(), await db.UnitTreeAsync());
        var entries = await db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.SubjectId == person.Id && Tries.Keys.Contains(entry.Name))
            .OrderByDescending(entry => entry.Id).Take(SignInsShown)
            .Select(entry => new { entry.At, entry.Name, entry.Address })
            .ToListAsync();
        SignIns = [.. entries.Select(entry => new SignInLine(entry.At, Tries[entry.Name], entry.Address ?? ""))];
        return person;
    }
}
