using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Tests.Architecture;

public sealed class PageTests
{
    /// <summary>The pages for everybody. A new one is a decision: it stands here, where a reviewer sees it.</summary>
    private static readonly string[] Anonymous = 
    [
        "/", "/error", "/invitations/{token}", "/public/{campaign:int}", "/public/{campaign:int}/data/{file}", "/public/{campaign:int}/notes", "/public/{campaign:int}/notes/{code}", "/setup", "/sign-in", "/sign-in/code", "/sign-in/enrol", "/sign-in/outside",
        "/sign-in/outside/done", "/sign-in/outside/failed", "/sign-in/password", "/sign-out", "/theme",
    ];

    private static IEnumerable<CompiledView> Pages => CompiledView.All.Where(view => view.Route is not null);

    [Fact]
    public void A_page_says_its_whole_address() =>
        Assert.Empty(Pages.Where(page => !page.Route!.StartsWith('/')).Select(page => page.Path));

    [Fact]
    public void A_page_comes_directly_from_AppPage() =>
        Assert.Empty(Pages.Where(page => page.PageModel.BaseType != typeof(AppPage)).Select(page => page.Path));

    [Fact]
    public void A_page_says_who_may_see_it() => Assert.Empty(Pages
        .Where(page => page.PageModel.IsDefined(typeof(CanAttribute)) == page.PageModel.IsDefined(typeof(AllowAnonymousAttribute)))
        .Select(page => page.Path));

    [Fact]
    public void The_pages_for_everybody_are_these() => Assert.Equal(
        Anonymous, Pages.Where(page => page.PageModel.IsDefined(typeof(AllowAnonymousAttribute))).Select(page => page.Route!).Order());
}
