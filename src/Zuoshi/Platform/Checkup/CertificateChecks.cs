using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Checkup;

/// <summary>Looks at the certificates with which the site itself speaks HTTPS; those of a proxy before it are the proxy's.</summary>
internal static class CertificateChecks
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static IEnumerable<Remark> Look(IConfiguration configuration, TimeProvider clock) =>
        from section in configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint.GetSection("Certificate"))
            .Concat(configuration.GetSection("Kestrel:Certificates").GetChildren())
        let path = section["Path"]
        where path is not null
        select Look(path, section["Password"], clock.Now());

    private static Remark Look(string path, string? password, DateTime now)
    {
        try
        {
            using var certificate = X509Certificate2.GetCertContentType(path) is X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : X509CertificateLoader.LoadCertificateFromFile(path);
            var ends = certificate.NotAfter.ToUniversalTime();
            var says = $"“{path}”有效到 {ends.InChina():yyyy-MM-dd}";
            if (ends < now) return Remark.Wrong("证书", $"{says}，已经过期。", "请换上新证书，再重启网站。");
            return ends - now < Soon
                ? Remark.Warning("证书", $"{says}，还有 {(int)(ends - now).TotalDays} 天。", "请在到期前换上新证书，再重启网站。")
                : Remark.Fine("证书", says);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return Remark.Wrong("证书", $"读不了“{path}”：{unreadable.Message}", "请核对路径、权限和证书密码。");
        }
    }
}
