using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Sessions;

/// <summary>What a session asks of whoever is invited, and of its recorder.</summary>
internal sealed class SessionSteps(AppDb db, TimeProvider clock) : INextSteps
{
    private const int DaysAhead = 14, DaysAfter = 30, Most = 3;

    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        var now = clock.Now();
        var (from, until) = (now.AddDays(-DaysAfter), now.AddDays(DaysAhead));
        var near = await db.Sessions.AsNoTracking().Of(campaign).Where(x => x.CancelledAt == null && x.EndsAt > from && x.StartsAt < until).OrderBy(x => x.StartsAt).ToListAsync();
        var ended = near.Where(x => x.EndsAt <= now && x.IsRecordedBy(campaign, actor)).Select(x => x.Id).ToList();
        var written = ended.Count == 0 ? [] : await db.SessionMinutes.IgnoreAutoIncludes().Where(x => ended.Contains(x.SessionId)).Select(x => x.SessionId).ToListAsync();
        return
        [
            .. near.Where(x => x.EndsAt > now && x.Invites(actor)).Take(Most).Select(x => new NextStep(
                $"参加{x.Name}", x.When() + (x.Place.Length > 0 ? $"，{x.Place}" : ""), SessionLinks.One(campaign.Number, x.Number), "看议程")
            {
                Plain = $"参加研讨会{x.Number}：{x.When()}",
            }),
            .. near.Where(x => ended.Contains(x.Id) && !written.Contains(x.Id)).Take(Most).Select(x => new NextStep(
                $"写{x.Name}的记录", "一行一人，写成“发言人：内容”，就成了建言", SessionLinks.Minutes(campaign.Number, x.Number), "去写")
            {
                Plain = $"写研讨会{x.Number}的记录",
            }),
        ];
    }
}
