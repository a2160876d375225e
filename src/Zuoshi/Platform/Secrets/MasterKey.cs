using System.Security.Cryptography;
using System.Text;

namespace Zuoshi.Platform.Secrets;

/// <summary>
/// The installation's secret, from which every other key is derived: 32 random bytes in a file that only the site may read. It
/// lies outside the database, so that whoever takes the database away reads neither sign-ins nor sealed fields.
/// </summary>
public sealed class MasterKey
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "secret.key";

    /// <summary>Name of the configuration entry that puts the file elsewhere.</summary>
    public const string Setting = "Zuoshi:KeyFile";

    private const int Length = 32;

    private readonly byte[] key;

    private MasterKey(string path, byte[] key, bool isNew) => (Path, this.key, IsNew) = (path, key, isNew);

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Whether it was made just now and isn't kept yet.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Tells keys apart without giving them away; the database remembers it.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Derive("fingerprint", 16));

    /// <summary>
    /// Reads the key. When there is none in the data folder a new one is made, which is not kept before the database has shown
    /// that it never had another.
    /// </summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="configured">Where the configuration says that it lies, or null.</param>
    /// <exception cref="RuleBroken">The configured file is missing, or a file is no key.</exception>
    public static MasterKey Open(string dataFolder, string? configured)
    {
        var path = System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? System.IO.Path.Combine(dataFolder, FileName) : configured);
        try
        {
            var key = File.ReadAllBytes(path);
            if (key.Length != Length) throw new RuleBroken("secrets.not-a-key", $"密钥文件“{path}”应当正好是{Length}个字节，现在是{key.Length}个。请从备份恢复这个文件。");
            return new MasterKey(path, key, isNew: false);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            if (!string.IsNullOrWhiteSpace(configured))
                throw new RuleBroken("secrets.key-missing", $"找不到配置（{Setting}）指定的密钥文件“{path}”。请把原来的文件放回去；第一次使用时可以这样生成：head -c {Length} /dev/urandom > {path}");
            return new MasterKey(path, RandomNumberGenerator.GetBytes(Length), isNew: true);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RuleBroken("secrets.key-unreadable", $"读不了密钥文件“{path}”。请让运行网站的账号能读它。");
        }
    }

    /// <summary>Writes a new key to its file, which the site's own account alone may read.</summary>
    public void Keep()
    {
        if (!IsNew) return;

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(Path, options);
        file.Write(key);
        file.Flush(flushToDisk: true);
        IsNew = false;
    }

    /// <summary>The seal for a purpose; what one purpose sealed another cannot open.</summary>
    /// <param name="purpose">Stable name, <c>feature.thing</c>: what was sealed under a former name can't be opened.</param>
    public Seal For(string purpose) => new(Derive($"seal/{purpose}", Length));

    private byte[] Derive(string info, int length) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, length, info: Encoding.UTF8.GetBytes($"zuoshi/{info}"));
}
