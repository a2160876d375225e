using Zuoshi.Bulletins.Feeds;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Bulletins.Months;
using Zuoshi.Bulletins.Stories;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Bulletins;

/// <summary>Registers the feature.</summary>
public static class BulletinsFeature
{
    /// <summary>Adds stories, the bulletin made of them, and their pages.</summary>
    public static IServiceCollection AddBulletins(this IServiceCollection services) => services
        .AddScoped<StoryDesk>()
        .AddScoped<StoryForms>()
        .AddScoped<StoryReading>()
        .AddScoped<LikeStories>()
        .AddScoped<IssueDesk>()
        .AddScoped<MonthDesk>()
        .AddScoped<IssueFeed>()
        .AddScoped<IThingAddresses, BulletinAddresses>()
        .AddScoped<ILabelFollower, BulletinLabels>()
        .AddScoped<IAskedOfUnits, BulletinsBurden>()
        .AddScoped<IOpenWork, OpenStories>()
        .AddScoped<INextSteps, BulletinSteps>()
        .AddSingleton(BulletinNews.Names)
        .AddScoped<INewsSource, BulletinNews>()
        .AddSingleton(BulletinWords.Table)
        .AddScoped<IThingNames, BulletinWords>()
        .AddSingleton(new NavEntry("bulletins", 65, "信息", "/bulletins", InCampaign: true, Permission.ReadCampaign));
}
