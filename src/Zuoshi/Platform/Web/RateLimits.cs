using System.Threading.RateLimiting;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Telemetry;

namespace Zuoshi.Platform.Web;

/// <summary>How often one address may try what could be guessed, and one token may ask.</summary>
public static class RateLimits
{
    /// <summary>Name of the limit on sign-in and first start: sixty posts a minute from one address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Name of the limit on the API.</summary>
    public const string Api = "api";

    /// <summary>How often a program may ask with one token.</summary>
    public const int ApiRequestsAMinute = 300;

    /// <summary>Registers the limits.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            Counters.Refused("platform.too-many");
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(SignIn, context => HttpMethods.IsGet(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) }));
        options.AddPolicy(Api, context => RateLimitPartition.GetFixedWindowLimiter(
            BearerToken.TokenIn(context.Request) is { } token ? BearerToken.HashOf(token) : context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = ApiRequestsAMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
