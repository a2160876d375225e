using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Mail;

namespace Zuoshi.Digests;

/// <summary>
/// The one mail that somebody gets on a day. It is decided in the same save that notes what stands in it; its key keeps a second node
/// from deciding it too. Whoever sends it claims it first, and what may have gone out isn't sent again.
/// </summary>
[Bookkeeping("a mail about what is recorded itself; it holds no words of the work")]
public sealed class Mailing
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2)];

    private Mailing()
    {
    }

    internal Mailing(Guid personId, DateOnly day, string subject, string body, DateTime now) =>
        (PersonId, Day, Subject, Body, DecidedAt, DueAt) = (personId, day, subject, body, now, now);

    /// <summary>Key; the mail bears it.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>To whom.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>On which day in China.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Its subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Titles and addresses.</summary>
    public string Body { get; private set; } = "";

    /// <summary>When it was decided, UTC.</summary>
    public DateTime DecidedAt { get; private set; }

    /// <summary>When it is to be tried next, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>When a node took it to send; stays set unless the server said that it took nothing, UTC.</summary>
    public DateTime? ClaimedAt { get; private set; }

    /// <summary>When the server took it, UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>Notes how a try ended.</summary>
    internal void Tried(MailOutcome outcome, DateTime now)
    {
        Tries++;
        if (outcome is MailOutcome.Taken) SentAt = now;
        if (outcome is MailOutcome.NotTaken && Tries <= Waits.Length) (ClaimedAt, DueAt) = (null, now + Waits[Tries - 1]);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Mailing>
    {
        public void Configure(EntityTypeBuilder<Mailing> mailing)
        {
            mailing.ToTable("digests_mailings");
            mailing.HasIndex(x => new { x.PersonId, x.Day }).IsUnique();
            mailing.HasIndex(x => new { x.Day, x.ClaimedAt, x.DueAt });
            mailing.Property(x => x.Subject).HasMaxLength(200);
            mailing.ReferencesPerson(nameof(PersonId));
        }
    }
}

/// <summary>That somebody was reminded of something that waits; it goes when that no longer waits, so that the next may be told of once too.</summary>
[Bookkeeping("a mail's own memory of what it has said")]
public sealed class Reminder
{
    /// <summary>Who.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Where what waits is done.</summary>
    public required string Address { get; init; }

    /// <summary>The day of the mail.</summary>
    public required DateOnly Day { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Reminder>
    {
        public void Configure(EntityTypeBuilder<Reminder> reminder)
        {
            reminder.ToTable("digests_reminders");
            reminder.HasKey(x => new { x.PersonId, x.Address });
            reminder.Property(x => x.Address).HasMaxLength(300);
            reminder.ReferencesPerson(nameof(PersonId));
        }
    }
}
