using OtpNet;

namespace Zuoshi.Tests.World;

/// <summary>A phone with an authenticator app that has read a key from a page.</summary>
/// <param name="key">The key as the page shows it.</param>
/// <param name="site">Whose clock it keeps.</param>
public sealed class Phone(string key, RunningSite site)
{
    private readonly Totp app = new(Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>The digits it shows.</summary>
    public string Code => CodeWhen(TimeSpan.Zero);

    /// <summary>The digits it would show with a clock that is off.</summary>
    public string CodeWhen(TimeSpan off) => app.ComputeTotp(site.Clock.GetUtcNow().UtcDateTime + off);

    /// <summary>A phone that has read the key on a page.</summary>
    public static Phone Reading(Page page, RunningSite site) => new(page.Document.QuerySelector("code.key")!.TextContent, site);
}
