namespace Zuoshi.Platform.Mail;

/// <summary>How a line to the mail server is kept private.</summary>
public enum MailSecurity
{
    /// <summary>Begins in the clear and turns to TLS, or isn't used at all.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In the clear: for a server on this machine.</summary>
    None,
}

/// <summary>The mail server that takes the site's messages; section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>Where it stands in the configuration.</summary>
    public const string Section = "Mail";

    /// <summary>The server's name; empty where no mail is sent.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the line is kept private.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>With whom the site signs in; empty where it needn't.</summary>
    public string User { get; init; } = "";

    /// <summary>The password for it.</summary>
    public string Password { get; init; } = "";

    /// <summary>The address that messages come from.</summary>
    public string From { get; init; } = "";

    /// <summary>Where people reach the site, so that links lead there: <c>https://zuoshi.example.gov.cn</c>.</summary>
    public string SiteAddress { get; init; } = "";

    /// <summary>Whether this node sends. Where only some of the machines reach the server, the others leave it to them.</summary>
    public bool Sends { get; init; } = true;

    /// <summary>Whether there is all that sending needs.</summary>
    public bool IsSet => Host.Length > 0 && From.Length > 0 && SiteAddress.Length > 0;
}
