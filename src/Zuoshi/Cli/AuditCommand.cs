using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Audits.Keeping;
using Zuoshi.Audits.Sealing;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Cli;

/// <summary><c>zuoshi audit verify|prune|retention</c>: proves the record whole, and removes what its time is over for.</summary>
internal static class AuditCommand
{
    private static readonly Argument<int?> Months = new("MONTHS") { Description = "留存几个月；不写就只显示现在的", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The command.</summary>
    public static Command Create() => new("audit", "审计记录")
    {
        Make("verify", "核验审计记录：有没有被改过、删过、添过", (services, _, cancel) => VerifyAsync(services, cancel)),
        Make("prune", "清理超过留存期的审计记录；封存留下，核验照旧", (services, _, _) => PruneAsync(services)),
        Make("retention", "看或改审计记录的留存期", (services, parsed, _) => RetainAsync(services, parsed.GetValue(Months)), Months),
    };

    private static Command Make(
        string name, string description, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run, params Argument[] arguments)
    {
        var command = new Command(name, description) { Installation.Data, Installation.Secrets };
        foreach (var argument in arguments) command.Arguments.Add(argument);
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, mustExist: true, async services =>
        {
            if ((await services.GetRequiredService<AppDb>().Database.GetPendingMigrationsAsync(cancel)).Any())
            {
                Console.Error.WriteLine("数据库是空的，或者还是旧版的：请先启动一次网站。");
                return 1;
            }

            return await run(services, parsed, cancel);
        }));
        return command;
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
