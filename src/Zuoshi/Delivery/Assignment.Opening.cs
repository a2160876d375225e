using Zuoshi.Platform;

namespace Zuoshi.Delivery;

/// <content>立项和交办: from the row to the unit that has it in hand.</content>
public sealed partial class Assignment
{
    /// <summary>A unit gets at least so many working days: no 上午发通知、下午要情况.</summary>
    public const int ShortestNotice = 2;

    /// <summary>报批立项.</summary>
    /// <exception cref="RuleBroken">It lacks what nobody could judge it without.</exception>
    public void Propose(Move move)
    {
        var granted = Grant(Act.Propose, move);
        string[] lacking =
        [
            .. Source.Length == 0 ? ["来源"] : Array.Empty<string>(), .. BasisDocument.Length == 0 ? ["依据文号"] : Array.Empty<string>(),
            .. Standard.Length == 0 ? ["销号标准"] : Array.Empty<string>(), .. Due is null && !IsForGood ? ["完成时限（在清单里填）"] : Array.Empty<string>(),
        ];
        if (lacking.Length > 0) throw new RuleBroken("delivery.incomplete", $"“{Title}”还缺{string.Join('、', lacking)}，补上再报批。");

        Enter(granted);
        Happened("delivery.proposed", CampaignId, granted.Words);
    }

    /// <summary>批准立项.</summary>
    /// <exception cref="RuleBroken">It is major, and no number of the minutes is given.</exception>
    public void Approve(Move move)
    {
        var granted = Grant(Act.Approve, move);
        Enter(granted);
        Happened("delivery.approved", CampaignId, granted.Words);
    }

    /// <summary>不予立项.</summary>
    public void Reject(Move move)
    {
        var granted = Grant(Act.Reject, move);
        Enter(granted);
        Happened("delivery.rejected", CampaignId, granted.Words);
    }

    /// <summary>交办. In an emergency it may be short, with the reason on the record.</summary>
    /// <exception cref="RuleBroken">Nobody leads it, it is due already, or the unit would have no time.</exception>
    public void Dispatch(Move move)
    {
        var granted = Grant(Act.Dispatch, move);
        if (LeaderName.Length == 0) throw new RuleBroken("delivery.no-leader", "清单里没有写责任领导，写上再交办。");
        if (Due <= move.On) throw new RuleBroken("delivery.due-passed", "时限已经到了，先在清单里调整时限，再重新立项。");
        if (Due is { } due && Calendar.Between(move.On, due) < ShortestNotice && granted.Reason.Length == 0)
            throw new RuleBroken("delivery.short-notice", $"离时限不到{ShortestNotice}个工作日。确属应急的，请写明理由。");

        DisputeReason = "";
        Enter(granted);
        Happened("delivery.dispatched", CampaignId, granted.Words);
    }

    /// <summary>签收.</summary>
    public void Acknowledge(Move move)
    {
        var granted = Grant(Act.Acknowledge, move);
        Enter(granted);
        AcknowledgedOn = move.On;
        Happened("delivery.acknowledged", CampaignId, granted.Words);
    }

    /// <summary>退签: not its business, or the time cannot be kept. The office answers by handing it over anew.</summary>
    public void Dispute(Move move)
    {
        var granted = Grant(Act.Dispute, move, "退签的理由");
        DisputeReason = granted.Reason;
        Enter(granted);
        Happened("delivery.disputed", CampaignId, granted.Words);
    }

    /// <summary>Hands a unit's or a leader's part on when units merge or somebody leaves.</summary>
    public void HandOver(Guid from, Guid to, string name, string reason)
    {
        if (LeadUnitId == from)
        {
            LeadUnitId = to;
            helpers.RemoveAll(helper => helper.UnitId == to);
        }
        else if (helpers.Find(helper => helper.UnitId == from) is { } helper)
        {
            if (LeadUnitId == to || helpers.Exists(other => other.UnitId == to)) helpers.Remove(helper);
            else helper.UnitId = to;
        }

        if (LeaderId == from) (LeaderId, LeaderName) = (to, name);
        Happened("delivery.handed-over", CampaignId, reason);
    }
}
