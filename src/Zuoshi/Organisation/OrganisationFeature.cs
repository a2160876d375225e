using Zuoshi.Organisation.Contract;
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
        .AddSingleton(OrganisationWords.Table)
        .AddScoped<IThingNames, OrganisationWords>()
        .AddSingleton<SignInHints>()
        .AddSingleton<SetupCode>()
        .AddSingleton(new NavEntry("people", 30, "人员单位", "/people", InCampaign: false, Permission.ManagePeople))
        .AddSingleton(new NavEntry("confirmations", 31, "任职确认", "/confirmations", InCampaign: false, Permission.ManageSecurity))
        .AddSingleton(new NavEntry("alarms", 80, "告警", "/security/alarms", InCampaign: false, Permission.ManageSecurity));
}
