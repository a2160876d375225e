using System.Text.Json;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Secrecy;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Api;

/// <summary>
/// Refuses a body with a state secret's mark in any of its texts before an endpoint sees it, as <see cref="StateSecretFilter"/> does
/// with forms. Nothing of it is kept or logged but that it happened.
/// </summary>
public sealed class MarkedBodies(AppDb db, TimeProvider clock, ILogger<MarkedBodies> log)
{
    /// <summary>Lets a request through, or refuses it.</summary>
    public async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments(ApiSetup.Root) || !http.Request.HasJsonContentType() || Actor.From(http.User) is not { } actor ||
            !await IsMarkedAsync(http.Request))
        {
            await next(http);
            return;
        }

        var where = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        log.LogWarning("Refused a body with a state secret's mark on {Endpoint}", where);
        db.Add(new Alarm(AlarmKind.StateSecret, 1, where, actor, clock.Now()));
        await db.SaveChangesAsync();
        throw new ApiRefusal(ApiProblem.Of(422, "api.state-secret", "内容里有国家秘密的密级标志，没有收下。本系统不能处理国家秘密，请按保密规定办理。"));
    }

    private static async Task<bool> IsMarkedAsync(HttpRequest request)
    {
        request.EnableBuffering();
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            return IsMarked(body.RootElement);
        }
        catch (JsonException)
        {
            // The endpoint can't read it either, and says where.
            return false;
        }
        finally
        {
            request.Body.Position = 0;
        }
    }

    private static bool IsMarked(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => StateSecretMarks.AreIn(element.GetString()!),
        JsonValueKind.Array => element.EnumerateArray().Any(IsMarked),
        JsonValueKind.Object => element.EnumerateObject().Any(field => IsMarked(field.Value)),
        _ => false,
    };
}
