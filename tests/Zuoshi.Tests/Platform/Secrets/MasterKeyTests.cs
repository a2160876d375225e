using System.Security.Cryptography;
using System.Text;
using Zuoshi.Platform;
using Zuoshi.Platform.Secrets;

namespace Zuoshi.Tests.Platform.Secrets;

public sealed class MasterKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("zuoshi-key-").FullName;

    private string KeyPath => Path.Combine(folder, MasterKey.FileName);

    [Fact]
    public void What_is_sealed_is_opened_after_the_next_start()
    {
        var key = MasterKey.Open(folder, configured: null);
        key.Keep();
        var stored = key.For("test.phone").Protect("0571-1234567 转 8");

        Assert.Equal("0571-1234567 转 8", MasterKey.Open(folder, configured: null).For("test.phone").Unprotect(stored));
    }

    [Fact]
    public void What_is_sealed_shows_neither_the_text_nor_that_it_was_the_same_text()
    {
        var seal = MasterKey.Open(folder, configured: null).For("test.phone");
        var (first, second) = (seal.Protect("12345678"), seal.Protect("12345678"));

        Assert.NotEqual(first, second);
        Assert.DoesNotContain("12345678", Encoding.UTF8.GetString(Convert.FromBase64String(first)));
    }

    [Fact]
    public void Another_purpose_opens_nothing()
    {
        var key = MasterKey.Open(folder, configured: null);

        Assert.ThrowsAny<CryptographicException>(() => key.For("test.other").Unprotect(key.For("test.phone").Protect("12345678")));
    }

    [Fact]
    public void A_sealed_text_altered_anywhere_is_refused()
    {
        var seal = MasterKey.Open(folder, configured: null).For("test.phone");
        var stored = Convert.FromBase64String(seal.Protect("12345678"));

        Assert.All(Enumerable.Range(0, stored.Length), at =>
        {
            var altered = stored.ToArray();
            altered[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => seal.Unprotect(Convert.ToBase64String(altered)));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678")]
    [InlineData("不是密文")]
    public void What_was_never_sealed_is_refused(string stored) =>
        Assert.ThrowsAny<CryptographicException>(() => MasterKey.Open(folder, configured: null).For("test.phone").Unprotect(stored));

    [Fact]
    public void A_new_key_is_for_its_owner_alone()
    {
        MasterKey.Open(folder, configured: null).Keep();

        Assert.Equal(32, new FileInfo(KeyPath).Length);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
    }

    [Fact]
    public void A_new_key_lies_nowhere_before_it_is_kept()
    {
        MasterKey.Open(folder, configured: null);

        Assert.False(File.Exists(KeyPath));
    }

    [Fact]
    public void A_file_of_another_length_is_no_key()
    {
        File.WriteAllBytes(KeyPath, new byte[31]);

        Assert.Equal("secrets.not-a-key", Assert.Throws<RuleBroken>(() => MasterKey.Open(folder, configured: null)).Code);
    }

    [Fact]
    public void A_configured_file_is_used_and_never_made()
    {
        var elsewhere = Path.Combine(folder, "elsewhere");
        Assert.Equal("secrets.key-missing", Assert.Throws<RuleBroken>(() => MasterKey.Open(folder, elsewhere)).Code);

        File.WriteAllBytes(elsewhere, RandomNumberGenerator.GetBytes(32));
        Assert.Equal(elsewhere, MasterKey.Open(folder, elsewhere).Path);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
