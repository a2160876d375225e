using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Tests.Outlines;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Sessions;

public sealed class SessionPagesTests
{
    [Theory, OnEachDatabase]
    public async Task A_convener_calls_a_session_and_those_invited_find_it(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await site.CallSession();

        Assert.Equal("/campaigns/1/sessions/1", page.Address);
        Assert.Contains("2026年3月20日 14:00—16:30", page.Text);
        Assert.Contains("城关镇水利站、规划建设科科员", page.Text);
        var liaison = await site.As(Cast.Liaison);
        Assert.Contains("参加“山洪预警”研讨会", (await liaison.Open("/campaigns/1")).Text);
        Assert.Contains("下次讨论2026年3月20日 14:00—16:30，议山洪预警", (await liaison.Open("/campaigns/1/themes/1")).Text);
        Assert.Contains("进入会议", (await liaison.Open("/campaigns/1/sessions/1")).Text);
        // The leader sees that it is held and is neither asked to come nor let in by the link.
        var leader = await site.As(Cast.Leader);
        Assert.DoesNotContain("山洪预警", (await leader.Open("/campaigns/1")).Text);
        Assert.DoesNotContain("进入会议", (await leader.Open("/campaigns/1/sessions/1")).Text);
        Assert.Equal(Cast.Convener.Name, Assert.Single(await site.Audit("discussions.session-called")).ActorName);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Convener)).Open("/campaigns/1/sessions/new?theme=1");

        page = await page.Form("召集研讨会").Fill("开始", "").Fill("议程", "预警〔问9〕").Fill("记录人", "没有的人").Press("发出邀请");

        Assert.Equal((400, "请写明这次议什么。", "请填开始时间。"), (page.Status, page.MessageBeside("议什么"), page.MessageBeside("开始")));
        Assert.Contains("没有“问9”", page.MessageBeside("议程"));
        Assert.Contains("没有“没有的人”", page.MessageBeside("记录人"));
        Assert.Equal("预警〔问9〕", page.Value("议程"));

        page = await page.Form("召集研讨会").Fill("议什么", "山洪预警").Fill("开始", "16:00").Fill("结束", "14:00").Fill("议程", "").Fill("记录人", "").Fill("地点", "三楼").Press("发出邀请");
        Assert.Equal((409, "结束时间要晚于开始时间。"), (page.Status, page.Refusal));
        Assert.Equal(0, await site.Look(db => db.Sessions.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task It_is_changed_and_called_off_with_a_reason_and_the_second_editor_is_told(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        var late = (await (await site.As(Cast.Office)).Open("/campaigns/1/sessions/1/edit")).Form("改研讨会");
        var edit = await (await site.As(Cast.Convener)).Open("/campaigns/1/sessions/1/edit");
        Assert.Equal("预警到户〔问2〕\n喇叭怎么修", edit.Value("议程"));

        var refused = await edit.Form("改研讨会").Fill("地点", "二楼").Press("保存改动");
        Assert.Equal((409, "请写明为什么改，受邀的人看得到。"), (refused.Status, refused.Refusal));
        var changed = await refused.Form("改研讨会").Fill("为什么改", "三楼检修").Press("保存改动");
        Assert.Contains("有改动：三楼检修", changed.Text);
        Assert.Equal(409, (await late.Fill("地点", "一楼").Fill("为什么改", "近").Press("保存改动")).Status);

        var page = await (await (await site.As(Cast.Office)).Open("/campaigns/1/sessions/1/edit")).Form("取消这次研讨会").Fill("为什么取消", "防汛值班").Press("取消研讨会");
        Assert.Contains("已取消：防汛值班", page.Text);
        using var file = await (await site.As(Cast.Liaison)).Knock(HttpMethod.Get, "/campaigns/1/sessions/1/session.ics");
        var calendar = await file.Content.ReadAsStringAsync();
        Assert.Contains("STATUS:CANCELLED", calendar);
        Assert.Contains("SEQUENCE:2", calendar);
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
    }

    [Theory, OnEachDatabase]
    public async Task People_sign_in_by_the_code_or_are_noted_by_the_recorder(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        var recorder = await site.As(Cast.Member);
        await (await recorder.Open("/campaigns/1/sessions/1")).Press("打开签到");
        var code = await site.Look(db => db.Sessions.Select(x => x.SignInCode).SingleAsync());
        var liaison = await site.As(Cast.Liaison);

        var page = await (await liaison.Open("/campaigns/1/sessions/1/sign-in")).Form("签到").Fill("屏幕上的六位数字", "000000x").Press("签到");
        Assert.Equal((409, "签到码不对。请照屏幕上的数字再填一次。"), (page.Status, page.Refusal));
        page = await (await liaison.Open($"/campaigns/1/sessions/1/sign-in?code={code}")).Form("签到").Press("签到");
        Assert.Contains("您已签到。", page.Text);
        await (await liaison.Open($"/campaigns/1/sessions/1/sign-in?code={code}")).Form("签到").Press("签到");

        page = await (await recorder.Open("/campaigns/1/sessions/1/attendance")).Form("到会名单").Choose("规划建设科科员 规划建设科").Fill("没有账号的人", "赵大爷，龙潭村\n钱主任").Press("存好名单");
        Assert.Contains("到会 4 人", page.Text);
        await page.Form("到会名单").Choose("钱主任", chosen: false).Press("存好名单");
        Assert.Equal(
            ["城关镇联络员", "规划建设科科员", "赵大爷"],
            (await site.Look(db => db.Attendances.Where(x => x.StruckAt == null).Select(x => x.Name).ToListAsync())).Order(StringComparer.Ordinal));
        // The list is the recorder's, and counts nobody's meetings.
        Assert.Equal(404, (await liaison.Open("/campaigns/1/sessions/1/attendance")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Once_its_day_is_over_there_is_no_more_of_running_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        site.Clock.Advance(TimeSpan.FromDays(4.5));
        var recorder = await site.SignIn(Cast.Member);
        // At nine in the evening a meeting that was to end at half past four may still go on.
        Assert.Contains("打开签到", (await recorder.Open("/campaigns/1/sessions/1")).Text);

        site.Clock.Advance(TimeSpan.FromHours(12));
        recorder = await site.SignIn(Cast.Member);
        var page = await recorder.Open("/campaigns/1/sessions/1");

        Assert.DoesNotContain("签到", page.Text);
        Assert.DoesNotContain("议这一项", page.Text);
        Assert.Contains("到会名单（0）", page.Text);
        Assert.Contains("写会上的话", page.Text);
        Assert.DoesNotContain("请您参加", (await recorder.Open("/campaigns/1/sessions")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task Minutes_become_contributions_of_the_session_once(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        await site.CallSession();
        var page = await site.TypeMinutes("城关镇联络员：〔问2〕两处喇叭坏了，汛前修好。〔纲 二（二）第1句〕\n赵大爷：喇叭要能听懂方言。\n\n：〔问9〕值班表上墙。");
        Assert.Contains("读出 3 条，1 条要改。", page.Text);

        var refused = await page.Form("核对会上的话").Press("写成建言");
        Assert.Equal(409, refused.Status);
        Assert.Contains("还有1条要改：第3条。", refused.Refusal);
        Assert.Equal(0, await site.Look(db => db.Contributions.CountAsync()));

        page = await refused.Form("核对会上的话").Fill("第3条针对哪道题目", "三问1").Press("写成建言");
        Assert.Equal("3 条已写成建言", page.Flash);
        var said = await site.Look(db => db.Contributions.OrderBy(x => x.Number).ToListAsync());
        Assert.Equal(["“山洪预警”研讨会，城关镇联络员发言", "“山洪预警”研讨会，赵大爷发言", "“山洪预警”研讨会，会上发言"], said.Select(x => x.ShownAuthor));
        Assert.Equal([true, false, false], said.Select(x => x.SpeakerId is not null));
        Assert.Single(said[0].Clauses);

        // The same text once more: what has become a contribution is found again, and the one new line alone is added.
        page = await site.TypeMinutes("城关镇联络员：〔问2〕两处喇叭坏了，汛前修好。〔纲 二（二）第1句〕\n赵大爷：喇叭要能听懂方言。\n\n：〔问9〕值班表上墙。\n赵大爷：再说一句。");
        Assert.Contains("读出 1 条", page.Text);
        await page.Form("核对会上的话").Press("写成建言");
        Assert.Equal(4, await site.Look(db => db.Contributions.CountAsync()));

        // The speaker may take the own words back, whoever wrote them down.
        var own = await (await site.As(Cast.Liaison)).Open($"/campaigns/1/contributions/{said[0].Number}");
        Assert.Contains("您 ·", own.Text);
        Assert.Contains("已撤回", (await own.Press("撤回")).Text);
        Assert.DoesNotContain("您 ·", (await (await site.As(Cast.Member)).Open($"/campaigns/1/contributions/{said[1].Number}")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_half_typed_is_kept_and_whoever_comes_second_is_told(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        var recorder = await site.As(Cast.Member);
        await (await recorder.Open("/campaigns/1/sessions/1/minutes")).Form("写会上的话").Fill("记录", "写到一半").Press("先存着");
        Assert.Equal("写到一半", (await recorder.Open("/campaigns/1/sessions/1/minutes")).Value("记录"));

        var late = (await (await site.As(Cast.Convener)).Open("/campaigns/1/sessions/1/minutes")).Form("写会上的话").Fill("记录", "张三：另一份。");
        await site.TypeMinutes("张三：这一份。");
        var refused = await late.Press("去核对");

        Assert.Equal((409, "张三：另一份。"), (refused.Status, refused.Value("记录")));
        Assert.Equal(404, (await (await site.As(Cast.Liaison)).Open("/campaigns/1/sessions/1/minutes")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task The_minutes_open_in_Word_with_who_was_there_who_said_what_and_what_was_adopted(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.CallSession();
        await (await (await site.As(Cast.Member)).Open("/campaigns/1/sessions/1/attendance")).Form("到会名单").Fill("没有账号的人", "赵大爷，龙潭村").Press("存好名单");
        await (await site.TypeMinutes("赵大爷：喇叭要能听懂方言。\n赵大爷：值班表上墙。")).Form("核对会上的话").Press("写成建言");
        await site.Answer(reason: "已列入汛前检查。");

        using var file = await (await site.As(Cast.Office)).Knock(HttpMethod.Get, "/campaigns/1/sessions/1/minutes.docx");
        var content = await file.Content.ReadAsByteArrayAsync();

        var text = StudyWorld.Opened(content, "纪要.docx", "docx", "import sys, docx; print('\\n'.join(p.text for p in docx.Document(sys.argv[1]).paragraphs))");
        string[] told = ["“山洪预警”研讨会会议纪要", "时间：2026年3月20日 14:00—16:30", "地点：三楼会议室", "出席：赵大爷（龙潭村），共1人。", "赵大爷：喇叭要能听懂方言。（建言0001）", "赵大爷：值班表上墙。（建言0002）", "处理：已列入汛前检查。"];
        Assert.All(told, words => Assert.Contains(words, text));
        Assert.Equal("session-minutes", Assert.Single(await site.Audit("platform.exported")).Detail is { } detail && detail.Contains("session-minutes") ? "session-minutes" : "");
    }
}
