using System.ComponentModel.DataAnnotations;
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

    /// <summary>Where the person is signed in, this one among them.</summary>
    public SignInTable Live { get; private set; } = null!;

    [BindProperty, StringLength(200, ErrorMessage = "密码不超过200个字符")]
    public string? Password { get; set; }

    /// <summary>Whether the person has to sign in anew before ending anything here.</summary>
    public bool IsStale => arrival.AsksNewSignIn(Account);

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

    public async Task<IActionResult> OnPostOthersAsync()
    {
        var person = await LoadAsync();
        if (!ModelState.IsValid) return Invalid();
        if (await arrival.ProveAgainAsync(person, Password) is { } problem) return Invalid(nameof(Password), problem);

        person.Account.EndOtherSignIns();
        await db.SaveChangesAsync();
        await arrival.StayAsync(person, Actor, Session.From(User)!);
        return Done("其他登录都已结束", "/account");
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
        Live = new SignInTable(await db.SignedInSessions.LiveOfAsync(person, clock.Now()), Session.From(User)!.Id);
        SignIns = [.. entries.Select(entry => new SignInLine(entry.At, Tries[entry.Name], entry.Address ?? ""))];
        return person;
    }
}
