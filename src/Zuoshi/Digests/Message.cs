using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.Digests;

/// <summary>消息: one line of news for one person, who alone sees it.</summary>
[Bookkeeping("it tells of something that is recorded itself; whether its reader has looked is the reader's own")]
public sealed class Message
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(180);

    /// <summary>Longest title.</summary>
    public const int LongestTitle = 200;

    private Message()
    {
    }

    internal Message(Guid personId, string title, string address, DateTime at) =>
        (PersonId, Title, Address, At) = (personId, title.Length <= LongestTitle ? title : title[..LongestTitle], address, at);

    /// <summary>Key; grows with time.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What it says; it holds no words of the work.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where the thing stands; news of one address are of one thing.</summary>
    public string Address { get; private set; } = "";

    /// <summary>When it happened, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When its reader had it on the page, UTC.</summary>
    public DateTime? SeenAt { get; private set; }

    /// <summary>The day of the mail that it stands in.</summary>
    public DateOnly? MailedOn { get; private set; }

    /// <summary>Notes that a mail holds it.</summary>
    internal void GoesOut(DateOnly day) => MailedOn = day;

    internal sealed class Mapping : IEntityTypeConfiguration<Message>
    {
        public void Configure(EntityTypeBuilder<Message> message)
        {
            message.ToTable("digests_messages");
            message.HasIndex(x => new { x.PersonId, x.SeenAt });
            message.HasIndex(x => x.At);
            message.Property(x => x.Title).HasMaxLength(LongestTitle);
            message.Property(x => x.Address).HasMaxLength(300);
            message.ReferencesPerson(nameof(PersonId));
        }
    }
}
