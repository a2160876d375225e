using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Access;

namespace Zuoshi.Organisation;

/// <summary>
/// A person in a post, from a day to a day. It gives rights only once it is confirmed: who enters people and who grants what
/// they may do are two administrators.
/// </summary>
public sealed class Appointment
{
    private Appointment()
    {
    }

    internal Appointment(Post post, DateOnly from, DateOnly? until, Person? deputisedFor, Guid? by)
    {
        (Post, PostId, From, Until, MadeById) = (post, post.Id, from, until, by);
        (DeputisedForId, DeputisedForName) = (deputisedFor?.Id, deputisedFor?.Name);
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The post.</summary>
    public Guid PostId { get; private set; }

    /// <summary>The post itself.</summary>
    public Post Post { get; private set; } = null!;

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day; null for as long as need be. A deputy always has one.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The person whose post a deputy (代理) fills.</summary>
    public Guid? DeputisedForId { get; private set; }

    /// <summary>That person's name.</summary>
    public string? DeputisedForName { get; private set; }

    /// <summary>Who made the appointment; null at first start and in the demo.</summary>
    public Guid? MadeById { get; private set; }

    /// <summary>When it was confirmed, UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Who confirmed it; null when there was no security administrator yet.</summary>
    public Guid? ConfirmedById { get; private set; }

    /// <summary>When it was refused, UTC.</summary>
    public DateTime? RefusedAt { get; private set; }

    /// <summary>Why it was refused; empty while it wasn't.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>Whether it has come to its end before a day, or never came to anything.</summary>
    public bool IsOver(DateOnly day) => Until < day || RefusedAt is not null;

    /// <summary>Whether it waits on a day for somebody to confirm it.</summary>
    public bool IsWaiting(DateOnly day) => ConfirmedAt is null && !IsOver(day);

    /// <summary>Whether the person may act through it on a day.</summary>
    public bool HoldsOn(DateOnly day) => ConfirmedAt is not null && From <= day && !IsOver(day);

    internal void Confirm(Guid? by, DateTime at) => (ConfirmedById, ConfirmedAt) = (by, at);

    internal void Refuse(string reason, DateTime at) => (Refusal, RefusedAt) = (reason, at);

    internal void End(DateOnly lastDay) => Until = lastDay;

    /// <summary>The person as an actor in the post.</summary>
    internal Actor ActedBy(Person person, UnitTree units)
    {
        var unit = units[Post.UnitId];
        return new Actor
        {
            PersonId = person.Id, Name = person.Name, AppointmentId = Id, Post = Post.Title, Duty = Post.Duty,
            UnitId = unit.Id, UnitName = unit.ShortName, UnitPath = units.PathOf(unit), OrganId = units.OrganOf(unit),
            ActingFor = DeputisedForName, Until = Until, Clearance = person.Clearance,
        };
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Appointment>
    {
        public void Configure(EntityTypeBuilder<Appointment> appointment)
        {
            appointment.ToTable("organisation_appointments");
            appointment.Property(x => x.DeputisedForName).HasMaxLength(50);
            appointment.Property(x => x.Refusal).HasMaxLength(200);
            appointment.HasOne(x => x.Post).WithMany().HasForeignKey(x => x.PostId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
