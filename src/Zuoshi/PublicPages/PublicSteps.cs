using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.PublicPages;

/// <summary>On the campaign's home: what the public wrote and the office hasn't answered.</summary>
internal sealed class PublicSteps(AppDb db) : INextSteps
{
    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (!campaign.IsManagedBy(actor)) return [];

        var waiting = await db.PublicNotes.Where(x => x.CampaignId == campaign.Id && x.AnsweredAt == null).OrderBy(x => x.AnswerBy).Select(x => x.AnswerBy).ToListAsync();
        return waiting is not [var first, ..] ? [] :
            [new NextStep($"答复 {waiting.Count} 条群众来言", $"最早的{first.Chinese(today.Year)}{(first < today ? "应已答复" : "以前答复")}", PublicLinks.Desk(campaign.Number), "去答复")];
    }
}
