using Zuoshi.Platform;
using Zuoshi.Platform.Backups;

namespace Zuoshi.Tests.Platform.Backups;

public sealed class PassphraseTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Theory]
    [InlineData("correct horse battery\n")]
    [InlineData("correct horse battery\r\nwhat follows is a note\r\n")]
    [InlineData("correct horse battery")]
    public void The_first_line_of_the_file_is_taken(string text)
    {
        File.WriteAllText(file, text);

        Assert.Equal("correct horse battery", Passphrase.Find(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ncorrect horse battery")]
    [InlineData("elevenchars")]
    public void A_short_one_is_refused_and_an_empty_file_is_no_wish_for_a_plain_backup(string text)
    {
        File.WriteAllText(file, text);

        Assert.Equal("backups.short-passphrase", Assert.Throws<RuleBroken>(() => Passphrase.Find(file)).Code);
    }

    public void Dispose() => File.Delete(file);
}
