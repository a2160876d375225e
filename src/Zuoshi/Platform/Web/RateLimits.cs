using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Telemetry;

namespace Zuoshi.Platform.Web;

/// <summary>
/// How often one address may try what could be guessed, and one token may ask. Routes name their limit by the framework's attribute;
/// the framework's own middleware would keep its limiters, and with them the whole site, until the process ends.
/// </summary>
public sealed class RateLimits : IDisposable
{
    /// <summary>Name of the limit on sign-in and first start: sixty posts a minute from one address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Name of the limit on the API.</summary>
    public const string Api = "api";

    /// <summary>How often a program may ask with one token.</summary>
    public const int ApiRequestsAMinute = 300;

    private readonly PartitionedRateLimiter<HttpContext> signIns = EachMinute(60, AddressOf);

    private readonly PartitionedRateLimiter<HttpContext> api = EachMinute(
        ApiRequestsAMinute, http => BearerToken.TokenIn(http.Request) is { } token ? BearerToken.HashOf(token) : AddressOf(http));

    /// <summary>Lets a request pass, or answers that there were too many.</summary>
    public async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        using var lease = http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName switch
        {
            SignIn when !HttpMethods.IsGet(http.Request.Method) => signIns.AttemptAcquire(http),
            Api => api.AttemptAcquire(http),
            _ => null,
        };
        if (lease is not { IsAcquired: false })
        {
            await next(http);
            return;
        }

        Counters.Refused("platform.too-many");
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)) http.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
    }

    public void Dispose()
    {
        signIns.Dispose();
        api.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> EachMinute(int most, Func<HttpContext, string> whose) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
            whose(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) }));

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
