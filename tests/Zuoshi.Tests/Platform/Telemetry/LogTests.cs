using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Zuoshi.Tests.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Telemetry;

public sealed class LogTests
{
    private const string Typed = "水库除险要赶在汛期之前做完，资金由县里统筹";

    [Theory, OnEachDatabase]
    public async Task The_log_says_what_went_wrong_and_never_who_or_what_was_written(Database database)
    {
        var log = new LogBook();
        await using (var site = await RunningSite.On(database, builder => builder.Logging.AddProvider(log))) await LiveADayAsync(site);

        Assert.Contains("Refused discussions.", log.Text);
        Assert.Contains("audits_entries", log.Text);
        Assert.All(Secrets(), secret => Assert.DoesNotContain(secret, log.Text));
    }

    /// <summary>Somebody mistypes a password, contributes, is refused, uploads what cannot be read, and the database breaks.</summary>
    internal static async Task LiveADayAsync(RunningSite site)
    {
        var page = await site.Stranger().Open("/sign-in");
        await page.Form("登录").Fill("登录名", Cast.Member.SignInName).Fill("密码", "the-wrong-secret").Press("登录");

        await site.Contribute(Typed);
        var member = await site.As(Cast.Member);
        page = await member.Open("/campaigns/1/contributions");
        await page.Form("提一条建言").Fill("说一件具体的事", Typed).Press("提交建言");

        page = await (await site.As(Cast.Office)).Open("/notices/new");
        await page.Form("上传通知").Attach("通知文件", "内部通知.docx", Encoding.UTF8.GetBytes(Typed)).Press("读通知");

        var form = (await member.Open("/campaigns/1/themes/1")).Form("提一条建言").Fill("说一件具体的事", Typed);
        await site.Look(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE audits_entries RENAME TO gone"));
        Assert.Equal(HttpStatusCode.InternalServerError, (await form.Knock("提交建言")).StatusCode);
    }

    internal static IEnumerable<string> Secrets() =>
        [Typed[..6], "the-wrong-secret", Cast.Password, "内部通知", .. Cast.All.Where(who => who != Cast.Admin).Select(who => who.Name)];
}
