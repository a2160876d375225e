using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.PublicPages;

/// <summary>On the campaign's home: for its office whether there is a public page, for others where it is.</summary>
internal sealed class PublicHomeLine(AppDb db) : IHomeLine
{
    public async Task<HomeLine?> FindAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (!campaign.IsPublished) return null;

        var isOn = await db.PublicReleases.AnyAsync(x => x.CampaignId == campaign.Id && x.IsOn);
        if (campaign.IsManagedBy(actor)) return new HomeLine(isOn ? "公开页已打开。" : "公开页没有打开。", PublicLinks.Desk(campaign.Number), "公开");

        return isOn ? new HomeLine("这个活动有公开页，不用登录就能看。", PublicLinks.Page(campaign.Number), "看公开页") : null;
    }
}
