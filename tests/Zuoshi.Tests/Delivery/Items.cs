using Zuoshi.Delivery;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery;

/// <summary>Supervised items for tests of rules: brought to any state by those whose business it is, and acted on with what an act asks for.</summary>
internal static class Items
{
    public static readonly Actor Office = Acting.As(Duty.Office), Head = Acting.As(Duty.UnitHead), Clerk = Acting.As(Duty.Liaison) with { UnitId = Head.UnitId };
    public static readonly Actor Helper = Acting.As(Duty.Liaison), Leader = Acting.As(Duty.Leader), Chief = Acting.As(Duty.Leader), Signer = Acting.As(Duty.Leader);

    /// <summary>From Monday 9 March to Thursday 31 December 2026, with one step in June and one unit that helps.</summary>
    public static readonly PublishedRow Row = new(
        Guid.CreateVersion7(), WorkItemKind.Task, 23, 1, null, "夜间公交接驳首批12站", "12站全部开通，连续运行一个月。", Head.UnitId,
        [new PublishedHelp(Helper.UnitId, "提前告知时刻调整")], "分管局领导", Leader.PersonId, new DateOnly(2026, 3, 9), new DateOnly(2026, 12, 31), false,
        [new PublishedStep("首批3站开通", new DateOnly(2026, 6, 30), 100)]);

    public static readonly AssignmentTerms Terms = new("行动计划", "澄水〔2026〕3号", "12站全部开通");

    /// <summary>The day on which every item is taken up.</summary>
    public static readonly DateOnly Day = new(2026, 3, 9);

    private static readonly AssignmentState[] WayToClosed =
        [AssignmentState.Proposed, AssignmentState.AwaitingApproval, AssignmentState.Approved, AssignmentState.Dispatched, AssignmentState.Underway, AssignmentState.AwaitingReview, AssignmentState.Passed, AssignmentState.Closed];

    private static readonly Act[] Steps = [Act.Propose, Act.Approve, Act.Dispatch, Act.Acknowledge, Act.RequestClosing, Act.Pass, Act.Close];

    /// <summary>An item just taken up.</summary>
    public static Assignment New(PublishedRow? row = null, AssignmentTerms? terms = null) => new(Guid.CreateVersion7(), 1, row ?? Row, terms ?? Terms, Day);

    /// <summary>An item in a state, by the shortest way.</summary>
    public static Assignment At(AssignmentState state, PublishedRow? row = null, AssignmentTerms? terms = null)
    {
        var item = New(row, terms);
        switch (state)
        {
            case AssignmentState.AwaitingExtension: return Then(Walk(item, AssignmentState.Underway), Act.RequestExtension, Party.Lead);
            case AssignmentState.Suspended: return Then(Walk(item, AssignmentState.Underway), Act.Suspend, Party.Head);
            case AssignmentState.Ended: return Then(Walk(item, AssignmentState.AwaitingApproval), Act.Reject, Party.Leader);
            case AssignmentState.Standing: return Then(Walk(item, AssignmentState.Passed), Act.MakeStanding, Party.Leader);
            case AssignmentState.Archived: return Then(Walk(item, AssignmentState.Closed), Act.Archive, Party.System);
            default: return Walk(item, state);
        }
    }

    /// <summary>Somebody acts as a party, at nine of a day after the item was taken up.</summary>
    public static Move By(Party party, int days = 1, string? reason = "理由", string? document = "纪要〔2026〕5号", Actor? who = null) => new(
        party is Party.System ? null : who ?? ActorOf(party), party, Day.AddDays(days).StartInUtc().AddHours(9), reason, document);

    /// <summary>Lets somebody do it, with all that it asks for.</summary>
    public static void Do(Assignment item, Act act, Move move)
    {
        var later = new DateOnly(2027, 3, 31);
        switch (act)
        {
            case Act.Propose: item.Propose(move); break;
            case Act.Approve: item.Approve(move); break;
            case Act.Reject: item.Reject(move); break;
            case Act.Dispatch: item.Dispatch(move); break;
            case Act.Acknowledge: item.Acknowledge(move); break;
            case Act.Dispute: item.Dispute(move); break;
            case Act.Decompose: item.Decompose(move, [60], [new NodeText("设备到货", new DateOnly(2026, 5, 29), 40)]); break;
            case Act.Report: item.Report(move); break;
            case Act.ConfirmReport: item.ConfirmReport(move, item.Reports.Select(report => report.Id).LastOrDefault()); break;
            case Act.HelperReport: item.ReportHelp(move); break;
            case Act.HelperConfirm: item.ConfirmHelp(move); break;
            case Act.RaiseIssue: item.RaiseIssue(move, null); break;
            case Act.AnswerIssue: item.AnswerIssue(move, item.Issues.Select(issue => issue.Id).LastOrDefault()); break;
            case Act.Remind: item.Remind(move); break;
            case Act.Urge: item.Urge(move); break;
            case Act.Order: item.Order(move); break;
            case Act.RequestExtension: item.RequestExtension(move, later); break;
            case Act.ApproveExtension: item.ApproveExtension(move); break;
            case Act.DenyExtension: item.DenyExtension(move); break;
            case Act.Suspend: item.Suspend(move, later); break;
            case Act.Resume: item.Resume(move, null); break;
            case Act.RequestClosing: item.RequestClosing(move, "澄水〔2026〕30号"); break;
            case Act.Pass: item.Pass(move, ReviewPoints.All); break;
            case Act.ReturnForRework: item.ReturnForRework(move); break;
            case Act.Verify: item.Verify(move); break;
            case Act.Close: item.Close(move); break;
            case Act.FailVerification: item.FailVerification(move); break;
            case Act.MakeStanding: item.MakeStanding(move); break;
            case Act.ReviewStanding: item.ReviewStanding(move); break;
            case Act.Reopen: item.Reopen(move, null); break;
            case Act.Archive: item.Archive(move with { At = later.StartInUtc() }); break;
            case Act.Cancel: item.Cancel(move); break;
            case Act.Appeal: item.Appeal(move); break;
            case Act.AnswerAppeal: item.AnswerAppeal(move); break;
            default: throw new ArgumentOutOfRangeException(nameof(act));
        }
    }

    /// <summary>Does first what an act takes for granted in its own state; elsewhere nothing.</summary>
    public static void Prepare(Assignment item, Act act)
    {
        if (!Supervision.For(act, item.State).Any()) return;

        switch (act)
        {
            case Act.ConfirmReport: item.Report(By(Party.Clerk)); break;
            case Act.AnswerIssue: item.RaiseIssue(By(Party.Lead), null); break;
            case Act.Urge: item.Remind(By(Party.Office, days: -10)); break;
            case Act.Order:
                item.Remind(By(Party.Office, days: -30));
                item.Urge(By(Party.Office, days: -20));
                break;
            case Act.RequestClosing:
                item.Report(By(Party.Lead), reached: [.. item.Nodes.Select(node => node.Id)]);
                item.ConfirmHelp(By(Party.Helper));
                break;
            case Act.Close: item.Verify(By(Party.Office)); break;
            case Act.AnswerAppeal: item.Appeal(By(Party.Lead)); break;
        }
    }

    private static Assignment Walk(Assignment item, AssignmentState to)
    {
        foreach (var act in Steps.Take(Array.IndexOf(WayToClosed, to)))
        {
            Prepare(item, act);
            // Whoever signs has to do with nothing that follows.
            Do(item, act, By(FirstOf(act, item), who: act is Act.Close ? Signer : null));
        }

        return item;
    }

    private static Assignment Then(Assignment item, Act act, Party party)
    {
        Do(item, act, By(party));
        return item;
    }

    private static Party FirstOf(Act act, Assignment item) =>
        Enum.GetValues<Party>().First(party => party is not Party.None && Supervision.Allows(act, item.State, party) && !(item.IsMajor && party is Party.Leader));

    private static Actor ActorOf(Party party) => party switch
    {
        Party.Office => Office,
        Party.Lead => Head,
        Party.Clerk => Clerk,
        Party.Helper => Helper,
        Party.Leader => Leader,
        Party.Head => Chief,
        _ => throw new ArgumentOutOfRangeException(nameof(party)),
    };
}
