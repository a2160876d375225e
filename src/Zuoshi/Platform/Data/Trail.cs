using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Zuoshi.Platform.Access;

namespace Zuoshi.Platform.Data;

/// <summary>Writes lines of the audit: who acts, from where and when is the same for all that a request does.</summary>
public sealed class Trail(CurrentActor current, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Whom a line names when nobody is signed in.</summary>
    public const string System = "系统", Stranger = "未登录";

    /// <summary>Key of whoever acts; null for a stranger and for the system.</summary>
    public Guid? ActorId => current.Actor?.PersonId;

    /// <summary>A line for what is no change of a thing: an export, a check, a refusal. Add it to the save that it belongs to.</summary>
    /// <param name="name">Stable name, <c>feature.what-happened</c>; listed in docs/audit-events.md.</param>
    /// <param name="detail">What there is to know about it, without typed text.</param>
    /// <param name="outcome">Done or refused.</param>
    /// <param name="subjectKind">Type name of the thing, if there is one.</param>
    /// <param name="subjectId">Its key.</param>
    /// <param name="campaignId">The campaign it belongs to, if any.</param>
    public AuditEntry Note(
        string name, object? detail = null, AuditOutcome outcome = AuditOutcome.Done, string subjectKind = "", Guid? subjectId = null, Guid? campaignId = null) =>
        Line(new Happening(name, campaignId, null, detail), outcome, subjectKind, subjectId, change: null, shownAs: null);

    internal AuditEntry Line(Happening happening, ThingChange change, bool withFields) => Line(
        happening, AuditOutcome.Done, change.Kind.Name, change.Id, withFields ? change : null, change.Thing?.ShownAs(ActorId));

    private AuditEntry Line(
        Happening happening, AuditOutcome outcome, string subjectKind, Guid? subjectId, ThingChange? change, string? shownAs)
    {
        var actor = current.Actor;
        var now = clock.GetUtcNow().UtcDateTime;
        return new AuditEntry
        {
            Id = Guid.CreateVersion7(),
            At = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            ActorId = actor?.PersonId,
            ActorName = actor?.Signature ?? current.Otherwise ?? (http.HttpContext is null ? System : Stranger),
            ActorPost = actor?.Post ?? "",
            ActorUnit = actor?.UnitName ?? "",
            ActingFor = actor?.ActingFor,
            ShownAs = shownAs,
            Address = AddressOf(http.HttpContext),
            Trace = http.HttpContext is { } request ? Activity.Current?.TraceId.ToString() ?? request.TraceIdentifier : null,
            Name = happening.Name,
            Outcome = outcome,
            SubjectKind = subjectKind,
            SubjectId = subjectId,
            CampaignId = happening.CampaignId,
            Reason = happening.Reason,
            Detail = happening.Detail is null ? null : JsonSerializer.Serialize(happening.Detail, RecordedValue.Json),
            Before = change?.Before,
            After = change?.After,
        };
    }

    /// <summary>The address that a request came from, as a person would write it.</summary>
    public static string? AddressOf(HttpContext? context) => context?.Connection.RemoteIpAddress switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        IPAddress address => address.ToString(),
    };
}
