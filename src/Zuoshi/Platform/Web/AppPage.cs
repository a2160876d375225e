using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Zuoshi.Platform.Access;
using Zuoshi.Ui;

namespace Zuoshi.Platform.Web;

/// <summary>What every page has: who asks, and the few ways a page answers.</summary>
public abstract class AppPage : PageModel
{
    private const string FlashKey = "flash";
    private static readonly Uri Anywhere = new("http://site");

    /// <summary>Who asks. Only pages that allow anonymous visitors may meet nobody.</summary>
    public Actor Actor => ActorOrNull ?? throw new InvalidOperationException("The page lets nobody in without a sign-in");

    /// <summary>Who asks, or null when nobody is signed in.</summary>
    public Actor? ActorOrNull => Actor.From(User);

    /// <summary>The message that the page before left.</summary>
    public string? Flash => TempData[FlashKey] as string;

    /// <summary>The campaign that the page belongs to; null for the site's own pages.</summary>
    public PageScope? Scope { get; protected set; }

    /// <summary>The same page once more, with the messages beside the fields.</summary>
    protected PageResult Invalid()
    {
        var page = Page();
        page.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    /// <summary>The same page once more, with one message beside one field.</summary>
    protected PageResult Invalid(string field, string message)
    {
        ModelState.AddModelError(field, message);
        return Invalid();
    }

    /// <summary>The same page once more, because somebody else saved first.</summary>
    protected PageResult Stale(string message)
    {
        ModelState.AddModelError("", message);
        var page = Page();
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    /// <summary>On to another page, with a message.</summary>
    protected RedirectResult Done(string message, string address)
    {
        TempData[FlashKey] = message;
        return OnTo(address);
    }

    /// <summary>On to another page of the site. A header takes no Chinese, and a clause named 标题 is a place on its page: it is escaped.</summary>
    protected RedirectResult OnTo(string address) =>
        Redirect(new Uri(Anywhere, address).GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped));

    internal PageResult Broken(RuleBroken rule) => Stale(rule.Message);
}
