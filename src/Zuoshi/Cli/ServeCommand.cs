using System.CommandLine;
using Zuoshi.Organisation.Contract;
using Zuoshi.Organisation.Setup;

namespace Zuoshi.Cli;

/// <summary>Starts the site; what <c>zuoshi</c> does when nothing else is asked of it.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Urls = new("--urls") { Description = "网站地址，例如 http://0.0.0.0:8080" };
    private static readonly Option<bool> WithDemo = new("--demo") { Description = "装入演示活动（仅限空数据库）" };
    private static readonly Option<bool> WithoutDemo = new("--no-demo") { Description = "不装演示活动，从空白开始" };
    private static readonly Option<bool> NoUpgradeBackup = new("--no-upgrade-backup") { Description = "升级前不备份数据库（另有备份办法时用）" };

    /// <summary>Lets a command serve.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Installation.Data);
        command.Options.Add(Installation.Secrets);
        command.Options.Add(Urls);
        command.Options.Add(WithDemo);
        command.Options.Add(WithoutDemo);
        command.Options.Add(NoUpgradeBackup);
        command.SetAction((parsed, cancel) => Installation.TellAsync(() => RunAsync(OptionsOf(parsed), cancel), Installation.Refused));
    }

    private static SiteOptions OptionsOf(ParseResult parsed) => new(
        parsed.GetValue(Installation.Data)!, parsed.GetValue(Urls), parsed.GetValue(WithDemo), parsed.GetValue(WithoutDemo),
        parsed.GetValue(Installation.Secrets), UpgradeBackup: !parsed.GetValue(NoUpgradeBackup));

    private static async Task<int> RunAsync(SiteOptions options, CancellationToken cancel)
    {
        await using var app = Site.Build(options);
        await Site.PrepareAsync(app, options);
        await app.StartAsync(cancel);
        await GreetAsync(app);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static async Task GreetAsync(WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        var address = app.Urls.First();
        Console.WriteLine($"做实已启动：{address}");
        if (!await scope.ServiceProvider.GetRequiredService<OrganisationFacts>().AnybodyAsync())
        {
            Console.WriteLine($"首次使用，请打开：{address}/setup?code={app.Services.GetRequiredService<SetupCode>().Value}");
            return;
        }

        var hints = app.Services.GetRequiredService<SignInHints>();
        if (hints.Accounts.Count == 0) return;

        Console.WriteLine($"演示账号，密码都是 {hints.Password}：");
        foreach (var account in hints.Accounts) Console.WriteLine($"  {account.SignInName,-12} {account.Name}　{account.Does}");
    }
}
