using Zuoshi.Journeys.Browser;
using Zuoshi.Journeys.Story;

namespace Zuoshi.Journeys;

/// <summary>What a newcomer would do with an empty installation and a notice.</summary>
public sealed class NewcomerTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_notice_to_the_lists_and_the_plan(bool scripts)
    {
        await using var site = await ServedSite.EmptyAsync();
        await using var story = new Teller(chromium, site, scripts);

        await story.SetUp();
        await story.EnterPeople();
        await story.ImportNotice();
        await story.CorrectPhase();
        await story.CreateAndPublish();
        await story.FillGroups();
        await story.Contribute(scripts);
        await story.Answer();
        await story.MakeTask();
        await story.TakeListsAway();
        await story.DraftPlanAndTakeItAway();
        await story.FollowTheChain();

        story.MustHaveGoneWell();
    }
}
