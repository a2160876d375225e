using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Bulletins.Publicity;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Bulletins;

/// <summary>Tells the author and whoever signs for the unit what was decided on a story.</summary>
internal sealed class BulletinNews(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation) : INewsSource
{
    private static readonly Dictionary<string, string> OfStory = new()
    {
        ["bulletins.given-back"] = "单位负责人退回",
        ["bulletins.adopted"] = "已采用",
        ["bulletins.joined"] = "已综合采用",
        ["bulletins.kept"] = "已留存",
        ["bulletins.returned"] = "退改，请看理由",
        ["bulletins.declined"] = "没有采用，请看理由",
        ["bulletins.story-issued"] = "已编发",
    };

    private const string Requested = "bulletins.requested";

    public static readonly NewsNames Names = new([.. OfStory.Keys, Requested]);

    public async Task<IReadOnlyList<News>> OfAsync(NewsEvent happened)
    {
        if (happened.Name == Requested) return await OfRequestAsync(happened.SubjectId);
        if (!OfStory.TryGetValue(happened.Name, out var words)) return [];
        if (await db.Stories.AsNoTracking().SingleOrDefaultAsync(x => x.Id == happened.SubjectId) is not { } story) return [];

        var campaign = (await campaigns.NumbersAsync([story.CampaignId]))[story.CampaignId];
        // What goes back to its author is the unit's own affair.
        var heads = happened.Name == "bulletins.given-back" ? []
            : (await organisation.PeopleAsync(Duty.UnitHead, Duty.Convener)).Where(person => person.UnitId == story.UnitId).Select(person => person.Id);
        return [.. heads.Append(story.ById).Distinct().Select(person => new News(person, $"信息{Mark.Three(story.Number)}{words}", BulletinLinks.Story(campaign, story.Number)))];
    }

    private async Task<IReadOnlyList<News>> OfRequestAsync(Guid id)
    {
        if (await db.StoryRequests.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id) is not { } request) return [];

        var campaign = (await campaigns.NumbersAsync([request.CampaignId]))[request.CampaignId];
        return
        [
            .. (await organisation.PeopleAsync(Duty.Liaison, Duty.UnitHead, Duty.Convener)).Where(person => person.UnitId == request.UnitId).Select(person => person.Id).Distinct()
                .Select(person => new News(person, "活动办约稿，请写一条信息", BulletinLinks.Publicity(campaign))),
        ];
    }
}
