using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Telemetry;
using Zuoshi.Platform.Web;

namespace Zuoshi.Platform.Api;

/// <summary>
/// Turns whatever ends a request to the API otherwise than well into a problem that a program can read: a broken rule, an unreadable
/// body, an address that leads nowhere. No page for people and no exception's text ever leaves here.
/// </summary>
internal sealed class ApiAnswers(RequestDelegate next, ILogger<ApiAnswers> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(ApiSetup.Root))
        {
            await next(http);
            return;
        }

        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        try
        {
            await next(http);
            if (!http.Response.HasStarted && http.Response is { StatusCode: >= 400, ContentType: null, ContentLength: null })
                await ApiProblem.Of(http.Response.StatusCode).WriteAsync(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted && failure is not OperationCanceledException)
        {
            await ProblemOf(failure, http).WriteAsync(http);
        }
    }

    private ApiProblem ProblemOf(Exception failure, HttpContext http)
    {
        switch (failure)
        {
            case ApiRefusal refusal:
                return refusal.Problem;
            case RuleBroken rule:
                log.LogInformation("Refused {Code} on {Path}", rule.Code, http.Request.Path.Value);
                Counters.Refused(rule.Code);
                http.Refuse(new Refusal("platform.rule-broken", rule.Code));
                return ApiProblem.Of(409, rule.Code, rule.Message);
            case BadHttpRequestException { InnerException: JsonException { Path: { Length: > 0 } path } }:
                return ApiProblem.Of(400) with { Detail = $"正文读不出来：{path} 处缺少内容，或者类型不对。请对照接口说明核对。" };
            case BadHttpRequestException bad:
                return ApiProblem.Of(bad.StatusCode);
            case DbUpdateConcurrencyException:
                return ApiProblem.Of(412);
            case DbUpdateException update when Databases.IsDuplicate(update):
                return ApiProblem.Of(409, "api.taken", "另一个请求同时写了同一编号的内容。请重新读取，再决定要不要保存。");
            case var _ when Outage.Of(failure) is { } outage:
                log.LogError(failure, "Out of order: {Method} {Path}", http.Request.Method, http.Request.Path.Value);
                return ApiProblem.Of(503, "api.outage", $"{outage.Heading}，这一次没有办成。请过一会儿再试。");
            default:
                log.LogError(failure, "Failed {Method} {Path}", http.Request.Method, http.Request.Path.Value);
                return ApiProblem.Of(500) with { Trace = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier };
        }
    }
}
