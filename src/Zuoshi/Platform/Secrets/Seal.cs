using System.Security.Cryptography;
using System.Text;

namespace Zuoshi.Platform.Secrets;

/// <summary>
/// Encrypts short texts for one purpose: AES-256-GCM under a random nonce, written in Base64 as version (1), nonce (12), tag (16)
/// and ciphertext. The same text twice gives two different results, so what is sealed cannot be searched or compared.
/// </summary>
public sealed class Seal(byte[] key)
{
    private const byte Version = 1;
    private const int NonceLength = 12, TagLength = 16, HeadLength = 1 + NonceLength + TagLength;

    /// <summary>Encrypts a text.</summary>
    public string Protect(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var @sealed = new byte[HeadLength + plain.Length];
        @sealed[0] = Version;
        var nonce = @sealed.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, plain, @sealed.AsSpan(HeadLength), @sealed.AsSpan(1 + NonceLength, TagLength));
        return Convert.ToBase64String(@sealed);
    }

    /// <summary>Decrypts what <see cref="Protect"/> gave.</summary>
    /// <exception cref="CryptographicException">It was sealed with another key or for another purpose, or was altered.</exception>
    public string Unprotect(string text)
    {
        var @sealed = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, @sealed, out var length) || length < HeadLength || @sealed[0] != Version)
            throw new CryptographicException("Not a sealed text");

        var plain = new byte[length - HeadLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(@sealed.AsSpan(1, NonceLength), @sealed.AsSpan(HeadLength, plain.Length), @sealed.AsSpan(1 + NonceLength, TagLength), plain);
        return Encoding.UTF8.GetString(plain);
    }
}
