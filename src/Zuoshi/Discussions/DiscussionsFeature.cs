using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Discussions.Adoption;
using Zuoshi.Discussions.Answers;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Endorsements;
using Zuoshi.Discussions.Polls;
using Zuoshi.Discussions.Replies;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Discussions.Similar;
using Zuoshi.Discussions.Table;
using Zuoshi.Discussions.Writing;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Discussions;

/// <summary>Registers the feature.</summary>
public static class DiscussionsFeature
{
    /// <summary>Adds contributions, their answers and their pages.</summary>
    public static IServiceCollection AddDiscussions(this IServiceCollection services) => services
        .AddScoped<DiscussionFacts>()
        .AddScoped<PublicVoices>()
        .AddScoped<IAskedOfUnits, DiscussionsBurden>()
        .AddSingleton(DiscussionWords.Table)
        .AddScoped<IThingNames, DiscussionWords>()
        .AddScoped<Posts>()
        .AddScoped<Contributing>()
        .AddSingleton<LikeTexts>()
        .AddScoped<WritingHelp>()
        .AddScoped<Endorsing>()
        .AddScoped<Replying>()
        .AddScoped<Answering>()
        .AddScoped<Desk>()
        .AddScoped<Tables>()
        .AddScoped<AdoptionFile>()
        .AddScoped<IPhaseGate, OpenContributions>()
        .AddScoped<INoteContributions, NoteContributions>()
        .AddScoped<IClauseUses, CitingContributions>()
        .AddScoped<IClauseDisputes, DividedClauses>()
        .AddScoped<IThingAddresses, ContributionAddresses>()
        .AddScoped<Voting>()
        .AddSingleton<CountedBallots>()
        .AddScoped<PollMaps>()
        .AddScoped<PollDesk>()
        .AddScoped<PollScreen>()
        .AddScoped<ISessionScreen>(provider => provider.GetRequiredService<PollScreen>())
        .AddScoped<IThingNames, PollNames>()
        .AddScoped<IThingAddresses, PollNames>()
        .AddScoped<ILabelFollower, PollLabels>()
        .AddScoped<IHomeActivity, HomeParts>()
        .AddScoped<INextSteps, HomeParts>()
        .AddScoped<INextSteps, PollSteps>()
        .AddScoped<IEchoes, HomeParts>()
        .AddSingleton(AnswerNews.Names)
        .AddScoped<INewsSource, AnswerNews>()
        .AddSingleton(ReplyNews.Names)
        .AddScoped<INewsSource, ReplyNews>()
        .AddSessions()
        .AddSingleton(new NavEntry("discussions", 30, "讨论", "/contributions", InCampaign: true, Permission.Contribute));
}
