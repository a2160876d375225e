using Zuoshi.Burden.Forms;
using Zuoshi.Burden.Ledger;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Burden;

/// <summary>Registers the feature.</summary>
public static class BurdenFeature
{
    /// <summary>Adds the burden ledger, the register of collection forms and the box for complaints.</summary>
    public static IServiceCollection AddBurden(this IServiceCollection services) => services
        .AddScoped<BurdenLedger>()
        .AddScoped<MonthEnds>()
        .AddHostedService<ByTheHour<MonthEnds>>()
        .AddScoped<FormRegister>()
        .AddScoped<IAskedOfUnits, RegisteredForms>()
        .AddScoped<IOpenWork, OpenForms>()
        .AddScoped<IHomeLine, BurdenHomeLine>()
        .AddScoped<INextSteps, BurdenSteps>()
        .AddScoped<IThingAddresses, BurdenAddresses>()
        .AddSingleton(BurdenNews.Names)
        .AddScoped<INewsSource, BurdenNews>()
        .AddSingleton(BurdenWords.Table)
        .AddScoped<IThingNames, BurdenWords>()
        .AddSingleton(new NavEntry("burden", 90, "减负", "/burden", InCampaign: true, Permission.ReadCampaign));
}
