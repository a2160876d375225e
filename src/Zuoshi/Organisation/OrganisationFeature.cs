using Zuoshi.Organisation.Contract;
using Zuoshi.Organisation.Imports;
using Zuoshi.Organisation.Setup;
using Zuoshi.Platform.Access;
using Zuoshi.Ui;

namespace Zuoshi.Organisation;

/// <summary>Registers the feature.</summary>
public static class OrganisationFeature
{
    /// <summary>Adds units, people, sign-in and first start.</summary>
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddScoped<OrganisationFacts>()
        .AddScoped<OpenWork>()
        .AddScoped<RollDrafts>()
        .AddSingleton(OrganisationWords.Table)
        .AddScoped<IThingNames, OrganisationWords>()
        .AddSingleton<SignInHints>()
        .AddSingleton<SetupCode>()
        .AddSingleton(new NavEntry("people", 30, "人员", "/people", InCampaign: false, Permission.ManagePeople))
        .AddSingleton(new NavEntry("units", 31, "单位", "/units", InCampaign: false, Permission.ManagePeople))
        .AddSingleton(new NavEntry("clearances", 33, "知悉范围", "/clearances", InCampaign: false, Permission.ManageSecurity))
        .AddSingleton(new NavEntry("confirmations", 32, "任职确认", "/confirmations", InCampaign: false, Permission.ManageSecurity))
        .AddSingleton(new NavEntry("alarms", 80, "告警", "/security/alarms", InCampaign: false, Permission.ManageSecurity));
}
