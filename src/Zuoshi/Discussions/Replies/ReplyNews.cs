using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Replies;

/// <summary>
/// Tells authors that somebody replied: that it was for, against or in addition, and by nobody's name. Who replied stands on the
/// page, as far as they signed it.
/// </summary>
internal sealed class ReplyNews(AppDb db, CampaignFacts campaigns) : INewsSource
{
    public static readonly NewsNames Names = new("discussions.replied");

    public async Task<IReadOnlyList<News>> OfAsync(NewsEvent happened)
    {
        if (!Names.Events.Contains(happened.Name)) return [];
        // What was taken back before it was told isn't told; a contribution that was taken back shows no replies.
        if (await db.ContributionReplies.AsNoTracking().SingleOrDefaultAsync(x => x.Id == happened.SubjectId && x.WithdrawnAt == null) is not { } reply) return [];
        if (await db.Contributions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == reply.ContributionId && x.WithdrawnAt == null) is not { } contribution) return [];

        var campaign = (await campaigns.NumbersAsync([contribution.CampaignId]))[contribution.CampaignId];
        return [new News(contribution.AuthorId, $"建言{Mark.Four(contribution.Number)}有了回复：{reply.Stance.Name()}", DiscussionLinks.Contribution(campaign, contribution.Number))];
    }
}
