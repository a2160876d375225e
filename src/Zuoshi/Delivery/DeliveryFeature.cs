using Microsoft.EntityFrameworkCore.Diagnostics;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Delivery.Deadlines;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Delivery.Items;
using Zuoshi.Delivery.Judging;
using Zuoshi.Delivery.Circulars;
using Zuoshi.Digests.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Delivery;

/// <summary>Registers the feature.</summary>
public static class DeliveryFeature
{
    /// <summary>Adds the supervision of published rows and its pages.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddScoped<DeliveryFacts>()
        .AddScoped<PublicDelivery>()
        .AddScoped<UnitWorkFacts>()
        .AddScoped<ItemDesk>()
        .AddScoped<CircularDesk>()
        .AddScoped<CircularFile>()
        .AddScoped<OwnDeadlines>()
        .AddScoped<LightDays>()
        .AddScoped<Rounds>()
        .AddScoped<ISaveChangesInterceptor, OutlookKeeper>()
        .AddHostedService<ByTheHour<Rounds>>()
        .AddScoped<IThingAddresses, AssignmentAddresses>()
        .AddScoped<ILabelFollower, DeliveryLabels>()
        .AddScoped<INextSteps, DeliverySteps>()
        .AddScoped<IContributionOutcomes, DeliveryOutcomes>()
        .AddSingleton(DeliveryNews.Names)
        .AddScoped<INewsSource, DeliveryNews>()
        .AddScoped<IOpenWork, OpenAssignments>()
        .AddScoped<IAskedOfUnits, DeliveryBurden>()
        .AddSingleton(DeliveryWords.Table)
        .AddScoped<IThingNames, DeliveryWords>()
        .AddIndicators()
        .AddSingleton(new NavEntry("delivery", 60, "推进", "/delivery", InCampaign: true, Permission.ReadCampaign));
}
