using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Campaigns;

/// <summary>Registers the feature.</summary>
public static class CampaignsFeature
{
    /// <summary>Adds campaigns, the import of notices and their pages.</summary>
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddScoped<CampaignFacts>()
        .AddScoped<IThingAddresses, CampaignAddresses>()
        .AddScoped<IOpenWork, OpenGroups>()
        .AddSingleton(CampaignWords.Table)
        .AddScoped<IThingNames, CampaignWords>()
        .AddSingleton(new NavEntry("campaigns", 10, "全部活动", "/campaigns", InCampaign: false, Permission.ReadCampaign))
        .AddSingleton(new NavEntry("import", 20, "新建活动", "/notices/new", InCampaign: false, Permission.ManageCampaign));
}
