using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Platform.Secrecy;

/// <summary>
/// Refuses every form with a state secret's mark in any of its fields, file names or files, before the page sees it, so that no page
/// has to think of it. Nothing of it is kept or logged but that it happened.
/// </summary>
public sealed class StateSecretFilter(AppDb db, TimeProvider clock, ILogger<StateSecretFilter> log) : IAsyncPageFilter
{
    /// <summary>What such a form is answered with.</summary>
    public const int Status = StatusCodes.Status422UnprocessableEntity;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        // The page that tells of the refusal is asked with the same form.
        var isTold = context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isTold || !request.HasFormContentType || !await IsMarkedAsync(await request.ReadFormAsync()))
        {
            await next();
            return;
        }

        var where = context.ActionDescriptor.AttributeRouteInfo?.Template ?? "";
        log.LogWarning("Refused a form with a state secret's mark on {Page}", where);
        if (Actor.From(context.HttpContext.User) is { } actor)
        {
            db.Add(new Alarm(AlarmKind.StateSecret, 1, where, actor, clock.Now()));
            await db.SaveChangesAsync();
        }

        context.Result = new StatusCodeResult(Status);
    }

    /// <summary>Whether any field, file name or file of a form bears a mark.</summary>
    internal static async Task<bool> IsMarkedAsync(IFormCollection form)
    {
        if (form.Any(field => field.Value.Any(value => value is not null && StateSecretMarks.AreIn(value)))) return true;

        foreach (var file in form.Files)
        {
            if (StateSecretMarks.AreInName(Path.GetFileNameWithoutExtension(file.FileName))) return true;

            var content = await file.BytesAsync();
            if (await Task.Run(() => FileWords.Of(content).Any(StateSecretMarks.AreIn))) return true;
        }

        return false;
    }
}
