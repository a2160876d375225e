using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Zuoshi.Tests.World;

/// <summary>The server's console: commands given beside a running site.</summary>
internal static class Terminal
{
    /// <summary>Runs a command on a site's data, and gives its exit code and what it says.</summary>
    public static Task<(int Code, string Said)> RunAsync(RunningSite site, params string[] arguments) =>
        RunAsync([.. arguments, "--data", site.DataFolder], site.Services.GetRequiredService<IConfiguration>().GetConnectionString("Postgres"));

    /// <summary>Runs a command that needs no site.</summary>
    public static async Task<(int Code, string Said)> RunAsync(IEnumerable<string> arguments, string? postgres = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Site).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["ConnectionStrings__Postgres"] = postgres },
        };
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await complained);
    }
}
