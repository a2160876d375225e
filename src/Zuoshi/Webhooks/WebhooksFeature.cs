using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Webhooks;

/// <summary>Registers the feature.</summary>
public static class WebhooksFeature
{
    /// <summary>Adds what tells other systems that something happened.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section);
        return services
            .AddScoped<ISaveChangesInterceptor, Outbox>()
            .AddScoped<Round>()
            .AddSingleton<Sender>()
            .AddSingleton(WebhookWords.Table)
            .AddScoped<IThingNames, WebhookWords>()
            .AddHostedService<Courier>()
            .AddSingleton(new NavEntry("webhooks", 32, "外发通知", "/webhooks", InCampaign: false, Permission.ManageSecurity));
    }
}

/// <summary>The tables of this feature.</summary>
public static class WebhookTables
{
    extension(AppDb db)
    {
        /// <summary>All subscriptions, stopped ones too.</summary>
        public DbSet<Subscription> Subscriptions => db.Set<Subscription>();

        /// <summary>All messages, sent and to be sent.</summary>
        public DbSet<Delivery> Deliveries => db.Set<Delivery>();

        /// <summary>What has happened and isn't yet a message to anybody.</summary>
        public DbSet<OutgoingEvent> OutgoingEvents => db.Set<OutgoingEvent>();
    }
}
