using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Cli;

public sealed class BackupCommandTests
{
    [Theory, OnEachDatabase]
    public async Task The_record_says_that_a_copy_was_taken_and_whether_it_is_sealed(Database database)
    {
        await using var site = await RunningSite.On(database);
        var folder = Directory.CreateTempSubdirectory("zuoshi-backup-");

        var (code, said) = await Terminal.RunAsync(site, "backup", Path.Combine(folder.FullName, "copy.zuoshi"));

        Assert.True(code == 0, said);
        Assert.Contains("没有加密", said);
        var line = (await site.Audit("platform.backup-taken")).Single();
        Assert.Equal("控制台", line.ActorName);
        Assert.Contains("\"isSealed\":false", line.Detail);
        folder.Delete(recursive: true);
    }
}
