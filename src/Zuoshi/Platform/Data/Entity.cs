using System.ComponentModel.DataAnnotations.Schema;

namespace Zuoshi.Platform.Data;

/// <summary>
/// Something with a life of its own in the database. Its key is made by the application, so that it can be named before it is
/// saved; its version tells two people who edit it apart.
/// </summary>
public abstract class Entity
{
    private readonly List<Happening> happenings = [];

    /// <summary>Key; version 7, so that keys grow with time.</summary>
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Counts the saves; a save of an older version is refused.</summary>
    public int Version { get; private set; }

    /// <summary>What has happened to it since it was loaded; written to the audit in the same save.</summary>
    [NotMapped]
    public IReadOnlyList<Happening> Happenings => happenings;

    /// <summary>Notes an event for the audit.</summary>
    /// <param name="name">Stable name, <c>feature.what-happened</c>; listed in docs/audit-events.md.</param>
    /// <param name="campaignId">The campaign it belongs to, if any.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="detail">What changed, for the record; serialised as JSON.</param>
    protected void Happened(string name, Guid? campaignId = null, string? reason = null, object? detail = null) =>
        happenings.Add(new Happening(name, campaignId, reason, detail));

    /// <summary>
    /// As whom the readers of this thing see a person in its record; null for as they are. An author whose page names only a unit,
    /// or nobody, is named no more closely by the record.
    /// </summary>
    protected internal virtual string? ShownAs(Guid? personId) => null;

    internal void Saved(bool changed)
    {
        happenings.Clear();
        if (changed) Version++;
    }
}

/// <summary>One event on one entity, before it is written to the audit.</summary>
public sealed record Happening(string Name, Guid? CampaignId, string? Reason, object? Detail);
