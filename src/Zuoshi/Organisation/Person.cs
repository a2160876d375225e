using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation;

/// <summary>Somebody who can sign in. Kept to what the work needs: a name and the posts through which the person acts.</summary>
public sealed class Person : Entity
{
    private readonly List<Appointment> appointments = [];

    private Person()
    {
    }

    /// <summary>Enters a person.</summary>
    /// <param name="name">Name, or the post's when the work goes with it.</param>
    /// <param name="signInName">Name typed at sign-in; kept in lower case.</param>
    public Person(string name, string signInName)
    {
        (Name, SignInName) = (name.Trim(), Normal(signInName));
        Account = new Account(this);
        Happened("organisation.person-entered", detail: new { name = Name, signInName = SignInName });
    }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name typed at sign-in, lower case.</summary>
    public string SignInName { get; private set; } = "";

    /// <summary>The posts held, now or once.</summary>
    public IReadOnlyList<Appointment> Appointments => appointments;

    /// <summary>The closest-kept things that the person may see.</summary>
    public Sensitivity Clearance { get; private set; } = Sensitivity.Internal;

    /// <summary>The last day in the organisation; null while the person stays.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>The person's key in another system, by which a repeated import finds it.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>Changes when every sign-in of this person must end.</summary>
    [NotRecorded]
    public string Stamp { get; private set; } = NewStamp();

    /// <summary>How the person proves to be that person; null unless it was loaded.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>A sign-in name as it is kept and compared.</summary>
    public static string Normal(string signInName) => signInName.Trim().ToLowerInvariant();

    /// <summary>Puts the person into a post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day, if it is known; a deputy needs one.</param>
    /// <param name="deputisedFor">The person whose post a deputy fills.</param>
    /// <param name="by">Who makes the appointment; null for the system itself.</param>
    /// <exception cref="RuleBroken">
    /// The days are wrong, the person has left or holds the post already, or the post would join one administrator's power to
    /// another duty.
    /// </exception>
    public Appointment Appoint(Post post, DateOnly from, DateOnly? until = null, Person? deputisedFor = null, Actor? by = null)
    {
        if (LeftOn is not null) throw new RuleBroken("organisation.person-left", $"{Name}已经离开，不能再任职。");
        if (until < from) throw new RuleBroken("organisation.appointment-days", "任职结束的日子早于开始的日子，请改一改。");
        if (deputisedFor is not null && until is null) throw new RuleBroken("organisation.deputy-open", "代理要写明到哪一天为止。");
        if (deputisedFor?.Id == Id) throw new RuleBroken("organisation.own-deputy", "不能代理自己。");

        var others = appointments.FindAll(x => !x.IsOver(from) && !(until < x.From));
        if (others.Exists(x => x.PostId == post.Id)) throw new RuleBroken("organisation.post-held", $"{Name}已经在“{post.Title}”这个岗位上。");
        if (others.Exists(x => x.Post.Duty != post.Duty && (x.Post.Duty.IsAdministrative() || post.Duty.IsAdministrative())))
            throw new RuleBroken(
                "organisation.powers-joined", "系统、安全、审计三个管理员不能由一人兼任，也不能兼其他职责。请另选一人，或先结束原来的任职。");

        var made = new Appointment(post, from, until, deputisedFor, by?.PersonId);
        appointments.Add(made);
        Stamp = NewStamp();
        Happened(
            deputisedFor is null ? "organisation.appointed" : "organisation.deputised",
            detail: new { post = post.Title, post.Duty, from, until, deputisedFor = deputisedFor?.Name });
        return made;
    }

    /// <summary>Lets an appointment give its rights.</summary>
    /// <param name="appointmentId">Which.</param>
    /// <param name="by">Who confirms it; null when the installation has no security administrator yet.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">It was confirmed before, or the same person made it.</exception>
    public void Confirm(Guid appointmentId, Actor? by, DateTime at)
    {
        var appointment = Find(appointmentId);
        if (appointment.ConfirmedAt is not null) throw new RuleBroken("organisation.confirmed", "这项任职已经确认过了。");
        if (by is not null && (by.PersonId == appointment.MadeById || by.PersonId == Id))
            throw new RuleBroken("organisation.own-confirmation", "任职要由另一个人确认，不能自己录入自己确认。");

        appointment.Confirm(by?.PersonId, at);
        Stamp = NewStamp();
        Happened("organisation.appointment-confirmed", detail: new { post = appointment.Post.Title });
    }

    /// <summary>Ends an appointment.</summary>
    /// <param name="appointmentId">Which.</param>
    /// <param name="lastDay">The last day on which it holds.</param>
    /// <param name="reason">Why, in words.</param>
    /// <exception cref="RuleBroken">It is over already.</exception>
    public void End(Guid appointmentId, DateOnly lastDay, string reason)
    {
        var appointment = Find(appointmentId);
        if (appointment.IsOver(lastDay)) throw new RuleBroken("organisation.appointment-over", "这项任职已经结束了。");

        appointment.End(lastDay);
        Stamp = NewStamp();
        Happened("organisation.appointment-ended", reason: reason, detail: new { post = appointment.Post.Title, lastDay });
    }

    /// <summary>Notes that the person leaves: every post ends, nobody signs in by this name any more.</summary>
    public void Leave(DateOnly lastDay, string reason)
    {
        if (LeftOn is not null) throw new RuleBroken("organisation.person-left", $"{Name}已经离开。");

        foreach (var appointment in appointments.Where(x => !x.IsOver(lastDay))) appointment.End(lastDay);
        LeftOn = lastDay;
        Stamp = NewStamp();
        Happened("organisation.person-left", reason: reason, detail: new { lastDay });
    }

    /// <summary>Sets how close-kept the things are that the person may see.</summary>
    public void Clear(Sensitivity clearance, string reason)
    {
        if (clearance == Clearance) return;

        var before = Clearance;
        Clearance = clearance;
        Stamp = NewStamp();
        Happened("organisation.cleared", reason: reason, detail: new { before, clearance });
    }

    /// <summary>Everybody whom the person may act as on a day, the own posts first.</summary>
    public IReadOnlyList<Actor> ActorsOn(DateOnly day, UnitTree units) =>
    [
        .. appointments.Where(x => LeftOn is null && x.HoldsOn(day))
            .OrderBy(x => x.DeputisedForId is not null).ThenBy(x => x.From).ThenBy(x => x.Id)
            .Select(x => x.ActedBy(this, units)),
    ];

    private Appointment Find(Guid id) =>
        appointments.Find(x => x.Id == id) ?? throw new RuleBroken("organisation.no-appointment", "没有找到这项任职，请刷新页面再看。");

    private static string NewStamp() => Guid.CreateVersion7().ToString("N");

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> person)
        {
            person.ToTable("organisation_people");
            person.HasIndex(x => x.SignInName).IsUnique();
            person.HasIndex(x => x.ExternalId).IsUnique();
            person.Property(x => x.Name).HasMaxLength(50);
            person.Property(x => x.SignInName).HasMaxLength(50);
            person.Property(x => x.ExternalId).HasMaxLength(100);
            person.HasMany(x => x.Appointments).WithOne().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
