using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zuoshi.Platform.Data;

/// <summary>One line of the record: who did what to which thing, when and why. Written with the change itself, never altered.</summary>
public sealed class AuditEntry
{
    /// <summary>Key; version 7, so that it sorts by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The person; null for the system itself (first start, demo).</summary>
    public required Guid? ActorId { get; init; }

    /// <summary>The person's name or post at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>The person's unit at that time.</summary>
    public required string ActorUnit { get; init; }

    /// <summary>Stable event name.</summary>
    public required string Name { get; init; }

    /// <summary>Type name of the thing.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Key of the thing.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The campaign, if the thing belongs to one.</summary>
    public required Guid? CampaignId { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string? Reason { get; init; }

    /// <summary>What changed, as JSON.</summary>
    public required string? Detail { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> entry)
        {
            entry.ToTable("audits_entries");
            entry.HasIndex(x => new { x.SubjectId, x.Id });
            entry.HasIndex(x => new { x.CampaignId, x.Id });
        }
    }
}
