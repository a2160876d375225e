using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Web;
using Zuoshi.PublicPages.Shown;
using Zuoshi.Ui;

namespace Zuoshi.PublicPages;

/// <summary>Registers the feature.</summary>
public static class PublicPagesFeature
{
    /// <summary>Adds what offices show to everybody, and the box for the public.</summary>
    public static IServiceCollection AddPublicPages(this IServiceCollection services) => services
        .AddScoped<PublicSheets>()
        .AddScoped<INextSteps, PublicSteps>()
        .AddScoped<IThingAddresses, PublicAddresses>()
        .AddSingleton(PublicWords.Table)
        .AddScoped<IThingNames, PublicWords>()
        .AddScoped<IHomeLine, PublicHomeLine>();
}
