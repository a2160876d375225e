using Zuoshi.Outlines.Contract;
using Zuoshi.Outlines.Takeaway;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Outlines;

/// <summary>Registers the feature.</summary>
public static class OutlinesFeature
{
    /// <summary>Adds the outline, its reading and annotations.</summary>
    public static IServiceCollection AddOutlines(this IServiceCollection services) => services
        .AddScoped<OutlineFacts>()
        .AddScoped<Publishing>()
        .AddScoped<AnnotationFile>()
        .AddSingleton(OutlineWords.Table)
        .AddScoped<IThingNames, OutlineWords>()
        .AddScoped<IThingAddresses, OutlineWords>()
        .AddSingleton(new NavEntry("outline", 20, "纲要", "/outline", InCampaign: true, Permission.ReadCampaign));
}
