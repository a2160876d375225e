using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Zuoshi.Platform.Mail;

/// <summary>A plain message to one person.</summary>
/// <param name="Id">Stays the same with every try, so that a server can know it again.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Body">Plain text.</param>
public sealed record Letter(Guid Id, string To, string Subject, string Body);

/// <summary>How an attempt to send ended.</summary>
public enum MailOutcome
{
    /// <summary>The server has taken it.</summary>
    Taken,

    /// <summary>It wasn't taken, and may be tried again.</summary>
    NotTaken,

    /// <summary>The server takes nothing for this address.</summary>
    Refused,

    /// <summary>The line broke after the text was sent: nobody knows, and so it isn't sent twice.</summary>
    Unknown,
}

/// <summary>Hands messages to the mail server.</summary>
public sealed class Mailer(IOptions<MailOptions> options)
{
    private const int PatienceMilliseconds = 20_000;

    /// <summary>Whether a server is named at all, and this node talks to it.</summary>
    public bool Sends => options.Value is { IsSet: true, Sends: true };

    /// <summary>Where people reach the site.</summary>
    public Uri Site => new(options.Value.SiteAddress);

    /// <summary>Whether a text is the address of a mailbox.</summary>
    public static bool IsAddress(string? text) =>
        text is { Length: > 0 and <= 200 } && text.Contains('@') && MailboxAddress.TryParse(text.Trim(), out var mailbox) && mailbox.Address == text.Trim();

    /// <summary>Sends one.</summary>
    public async Task<MailOutcome> SendAsync(Letter letter, CancellationToken cancel)
    {
        using var client = new SmtpClient { Timeout = PatienceMilliseconds };
        var handedOver = false;
        try
        {
            await OpenAsync(client, options.Value, cancel);
            handedOver = true;
            await client.SendAsync(Message(letter), cancel);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
            return MailOutcome.Taken;
        }
        catch (SmtpCommandException refused)
        {
            // The server has said no, so it has taken nothing; 5xx is for good, of the address or of the message.
            return (int)refused.StatusCode >= 500 && refused.ErrorCode is not SmtpErrorCode.UnexpectedStatusCode ? MailOutcome.Refused : MailOutcome.NotTaken;
        }
        catch (Exception failure) when (failure is ProtocolException or CommandException or ServiceNotConnectedException or AuthenticationException or SslHandshakeException or SocketException or IOException or TimeoutException)
        {
            return handedOver ? MailOutcome.Unknown : MailOutcome.NotTaken;
        }
    }

    /// <summary>Opens the line and signs in.</summary>
    internal static async Task OpenAsync(SmtpClient client, MailOptions options, CancellationToken cancel)
    {
        var security = options.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await client.ConnectAsync(options.Host, options.Port, security, cancel);
        if (options.User.Length > 0) await client.AuthenticateAsync(options.User, options.Password, cancel);
    }

    private MimeMessage Message(Letter letter)
    {
        var message = new MimeMessage(
            [MailboxAddress.Parse(options.Value.From)], [MailboxAddress.Parse(letter.To)], letter.Subject, new TextPart("plain") { Text = letter.Body })
        {
            MessageId = $"{letter.Id:N}@{Site.Host}",
        };
        // RFC 3834: no out-of-office answer comes back to a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
