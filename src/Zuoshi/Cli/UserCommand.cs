using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Invitations;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Cli;

/// <summary>
/// <c>zuoshi user list | invite | unlock | reset-second-factor</c>: for whoever can read the server's disk, when no administrator can
/// sign in. The same rules as on the pages; the record names the console.
/// </summary>
internal static class UserCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "数据放在哪个文件夹", DefaultValueFactory = _ => "data" };

    /// <summary>The command.</summary>
    public static Command Create() => new("user", "在服务器上管账号")
    {
        List(),
        OnOne("invite", "给一个人新的设密码链接", (person, db, now) =>
        {
            var invitation = Invitation.For(person, by: null, now);
            db.Add(invitation);
            return $"{person.Name}设密码的链接，7天内有效，只能用一次。接在网站地址后面打开：{invitation.Address}";
        }),
        OnOne("unlock", "解除停用", (person, _, now) =>
        {
            person.Account.Unlock(now);
            return $"{person.Name}的账号可以再试了。";
        }),
        OnOne("reset-second-factor", "去掉两步验证，下次登录重新开通", (person, _, _) =>
        {
            person.Account.ResetSecondFactor("在服务器控制台上重设");
            return $"{person.Name}的两步验证已去掉，下次登录时重新开通。";
        }),
    };

    private static Command List()
    {
        var command = new Command("list", "列出账号") { Data };
        command.SetAction((parsed, _) => WithDatabaseAsync(parsed.GetValue(Data)!, async (db, now) =>
        {
            foreach (var person in await db.People.Include(person => person.Account).Where(person => person.LeftOn == null).OrderBy(person => person.SignInName).ToListAsync())
                Console.WriteLine($"{person.SignInName,-20} {person.Name}　{(person.Account.IsLocked(now) ? "停用中" : person.Account.HasPassword ? "正常" : "还没设密码")}");
            return 0;
        }));
        return command;
    }

    private static Command OnOne(string name, string description, Func<Person, AppDb, DateTime, string> act)
    {
        var signInName = new Argument<string>("NAME") { Description = "登录名" };
        var command = new Command(name, description) { signInName, Data };
        command.SetAction((parsed, _) => WithDatabaseAsync(parsed.GetValue(Data)!, async (db, now) =>
        {
            var wanted = Person.Normal(parsed.GetValue(signInName)!);
            if (await db.People.WithAccounts().SingleOrDefaultAsync(person => person.SignInName == wanted) is not { } person)
            {
                Console.Error.WriteLine($"没有登录名是“{wanted}”的人。用 zuoshi user list 看看有哪些。");
                return 1;
            }

            var said = act(person, db, now);
            await db.SaveChangesAsync();
            Console.WriteLine(said);
            return 0;
        }));
        return command;
    }

    private static async Task<int> WithDatabaseAsync(string dataFolder, Func<AppDb, DateTime, Task<int>> work)
    {
        try
        {
            await using var site = Site.Build(new SiteOptions(dataFolder, Urls: null, Demo: false, NoDemo: true), builder => builder.Logging.ClearProviders());
            using var scope = site.Services.CreateScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Otherwise = "控制台";
            return await work(scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<TimeProvider>().Now());
        }
        catch (RuleBroken rule)
        {
            Console.Error.WriteLine(rule.Message);
        }
        catch (System.Data.Common.DbException)
        {
            Console.Error.WriteLine($"“{dataFolder}”里没有可用的数据库。请用 --data 指明网站的数据文件夹。");
        }

        return 1;
    }
}
