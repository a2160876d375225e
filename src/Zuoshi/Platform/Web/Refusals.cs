using System.Data.Common;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Web;

/// <summary>Why a request was refused, and about which thing, as far as that is known.</summary>
/// <param name="Event">Stable event name.</param>
/// <param name="Code">The rule's own name, if a rule was broken.</param>
/// <param name="SubjectKind">Type name of the thing.</param>
/// <param name="SubjectId">Its key.</param>
public sealed record Refusal(string Event, string? Code = null, string SubjectKind = "", Guid? SubjectId = null);

/// <summary>What a request's refusal says of itself in the audit.</summary>
/// <param name="Code">The rule's own name, if a rule was broken.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The address asked for, without its query, in which people type words.</param>
internal sealed record RefusalDetail(string? Code, string Method, string Path);

/// <summary>
/// Records what was refused: without permission, against a rule, with a form that didn't come from the site, with a wrong
/// password. A refused request's own save is rolled back, so that its line is written in a scope of its own.
/// </summary>
public sealed class Refusals(IServiceScopeFactory scopes, RefusalLimit limit, TimeProvider clock, ILogger<Refusals> log)
{
    private const int LongestPath = 200;

    /// <summary>Writes down how a request ended, if it was refused.</summary>
    public async Task RecordAsync(HttpContext context)
    {
        if (Of(context) is not { } refusal) return;

        var (write, earlier) = limit.Admit(NetworkOf(context), clock.Now());
        if (earlier is not null) await SumUpAsync(earlier);
        if (!write) return;

        var path = context.Request.Path.Value ?? "/";
        var detail = new RefusalDetail(refusal.Code, context.Request.Method, path[..Math.Min(path.Length, LongestPath)]);
        await WriteAsync(trail => trail.Note(refusal.Event, detail, AuditOutcome.Refused, refusal.SubjectKind, refusal.SubjectId));
    }

    /// <summary>Writes down how many refusals of the minutes before were only counted.</summary>
    public Task SumUpAsync() => limit.TakeEarlier(clock.Now()) is { } earlier ? SumUpAsync(earlier) : Task.CompletedTask;

    private Task SumUpAsync(UnwrittenRefusals earlier) =>
        WriteAsync(trail => trail.Note("platform.refusals-counted", earlier, AuditOutcome.Refused));

    private async Task WriteAsync(Func<Trail, AuditEntry> note)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.Add(note(scope.ServiceProvider.GetRequiredService<Trail>()));
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException)
        {
            // The refusal stands all the same, and has been answered: there is no write that could fail with it.
            log.LogError(failure, "A refusal could not be recorded");
        }
    }

    private static Refusal? Of(HttpContext context) => context.Features.Get<Refusal>() ?? context.Response.StatusCode switch
    {
        StatusCodes.Status403Forbidden => new Refusal("platform.forbidden"),
        StatusCodes.Status429TooManyRequests => new Refusal("platform.too-often"),
        _ => null,
    };

    // A household or an office holds 2^64 addresses of IPv6; it counts as one.
    private static string NetworkOf(HttpContext context) => Trail.AddressOf(context) is not { } address ? ""
        : context.Connection.RemoteIpAddress is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } wide
            ? Convert.ToHexStringLower(wide.GetAddressBytes().AsSpan(0, 8))
            : address;
}

/// <summary>How the parts of the site say that they refuse a request.</summary>
public static class RefusalSetup
{
    /// <summary>Says why this request is refused; the audit gets the line once it has been answered.</summary>
    public static void Refuse(this HttpContext context, Refusal refusal) => context.Features.Set(refusal);

    /// <summary>Registers the recording of refusals.</summary>
    public static IServiceCollection AddRefusals(this IServiceCollection services) =>
        services.AddSingleton<RefusalLimit>().AddSingleton<Refusals>();

    /// <summary>Records refusals, whatever part of the site refuses; it has to stand before all of them.</summary>
    public static IApplicationBuilder UseRefusals(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        await context.RequestServices.GetRequiredService<Refusals>().RecordAsync(context);
    });
}

/// <summary>Sees that a form was refused because it didn't come from this site: other filters no longer run then.</summary>
public sealed class ForgedFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) context.HttpContext.Refuse(new Refusal("platform.form-refused"));
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
