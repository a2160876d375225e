using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Audits.Sealing;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Audits;

/// <summary><c>zuoshi audit</c> as an operator runs it, beside the running site.</summary>
public sealed class AuditCommandTests
{
    [Theory, OnEachDatabase]
    public async Task Verify_says_that_all_holds_and_else_names_the_first_broken_day(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();

        var (code, said) = await Run(site, "audit", "verify");
        Assert.Equal(0, code);
        Assert.StartsWith("核验通过：73天", said);
        Assert.Contains("最后封存的是2026年3月18日", said);
        Assert.Contains("与库外存底一致。", said);

        await site.Unguard(database);
        await site.Sql("UPDATE audits_entries SET actor_name = '别人' WHERE name = 'campaigns.published'");
        (code, said) = await Run(site, "audit", "verify");
        Assert.Equal(1, code);
        Assert.StartsWith("2026年3月16日的记录对不上：有记录被改过。", said);
    }

    [Theory, OnEachDatabase]
    public async Task The_time_that_lines_are_kept_is_shown_and_set(Database database)
    {
        await using var site = await RunningSite.EmptyOn(database);

        Assert.Equal((0, "审计记录留存36个月，至少6个月。"), await Run(site, "audit", "retention"));
        Assert.Equal((0, "审计记录留存48个月，至少6个月。"), await Run(site, "audit", "retention", "48"));
        Assert.Equal((1, "审计记录至少留存6个月，最多1200个月。"), await Run(site, "audit", "retention", "5"));
        Assert.Equal((0, "没有超过留存期的记录。"), await Run(site, "audit", "prune"));
    }

    [Fact]
    public async Task A_folder_without_a_database_is_no_whole_record()
    {
        var folder = Directory.CreateTempSubdirectory("zuoshi-tests-").FullName;

        var (code, said) = await Run(folder, postgres: null, "audit", "verify");

        Assert.Equal((1, "数据库是空的，或者还是旧版的：请先启动一次网站。"), (code, said));
        Directory.Delete(folder, recursive: true);
    }

    private static Task<(int Code, string Said)> Run(RunningSite site, params string[] arguments) => Run(
        Path.GetDirectoryName(site.Services.GetRequiredService<AnchorFile>().Path)!,
        site.Services.GetRequiredService<IConfiguration>().GetConnectionString("Postgres"), arguments);

    private static async Task<(int Code, string Said)> Run(string folder, string? postgres, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Site).Assembly.Location, .. arguments, "--data", folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["ConnectionStrings__Postgres"] = postgres },
        };
        using var zuoshi = Process.Start(start)!;
        var said = (await Task.WhenAll(zuoshi.StandardOutput.ReadToEndAsync(), zuoshi.StandardError.ReadToEndAsync()));
        await zuoshi.WaitForExitAsync();
        return (zuoshi.ExitCode, string.Concat(said).Trim());
    }
}
