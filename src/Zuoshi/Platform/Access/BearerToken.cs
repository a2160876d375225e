using System.Security.Cryptography;
using System.Text;

namespace Zuoshi.Platform.Access;

/// <summary>How a program shows whom it acts for: <c>Authorization: Bearer zuoshi_…</c>.</summary>
public static class BearerToken
{
    /// <summary>Name of the scheme, here and in the header.</summary>
    public const string Scheme = "Bearer";

    /// <summary>What every token begins with, so that whoever searches leaked text for secrets knows it.</summary>
    public const string Prefix = "zuoshi_";

    /// <summary>The token in a request's header, or null.</summary>
    public static string? TokenIn(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase) ? header[(Scheme.Length + 1)..].Trim() : null;
    }

    /// <summary>What is kept of a token: its random part is long enough that a plain hash can't be tried through.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
