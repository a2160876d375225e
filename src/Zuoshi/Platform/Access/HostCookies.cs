using Microsoft.AspNetCore.Authentication.Cookies;

namespace Zuoshi.Platform.Access;

/// <summary>
/// Over HTTPS a cookie's name begins with <c>__Host-</c>: the browser then takes it only from this very host, for the whole of it
/// and encrypted, so that no neighbour in the domain can plant one (RFC 6265bis, 4.1.3.2). Over HTTP the browser would refuse it.
/// </summary>
public sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager chunks = new();

    public string? GetRequestCookie(HttpContext context, string key) => chunks.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        chunks.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => chunks.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
