using Zuoshi.Platform;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery;

/// <content>办结和销号: reported as done, reviewed, checked, signed — each by somebody else.</content>
public sealed partial class Assignment
{
    private const int HelperWorkdays = 5, ReopenMonths = 12, AppealDays = 30;

    /// <summary>报办结.</summary>
    /// <param name="move">The head of the lead unit; the reason is the statement.</param>
    /// <param name="deliverable">文号 or place of what was produced.</param>
    /// <exception cref="RuleBroken">Steps are open, nothing was produced, or units that help have not been heard.</exception>
    public void RequestClosing(Move move, string? deliverable)
    {
        var granted = Grant(Act.RequestClosing, move, "办结说明");
        if (LastReportOn is not { } reported) throw new RuleBroken("delivery.no-progress", "还没有报过进展，先报进展再报办结。");
        if (nodes.Where(node => node.ReachedOn is null).ToList() is [var open, ..] left)
            throw new RuleBroken("delivery.open-steps", $"还有{left.Count}个节点没有完成，最近的是“{open.Name}”。先报节点完成，再报办结。");

        var shown = GivenWords.Rule.Of(deliverable, "成果的文号或存放处", GivenWords.LongestDocument);
        var since = nodes.Max(node => node.ReachedOn) ?? reported;
        if (helpers.Exists(helper => helper.ConfirmedOn is null) && Calendar.Between(since, move.On) < HelperWorkdays)
            throw new RuleBroken("delivery.helpers", $"还有配合单位没有确认。等它们确认，或者等到{Calendar.After(since, HelperWorkdays).Chinese()}。");

        var late = Due is { } due && move.On > due ? move.On.DayNumber - due.DayNumber : 0;
        LateDays = Math.Max(LateDays ?? 0, late);
        closings.Add(new Closing(move, granted.Reason, shown, LateDays.Value));
        Enter(granted);
        Happened("delivery.closing-requested", CampaignId, granted.Words);
    }

    /// <summary>审核通过.</summary>
    /// <exception cref="RuleBroken">A point isn't met, or the reviewer asked for it.</exception>
    public void Pass(Move move, ReviewPoints met)
    {
        var granted = Grant(Act.Pass, move);
        if (met != ReviewPoints.All) throw new RuleBroken("delivery.points", "五个要点都达到才能通过，有一点不够就退回重办，写明差在哪里。");

        closings[^1].Reviewed(passed: true, move, granted.Reason);
        IsVerified = false;
        Enter(granted);
        Happened("delivery.passed", CampaignId, granted.Words);
    }

    /// <summary>退回重办: it counts again from the date on which it was due.</summary>
    public void ReturnForRework(Move move)
    {
        var granted = Grant(Act.ReturnForRework, move, "差在哪里");
        closings[^1].Reviewed(passed: false, move, granted.Reason);
        Enter(granted);
        Happened("delivery.returned", CampaignId, granted.Words);
    }

    /// <summary>核查: what the check found, held against the standard.</summary>
    public void Verify(Move move)
    {
        var granted = Grant(Act.Verify, move, "核查结果");
        closings[^1].Verified(move, granted.Reason);
        IsVerified = true;
        Happened("delivery.verified", CampaignId, granted.Words);
    }

    /// <summary>销号.</summary>
    /// <exception cref="RuleBroken">Nobody has checked it, or the one who signs has had it in hand.</exception>
    public void Close(Move move)
    {
        var granted = Grant(Act.Close, move);
        if (!IsVerified) throw new RuleBroken("delivery.unverified", "还没有核查结果，核查以后再签。");

        closings[^1].Signed(move);
        ClosedOn = move.On;
        Enter(granted);
        Happened("delivery.closed", CampaignId, granted.Words);
    }

    /// <summary>核查不通过.</summary>
    public void FailVerification(Move move)
    {
        var granted = Grant(Act.FailVerification, move, "哪里没有达到标准");
        Enter(granted);
        Happened("delivery.verification-failed", CampaignId, granted.Words);
    }

    /// <summary>转长期坚持: goes on for good, and is looked at every year.</summary>
    public void MakeStanding(Move move)
    {
        var granted = Grant(Act.MakeStanding, move);
        ReviewOn = Calendar.OnOrAfter(move.On.AddYears(1));
        Enter(granted);
        Happened("delivery.made-standing", CampaignId, granted.Words);
    }

    /// <summary>年度评估.</summary>
    public void ReviewStanding(Move move)
    {
        var granted = Grant(Act.ReviewStanding, move, "评估结果");
        ReviewOn = Calendar.OnOrAfter(move.On.AddYears(1));
        Happened("delivery.standing-reviewed", CampaignId, granted.Words);
    }

    /// <summary>重新办理, where what was closed has come back.</summary>
    /// <exception cref="RuleBroken">It was closed too long ago.</exception>
    public void Reopen(Move move, DateOnly? due)
    {
        var granted = Grant(Act.Reopen, move, "反弹的情况");
        if (move.On > ClosedOn?.AddMonths(ReopenMonths)) throw new RuleBroken("delivery.long-closed", $"销号已超过{ReopenMonths}个月，请另立一项。");

        SetDue(due, move);
        ClosedOn = null;
        Enter(granted);
        Happened("delivery.reopened", CampaignId, granted.Words);
    }

    /// <summary>归档, at the end of the year in which it was closed.</summary>
    public void Archive(Move move)
    {
        var granted = Grant(Act.Archive, move);
        if (move.On.Year <= ClosedOn?.Year) throw new RuleBroken("delivery.this-year", "销号当年不归档。");

        Enter(granted);
        Happened("delivery.archived", CampaignId);
    }

    /// <summary>申请复核.</summary>
    /// <exception cref="RuleBroken">The thirty days are over, or one is open.</exception>
    public void Appeal(Move move)
    {
        var granted = Grant(Act.Appeal, move, "对什么有异议");
        if (move.On.DayNumber - StateSince.DayNumber > AppealDays) throw new RuleBroken("delivery.appeal-late", $"复核要在{AppealDays}天内申请。");
        if (appeals is [.., { AnsweredOn: null }]) throw new RuleBroken("delivery.appealed", "已经申请复核，等答复。");

        appeals.Add(new Appeal(move, granted.Reason, Calendar.OnOrBefore(move.On.AddDays(AppealDays))));
        Happened("delivery.appealed", CampaignId, granted.Words);
    }

    /// <summary>答复复核, by others than those who concluded it.</summary>
    public void AnswerAppeal(Move move)
    {
        var granted = Grant(Act.AnswerAppeal, move, "复核意见");
        if (appeals is not [.., { AnsweredOn: null } open]) throw new RuleBroken("delivery.no-appeal", "没有待答复的复核申请。");

        open.Settle(move, granted.Reason);
        Happened("delivery.appeal-answered", CampaignId, granted.Words);
    }
}
