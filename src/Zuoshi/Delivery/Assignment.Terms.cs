using Zuoshi.Platform;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery;

/// <content>延期、暂缓、终止: how the terms change on the way.</content>
public sealed partial class Assignment
{
    /// <summary>How many extensions may be granted.</summary>
    public const int MostExtensions = 2;

    /// <summary>申请延期, before it is due.</summary>
    /// <exception cref="RuleBroken">It is due already, has been extended twice, or the new day is no later working day.</exception>
    public void RequestExtension(Move move, DateOnly? to)
    {
        var granted = Grant(Act.RequestExtension, move, "延期的理由");
        if (Due is not { } due) throw new RuleBroken("delivery.no-due", "长期坚持的事项没有时限，不用延期。");
        if (move.On > due) throw new RuleBroken("delivery.past-due", $"时限{due.Chinese()}已过，延期要在到期以前申请。");
        if (Extended >= MostExtensions) throw new RuleBroken("delivery.extensions", $"已经延过{MostExtensions}次，不再延期。");
        if (Workday(to, "延到哪一天") <= due) throw new RuleBroken("delivery.not-later", $"要晚于现在的时限{due.Chinese()}。");

        extensions.Add(new Extension(move, due, to!.Value, granted.Reason));
        Enter(granted);
        Happened("delivery.extension-requested", CampaignId, granted.Words);
    }

    /// <summary>同意延期: from now on the new day counts.</summary>
    public void ApproveExtension(Move move)
    {
        var granted = Grant(Act.ApproveExtension, move);
        var asked = extensions[^1];
        asked.Decide(isGranted: true, move, granted.Words ?? "");
        (Due, Extended) = (asked.To, Extended + 1);
        Enter(granted);
        Happened("delivery.extended", CampaignId, granted.Words);
    }

    /// <summary>不同意延期.</summary>
    public void DenyExtension(Move move)
    {
        var granted = Grant(Act.DenyExtension, move);
        extensions[^1].Decide(isGranted: false, move, granted.Words ?? "");
        Enter(granted);
        Happened("delivery.extension-denied", CampaignId, granted.Words);
    }

    /// <summary>暂缓, for what lies outside: a changed plan, a policy from above.</summary>
    public void Suspend(Move move, DateOnly? reviewOn)
    {
        var granted = Grant(Act.Suspend, move, "暂缓的原因");
        if (Workday(reviewOn, "哪天再议") <= move.On) throw new RuleBroken("delivery.review-day", "再议的日子要在今天以后。");

        ReviewOn = reviewOn;
        Enter(granted);
        Happened("delivery.suspended", CampaignId, granted.Words);
    }

    /// <summary>恢复办理, with a new due date where the old one has gone by.</summary>
    public void Resume(Move move, DateOnly? due)
    {
        var granted = Grant(Act.Resume, move);
        SetDue(due, move);
        ReviewOn = null;
        Enter(granted);
        Happened("delivery.resumed", CampaignId, granted.Words);
    }

    /// <summary>终止.</summary>
    public void Cancel(Move move)
    {
        var granted = Grant(Act.Cancel, move, "终止的理由");
        Enter(granted);
        Happened("delivery.cancelled", CampaignId, granted.Words);
    }

    private void SetDue(DateOnly? due, Move move)
    {
        if (IsForGood) return;
        if (due is null && Due > move.On) return;
        if (Workday(due, "新的完成时限") <= move.On) throw new RuleBroken("delivery.due-passed", "新的时限要在今天以后。");
        if (Calendar.Between(move.On, due!.Value) < ShortestNotice) throw new RuleBroken("delivery.short-notice", $"要给单位留{ShortestNotice}个工作日，最早{Calendar.After(move.On, ShortestNotice).Chinese()}。");

        Due = due;
    }
}
