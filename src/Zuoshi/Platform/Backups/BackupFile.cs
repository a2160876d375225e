using System.Security.Cryptography;

namespace Zuoshi.Platform.Backups;

/// <summary>
/// A backup is one tar file. Without a passphrase the tar is followed by a foot, <c>ZUOSHI-1</c> and the SHA-256 of all bytes
/// before it, which tar programs pass over; with one it is sealed as <see cref="SealedFormat"/> says.
/// </summary>
internal static class BackupFile
{
    private const int FootLength = 40;

    private static ReadOnlySpan<byte> FootMagic => "ZUOSHI-1"u8;

    /// <summary>Writes a backup aside and renames it when it is whole and on the disk.</summary>
    /// <param name="path">Where it is to lie.</param>
    /// <param name="passphrase">What to seal it with; null for a plain one.</param>
    /// <param name="writeTar">Writes the tar.</param>
    /// <returns>Its length.</returns>
    public static long Write(string path, string? passphrase, Action<Stream> writeTar)
    {
        var aside = $"{path}.partial";
        try
        {
            long length;
            using (var file = Create(aside))
            {
                if (passphrase is null) WritePlain(file, writeTar);
                else WriteSealed(file, passphrase, writeTar);
                file.Flush(flushToDisk: true);
                length = file.Length;
            }

            File.Move(aside, path);
            return length;
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    /// <summary>Whether a passphrase is needed to open it.</summary>
    /// <exception cref="RuleBroken">It is no backup.</exception>
    public static bool IsSealed(string path)
    {
        using var file = File.OpenRead(path);
        var begin = new byte[SealedFormat.Magic.Length];
        if (file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && SealedFormat.Magic.SequenceEqual(begin)) return true;

        if (file.Length > FootLength)
        {
            var foot = new byte[FootLength];
            file.Seek(-FootLength, SeekOrigin.End);
            file.ReadExactly(foot);
            if (foot.AsSpan().StartsWith(FootMagic)) return false;
        }

        throw new RuleBroken("backups.not-a-backup", $"“{path}”不是做实的备份，或者没有写完整。请换一份备份。");
    }

    /// <summary>Opens its tar for reading from front to back. A plain one is checked as a whole first.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static Stream OpenTar(string path, string? passphrase)
    {
        var file = File.OpenRead(path);
        try
        {
            if (passphrase is not null) return new UnsealingStream(file, passphrase);

            CheckFoot(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, BufferSize = 128 * 1024 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void WritePlain(FileStream file, Action<Stream> writeTar)
    {
        using var sum = SHA256.Create();
        using (var summed = new CryptoStream(file, sum, CryptoStreamMode.Write, leaveOpen: true)) writeTar(summed);
        file.Write(FootMagic);
        file.Write(sum.Hash!);
    }

    private static void WriteSealed(FileStream file, string passphrase, Action<Stream> writeTar)
    {
        using var @sealed = new SealingStream(file, passphrase);
        writeTar(@sealed);
        @sealed.Complete();
    }

    private static void CheckFoot(FileStream file)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1024 * 1024];
        for (var left = file.Length - FootLength; left > 0;)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0) throw new EndOfStreamException();
            sum.AppendData(buffer, 0, read);
            left -= read;
        }

        var foot = new byte[FootLength];
        file.ReadExactly(foot);
        if (!foot.AsSpan(FootMagic.Length).SequenceEqual(sum.GetHashAndReset())) throw new InvalidDataException("Sums differ");
    }
}
