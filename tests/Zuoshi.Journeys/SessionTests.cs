using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zuoshi.Journeys.Browser;
using Zuoshi.Journeys.Story;
using Zuoshi.Tests.World;

namespace Zuoshi.Journeys;

/// <summary>A group's session from the invitation to the answer, as convener, member and office see it.</summary>
public sealed partial class SessionTests(Chromium chromium)
{
    private const string Title = "夜班车先开哪几条", Session = "/campaigns/1/sessions/3", Poll = "/campaigns/1/polls/1";
    private const string Point = "夜班车先开东站和体育中心两条，开满三个月再看要不要加。", Sentence = "夜班车先开两条，三个月后按客流再定。";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_runs_from_the_invitation_to_the_answer(bool scripts)
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var convener = await chromium.SignedInAsync(site, "yunshu", scripts);
        await using var member = await chromium.SignedInAsync(site, "yunshu-zg", scripts);

        await InviteAsync(convener);
        await ReadInvitationAsync(member);
        await convener.Open(Session);
        await convener.Press("打开签到");
        await convener.Sees("签到已打开");
        await using var screen = await ScreenAsync(site, scripts);
        await SignIntoRoomAsync(member, screen);
        await LookAsync(screen, scripts, "到会 1 人");

        await PutStatementAsync(convener);
        await LookAsync(screen, scripts, Sentence);
        await VoteAsync(member);
        await LookAsync(screen, scripts, "已表态1");
        await InspectAsync(screen, scripts, "session-screen");

        await WriteMinutesAsync(convener);
        await LookAsync(screen, scripts, Point);
        await InspectAsync(convener, scripts, "session-minutes-check");
        var number = await NumberOfPointAsync(convener);
        await AnswerAsync(site, number, scripts);

        await ReadAnswerAsync(member, number);
        await InspectAsync(member, scripts, "session-held");
        await TakeMinutesAwayAsync(convener);
        Assert.Empty(new[] { convener, member, screen }.SelectMany(tab => tab.Complaints));
    }

    [Fact]
    public async Task Two_screens_on_two_nodes_follow_one_room()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        await using var server = await PostgresServer.StartAsync();
        await server.CreateAsync("zuoshi");
        var folder = Directory.CreateTempSubdirectory("zuoshi-journey-");
        await using var one = await ServedSite.OnAsync(folder, keeps: false, server.ConnectionString("zuoshi"), "--demo");
        await using var other = await ServedSite.OnAsync(folder, keeps: true, server.ConnectionString("zuoshi"));
        await using var convener = await chromium.SignedInAsync(one, "yunshu");
        await using var member = await chromium.SignedInAsync(other, "yunshu-zg");

        await InviteAsync(convener);
        await convener.Open(Session);
        await convener.Press("打开签到");
        await convener.Sees("签到已打开");
        await using var near = await ScreenAsync(one, scripts: true);
        await using var far = await ScreenAsync(other, scripts: true);
        await SignIntoRoomAsync(member, far);
        await BothSeeAsync("到会 1 人");
        await PutStatementAsync(convener);
        await BothSeeAsync(Sentence);
        await VoteAsync(member);
        await BothSeeAsync("已表态1");
        Assert.Empty(new[] { convener, member, near, far }.SelectMany(tab => tab.Complaints));

        async Task BothSeeAsync(string words)
        {
            await near.Sees(words);
            await far.Sees(words);
        }
    }

    private static async Task InviteAsync(Tab convener)
    {
        await convener.Open("/campaigns/1/sessions");
        await convener.Follow("召集研讨会");
        await convener.Fill("议什么", Title);
        await convener.Fill("日期", "2026-11-25");
        await convener.Fill("开始", "09:00");
        await convener.Fill("结束", "23:30");
        await convener.Fill("地点", "市局三楼会议室");
        await convener.Fill("议程", "先开哪几条〔找3〕\n驾驶员怎么轮班");
        await convener.Press("发出邀请");
        await convener.Sees("先开哪几条");
    }

    private static async Task ReadInvitationAsync(Tab member)
    {
        await member.Open("/campaigns/1");
        await member.Sees($"参加“{Title}”研讨会");
        await member.Open(Session);
        var calendar = await File.ReadAllTextAsync(await member.Download("加入日历（.ics）"));
        Assert.Contains($"SUMMARY:“{Title}”研讨会", calendar);
        Assert.Contains("DTSTART:20261125T010000Z", calendar);
    }

    // The room's own machine: the convener signs in there too.
    private async Task<Tab> ScreenAsync(ServedSite site, bool scripts)
    {
        var screen = await chromium.SignedInAsync(site, "yunshu", scripts);
        await screen.Open(Session);
        await screen.Follow("打开大屏幕");
        await screen.Sees("到会 0 人");
        return screen;
    }

    private static async Task SignIntoRoomAsync(Tab member, Tab screen)
    {
        var code = await screen.Page.Locator(".room-code").InnerTextAsync();
        await member.Open(Session);
        await member.Follow("去签到");
        await member.Fill("屏幕上的六位数字", code);
        await member.Press("签到");
        await member.Sees("您已签到。");
    }

    /// <summary>From a contribution to a statement, and that onto the screen.</summary>
    private static async Task PutStatementAsync(Tab convener)
    {
        await convener.Open("/campaigns/1/contributions?Q=最后一班往后推半小时");
        await convener.Page.Locator("article.post a.src").First.ClickAsync();
        await convener.Follow("提炼成观点");
        await Assertions.Expect(convener.Page.GetByLabel("来自哪几条建言")).ToHaveValueAsync(Four());
        await convener.Fill("一句话", Sentence);
        await convener.Press("写好这一条");
        await convener.Sees("观点15已写好");
        await convener.Press("把观点15放到屏幕上");
        await convener.Sees("观点15已放到研讨会的屏幕上");
    }

    private static async Task VoteAsync(Tab member)
    {
        await member.Open($"{Poll}?S=15");
        await member.Sees(Sentence);
        await member.Press("同意");
        await member.Sees("已记下。");
    }

    private static async Task WriteMinutesAsync(Tab convener)
    {
        await convener.Open(Session);
        await convener.Follow("写会上的话");
        await convener.Fill("记录", $"综合运输处主管：〔找3〕{Point}\n\n会上还提出，站牌上写清楚末班车几点开。");
        await convener.Press("去核对");
        await convener.Sees("读出 2 条，都齐了");
        await convener.Press("写成建言");
        await convener.Sees("2 条已写成建言");
    }

    private static async Task<string> NumberOfPointAsync(Tab convener) =>
        (await convener.Page.Locator("section[aria-labelledby=done] a.src span").First.InnerTextAsync()).TrimStart('0');

    private async Task AnswerAsync(ServedSite site, string number, bool scripts)
    {
        await using var office = await chromium.SignedInAsync(site, "huodongban", scripts);
        await office.Open($"/campaigns/1/contributions/{number}");
        await office.Choose("采纳");
        await office.Fill("理由", "同意，先开两条，满三个月报一次客流。");
        await office.Press("答复作者");
        await office.Sees("已答复");
        Assert.Empty(office.Complaints);
    }

    private static async Task ReadAnswerAsync(Tab member, string number)
    {
        var words = $"建言{number.PadLeft(4, '0')}有了答复：采纳";
        // Messages are told a few seconds later; whoever waits looks again.
        for (var look = 0; look < 20; look++)
        {
            await member.Open("/messages");
            if ((await member.Page.Locator("main").InnerTextAsync()).Contains(words, StringComparison.Ordinal)) break;
            await Task.Delay(1000);
        }

        await member.Follow(words);
        await member.Sees("同意，先开两条");
        await member.Open(Session);
        await member.Sees(Point);
        await member.Sees("采纳");
    }

    private static async Task TakeMinutesAwayAsync(Tab convener)
    {
        await convener.Open(Session);
        var read = OtherProgram.Python("import docx, sys; [print(p.text) for p in docx.Document(sys.argv[1]).paragraphs]", await convener.Download("会议纪要（Word）"));
        Assert.Contains($"综合运输处主管：{Point}", read);
        Assert.Contains("采纳的意见", read);
    }

    /// <summary>A script keeps the screen up to date; without one somebody has it loaded anew.</summary>
    private static async Task LookAsync(Tab screen, bool scripts, string words)
    {
        if (!scripts) await screen.Page.ReloadAsync();
        await screen.Sees(words);
    }

    private static async Task InspectAsync(Tab tab, bool scripts, string name)
    {
        if (scripts) Assert.Empty(await Inspection.InspectAsync(tab, name));
    }

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex Four();
}
