using System.Security.Cryptography;
using System.Text;

namespace Zuoshi.Platform.Access;

/// <summary>
/// How a program shows whom it acts for: <c>Authorization: Bearer zuoshi_…</c>. Programs for calendars and feeds know names and passwords alone; to
/// fetch one of these, and for nothing else, the token may come as the password.
/// </summary>
public static class BearerToken
{
    /// <summary>Name of the scheme, here and in the header.</summary>
    public const string Scheme = "Bearer";

    /// <summary>What every token begins with, so that whoever searches leaked text for secrets knows it.</summary>
    public const string Prefix = "zuoshi_";

    /// <summary>What programs for calendars are asked for.</summary>
    public const string ByPassword = "Basic";

    /// <summary>The token in a request's header, or null.</summary>
    public static string? TokenIn(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return After(Scheme, header) ?? (FetchesCalendar(request) && After(ByPassword, header) is { } pair ? PasswordIn(pair) : null);
    }

    /// <summary>Whether a request is for a calendar or a feed. What writes never is, so that a browser which remembers a password can't be made to.</summary>
    public static bool FetchesCalendar(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path.Value is { } path && (path.EndsWith(".ics", StringComparison.Ordinal) || path.EndsWith(".atom", StringComparison.Ordinal));

    private static string? After(string scheme, string header) =>
        header.StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase) ? header[(scheme.Length + 1)..].Trim() : null;

    // RFC 7617: name and password with a colon between, in base 64.
    private static string? PasswordIn(string pair)
    {
        var bytes = new byte[pair.Length];
        return Convert.TryFromBase64String(pair, bytes, out var length) && Encoding.UTF8.GetString(bytes.AsSpan(0, length)).Split(':', 2) is [_, var password] ? password : null;
    }

    /// <summary>What is kept of a token: its random part is long enough that a plain hash can't be tried through.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
