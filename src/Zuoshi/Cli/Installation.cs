using System.CommandLine;
using System.Data.Common;
using Zuoshi.Platform;
using Zuoshi.Platform.Web;

namespace Zuoshi.Cli;

/// <summary>What the commands that work on an installation have in common: how to find it, and what to say when that fails.</summary>
internal static class Installation
{
    /// <summary>Exit code of a refused start; systemd is told not to try again.</summary>
    public const int Refused = 78;

    /// <summary>Where the data is.</summary>
    public static readonly Option<string> Data = new("--data") { Description = "数据放在哪个文件夹", DefaultValueFactory = _ => "data" };

    /// <summary>Where configuration lies that not everybody may read.</summary>
    public static readonly Option<string?> Secrets = new("--secrets") { Description = "放密码等配置的文件夹，一个文件一项，文件名就是配置名" };

    /// <summary>Does something with the installation's parts, without serving pages.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="mustExist">Whether the data folder has to be there already.</param>
    /// <param name="work">What to do; gives the exit code.</param>
    public static Task<int> RunAsync(ParseResult parsed, bool mustExist, Func<IServiceProvider, Task<int>> work) => TellAsync(async () =>
    {
        var folder = parsed.GetValue(Data)!;
        if (mustExist && !Directory.Exists(folder)) throw new RuleBroken("data.no-folder", $"没有“{folder}”这个数据文件夹。请用 --data 写明数据在哪里。");

        var options = new SiteOptions(folder, null, Demo: false, NoDemo: true, parsed.GetValue(Secrets));
        await using var app = Site.Build(options, builder => builder.Logging.ClearProviders());
        using var scope = app.Services.CreateScope();
        return await work(scope.ServiceProvider);
    });

    /// <summary>Says in one line why something could not be done.</summary>
    /// <param name="work">What to do; gives the exit code.</param>
    /// <param name="refused">Exit code when it is refused.</param>
    public static async Task<int> TellAsync(Func<Task<int>> work, int refused = 1)
    {
        try
        {
            return await work();
        }
        catch (RuleBroken broken)
        {
            await Console.Error.WriteLineAsync(broken.Message);
        }
        catch (Exception failure) when (Outage.Of(failure) is { } outage)
        {
            // It may pass by itself: whoever watches the program should start it again.
            await Console.Error.WriteLineAsync($"{outage.Heading}：{failure.GetBaseException().Message}。用 zuoshi doctor 可以逐项检查。");
            return 1;
        }
        catch (DbException unreachable)
        {
            await Console.Error.WriteLineAsync($"连不上数据库，或者读不了它：{unreachable.Message}。请核对连接配置，看看数据库有没有启动；用 zuoshi doctor 可以逐项检查。");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"读写文件没有成功：{unreadable.Message}。请看看路径、权限和剩余空间。");
        }

        return refused;
    }

    /// <summary>A length in bytes as people say it.</summary>
    public static string Size(long bytes) => bytes switch
    {
        0 => "0 KB",
        < 1L << 20 => $"{Math.Max(bytes / 1024.0, 0.1):0.#} KB",
        < 1L << 30 => $"{bytes / (double)(1L << 20):0.#} MB",
        _ => $"{bytes / (double)(1L << 30):0.#} GB",
    };
}
