using Microsoft.AspNetCore.Diagnostics;
using Zuoshi.Platform.Web;

namespace Zuoshi.Ui.Error;

/// <summary>
/// A form that was sent and could not be taken. It goes back to its sender, who can send it again or at least copy what was
/// typed. Its own proof that it came from the site goes back with it: a form that had none can't be sent again from here either.
/// </summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">Its fields without passwords.</param>
/// <param name="CanBeSentAgain">Whether the same fields may do better the next time.</param>
public sealed record SentForm(string Address, IReadOnlyList<(string Name, string Value)> Fields, bool CanBeSentAgain)
{
    private const int ShortestWorthShowing = 8;

    /// <summary>What was typed, as far as it is worth copying.</summary>
    public IEnumerable<string> Written => Fields
        .Where(sent => !sent.Name.StartsWith("__", StringComparison.Ordinal) && sent.Value.Length >= ShortestWorthShowing && !Guid.TryParse(sent.Value, out _))
        .Select(sent => sent.Value);

    /// <summary>The form of the request that failed; null when it had none that can still be read.</summary>
    public static async Task<SentForm?> OfAsync(HttpContext context)
    {
        var failed = context.Features.Get<IExceptionHandlerPathFeature>();
        if (!context.Request.HasFormContentType) return null;

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync();
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or BadHttpRequestException)
        {
            // Too large or broken off: the browser's own way back is all that is left.
            return null;
        }

        var fields = form.Where(field => !HeldForms.IsPassword(field.Key)).SelectMany(field => field.Value.Select(value => (field.Key, value ?? ""))).ToList();
        // A file can't be put back into a form, and a password isn't.
        var isWhole = failed is not null && form.Files.Count == 0 && fields.Count == form.Sum(field => field.Value.Count);
        return fields.Count == 0 ? null : new SentForm($"{failed?.Path}{context.Request.QueryString}", fields, isWhole);
    }
}
