using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Data;

namespace Zuoshi.Webhooks;

/// <summary>One message to one system: what is sent, how often it was tried, how it ended.</summary>
[Bookkeeping("a message about something that is recorded; who has it sent again is recorded with the subscription")]
public sealed class Delivery
{
    /// <summary>How long a node may take to send it before another one does.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>How long it is kept once it is done.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    // About a day in all: a system that is down overnight loses nothing.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(14),
    ];

    /// <summary>How often it is tried before it is given up.</summary>
    public static readonly int MostTries = Waits.Length + 1;

    private Delivery()
    {
    }

    internal Delivery(Guid subscriptionId, OutgoingEvent happened, string body, DateTime now) =>
        (SubscriptionId, EventId, EventName, Body, At, DueAt) = (subscriptionId, happened.Id, happened.Name, body, now, now);

    /// <summary>Key; the receiver sees it as <c>webhook-id</c>, the same with every try.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>To whom.</summary>
    public Guid SubscriptionId { get; private set; }

    /// <summary>What happened: key of the audit's line.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Name of the event.</summary>
    public string EventName { get; private set; } = "";

    /// <summary>What is sent.</summary>
    public string Body { get; private set; } = "";

    /// <summary>When it was written, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it is to be tried next, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>Until when one node has it to itself, UTC.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>When it arrived, UTC.</summary>
    public DateTime? ArrivedAt { get; private set; }

    /// <summary>When it was given up, UTC.</summary>
    public DateTime? GivenUpAt { get; private set; }

    /// <summary>How the last try ended, in words.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Notes a try; an outcome of null means that it arrived.</summary>
    internal void Tried(string? failure, DateTime now)
    {
        Tries++;
        LeasedUntil = null;
        Outcome = failure ?? "送到";
        if (failure is null) ArrivedAt = now;
        else if (Tries >= MostTries) GivenUpAt = now;
        else DueAt = now + Waits[Tries - 1];
    }

    /// <summary>Sends it once more, from the first try on.</summary>
    internal void SendAgain(DateTime now) => (DueAt, Tries, ArrivedAt, GivenUpAt, Outcome) = (now, 0, null, null, "");

    internal sealed class Mapping : IEntityTypeConfiguration<Delivery>
    {
        public void Configure(EntityTypeBuilder<Delivery> delivery)
        {
            delivery.ToTable("webhooks_deliveries");
            delivery.HasIndex(x => new { x.SubscriptionId, x.EventId }).IsUnique();
            delivery.HasIndex(x => new { x.ArrivedAt, x.GivenUpAt, x.DueAt });
            delivery.Property(x => x.EventName).HasMaxLength(100);
            delivery.Property(x => x.Outcome).HasMaxLength(200);
            delivery.HasOne<Subscription>().WithMany().HasForeignKey(x => x.SubscriptionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>The deliveries by how they stand.</summary>
public static class Deliveries
{
    /// <summary>Those to be sent now that no node has in hand.</summary>
    public static IQueryable<Delivery> Due(this IQueryable<Delivery> deliveries, DateTime now) => deliveries.Where(x =>
        x.ArrivedAt == null && x.GivenUpAt == null && x.DueAt <= now && (x.LeasedUntil == null || x.LeasedUntil < now));
}
