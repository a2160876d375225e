using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents.Approvals;

/// <summary>What is done at a step. The numbers are stored.</summary>
public enum ApprovalKind
{
    /// <summary>核稿: somebody of the office other than who submitted.</summary>
    Check = 1,

    /// <summary>会签: the head of a unit concerned.</summary>
    Countersign = 2,

    /// <summary>签发: a leader of the body that issues.</summary>
    Sign = 3,
}

/// <summary>Their names for people.</summary>
public static class ApprovalKinds
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this ApprovalKind kind) => kind switch
    {
        ApprovalKind.Check => "核稿",
        ApprovalKind.Countersign => "会签",
        _ => "签发",
    };
}

/// <summary>One step of an approval.</summary>
public sealed class ApprovalStep
{
    private ApprovalStep()
    {
    }

    internal ApprovalStep(int order, ApprovalKind kind, Guid? unitId) => (Order, Kind, UnitId) = (order, kind, unitId);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Its rank: steps of one rank go side by side.</summary>
    public int Order { get; private set; }

    /// <summary>What is done.</summary>
    public ApprovalKind Kind { get; private set; }

    /// <summary>The unit that countersigns.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    [NotRecorded]
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Whether it was passed on; false for sent back.</summary>
    public bool? Passed { get; private set; }

    /// <summary>What was said with it.</summary>
    public string Opinion { get; private set; } = "";

    /// <summary>Who decided.</summary>
    [NotRecorded]
    public Guid? ById { get; private set; }

    /// <summary>Their name then.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>Their post then.</summary>
    [NotRecorded]
    public string Post { get; private set; } = "";

    /// <summary>For whom they acted, as a deputy; empty for themselves.</summary>
    [NotRecorded]
    public string ActingFor { get; private set; } = "";

    /// <summary>Whether it is the actor's to take.</summary>
    public bool IsFor(CampaignFact campaign, Actor actor) => actor.Can(Permission.SignDocuments) && Kind switch
    {
        ApprovalKind.Check => actor.Duty is Duty.Office && campaign.IsManagedBy(actor),
        ApprovalKind.Countersign => actor.Duty is Duty.UnitHead or Duty.Convener && actor.UnitId == UnitId,
        _ => actor.Duty is Duty.Leader && actor.OrganId == campaign.OrganId,
    };

    internal void Decide(bool passed, string opinion, Actor by, DateTime at) =>
        (Passed, Opinion, ById, ByName, Post, ActingFor, DecidedAt) = (passed, opinion, by.PersonId, by.Signature, by.Post, by.ActingFor ?? "", at);
}
