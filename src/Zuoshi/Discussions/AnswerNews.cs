using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Discussions;

/// <summary>Tells authors that they were answered; of what was said in a session the speaker, or the recorder for one nobody knows.</summary>
internal sealed class AnswerNews(AppDb db, CampaignFacts campaigns) : INewsSource
{
    public static readonly NewsNames Names = new("discussions.answered");

    public async Task<IReadOnlyList<News>> OfAsync(NewsEvent happened)
    {
        if (!Names.Events.Contains(happened.Name)) return [];
        if (await db.Contributions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == happened.SubjectId) is not { Disposition: { } answer } contribution) return [];

        var campaign = (await campaigns.NumbersAsync([contribution.CampaignId]))[contribution.CampaignId];
        return [new News(contribution.AuthorId, $"建言{Mark.Four(contribution.Number)}有了答复：{answer.Kind.Name()}", DiscussionLinks.Contribution(campaign, contribution.Number))];
    }
}
