using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Live;

/// <summary>Slot: a feature says of its own topics who may hear that they change.</summary>
public interface ILiveTopics
{
    /// <summary>Whether the topic is this feature's and the actor may hear of it.</summary>
    Task<bool> MayHearAsync(string topic, Actor actor);
}

/// <summary>
/// A stream of server-sent events that says when a topic has changed, and now and then that it may have. It ends with the sign-in, with
/// the right to hear, and with the site.
/// </summary>
public sealed class LiveStream(LiveNews news, IServiceScopeFactory scopes, IHostApplicationLifetime life, LiveSeats seats, TimeProvider clock)
{
    /// <summary>Where it is.</summary>
    public const string Address = "/live";

    /// <summary>How often a stream is looked after when nothing happens.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    private static readonly SseItem<string> Changed = new("", "changed") { ReconnectionInterval = TimeSpan.FromSeconds(3) };

    /// <summary>Opens one.</summary>
    public async Task<IResult> OpenAsync(HttpContext http, string? topic)
    {
        if (topic is null || !await MayHearAsync(topic, http.User)) return TypedResults.NotFound();
        if (seats.Take(Actor.From(http.User)!.PersonId) is not { } seat) return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);

        http.Response.RegisterForDispose(seat);
        // Else a proxy would gather what is to be seen at once.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var idleUntil = (await http.AuthenticateAsync()).Properties?.ExpiresUtc?.UtcDateTime ?? DateTime.MaxValue;
        return TypedResults.ServerSentEvents(StreamAsync(topic, http.User, idleUntil));
    }

    private async IAsyncEnumerable<SseItem<string>> StreamAsync(string topic, ClaimsPrincipal user, DateTime idleUntil, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel, life.ApplicationStopping);
        using var listener = news.Listen(topic);
        do yield return Changed;
        while (await WaitAsync(listener, ends.Token) && clock.Now() < idleUntil && await MayHearAsync(topic, user));
    }

    /// <summary>Waits for a change or the next beat; false when the stream is over.</summary>
    private async Task<bool> WaitAsync(LiveListener listener, CancellationToken ends)
    {
        try
        {
            await listener.WaitAsync(Beat, clock, ends);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> MayHearAsync(string topic, ClaimsPrincipal user)
    {
        // A scope for each look: the request's own would hold its database context for hours.
        await using var scope = scopes.CreateAsyncScope();
        if (!await AccessSetup.HoldsAsync(user, scope.ServiceProvider) || Actor.From(user) is not { } actor) return false;

        foreach (var feature in scope.ServiceProvider.GetServices<ILiveTopics>())
            if (await feature.MayHearAsync(topic, actor)) return true;
        return false;
    }
}
