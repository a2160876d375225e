using System.Security.Cryptography;
using System.Text;

namespace Zuoshi.Webhooks;

/// <summary>How a receiver knows that a message is ours: Standard Webhooks 1.0 (standardwebhooks.com), symmetric.</summary>
public static class Signature
{
    private const string SecretPrefix = "whsec_", Scheme = "v1,";
    private const int SecretLength = 32;

    /// <summary>A new secret, as its receiver is told it.</summary>
    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretLength));

    /// <summary>The signature over a message's key, moment and body.</summary>
    public static string Of(string secret, string id, string moment, string body)
    {
        var key = Convert.FromBase64String(secret[SecretPrefix.Length..]);
        return Scheme + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{moment}.{body}")));
    }
}
