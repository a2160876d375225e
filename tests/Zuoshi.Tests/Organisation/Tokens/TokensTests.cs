using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.Tokens;

public sealed class TokensTests
{
    [Theory, OnEachDatabase]
    public async Task A_person_makes_a_token_and_sees_it_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);

        var page = await Make(await office.Open("/tokens"), "督办系统取清单", Permission.ReadCampaign.Name());

        var secret = page.Document.QuerySelector("code.secret")!.TextContent;
        Assert.StartsWith("zuoshi_", secret);
        using var program = Caller.With(site, secret);
        Assert.Equal(200, (await program.Get("campaigns/1")).Status);

        page = await office.Open("/tokens");
        Assert.DoesNotContain(secret, page.Document.Source.Text);
        Assert.Contains("只读：看活动、建言、清单和文稿", page.Text);
        Assert.Contains("3月16日 09:00", page.Text);
        Assert.Single(await site.Audit("organisation.token-made"));
        Assert.DoesNotContain(secret, (await site.Audit("organisation.token-made"))[0].Detail);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_missing_is_said_beside_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        var form = (await (await site.As(Cast.Member)).Open("/tokens")).Form("生成一个令牌");

        var page = await form.Fill("用到哪一天", "2028-01-01").Press("生成令牌");

        Assert.Equal(400, page.Status);
        Assert.Equal("请写明令牌给哪个程序用", page.MessageBeside("给哪个程序用"));
        Assert.Contains("请至少选一项权限。", page.Text);

        page = await page.Form("生成一个令牌").Fill("给哪个程序用", "取数").Choose("提建言").Press("生成令牌");
        Assert.Equal((409, "令牌最长用一年，到期前再换新的。"), (page.Status, page.Refusal));
    }

    [Theory, OnEachDatabase]
    public async Task Only_what_the_duty_may_is_offered_and_no_more_can_be_sent(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Member)).Open("/tokens");

        Assert.Equal(["看活动、建言、清单和文稿", "提建言"], page.Document.QuerySelectorAll("fieldset label").Select(label => label.TextContent.Trim()));
        page.Document.QuerySelector("input[name=Scopes]")!.SetAttribute("value", "EditLists");
        page = await Make(page, "取数", "看活动、建言、清单和文稿");

        Assert.Equal((409, "令牌的权限不能超过您这个岗位的权限。"), (page.Status, page.Refusal));
    }

    [Theory, OnEachDatabase]
    public async Task Revoked_it_ends_at_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);
        Assert.Equal(200, (await program.Get("campaigns")).Status);

        var page = await (await (await site.As(Cast.Office)).Open("/tokens")).Press("撤销晚间取数");

        Assert.Equal("已撤销令牌“晚间取数”", page.Flash);
        Assert.Equal((401, "api.no-token"), Short(await program.Get("campaigns")));
    }

    [Theory, OnEachDatabase]
    public async Task The_security_administrator_sees_and_ends_everybody_s_and_nobody_else_does(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);
        Assert.DoesNotContain("晚间取数", (await (await site.As(Cast.Admin)).Open("/tokens")).Text);
        var security = await site.As(Cast.Security);

        var page = await (await security.Open("/tokens")).Press("撤销晚间取数");

        Assert.Contains("安全管理员已撤销", page.Text);
        Assert.Equal(401, (await program.Get("campaigns")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task It_ends_when_its_owner_leaves(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Liaison);
        Assert.Equal(200, (await program.Get("campaigns")).Status);

        await site.Look(db => End(db, site));

        Assert.Equal(401, (await program.Get("campaigns")).Status);
        Assert.Contains("岗位已结束", (await (await site.As(Cast.Security)).Open("/tokens")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task The_record_says_that_a_program_did_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Member);

        await program.Post("campaigns/1/contributions", new { text = "雨量站要有备用电源。", theme = 1 });

        Assert.Equal("规划建设科科员（令牌“晚间取数”）", Assert.Single(await site.Audit("discussions.contributed")).ActorName);
    }

    [Theory, OnEachDatabase]
    public async Task What_a_program_is_refused_is_recorded_without_its_token(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var stranger = Caller.With(site, "zuoshi_guessed");
        using var program = await site.ProgramOf(Cast.Member);

        await stranger.Get("campaigns");
        await program.Get("people");
        await program.Post("campaigns/1/contributions", new { text = "", theme = 1 });

        Assert.DoesNotContain("guessed", Assert.Single(await site.Audit("organisation.token-refused")).Detail);
        Assert.Equal("规划建设科科员（令牌“晚间取数”）", Assert.Single(await site.Audit("platform.forbidden")).ActorName);
        Assert.Contains("discussions.empty", Assert.Single(await site.Audit("platform.rule-broken")).Detail);
    }

    [Theory, OnEachDatabase]
    public async Task From_the_machine_itself_tokens_are_listed_and_revoked(Database database)
    {
        await using var site = await RunningSite.On(database);
        using var program = await site.ProgramOf(Cast.Office);
        var token = await site.Look(db => db.ApiTokens.SingleAsync());

        var listed = await Run(site, "list");
        var revoked = await Run(site, "revoke", token.Id.ToString());

        Assert.Contains($"{token.Id}  {token.Hint}…  晚间取数  活动办（活动办）", listed);
        Assert.Contains("共1个，", listed);
        Assert.Contains("已撤销活动办的令牌“晚间取数”。", revoked);
        Assert.Equal(401, (await program.Get("campaigns")).Status);
    }

    private static Task<Page> Make(Page page, string name, params string[] scopes)
    {
        var form = page.Form("生成一个令牌").Fill("给哪个程序用", name);
        foreach (var scope in scopes) form.Choose(scope);
        return form.Press("生成令牌");
    }

    private static (int, string?) Short(Answer answer) => (answer.Status, answer.Code);

    private static async Task<int> End(AppDb db, RunningSite site)
    {
        var person = await db.People.WithPosts().SingleAsync(x => x.SignInName == Cast.Liaison.SignInName);
        var today = site.Clock.Today();
        person.Leave(today.AddDays(-1), today, "退休");
        return await db.SaveChangesAsync();
    }

    private static async Task<string> Run(RunningSite site, params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Site).Assembly.Location, "token", .. command, "--data", site.DataFolder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["ConnectionStrings__Postgres"] = await site.PostgresAsync();
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
        return said;
    }
}
