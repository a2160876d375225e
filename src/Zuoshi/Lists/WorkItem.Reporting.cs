using Zuoshi.Lists.Reporting;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists;

/// <content>上报: how a row rises from the unit to the lists, and how it is sent back.</content>
public sealed partial class WorkItem
{
    /// <summary>Longest reason for sending a row back, in characters.</summary>
    public const int LongestReturnReason = 300;

    /// <summary>报送单位; null for a row made by the office or a convener.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>How far it has risen.</summary>
    public ReportLevel Level { get; private set; } = ReportLevel.AwaitingOffice;

    /// <summary>Why it was sent back; empty for one that wasn't, or has been sent again.</summary>
    public string ReturnReason { get; private set; } = "";

    /// <summary>Who signed it for its unit; null while nobody has.</summary>
    public Guid? SignedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>版次 of the lists in which it last stood; null before it was published.</summary>
    [NotRecorded]
    public int? PublishedIn { get; private set; }

    /// <summary>Where it stands.</summary>
    public RowPlace Place => new(ThemeId, UnitId, Level);

    /// <summary>Sends it on.</summary>
    /// <exception cref="RuleBroken">It lacks what nobody above could judge it without.</exception>
    public void Raise(ReportLevel to, Actor by, DateTime at)
    {
        MustBeIn();
        if (to <= Level) throw new RuleBroken("lists.not-up", $"{Called}已经到“{Level.Name()}”，请刷新页面再看。");
        if (Problems.Blocking() is not RowProblem.None and var lacking)
            throw new RuleBroken("lists.incomplete", $"{Called}{string.Join('、', lacking.Each().Select(problem => problem.Name()))}，补上再报。");

        if (Level < ReportLevel.AwaitingConvener && by.Duty is Duty.UnitHead) (SignedById, SignedAt) = (by.PersonId, at);
        var from = Level;
        (Level, ReturnReason) = (to, "");
        if (to is ReportLevel.Accepted) Happened("lists.row-accepted", CampaignId);
        else if (from is ReportLevel.Drafted) Happened("lists.row-reported", CampaignId);
        else if (from is ReportLevel.AwaitingHead) Happened("lists.row-signed", CampaignId);
        else Happened("lists.row-passed-on", CampaignId);
    }

    /// <summary>Sends it back to whoever drafted it; what was signed must be signed again.</summary>
    /// <exception cref="RuleBroken">No reason is given, or it is there already.</exception>
    public void Return(ReportLevel to, string? reason)
    {
        MustBeIn();
        if (PublishedIn is not null) throw new RuleBroken("lists.published", $"{Called}已经发布，不能退回；要改请作调整，写明依据。");
        if (to >= Level) throw new RuleBroken("lists.not-down", $"{Called}现在是“{Level.Name()}”，请刷新页面再看。");

        var why = PlainText.Of(reason);
        if (why.Length == 0) throw new RuleBroken("lists.return-reason", "请写明为什么退回、要改什么。");
        if (why.Length > LongestReturnReason) throw new RuleBroken("lists.return-reason", $"退回的理由最多{LongestReturnReason}个字，现在有{why.Length}个。");

        (Level, ReturnReason, SignedById, SignedAt) = (to, why, null, null);
        Happened("lists.row-returned", CampaignId, why);
    }

    /// <summary>Notes in which published lists it stands.</summary>
    internal void StandsIn(int baseline) => PublishedIn = baseline;

    private string Called => $"“{Title}”";
}
