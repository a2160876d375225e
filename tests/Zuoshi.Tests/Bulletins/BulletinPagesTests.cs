using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Gongwen.Checking;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Bulletins;

/// <summary>From a unit's text to an issue, and what its author is told.</summary>
public sealed class BulletinPagesTests
{
    private const string Home = "/campaigns/1/bulletins", Story = $"{Home}/stories/1";

    [Theory, OnEachDatabase]
    public async Task From_the_unit_to_the_first_issue_and_its_word_file(Database database)
    {
        await using var site = await RunningSite.On(database);
        await EnterHeadAsync(site);
        var (office, liaison, head) = (await site.As(Cast.Office), await site.As(Cast.Liaison), await site.As(Cast.Head));

        var page = await (await liaison.Open($"{Home}/stories/new")).Form("写一条信息").Fill("标题", "").Fill("正文", new string('字', 301)).Press("存好");
        Assert.Equal((400, "请写标题", "动态最多300个字，现在有301个"), (page.Status, page.MessageBeside("标题"), page.MessageBeside("正文")));
        page = await page.Form("写一条信息").Fill("标题", "龙潭水库换上新喇叭").Fill("正文", "　　12处喇叭全部更换。\r\n\r\n　　逐一试响。").Press("存好");
        Assert.Equal("已交单位负责人审签", page.Flash);
        Assert.Equal(404, (await office.Open(Story)).Status);

        Assert.Contains("审签：信息001", (await head.Open("/campaigns/1")).Text);
        page = await (await head.Open(Story)).Form("审签报送").Press("审签报送");
        Assert.Equal((409, "报送前请做保密审查，并勾选“已审查”。"), (page.Status, page.Refusal));
        page = await page.Form("审签报送").Choose("已做保密审查：不含国家秘密，可以按“内部”报送和编发").Press("审签报送");
        Assert.Equal("已报送，活动办2个工作日内答复", page.Flash);
        Assert.Contains("活动办应在3月18日以前答复，还有2个工作日", page.Text);

        Assert.Contains("答复：信息001", (await office.Open("/campaigns/1")).Text);
        Assert.Contains("3月18日以前答复，还有2个工作日", (await office.Open($"{Home}/queue")).Text);
        page = await (await office.Open(Story)).Form("采用").Press("采用");
        Assert.Equal("已采用，编进哪一期再选", page.Flash);
        page = await (await office.Open($"{Story}/print")).Form("改稿").Fill("标题", "龙潭水库预警喇叭换新").Press("改好");
        Assert.Contains("单位报的原文", page.Text);

        page = await (await office.Open(Home)).Form("开一期").Press("开一期");
        page = await page.Form("编排").Fill("信息001 龙潭水库预警喇叭换新", "1").Fill("编者按", "各站可参照。").Press("排好");
        Assert.Equal("已排好，看过再编发", page.Flash);
        Assert.Equal(404, (await liaison.Open($"{Home}/1")).Status);
        page = await page.Form("编发").Press("编发");
        Assert.Equal("已编发第1期", page.Flash);
        Assert.Equal("《情况交流》2026年第1期", page.Heading);

        page = await liaison.Open($"{Home}/1");
        Assert.Contains("龙潭水库预警喇叭换新", page.Text);
        Assert.Contains("12处喇叭全部更换。", page.Text);
        using var word = await liaison.Knock(HttpMethod.Get, $"{Home}/1/bulletin.docx");
        Assert.Empty(GongwenChecker.Check(await word.Content.ReadAsByteArrayAsync()).Departures);
        var words = await WordsAsync(word);
        // One story alone is said once, as the title.
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(words, "龙潭水库预警喇叭换新"));
        Assert.Contains("情况交流", words);
        Assert.Contains("逐一试响。（城关镇水利站）", words);
        await site.Tell();
        Assert.Contains("信息001已编发", (await liaison.Open("/messages")).Text);
        var recorded = await site.Look(db => db.Set<AuditEntry>().Where(x => x.SubjectKind == nameof(Zuoshi.Bulletins.Story)).OrderBy(x => x.Id).Select(x => x.Name.Substring(10)).ToListAsync());
        Assert.Equal(["signed", "adopted", "edited", "story-issued"], recorded.Skip(2));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_not_taken_says_why_and_its_author_is_told(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, liaison) = (await site.As(Cast.Office), await site.As(Cast.Liaison));
        await SendAsync(liaison, "站里开了会", "我站召开会议，学习了文件。");

        var page = await (await office.Open(Story)).Form("不采用").Press("不采用");
        Assert.Equal((409, "请写明不采用的理由。"), (page.Status, page.Refusal));
        page = await page.Form("不采用").Fill("为什么不采用", "只说开了会，没有做法和结果").Press("不采用");
        Assert.Equal("已答复不采用", page.Flash);

        page = await liaison.Open(Story);
        Assert.Contains("不采用 只说开了会，没有做法和结果", page.Text);
        Assert.Contains("只说开了会", (await liaison.Open(Home)).Text);
        await site.Tell();
        Assert.Contains("信息001没有采用，请看理由", (await liaison.Open("/messages")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Two_that_tell_one_thing_are_shown_beside_each_other_and_told_in_one(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, liaison, convener) = (await site.As(Cast.Office), await site.As(Cast.Liaison), await site.As(Cast.Convener));
        await SendAsync(liaison, "龙潭水库换上新喇叭", "龙潭水库下游12处喇叭全部更换，逐一试响，护林员兼管。");
        await SendAsync(convener, "龙潭水库喇叭换新", "龙潭水库下游12处喇叭已全部更换，逐一试响，护林员兼管。");
        Assert.Contains("信息002 龙潭水库喇叭换新", (await office.Open($"{Home}/queue")).Text);

        await (await office.Open(Story)).Form("采用").Press("采用");
        var page = await (await office.Open($"{Home}/stories/2")).Form("综合采用").Fill("并进哪一条", "001 龙潭水库换上新喇叭（城关镇水利站）").Press("综合采用");
        Assert.Equal("已综合采用", page.Flash);
        // Whoever is told in its text has been answered, and must not be left standing.
        page = await (await office.Open(Story)).Form("不采用").Fill("为什么不采用", "重复了").Press("不采用");
        Assert.Equal((409, "有1条信息并在这一条里，不能改成“不采用”。文字要改的，请用“改稿”。", "重复了"), (page.Status, page.Refusal, page.Value("为什么不采用")));
        page = await (await office.Open(Home)).Form("开一期").Press("开一期");
        page = await (await page.Form("编排").Fill("信息001 龙潭水库换上新喇叭", "1").Press("排好")).Form("编发").Press("编发");
        Assert.Contains("城关镇水利站、规划建设科", page.Text);
        Assert.Contains("《情况交流》2026年第1期", (await convener.Open($"{Home}/stories/2")).Text);

        Assert.Contains("城关镇水利站、规划建设科", (await liaison.Open($"{Home}/month")).Text);
        Assert.Contains("护林员兼管。（城关镇水利站、规划建设科）", await WordsAsync(await liaison.Knock(HttpMethod.Get, $"{Home}/month.docx?month=2026-03")));
        using var workbook = await office.Knock(HttpMethod.Get, $"{Home}/stories.xlsx");
        Assert.True(workbook.IsSuccessStatusCode);
        Assert.Equal(2, (await site.Audit("platform.exported")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_feed_names_the_issues_to_whoever_may_read_them(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, liaison) = (await site.As(Cast.Office), await site.As(Cast.Liaison));
        await SendAsync(liaison, "龙潭水库换上新喇叭", "全部更换。");
        await (await office.Open(Story)).Form("采用").Press("采用");
        await (await office.Open($"{Home}/masthead")).Form("刊名").Fill("刊名", "水利简报").Press("改好");
        var page = await (await office.Open(Home)).Form("开一期").Press("开一期");
        await (await page.Form("编排").Fill("信息001 龙潭水库换上新喇叭", "1").Press("排好")).Form("编发").Press("编发");

        using var seen = await liaison.Knock(HttpMethod.Get, $"{Home}/feed.atom");
        var feed = XDocument.Parse(await seen.Content.ReadAsStringAsync());
        Assert.Equal("《水利简报》2026年第1期", feed.Descendants(Atom + "entry").Single().Element(Atom + "title")!.Value);
        Assert.DoesNotContain("全部更换", feed.ToString());
        var token = await site.TokenOf(Cast.Liaison, writes: false);
        using var http = new HttpClient { BaseAddress = site.Address };
        foreach (var (password, status) in new[] { (token, 200), ("zuoshi_x", 401) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/campaigns/1/bulletins/feed.atom");
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"订阅:{password}")));
            using var answer = await http.SendAsync(request);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Programs_read_what_their_person_reads(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, liaison) = (await site.As(Cast.Office), await site.As(Cast.Liaison));
        await SendAsync(liaison, "龙潭水库换上新喇叭", "12处全部更换。");
        await SendAsync(liaison, "站里开了会", "学习了文件。");
        await (await office.Open(Story)).Form("采用").Press("采用");
        await (await office.Open($"{Home}/stories/2")).Form("不采用").Fill("为什么不采用", "没有做法").Press("不采用");
        var page = await (await office.Open(Home)).Form("开一期").Press("开一期");
        page = await page.Form("编排").Fill("信息001 龙潭水库换上新喇叭", "1").Press("排好");
        using var writer = await site.ProgramOf(Cast.Liaison, writes: false);
        using var other = await site.ProgramOf(Cast.Member, writes: false);
        Assert.Equal(404, (await writer.Get("campaigns/1/bulletins/issues/1")).Status);
        Assert.Empty((await writer.Get("campaigns/1/bulletins/issues")).Json["items"]!.AsArray());
        await page.Form("编发").Press("编发");

        var issue = (await other.Get("campaigns/1/bulletins/issues/1")).Json;
        Assert.Equal(("情况交流", 1, "12处全部更换。", "城关镇水利站"), ((string)issue["name"]!, (int)issue["serial"]!, (string)issue["stories"]![0]!["text"]!, (string)issue["stories"]![0]!["credit"]!));
        Assert.Equal("2026-03-16", (string)(await other.Get("campaigns/1/bulletins/issues")).Json["items"]![0]!["issuedOn"]!);
        var own = (await writer.Get("campaigns/1/bulletins/stories")).Json["items"]!.AsArray();
        Assert.Equal([("issued", ""), ("declined", "没有做法")], own.Select(story => ((string)story!["state"]!, (string)story["reason"]!)));
        // What wasn't taken is its unit's and the office's own affair.
        Assert.Equal([1], (await other.Get("campaigns/1/bulletins/stories")).Json["items"]!.AsArray().Select(story => (int)story!["number"]!));
        Assert.Equal(404, (await other.Get("campaigns/9/bulletins/stories")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Who_came_second_keeps_what_was_typed(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, liaison) = (await site.As(Cast.Office), await site.As(Cast.Liaison));
        await SendAsync(liaison, "龙潭水库换上新喇叭", "全部更换。");
        var old = await office.Open(Story);
        await (await office.Open(Story)).Form("开始编审").Press("开始编审");

        var page = await old.Form("退改").Fill("要改什么", "补上处数").Press("退改");

        Assert.Equal((409, "您看这一页的时候，别人先办了一步。请看过现在的情况再办。", "补上处数"), (page.Status, page.Refusal, page.Value("要改什么")));
        page = await (await liaison.Open(Story)).Form("撤回").Press("撤回");
        Assert.Equal("已撤回", page.Flash);
        Assert.Equal("这条信息现在是“已撤回”，不能采用，请刷新页面再看。", (await old.Form("采用").Without("Version").Press("采用")).Refusal);
    }

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    internal static async Task<Page> SendAsync(Visitor writer, string title, string text)
    {
        var page = await (await writer.Open($"{Home}/stories/new")).Form("写一条信息").Fill("标题", title).Fill("正文", text).Press("存好");
        return await page.Form("审签报送").Choose("已做保密审查：不含国家秘密，可以按“内部”报送和编发").Press("审签报送");
    }

    private static async Task EnterHeadAsync(RunningSite site)
    {
        await Cast.EnterAsync(site, await site.As(Cast.Admin), Cast.Head);
        await site.ConfirmAppointments();
    }

    private static async Task<string> WordsAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode);
        await using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Replace(await reader.ReadToEndAsync(), "<[^>]+>", "");
    }
}
