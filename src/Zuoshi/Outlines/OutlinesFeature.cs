using Zuoshi.Outlines.Annotations;
using Zuoshi.Outlines.Contract;
using Zuoshi.Outlines.Materials;
using Zuoshi.Outlines.Reading;
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
        .AddScoped<OutlineReading>()
        .AddScoped<Annotating>()
        .AddScoped<AnnotationFile>()
        .AddSingleton(OutlineWords.Table)
        .AddScoped<IThingNames, OutlineWords>()
        .AddScoped<IThingAddresses, OutlineWords>()
        .AddScoped<IThingNames, MaterialWords>()
        .AddScoped<IThingAddresses, MaterialWords>()
        .AddSingleton(new NavEntry("outline", 20, "纲要", "/outline", InCampaign: true, Permission.ReadCampaign));
}
