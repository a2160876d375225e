using System.Security.Cryptography;

namespace Zuoshi.Platform.Files;

/// <summary>Keeps uploaded files under the SHA-256 of their content: the same file twice is kept once, and none is ever altered.</summary>
public sealed class FileStore(string folder)
{
    /// <summary>Keeps the bytes and gives their name: 64 lower-case hexadecimal digits.</summary>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(hash);
        if (File.Exists(path)) return hash;

        // Written aside and renamed: a crash never leaves half a file under a full name.
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Guid.CreateVersion7():N}";
        await using (var file = new FileStream(aside, FileMode.CreateNew))
        {
            await file.WriteAsync(content, cancel);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
        return hash;
    }

    /// <summary>The bytes kept under a name.</summary>
    /// <exception cref="FileNotFoundException">Nothing is kept under it.</exception>
    public Task<byte[]> ReadAsync(string hash, CancellationToken cancel = default) => File.ReadAllBytesAsync(PathOf(hash), cancel);

    /// <summary>The names of all that is kept.</summary>
    public IEnumerable<string> All() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)!).Where(IsName)
        : [];

    /// <summary>Where the bytes of a name lie, or would lie.</summary>
    public string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);

    // What is being written aside bears a longer name.
    private static bool IsName(string name) => name.Length == 2 * SHA256.HashSizeInBytes;
}
