using System.Diagnostics;

namespace Zuoshi.Journeys.Browser;

/// <summary>The built program, started as a newcomer would start it: in a folder of its own, on a free port.</summary>
public sealed class ServedSite : IAsyncDisposable
{
    /// <summary>Everybody's in the demo.</summary>
    public const string DemoPassword = "yanshi-2026";

    private readonly Process process;
    private readonly DirectoryInfo data;
    private readonly TaskCompletionSource greeted = new();
    private readonly List<string> said = [];
    private readonly bool keeps;

    private ServedSite(Process process, DirectoryInfo data, bool keeps) => (this.process, this.data, this.keeps) = (process, data, keeps);

    /// <summary>Its data folder, which goes when it goes; files on their way to it may lie here too.</summary>
    public string Folder => data.FullName;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The address that the console shows at a first start; null when somebody has been entered.</summary>
    public string? SetupAddress { get; private set; }

    /// <summary>What it has written so far, errors included.</summary>
    public string Said
    {
        get
        {
            lock (said) return string.Join('\n', said);
        }
    }

    /// <summary>Starts it without anything in it.</summary>
    public static Task<ServedSite> EmptyAsync() => InAsync(Directory.CreateTempSubdirectory("zuoshi-journey-"), keeps: false, "--no-demo");

    /// <summary>Starts it with the demo.</summary>
    public static async Task<ServedSite> WithDemoAsync()
    {
        var data = Directory.CreateTempSubdirectory("zuoshi-journey-");
        await DemoFolder.CopyIntoAsync(data);
        return await InAsync(data, keeps: false);
    }

    /// <summary>Starts it in a folder and waits until it says where it is.</summary>
    /// <param name="data">Its data folder.</param>
    /// <param name="keeps">Whether the folder stays when the site goes.</param>
    /// <param name="arguments">Further arguments, such as <c>--demo</c>.</param>
    internal static Task<ServedSite> InAsync(DirectoryInfo data, bool keeps, params string[] arguments) => OnAsync(data, keeps, postgres: "", arguments);

    /// <summary>The same on a PostgreSQL database; several on one and with one folder are nodes of one site.</summary>
    internal static async Task<ServedSite> OnAsync(DirectoryInfo data, bool keeps, string postgres, params string[] arguments)
    {
        // The journeys' build folder and the program's differ in the project's name alone.
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Path.Combine(here.Parent!.Parent!.FullName, "Zuoshi", here.Name, "zuoshi");
        var process = Process.Start(new ProcessStartInfo(program, ["--data", data.FullName, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = data.FullName,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ConnectionStrings__Postgres"] = postgres },
        })!;
        var site = new ServedSite(process, data, keeps);
        try
        {
            await site.GreetedAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Whatever failed then failed for this reason.
        if (process.HasExited) TestContext.Current.TestOutputHelper?.WriteLine($"The site had ended by itself with {process.ExitCode}:\n{Said}");
        else process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        if (!keeps) data.Delete(recursive: true);
    }

    // The address comes first; what follows says whether the installation is new.
    private async Task GreetedAsync()
    {
        const string started = "做实已启动：", first = "首次使用，请打开：", accounts = "演示账号";
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => greeted.TrySetException(new InvalidOperationException($"The site did not start:\n{Said}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await greeted.Task.WaitAsync(TimeSpan.FromMinutes(2));

        void Hear(string? line)
        {
            if (line is null) return;
            lock (said) said.Add(line);
            if (line.StartsWith(started, StringComparison.Ordinal)) Address = new Uri(line[started.Length..]);
            if (line.StartsWith(first, StringComparison.Ordinal)) SetupAddress = line[first.Length..];
            if (line.StartsWith(first, StringComparison.Ordinal) || line.StartsWith(accounts, StringComparison.Ordinal)) greeted.TrySetResult();
        }
    }
}
