using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Secrecy;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Web;

/// <summary>
/// Text typed into a form survives a sign-in that ended meanwhile: the fields are held for the person whom the old cookie still
/// proves, and the page shows them again after the next sign-in.
/// </summary>
public sealed class HeldForms(AppDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Name of the query parameter that brings a held form back.</summary>
    public const string Parameter = "held";

    private const int LongestForm = 512 * 1024;
    private const int MostPerPerson = 20;

    private readonly IDataProtector protector = protection.CreateProtector("held-forms");

    /// <summary>Holds the request's fields; null when it has none or they are too long, in characters.</summary>
    public async Task<Guid?> HoldAsync(HttpRequest request, Guid personId)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > Uploads.LargestRequest) return null;

        // Files are not held, and so don't count: what was typed beside one survives.
        var form = await request.ReadFormAsync();
        var fields = form.Where(field => !IsSecret(field.Key)).ToDictionary(field => field.Key, field => field.Value.ToArray());
        if (fields.Count == 0 || fields.Sum(field => field.Value.Sum(value => value?.Length ?? 0)) > LongestForm || await StateSecretFilter.IsMarkedAsync(form)) return null;

        var now = clock.Now();
        await db.Set<HeldForm>().Where(x => x.At < now - HeldForm.KeptFor).ExecuteDeleteAsync();
        if (await db.Set<HeldForm>().CountAsync(x => x.PersonId == personId) >= MostPerPerson) return null;

        var held = new HeldForm
        {
            Id = Guid.CreateVersion7(), PersonId = personId, At = now, Fields = protector.Protect(JsonSerializer.Serialize(fields)),
        };
        db.Add(held);
        await db.SaveChangesAsync();
        return held.Id;
    }

    /// <summary>The fields held under a key for a person, or null.</summary>
    public async Task<Dictionary<string, string?[]>?> FindAsync(Guid id, Guid personId)
    {
        var held = await db.Set<HeldForm>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id && x.PersonId == personId);
        return held is null ? null : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(protector.Unprotect(held.Fields));
    }

    /// <summary>Forgets a form that has been sent at last.</summary>
    public Task DropAsync(Guid id, Guid personId) =>
        db.Set<HeldForm>().Where(x => x.Id == id && x.PersonId == personId).ExecuteDeleteAsync();

    /// <summary>Whether a field holds a password, by its name.</summary>
    public static bool IsPassword(string field) => field.Contains("password", StringComparison.OrdinalIgnoreCase);

    private static bool IsSecret(string field) => field.StartsWith("__", StringComparison.Ordinal) || IsPassword(field);
}

/// <summary>Fills a page with the form that was held for its reader; a form sent at last is forgotten.</summary>
public sealed class HeldFormFilter(HeldForms held) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var asked = Guid.TryParse(http.Request.Query[HeldForms.Parameter], out var id);
        if (!asked || Actor.From(http.User) is not { } actor)
        {
            await next();
            return;
        }

        var isGet = HttpMethods.IsGet(http.Request.Method);
        var executed = await next();
        if (isGet && await held.FindAsync(id, actor.PersonId) is { } fields)
        {
            // Tag helpers show what a field was sent with rather than what the model holds.
            foreach (var (name, values) in fields) executed.ModelState.SetModelValue(name, values, values.FirstOrDefault());
            http.Items[HeldForms.Parameter] = true;
        }

        if (!isGet && executed.Exception is null && executed.Result is Microsoft.AspNetCore.Mvc.RedirectResult)
            await held.DropAsync(id, actor.PersonId);
    }
}
