using Microsoft.EntityFrameworkCore.Diagnostics;
using Zuoshi.Digests.Contract;
using Zuoshi.Platform.Mail;
using Zuoshi.Ui;

namespace Zuoshi.Digests;

/// <summary>Registers the feature.</summary>
public static class DigestsFeature
{
    /// <summary>Adds messages in the site and the day's mail.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section);
        return services
            .AddSingleton<Mailer>()
            .AddScoped<ISaveChangesInterceptor, NewsOutbox>()
            .AddScoped<Telling>()
            .AddScoped<Waiting>()
            .AddScoped<Deciding>()
            .AddScoped<Sending>()
            .AddScoped<IUnread, UnreadMessages>()
            .AddScoped<MessageCounts>()
            .AddHostedService<Postman>();
    }
}
