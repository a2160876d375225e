using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Discussions.Sessions.Minutes;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Live;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Sessions;

/// <summary>Registers the sessions.</summary>
public static class SessionsSetup
{
    /// <summary>Adds sessions, their minutes and the room's screen.</summary>
    public static IServiceCollection AddSessions(this IServiceCollection services) => services
        .AddSingleton(SessionWords.Table)
        .AddScoped<IThingNames, SessionWords>()
        .AddScoped<IThingAddresses, SessionWords>()
        .AddScoped<SessionDesk>()
        .AddScoped<SessionOffers>()
        .AddScoped<SessionPeople>()
        .AddScoped<TurningIn>()
        .AddScoped<ILiveTopics, SessionTopic>()
        .AddScoped<INextSteps, SessionSteps>()
        .AddScoped<IOpenWork, OpenRecords>()
        .AddSingleton(SessionNews.Names)
        .AddScoped<INewsSource, SessionNews>();
}
