using Zuoshi.Burden.Ledger;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Burden;

/// <summary>The organiser reads first what it has asked of others.</summary>
internal sealed class BurdenHomeLine(BurdenLedger ledger) : IHomeLine
{
    public async Task<HomeLine?> FindAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (!campaign.IsManagedBy(actor) || !campaign.IsPublished) return null;

        var (now, before) = await ledger.OfAsync(campaign, actor, Month.Of(today));
        if (now.Forms == 0) return null;

        return new HomeLine($"本月共{now.Sentence}{(before.Forms == 0 ? "" : $"；上月{before.Forms}张、{before.Fields}个字段，{FillTime.Words(before.Minutes)}")}。", BurdenLinks.Ledger(campaign.Number), "减负账本");
    }
}
