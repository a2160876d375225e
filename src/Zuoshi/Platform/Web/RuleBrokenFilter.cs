using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Telemetry;

namespace Zuoshi.Platform.Web;

/// <summary>
/// Turns a broken rule, or a save that came second, into the same page with the message on top: nothing typed is lost, nothing
/// half done is saved.
/// </summary>
public sealed class RuleBrokenFilter(AppDb db, ILogger<RuleBrokenFilter> log) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var rule = executed.Exception switch
        {
            RuleBroken broken => broken,
            DbUpdateConcurrencyException => new RuleBroken(
                "platform.stale", "您填写的时候，别人先保存了改动。请打开这一页看看现在的内容，再决定要不要保存您填的。"),
            _ => null,
        };
        if (rule is null || context.HandlerInstance is not AppPage page) return;

        Counters.Refused(rule.Code);
        log.LogInformation("Refused {Code} on {Path}", rule.Code, context.HttpContext.Request.Path.Value);
        context.HttpContext.Refuse(new Refusal("platform.rule-broken", rule.Code));
        db.ChangeTracker.Clear();
        executed.ExceptionHandled = true;
        executed.Result = page.Broken(rule);
    }
}
