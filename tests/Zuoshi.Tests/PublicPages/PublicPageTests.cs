using System.Net;
using System.Text.Json;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.Delivery;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.PublicPages;

public sealed class PublicPageTests
{
    private const string Shown = "/public/1", Desk = "/campaigns/1/public";

    [Theory, OnEachDatabase]
    public async Task Nothing_is_public_until_the_office_opens_it_and_then_only_what_it_chose(Database database)
    {
        await using var site = await RunningSite.On(database);
        await DeliveredItems.AddAsync(site, new Delivered("修复预警喇叭"), new Delivered("不外传的事项") { Label = Sensitivity.WorkSecret });
        var (office, stranger) = (await site.As(Cast.Office), site.Stranger());
        foreach (var address in new[] { Shown, $"{Shown}/notes", $"{Shown}/notes/ABCDEFGHJKMN", $"{Shown}/data/all.json", "/public/99" })
        {
            using var closed = await stranger.Knock(HttpMethod.Get, address);
            Assert.Equal(404, (int)closed.StatusCode);
        }

        var page = await (await office.Open(Desk)).Form("公开的内容").Choose("打开公开页").Fill("开头的话", "大家提，我们办。").Choose("督办事项办得怎样，只有项数").Press("存");
        Assert.Equal("已存，公开页几秒后就是新的", page.Flash);
        page = await site.Stranger().Open(Shown);
        Assert.Contains("大家提，我们办。", page.Text);
        Assert.Contains("1 项", page.Text);
        Assert.DoesNotContain("修复预警喇叭", page.Text);
        Assert.DoesNotContain("分几步走", page.Text);
        Assert.DoesNotContain("反映热点难点", page.Text);
        using var data = JsonDocument.Parse(await (await stranger.Knock(HttpMethod.Get, $"{Shown}/data/all.json")).Content.ReadAsStringAsync());
        Assert.Equal(1, data.RootElement.GetProperty("items")[0].GetProperty("count").GetInt32());
        Assert.Equal(0, data.RootElement.GetProperty("phases").GetArrayLength());

        // Nobody but the campaign's office settles it, and two who do so at once are told.
        Assert.Equal(403, (await (await site.As(Cast.Member)).Open(Desk)).Status);
        var early = await office.Open(Desk);
        await (await office.Open(Desk)).Form("公开的内容").Fill("开头的话", "改过一次。").Press("存");
        page = await early.Form("公开的内容").Fill("开头的话", "又改一次。").Press("存");
        Assert.Equal((409, "又改一次。"), (page.Status, page.Value("开头的话")));
    }

    [Theory, OnEachDatabase]
    public async Task What_the_public_writes_becomes_a_contribution_or_gets_an_answer_by_its_code(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, stranger) = (await site.As(Cast.Office), site.Stranger());
        var page = await (await office.Open(Desk)).Form("公开的内容").Choose("打开公开页").Choose("收群众来言").Press("存");
        Assert.Equal((409, "收群众来言，请选来言归到哪个问题下。"), (page.Status, page.Refusal));
        var prompts = page.Document.QuerySelectorAll("#PromptId option");
        var prompt = Page.Words(prompts[^1]);
        await page.Form("公开的内容").Fill("来言归到哪个问题", prompt).Press("存");

        page = await (await stranger.Open($"{Shown}/notes")).Form("反映热点难点").Press("提交");
        Assert.Equal("请写一句具体的话。", page.MessageBeside("您想说的"));
        page = await page.Form("反映热点难点").Fill("您想说的", "村口的桥下雨就淹，学生要绕三公里。").Press("提交");
        Assert.Contains("已收到", page.Text);
        var mine = page.Address;
        var other = await (await site.Stranger().Open($"{Shown}/notes")).Form("反映热点难点").Fill("您想说的", "请给我升职。").Press("提交");
        Assert.Equal(404, (await stranger.Open($"{Shown}/notes/ABCDEFGHJKMN")).Status);

        Assert.Contains("答复 2 条群众来言", (await office.Open("/campaigns/1")).Text);
        page = await (await office.Open($"{Desk}/notes/2")).Form("答复来言").Press("只答复，不采用");
        Assert.Equal("不采用的，请写明怎么答复。", page.MessageBeside("答复"));
        await page.Form("答复来言").Fill("答复", "人事不归本活动管，请向单位反映。").Press("只答复，不采用");
        page = await (await office.Open($"{Desk}/notes/1")).Form("答复来言").Press("采用，转入讨论");
        Assert.StartsWith("已成为建言", page.Flash);
        page = await page.Follow(page.Document.QuerySelectorAll("a").First(link => link.TextContent.StartsWith("建言", StringComparison.Ordinal)).TextContent);
        Assert.Contains("群众反映：村口的桥下雨就淹", page.Text);

        Assert.Contains("有专题组研究", (await stranger.Open(mine)).Text);
        Assert.Contains("人事不归本活动管", (await stranger.Open(other.Address)).Text);
        Assert.Equal("public.note-declined", (await site.Audit("public.note-declined")).Single().Name);
    }

    [Fact]
    public async Task It_is_kept_for_all_and_fresh_within_seconds()
    {
        var queries = new QueryCount();
        await using var site = await RunningSite.On(Database.Sqlite, queries.Listen);
        var office = await site.As(Cast.Office);
        await (await office.Open(Desk)).Form("公开的内容").Choose("打开公开页").Fill("开头的话", "第一句").Press("存");
        Assert.Contains("第一句", (await site.Stranger().Open(Shown)).Text);

        queries.Take("");
        for (var reader = 0; reader < 20; reader++) Assert.Contains("第一句", (await site.Stranger().Open(Shown)).Text);
        Assert.Empty(queries.Take("public_"));

        // Neither what stands behind the question mark, nor another host, nor a case makes another copy.
        await site.Stranger().Open(Shown);
        queries.Take("");
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = site.Address };
        foreach (var (address, host) in new[] { ($"{Shown}?a=1", "a.example"), ($"{Shown}?utm=2&b=3", "b.example"), ("/PUBLIC/1", "c.example") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = host;
            request.Headers.TryAddWithoutValidation("Accept-Encoding", $"gzip;q=0.{host.Length}");
            request.Headers.TryAddWithoutValidation("If-None-Match", $"\"{Guid.CreateVersion7()}\"");
            using var answer = await http.SendAsync(request);
            Assert.Contains("第一句", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.Empty(queries.Take("public_"));
        // Another way to write the number is answered and not kept; a head alone doesn't spoil the page.
        for (var time = 0; time < 2; time++) Assert.Contains("第一句", (await site.Stranger().Open("/public/001")).Text);
        Assert.NotEmpty(queries.Take("public_"));
        using (var head = await site.Stranger().Knock(HttpMethod.Head, Shown)) Assert.Equal(200, (int)head.StatusCode);
        Assert.Contains("第一句", (await site.Stranger().Open(Shown)).Text);

        await (await office.Open(Desk)).Form("公开的内容").Fill("开头的话", "第二句").Press("存");
        await Eventually.Async(async () => (await site.Stranger().Open(Shown)).Text.Contains("第二句", StringComparison.Ordinal));
    }
}
