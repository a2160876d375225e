using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Audits.Keeping;
using Zuoshi.Audits.Sealing;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Cli;

/// <summary><c>zuoshi audit verify|prune|retention</c>: proves the record whole, and removes what its time is over for.</summary>
internal static class AuditCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "数据放在哪个文件夹", DefaultValueFactory = _ => "data" };
    private static readonly Argument<int?> Months = new("MONTHS") { Description = "留存几个月；不写就只显示现在的", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var verify = new Command("verify", "核验审计记录：有没有被改过、删过、添过") { Data };
        verify.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(Data)!, services => VerifyAsync(services, cancel)));
        var prune = new Command("prune", "清理超过留存期的审计记录；封存留下，核验照旧") { Data };
        prune.SetAction((parsed, _) => RunAsync(parsed.GetValue(Data)!, PruneAsync));
        var retention = new Command("retention", "看或改审计记录的留存期") { Months, Data };
        retention.SetAction((parsed, _) => RunAsync(parsed.GetValue(Data)!, services => RetainAsync(services, parsed.GetValue(Months))));
        return new Command("audit", "审计记录") { verify, prune, retention };
    }

    private static async Task<int> RunAsync(string dataFolder, Func<IServiceProvider, Task<int>> run)
    {
        await using var app = Site.Build(
            new SiteOptions(dataFolder, Urls: null, Demo: false, NoDemo: true), builder => builder.Logging.ClearProviders());
        using var scope = app.Services.CreateScope();
        if ((await scope.ServiceProvider.GetRequiredService<AppDb>().Database.GetPendingMigrationsAsync()).Any())
        {
            Console.Error.WriteLine("这里没有数据，或者数据库还是旧版的：请看看 --data 对不对，或者先启动一次网站。");
            return 1;
        }

        try
        {
            return await run(scope.ServiceProvider);
        }
        catch (RuleBroken rule)
        {
            Console.Error.WriteLine(rule.Message);
            return 1;
        }
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, CancellationToken cancel)
    {
        var found = await services.GetRequiredService<Verification>().RunAsync(cancel);
        if (found.Break is { } broken)
        {
            Console.Error.WriteLine($"{broken.Day.Chinese()}的记录对不上：{broken.Why}");
            Console.Error.WriteLine($"这一天之前的{found.Days}天都对得上。");
            return 1;
        }

        Console.WriteLine($"核验通过：{found.Days}天{found.Lines}条都对得上。");
        if (found.PrunedDays > 0) Console.WriteLine($"其中{found.PrunedDays}天到期清理过，封存仍在。");
        Console.WriteLine(found.Last is { } last ? $"最后封存的是{last.Chinese()}，其后{found.Unsealed}条没到封存的时候。" : $"还没有封存，现有{found.Unsealed}条。");
        Console.WriteLine(found.HasAnchor ? "与库外存底一致。" : "没有库外存底可比。");
        return 0;
    }

    private static async Task<int> PruneAsync(IServiceProvider services)
    {
        var pruned = await services.GetRequiredService<Pruning>().RunAsync(Environment.UserName);
        Console.WriteLine(pruned is null
            ? "没有超过留存期的记录。"
            : $"已清理{pruned.Before.Chinese()}以前的{pruned.Lines}条记录，封存都在。");
        return 0;
    }

    private static async Task<int> RetainAsync(IServiceProvider services, int? months)
    {
        var db = services.GetRequiredService<AppDb>();
        if (months is { } wanted) await Retention.SetAsync(db, wanted);
        Console.WriteLine($"审计记录留存{await Retention.MonthsAsync(db)}个月，至少{Retention.Shortest}个月。");
        return 0;
    }
}
