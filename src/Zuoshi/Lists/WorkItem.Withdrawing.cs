using Zuoshi.Platform;

namespace Zuoshi.Lists;

/// <content>撤回: a row that was a mistake is taken out and may come back; what an import changed is put back to what it was.</content>
public sealed partial class WorkItem
{
    /// <summary>When it was taken out of the lists, UTC; null for one that is in them. It stays readable where it was.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Why it was taken out; empty for one that is in the lists.</summary>
    public string WithdrawalReason { get; private set; } = "";

    /// <summary>Takes it out of the lists; it keeps its number, its page and its record.</summary>
    /// <exception cref="RuleBroken">No reason is given, or it is published, merged or out already.</exception>
    public void Withdraw(string? reason, DateTime at)
    {
        MustBeIn();
        if (PublishedIn is not null) throw new RuleBroken("lists.withdraw-published", $"{Called}已经发布，不能撤回；要改请作调整，写明依据。");
        if (MergedIntoId is not null) throw new RuleBroken("lists.withdraw-merged", $"{Called}已经并入别的事项，先拆出来再撤回。");

        (WithdrawnAt, WithdrawalReason) = (at, WhyWithdrawn(reason));
        Happened("lists.row-withdrawn", CampaignId, WithdrawalReason);
    }

    /// <summary>Brings it back into the lists, as it was and where it stood.</summary>
    /// <exception cref="RuleBroken">It is in them.</exception>
    public void BringBack()
    {
        if (WithdrawnAt is null) throw new RuleBroken("lists.not-withdrawn", $"{Called}没有撤回，不用恢复。");

        (WithdrawnAt, WithdrawalReason) = (null, "");
        Happened("lists.row-brought-back", CampaignId);
    }

    /// <summary>Puts it back to what it said before an import.</summary>
    /// <exception cref="RuleBroken">No reason is given, the content contradicts itself, or it is published or out of the lists.</exception>
    public void PutBack(RowContent content, string? reason)
    {
        MustBeIn();
        if (PublishedIn is not null) throw new RuleBroken("lists.withdraw-published", $"{Called}已经发布，不能退回导入前；要改请作调整，写明依据。");

        var (why, before) = (WhyWithdrawn(reason), ToContent());
        Set(content);
        Edition++;
        Happened("lists.row-put-back", CampaignId, why, new RowHistory(before, ToContent(), Edition));
    }

    /// <summary>The reason for withdrawing without the blanks around it.</summary>
    /// <exception cref="RuleBroken">There is none, or it is too long.</exception>
    internal static string WhyWithdrawn(string? reason)
    {
        var why = PlainText.Of(reason);
        return why.Length is > 0 and <= LongestReturnReason ? why : throw new RuleBroken("lists.withdrawal-reason", $"请写明为什么撤回，最多{LongestReturnReason}个字。");
    }

    private void MustBeIn()
    {
        if (WithdrawnAt is not null) throw new RuleBroken("lists.withdrawn", $"{Called}已经撤回，不能再改。");
    }
}
