using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Bulletins.Publicity;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Bulletins;

/// <summary>On the campaign's home: stories that wait for the reader's signature, answer or reworking.</summary>
internal sealed class BulletinSteps(AppDb db, OrganisationFacts organisation) : INextSteps
{
    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (!actor.Can(Permission.WriteStories) && !actor.Can(Permission.EditBulletins)) return [];

        var waiting = await db.Stories.AsNoTracking().VisibleTo(campaign, actor)
            .Where(x => x.State == StoryState.AwaitingSignature || x.State == StoryState.Sent || x.State == StoryState.Editing || x.State == StoryState.Returned).OrderBy(x => x.Number).ToListAsync();
        var unit = actor.UnitId;
        var asked = !actor.Can(Permission.WriteStories) || actor.Duty is Duty.Member ? []
            : await db.StoryRequests.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.UnitId == unit && x.AnsweredBy == "").OrderBy(x => x.DueOn).ToListAsync();
        if (waiting.Count + asked.Count == 0) return [];

        var parties = await StoryParties.OfAsync(campaign, actor, organisation);
        return
        [
            .. Of(waiting.FindAll(story => story.State is StoryState.AwaitingSignature && parties.In(story).HasFlag(StoryParty.Head)), "审签", "单位要报的信息，看过再报送"),
            .. Of(waiting.FindAll(story => story.State.AwaitsEditor() && parties.In(story).HasFlag(StoryParty.Editor)), "答复", ""),
            .. Of(waiting.FindAll(story => story.State is StoryState.Returned && story.ById == actor.PersonId), "改", "活动办退改，理由写在里面"),
            .. asked.Select(request => new NextStep("活动办约稿，请写一条信息", $"{request.DueOn.Chinese(today.Year)}以前，不写的说一句原因", BulletinLinks.Publicity(campaign.Number), "去看")),
        ];

        IEnumerable<NextStep> Of(List<Story> stories, string verb, string detail)
        {
            if (stories.Count == 0) yield break;

            var due = stories.Min(story => story.AnswerBy);
            var when = due is { } by ? $"{(stories.Count > 1 ? "最早的" : "")}{by.Chinese(today.Year)}{(by < today ? "应已答复" : "以前答复")}" : detail;
            yield return stories is [var only]
                ? new NextStep($"{verb}：信息{Mark.Three(only.Number)}", when, BulletinLinks.Story(campaign.Number, only.Number), $"去{verb}")
                : new NextStep($"{verb} {stories.Count} 条信息", when, verb == "答复" ? BulletinLinks.Queue(campaign.Number) : BulletinLinks.Home(campaign.Number), $"去{verb}");
        }
    }
}
