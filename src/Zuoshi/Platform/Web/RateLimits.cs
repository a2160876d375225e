using System.Threading.RateLimiting;
using Zuoshi.Platform.Telemetry;

namespace Zuoshi.Platform.Web;

/// <summary>How often one address may try what could be guessed.</summary>
public static class RateLimits
{
    /// <summary>Name of the limit on sign-in and first start: sixty posts a minute from one address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Registers the limits.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (_, _) =>
        {
            Counters.Refused("platform.too-many");
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(SignIn, context => HttpMethods.IsGet(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) }));
    });
}
