namespace Zuoshi.Webhooks;

/// <summary>What the machine's administrator allows; a person in the site can't.</summary>
public sealed class WebhookOptions
{
    /// <summary>Where it stands in the configuration.</summary>
    public const string Section = "Webhooks";

    /// <summary>
    /// The hosts that messages may go to, with a port where it isn't the usual one: <c>oa.example.gov.cn</c>,
    /// <c>10.1.2.3:8080</c>. Empty, as it is unless set, nothing leaves the site.
    /// </summary>
    public List<string> AllowedHosts { get; init; } = [];

    /// <summary>Whether this node sends. Where only some of the machines may reach out, the others leave it to them.</summary>
    public bool Sends { get; init; } = true;

    /// <summary>Whether a message may go there: http or https, to an allowed host, with no password in the address.</summary>
    public bool Allows(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) &&
        uri.UserInfo.Length == 0 && AllowedHosts.Contains(uri.Authority, StringComparer.OrdinalIgnoreCase);
}
