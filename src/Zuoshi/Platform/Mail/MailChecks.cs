using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Zuoshi.Platform.Checkup;

namespace Zuoshi.Platform.Mail;

/// <summary>Looks whether the mail server can be reached and lets the site in. Nothing is sent.</summary>
internal static class MailChecks
{
    private const string Subject = "邮件";

    public static async Task<Remark> LookAsync(IConfiguration configuration)
    {
        var options = configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions();
        if (options.Host.Length == 0) return Remark.Fine(Subject, "没有配置，消息只在站内看");
        if (!options.IsSet || !Mailer.IsAddress(options.From) || !Uri.TryCreate(options.SiteAddress, UriKind.Absolute, out _))
            return Remark.Wrong(Subject, "配置不全。", "请补上发件地址 Mail__From 和网站地址 Mail__SiteAddress。");

        try
        {
            using var client = new SmtpClient { Timeout = 10_000 };
            await Mailer.OpenAsync(client, options, CancellationToken.None);
            await client.NoOpAsync();
            await client.DisconnectAsync(quit: true);
            return Remark.Fine(Subject, $"“{options.Host}:{options.Port}”连得上{(options.User.Length > 0 ? "，登录正常" : "")}");
        }
        catch (AuthenticationException)
        {
            return Remark.Wrong(Subject, $"“{options.Host}”不认账号“{options.User}”的密码。", "请核对 Mail__User 和 Mail__Password。");
        }
        catch (SslHandshakeException)
        {
            return Remark.Wrong(Subject, $"“{options.Host}:{options.Port}”的加密连接建立不起来。", "请核对 Mail__Security、端口和对方的证书。");
        }
        catch (Exception failure) when (failure is ProtocolException or CommandException or SocketException or IOException or TimeoutException or NotSupportedException)
        {
            return Remark.Wrong(Subject, $"“{options.Host}:{options.Port}”连不上：{failure.Message}", "请核对 Mail__Host、Mail__Port 和防火墙。");
        }
    }
}
