using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Zuoshi.Endurance;

/// <summary>
/// The built program with the demo, as an office would run it. It can be killed and started again on the same data and the same
/// port, and whoever was signed in stays so.
/// </summary>
internal sealed class ServedSite(string dataFolder, string? postgres) : IAsyncDisposable
{
    private static readonly string Program = FindProgram();

    private readonly int port = FreePort();
    private readonly List<string> said = [];
    private Process? process;

    /// <summary>Where it listens, now or once it is started again.</summary>
    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>Where its files lie.</summary>
    public string DataFolder => dataFolder;

    /// <summary>What it has written so far.</summary>
    public string Said
    {
        get
        {
            lock (said) return string.Join('\n', said);
        }
    }

    /// <summary>Whether it has ended by itself.</summary>
    public bool HasEnded => process?.HasExited == true;

    /// <summary>Starts it and waits until it is ready. Nothing else is ever done to help it up.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(Command(dataFolder, Address, postgres))!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ReadyAsync();
    }

    /// <summary>Starts it where it is expected to end by itself.</summary>
    /// <returns>Its exit code and all that it wrote.</returns>
    public static async Task<(int Code, string Said)> TryAsync(string dataFolder, string? postgres)
    {
        using var process = Process.Start(Command(dataFolder, new Uri($"http://127.0.0.1:{FreePort()}"), postgres))!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', said));
    }

    /// <summary>SIGKILL: it can tidy nothing.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Waits until the site says of itself that it is ready.</summary>
    public async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var tries = 0; ; tries++)
        {
            Assert.False(HasEnded, $"The site ended by itself:\n{Said}");
            Assert.True(tries < 600, $"The site does not become ready:\n{Said}");
            try
            {
                using var answer = await http.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // It isn't listening yet.
            }

            await Task.Delay(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await KillAsync();
    }

    private static ProcessStartInfo Command(string dataFolder, Uri address, string? postgres) => new(Program, ["--data", dataFolder, "--urls", address.ToString(), "--demo"])
    {
        RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/tmp",
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ConnectionStrings__Postgres"] = postgres ?? "" },
    };

    private static string FindProgram()
    {
        // The build folders of these tests and of the program differ in the project's name alone.
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Parent!.FullName, "Zuoshi", here.Name, "zuoshi");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (said) said.Add(line);
    }
}
