using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Zuoshi.Platform.Backups;

/// <summary>
/// How a backup is encrypted with a passphrase.
/// <code>
/// head     "ZUOSHI-SEALED-1\n" (16 bytes), salt (16), rounds (4, big-endian)
/// chunks   each 1 MiB of plaintext, the last one shorter or as long; ciphertext and its tag (16)
/// </code>
/// The key is PBKDF2-HMAC-SHA256 of the passphrase in UTF-8 with salt and rounds, 32 bytes, and so another in each file. A chunk is
/// AES-256-GCM with the head as associated data and, as nonce, its number from 0 (11 bytes, big-endian) and whether it is the
/// last (1 or 0). A chunk that was altered, moved, left out or added therefore opens nowhere, nor does a file cut off between two
/// chunks.
/// </summary>
internal sealed class SealedFormat : IDisposable
{
    /// <summary>Plaintext in a chunk.</summary>
    public const int ChunkLength = 1024 * 1024;

    /// <summary>What authenticates a chunk.</summary>
    public const int TagLength = 16;

    /// <summary>Length of what stands before the chunks.</summary>
    public const int HeadLength = 36;

    // OWASP's figure for PBKDF2-HMAC-SHA256; far more is a forged head that would only keep the machine busy.
    private const int Rounds = 600_000, MostRounds = 10_000_000, SaltLength = 16;

    private readonly AesGcm cipher;
    private readonly byte[] head;

    private SealedFormat(string passphrase, byte[] head)
    {
        this.head = head;
        var salt = head.AsSpan(Magic.Length, SaltLength);
        var rounds = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(Magic.Length + SaltLength));
        if (rounds is < Rounds or > MostRounds) throw new InvalidDataException("Rounds out of range");
        cipher = new AesGcm(Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, rounds, HashAlgorithmName.SHA256, 32), TagLength);
    }

    /// <summary>How a sealed file begins.</summary>
    public static ReadOnlySpan<byte> Magic => "ZUOSHI-SEALED-1\n"u8;

    /// <summary>Writes a new head and gives what seals the chunks after it.</summary>
    public static SealedFormat Begin(Stream file, string passphrase)
    {
        var head = new byte[HeadLength];
        Magic.CopyTo(head);
        RandomNumberGenerator.Fill(head.AsSpan(Magic.Length, SaltLength));
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(Magic.Length + SaltLength), Rounds);
        file.Write(head);
        return new SealedFormat(passphrase, head);
    }

    /// <summary>Reads the head and gives what opens the chunks after it.</summary>
    public static SealedFormat Continue(Stream file, string passphrase)
    {
        var head = new byte[HeadLength];
        file.ReadExactly(head);
        return new SealedFormat(passphrase, head);
    }

    /// <summary>Seals a chunk; <paramref name="into"/> takes ciphertext and tag.</summary>
    public void Seal(long number, bool last, ReadOnlySpan<byte> plain, Span<byte> into) =>
        cipher.Encrypt(Nonce(number, last), plain, into[..plain.Length], into.Slice(plain.Length, TagLength), head);

    /// <summary>Opens a chunk of ciphertext and tag.</summary>
    public void Open(long number, bool last, ReadOnlySpan<byte> chunk, Span<byte> into) =>
        cipher.Decrypt(Nonce(number, last), chunk[..^TagLength], chunk[^TagLength..], into[..(chunk.Length - TagLength)], head);

    public void Dispose() => cipher.Dispose();

    private static byte[] Nonce(long number, bool last)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3), number);
        nonce[11] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}
