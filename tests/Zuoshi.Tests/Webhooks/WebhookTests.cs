using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Tests.World;
using Zuoshi.Webhooks;

namespace Zuoshi.Tests.Webhooks;

public sealed class WebhookTests
{
    [Theory, OnEachDatabase]
    public async Task Another_system_is_told_in_a_signed_message_that_says_nothing_of_the_work(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await RunningSite.On(database, Allowing(receiver.Host));
        var secret = await Subscribe(site, receiver);

        await Contribute(site);
        await MakeRound(site);

        var message = Assert.Single(receiver.Heard);
        Assert.Equal(Signature.Of(secret, message.Id, message.Moment, message.Body), message.Signature);
        Assert.Equal(site.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(), message.Moment);
        var body = JsonNode.Parse(message.Body)!;
        Assert.Equal(("discussions.contributed", "Contribution", "/campaigns/1/contributions/1"),
            ((string?)body["type"], (string?)body["data"]!["kind"], (string?)body["data"]!["address"]));
        Assert.DoesNotContain("雨量站", message.Body);
    }

    [Theory, OnEachDatabase]
    public async Task The_site_makes_its_rounds_by_itself(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await RunningSite.On(database, Allowing(receiver.Host, sends: true));
        await Subscribe(site, receiver);
        await Contribute(site);

        using var never = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (receiver.Heard.Count == 0)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(3));
            await Task.Delay(20, never.Token);
        }

        Assert.Single(receiver.Heard);
    }

    // The example of the standard's own reference implementations.
    [Fact]
    public void The_signature_is_the_standard_s() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Signature.Of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", """{"test": 2432232314}"""));

    [Theory, OnEachDatabase]
    public async Task What_happened_before_the_save_was_rolled_back_is_told_to_nobody(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await RunningSite.On(database, Allowing(receiver.Host));
        await Subscribe(site, receiver);

        await site.Look(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var campaign = await db.Set<Zuoshi.Campaigns.Campaign>().Include(x => x.Themes).SingleAsync();
            db.Add(new Zuoshi.Discussions.Contribution(campaign.Id, 99, new("没有说成的话", campaign.Themes[0].Id, []), await Author(db), DateTime.UnixEpoch));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return true;
        });
        await MakeRound(site);

        Assert.Empty(receiver.Heard);
        Assert.Equal(0, await site.Look(db => db.OutgoingEvents.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task What_did_not_arrive_is_sent_again_after_a_while_and_under_the_same_key(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await RunningSite.On(database, Allowing(receiver.Host));
        await Subscribe(site, receiver);
        receiver.Answers = 500;
        await Contribute(site);

        await MakeRound(site);
        await MakeRound(site);
        Assert.Single(receiver.Heard);
        receiver.Answers = 200;
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        await MakeRound(site);
        await MakeRound(site);

        Assert.Equal(2, receiver.Heard.Count);
        Assert.Equal(receiver.Heard[0].Id, receiver.Heard[1].Id);
        Assert.Equal(2, (await site.Look(db => db.Deliveries.SingleAsync())).Tries);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_not_sent_before_the_site_stopped_is_sent_when_it_is_back(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        var ground = await GroundKeeper.WorldAsync(database);
        await using (var site = await RunningSite.OnAsync(ground, settle: Allowing(receiver.Host)))
        {
            await Subscribe(site, receiver);
            await Contribute(site);
        }

        await using (var site = await RunningSite.OnAsync(ground, ownsGround: true, settle: Allowing(receiver.Host)))
        {
            await MakeRound(site);
            Assert.Single(receiver.Heard);
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_message_whose_node_fell_while_sending_is_another_one_s_after_a_while(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await RunningSite.On(database, Allowing(receiver.Host));
        await Subscribe(site, receiver);
        await Contribute(site);
        receiver.Answers = 500;
        await MakeRound(site);
        receiver.Answers = 200;
        var lease = site.Clock.GetUtcNow().UtcDateTime + TimeSpan.FromMinutes(30);
        await site.Look(db => db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(x => x.LeasedUntil, lease)));

        site.Clock.Advance(TimeSpan.FromMinutes(29));
        await MakeRound(site);
        Assert.Single(receiver.Heard);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await MakeRound(site);

        Assert.Equal(2, receiver.Heard.Count);
    }

    [Theory, OnEachDatabase]
    public async Task Several_nodes_tell_once(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await RunningSite.On(database, Allowing(receiver.Host));
        await Subscribe(site, receiver);
        foreach (var text in new[] { "一", "二", "三", "四", "五" }) await Contribute(site, $"第{text}处雨量站要有备用电源。");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MakeRound(site)));
        await MakeRound(site);

        Assert.Equal(5, receiver.Heard.Count);
        Assert.Equal(5, receiver.Heard.DistinctBy(message => message.Id).Count());
    }

    [Theory, OnEachDatabase]
    public async Task A_system_that_is_never_there_is_no_longer_told_and_the_page_says_why(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await RunningSite.On(database, Allowing(receiver.Host));
        await Subscribe(site, receiver);
        await Contribute(site);
        receiver.Answers = 503;
        for (var tries = 0; tries < Zuoshi.Webhooks.Delivery.MostTries; tries++)
        {
            await MakeRound(site);
            site.Clock.Advance(TimeSpan.FromHours(14));
        }

        Assert.Equal(Zuoshi.Webhooks.Delivery.MostTries, receiver.Heard.Count);
        var page = await (await site.As(Cast.Security)).Open("/webhooks");
        Assert.Contains("连续8次没有送到，最后一次：对方答复 503", page.Text);
        Assert.Single(await site.Audit("webhooks.stopped"));

        await Contribute(site);
        await MakeRound(site);
        Assert.Equal(Zuoshi.Webhooks.Delivery.MostTries, receiver.Heard.Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_message_can_be_sent_once_more_by_hand(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await RunningSite.On(database, Allowing(receiver.Host));
        await Subscribe(site, receiver);
        await Contribute(site);
        await MakeRound(site);
        var page = await (await (await site.As(Cast.Security)).Open("/webhooks")).Follow("督办系统");
        Assert.Equal(["新的建言"], page.Column("最近 1 条"));

        page = await page.Press("再送一次");
        await MakeRound(site);

        Assert.Equal("已排队，马上再送一次", page.Flash);
        Assert.Single(await site.Audit("webhooks.sent-again"));
        Assert.Equal(2, receiver.Heard.Count);
        Assert.Equal(receiver.Heard[0].Id, receiver.Heard[1].Id);
    }

    [Theory, OnEachDatabase]
    public async Task Stopped_it_waits_and_resumed_it_goes_on(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await RunningSite.On(database, Allowing(receiver.Host));
        await Subscribe(site, receiver);
        receiver.Answers = 500;
        await Contribute(site);
        await MakeRound(site);
        receiver.Answers = 200;
        site.Clock.Advance(TimeSpan.FromSeconds(10));

        var page = await (await (await (await site.As(Cast.Security)).Open("/webhooks")).Follow("督办系统")).Press("停用");
        await MakeRound(site);
        Assert.Single(receiver.Heard);
        await page.Press("恢复");
        await MakeRound(site);

        Assert.Equal(2, receiver.Heard.Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_redirect_is_not_followed(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await RunningSite.On(database, Allowing(receiver.Host));
        await Subscribe(site, receiver);
        receiver.Answers = 302;
        await Contribute(site);

        await MakeRound(site);

        Assert.Equal("/told", Assert.Single(receiver.Heard).Path);
        Assert.Equal("对方答复 302", (await site.Look(db => db.Deliveries.SingleAsync())).Outcome);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_is_sent_to_a_host_that_is_no_longer_allowed(Database database)
    {
        await using var receiver = await Receiver.StartAsync();
        var ground = await GroundKeeper.WorldAsync(database);
        await using (var site = await RunningSite.OnAsync(ground, settle: Allowing(receiver.Host)))
        {
            await Subscribe(site, receiver);
            await Contribute(site);
        }

        await using (var site = await RunningSite.OnAsync(ground, ownsGround: true, settle: Allowing("oa.example.gov.cn")))
        {
            await MakeRound(site);
            Assert.Equal("地址已经不在允许的名单里", (await site.Look(db => db.Deliveries.SingleAsync())).Outcome);
        }

        Assert.Empty(receiver.Heard);
    }

    [Theory, OnEachDatabase]
    public async Task Where_no_host_is_allowed_nothing_can_be_added_and_nothing_piles_up(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.As(Cast.Security)).Open("/webhooks");
        await Contribute(site);

        Assert.Contains("还不能添加：没有允许任何接收地址。", page.Text);
        Assert.Equal(0, await site.Look(db => db.OutgoingEvents.CountAsync()));
    }

    [Theory]
    [InlineData("http://oa.example.gov.cn/told", true)]
    [InlineData("https://OA.example.gov.cn/told", true)]
    [InlineData("http://10.1.2.3:8080/", true)]
    [InlineData("http://10.1.2.3/", false)]
    [InlineData("http://oa.example.gov.cn:81/", false)]
    [InlineData("http://oa.example.gov.cn.evil.example/", false)]
    [InlineData("http://evil.example/?oa.example.gov.cn", false)]
    [InlineData("http://oa.example.gov.cn@evil.example/", false)]
    [InlineData("http://user:word@oa.example.gov.cn/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://oa.example.gov.cn/", false)]
    [InlineData("/webhooks", false)]
    [InlineData("http://127.0.0.1/", false)]
    public void Only_what_the_administrator_has_allowed_is_sent_to(string address, bool allowed) =>
        Assert.Equal(allowed, new WebhookOptions { AllowedHosts = ["oa.example.gov.cn", "10.1.2.3:8080"] }.Allows(address));

    [Theory, OnEachDatabase]
    public async Task A_host_that_is_not_allowed_is_refused_with_what_to_do(Database database)
    {
        await using var site = await RunningSite.On(database, Allowing("oa.example.gov.cn"));
        var form = (await (await site.As(Cast.Security)).Open("/webhooks")).Form("添加一个系统");

        var page = await form.Fill("哪个系统", "督办系统").Fill("接收地址", "http://127.0.0.1/").Choose("新的建言").Press("添加");

        Assert.Equal(409, page.Status);
        Assert.StartsWith("这个地址不在允许的名单里。", page.Refusal);
    }

    [Fact]
    public void Every_event_that_may_be_told_is_one_that_is_recorded()
    {
        var recorded = Zuoshi.Tests.Docs.AuditEventsText.Write();

        Assert.All(EventNames.All.Keys, name => Assert.Contains($"| `{name}` |", recorded, StringComparison.Ordinal));
    }

    // The rounds are the test's own, so that none is made while it looks.
    private static Action<WebApplicationBuilder> Allowing(string host, bool sends = false) => builder =>
    {
        builder.Configuration["Webhooks:AllowedHosts:0"] = host;
        builder.Configuration["Webhooks:Sends"] = $"{sends}";
    };

    private static async Task<string> Subscribe(RunningSite site, Receiver receiver)
    {
        var page = await (await site.As(Cast.Security)).Open("/webhooks");
        page = await page.Form("添加一个系统").Fill("哪个系统", "督办系统").Fill("接收地址", receiver.Address).Choose("新的建言").Press("添加");
        return page.Document.QuerySelector("code.secret")!.TextContent;
    }

    private static async Task Contribute(RunningSite site, string text = "雨量站要有备用电源。")
    {
        using var program = await site.ProgramOf(Cast.Member);
        Assert.Equal(201, (await program.Post("campaigns/1/contributions", new { text, theme = 1 })).Status);
    }

    private static async Task MakeRound(RunningSite site)
    {
        using var scope = site.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<Round>().RunAsync();
    }

    private static async Task<Zuoshi.Platform.Access.Actor> Author(Zuoshi.Platform.Data.AppDb db)
    {
        var person = await Zuoshi.Organisation.OrganisationTables.WithPosts(db.Set<Zuoshi.Organisation.Person>()).SingleAsync(x => x.SignInName == Cast.Member.SignInName);
        return person.ActorsOn(DateOnly.FromDateTime(Cast.Now.Date), await Zuoshi.Organisation.OrganisationTables.UnitTreeAsync(db))[0];
    }
}
