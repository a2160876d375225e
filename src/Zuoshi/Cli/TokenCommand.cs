using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Tokens;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Cli;

/// <summary><c>zuoshi token list|revoke</c>: sees and ends programs' tokens from the machine itself.</summary>
internal static class TokenCommand
{
    private static readonly Argument<Guid> Id = new("ID") { Description = "令牌的标识，list 的第一列" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var list = new Command("list", "列出全部令牌") { Installation.Data, Installation.Secrets };
        list.SetAction((parsed, _) => Installation.RunAsync(parsed, mustExist: true, ListAsync));
        var revoke = new Command("revoke", "撤销一个令牌，马上失效") { Id, Installation.Data, Installation.Secrets };
        revoke.SetAction((parsed, _) => Installation.RunAsync(parsed, mustExist: true, services => RevokeAsync(services, parsed.GetValue(Id))));
        return new Command("token", "程序用的令牌") { list, revoke };
    }

    private static async Task<int> ListAsync(IServiceProvider services)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var lines = await TokenLine.ListAsync(services.GetRequiredService<AppDb>(), clock.Today(), personId: null);
        foreach (var line in lines)
        {
            var used = line.Token.UsedAt is { } at ? $"{at.InChina():yyyy-MM-dd HH:mm} {line.Token.UsedFrom}" : "没用过";
            Console.WriteLine($"{line.Token.Id}  {line.Token.Hint}…  {line.Token.Name}  {line.Token.PersonName}（{line.Token.Post}）  {line.Reach}：{line.Scopes}  用到{line.Token.Until:yyyy-MM-dd}  最近使用：{used}  {line.State}");
        }

        Console.WriteLine($"共{lines.Count}个，{lines.Count(line => line.Works)}个在用。");
        return 0;
    }

    private static async Task<int> RevokeAsync(IServiceProvider services, Guid id)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await db.ApiTokens.SingleOrDefaultAsync(x => x.Id == id) is not { } token)
            throw new RuleBroken("organisation.no-token", "没有这个令牌。用 zuoshi token list 看看有哪些。");

        services.GetRequiredService<CurrentActor>().Otherwise = "控制台";
        token.Revoke("控制台", services.GetRequiredService<TimeProvider>().Now());
        await db.SaveChangesAsync();
        Console.WriteLine($"已撤销{token.PersonName}的令牌“{token.Name}”。");
        return 0;
    }
}
