using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zuoshi.Platform.Data;

/// <summary>How it ended. The numbers are stored and sealed.</summary>
public enum AuditOutcome
{
    /// <summary>It was done.</summary>
    Done = 1,

    /// <summary>It was asked for and refused.</summary>
    Refused = 2,
}

/// <summary>One line of the record: who did what to which thing, when, from where and why. Written with the change itself, never altered.</summary>
[Bookkeeping("it is the record")]
public sealed class AuditEntry
{
    /// <summary>Key; version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>When, UTC, in whole microseconds, which is what both databases keep.</summary>
    public required DateTime At { get; init; }

    /// <summary>The person; null for a stranger and for the system itself.</summary>
    public required Guid? ActorId { get; init; }

    /// <summary>The person's name at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>The person's post at that time.</summary>
    public required string ActorPost { get; init; }

    /// <summary>The person's unit at that time.</summary>
    public required string ActorUnit { get; init; }

    /// <summary>Name of the person deputised for, or null.</summary>
    public required string? ActingFor { get; init; }

    /// <summary>As whom readers of the thing see them; null for as they are. A contribution's readers see its author's unit, or nobody.</summary>
    public required string? ShownAs { get; init; }

    /// <summary>The address that the request came from; null for jobs and the command line.</summary>
    public required string? Address { get; init; }

    /// <summary>Number of the request, the one that an error page shows; null for jobs and the command line.</summary>
    public required string? Trace { get; init; }

    /// <summary>Stable event name.</summary>
    public required string Name { get; init; }

    /// <summary>Done or refused.</summary>
    public required AuditOutcome Outcome { get; init; }

    /// <summary>Type name of the thing; empty when there was none.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Key of the thing; null when there was none, or none that is a <see cref="Guid"/>.</summary>
    public required Guid? SubjectId { get; init; }

    /// <summary>The campaign, if the thing belongs to one.</summary>
    public required Guid? CampaignId { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string? Reason { get; init; }

    /// <summary>What the event itself says, as JSON.</summary>
    public required string? Detail { get; init; }

    /// <summary>The changed fields as they were, as JSON; null when nothing stood there.</summary>
    public required string? Before { get; init; }

    /// <summary>The changed fields as they are now, as JSON; null when nothing stands there.</summary>
    public required string? After { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> entry)
        {
            entry.ToTable("audits_entries");
            // A day is sealed, and a search is paged, in this order.
            entry.HasIndex(x => new { x.At, x.Id });
            entry.HasIndex(x => new { x.SubjectId, x.At });
            entry.HasIndex(x => new { x.SubjectKind, x.At });
            entry.HasIndex(x => new { x.ActorName, x.At });
            entry.HasIndex(x => new { x.ActorUnit, x.At });
            entry.HasIndex(x => new { x.Address, x.At });
            entry.HasIndex(x => new { x.Name, x.At });
            entry.HasIndex(x => new { x.Outcome, x.At });
        }
    }
}
