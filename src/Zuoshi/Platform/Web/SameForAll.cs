using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace Zuoshi.Platform.Web;

/// <summary>
/// How a page is kept that is the same for all: one copy for some seconds, whatever stands behind the question mark and whatever host is
/// named. The framework keeps one for each, and so as many as a stranger makes up.
/// </summary>
public sealed class SameForAll : IOutputCachePolicy
{
    /// <summary>Name of the policy.</summary>
    public const string Name = "same-for-all";

    /// <summary>For how many seconds a page is kept: for so long a change may go unseen.</summary>
    public const int Seconds = 3;

    /// <summary>The most that all kept pages take, in bytes; what is more isn't kept.</summary>
    public const long MostBytes = 16 * 1024 * 1024;

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        (context.CacheVaryByRules.QueryKeys, context.CacheVaryByRules.VaryByHost) = (default, false);
        context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(Seconds);
        // /public/1 is /public/01 and /public/001 too, as far as numbers go. Those are answered, and not kept.
        if (!context.HttpContext.Request.RouteValues.Values.All(IsPlain)) context.EnableOutputCaching = false;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    private static bool IsPlain(object? value) =>
        !int.TryParse($"{value}", CultureInfo.InvariantCulture, out var number) || number.ToString(CultureInfo.InvariantCulture) == $"{value}";
}
