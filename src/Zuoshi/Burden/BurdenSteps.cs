using Microsoft.EntityFrameworkCore;
using Zuoshi.Burden.Forms;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Burden;

/// <summary>On the campaign's home: complaints that wait for the office, monthly forms that wait for a leader.</summary>
internal sealed class BurdenSteps(AppDb db) : INextSteps
{
    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (campaign.IsManagedBy(actor) && await db.Complaints.Where(x => x.OrganId == campaign.OrganId && x.AnsweredAt == null).OrderBy(x => x.AnswerBy).Select(x => x.AnswerBy).ToListAsync() is [var first, ..] waiting)
            return [new NextStep($"答复 {waiting.Count} 条意见", $"最早的{first.Chinese(today.Year)}{(first < today ? "应已答复" : "以前答复")}", BurdenLinks.Complaints, "去答复")];

        if (!actor.Can(Permission.DecideDelivery) || actor.OrganId != campaign.OrganId) return [];

        var forms = await db.CollectionForms.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.Cycle == FormCycle.Month && x.ApprovedUntil == null && x.StoppedOn == null && x.ExpiresOn >= today).Select(x => x.Number).ToListAsync();
        return forms.Count == 0 ? [] : [new NextStep($"批 {forms.Count} 张按月要的报表", "按月要的，领导批了才能要", BurdenLinks.Forms(campaign.Number), "去看")];
    }
}
