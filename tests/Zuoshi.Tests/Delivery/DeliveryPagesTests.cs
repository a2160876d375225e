using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Campaigns;
using Zuoshi.Delivery;
using Zuoshi.Discussions;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Publishing;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery;

/// <summary>A published row on its way to being closed, and who may do what to it on the pages.</summary>
public sealed class DeliveryPagesTests
{
    private const string Board = "/campaigns/1/delivery", Item = $"{Board}/1";

    [Theory, OnEachDatabase]
    public async Task From_the_published_row_to_the_signature_and_back_to_whoever_proposed_it(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, leader, liaison, member) = (await site.As(Cast.Office), await site.As(Cast.Leader), await site.As(Cast.Liaison), await site.As(Cast.Member));
        Assert.Contains("清单还没有发布", (await office.Open($"{Board}/new")).Text);
        await PublishAsync(site);

        var page = await (await office.Open(Board)).Follow("立项");
        Assert.Equal("三张清单第1版", page.Value("来源"));
        Assert.Equal("12处喇叭全部更换，逐一试响。", page.Value("任务001的销号标准"));
        page = await page.Form("立项").Press("立项并报批");
        Assert.Equal((400, "请写依据文号"), (page.Status, page.MessageBeside("依据文号")));
        page = await page.Form("立项").Fill("依据文号", "澄水〔2026〕12号").Press("立项并报批");
        Assert.Equal("请至少选一项。", page.Refusal);
        page = await page.Form("立项").Choose("任务001 修复龙潭水库下游预警喇叭").Press("立项并报批");
        Assert.Equal("已立项1项，等分管局领导批", page.Flash);

        Assert.Contains("批立项：督办事项001", (await leader.Open("/campaigns/1")).Text);
        Assert.Contains("等您定", (await leader.Open(Board)).Text);
        page = await (await leader.Open(Item)).Form("批准立项").Press("批准立项");
        Assert.Equal("已批准立项，等活动办交办", page.Flash);
        page = await (await office.Open(Item)).Form("交办").Press("交办");
        Assert.Equal("已交办，等牵头单位签收", page.Flash);
        Assert.Contains("今天要办", (await liaison.Open(Board)).Text);
        page = await (await liaison.Open(Item)).Form("签收").Press("签收");
        Assert.Equal("已签收", page.Flash);

        page = await (await liaison.Open($"{Item}/report")).Form("报进展").Fill("进展", "").Press("报进展");
        Assert.Equal("请写明进展", page.MessageBeside("进展"));
        page = await page.Form("报进展").Fill("进展", "12处都换了").Choose("全部更换（6月30日）").Press("报进展");
        Assert.Equal("已报进展", page.Flash);
        Assert.Contains("完成 100%", page.Text);
        page = await page.Press("无变化");
        Assert.Equal("已报无变化", page.Flash);
        Assert.Equal("12处都换了", (await liaison.Open($"{Item}/report")).Value("进展"));

        page = await (await liaison.Open($"{Item}/closing")).Form("报办结").Fill("办结说明", "12处全部更换并试响").Fill("成果的文号或存放处", "试响记录").Press("报办结");
        Assert.Equal("已报办结，等活动办审核", page.Flash);
        page = await (await office.Open($"{Item}/review")).Form("审核通过").Choose("事实清楚，有进展和数据").Press("审核通过");
        Assert.Equal((409, "五个要点都达到才能通过，有一点不够就退回重办，写明差在哪里。"), (page.Status, page.Refusal));
        var form = page.Form("审核通过");
        foreach (var point in new[] { "工作目标达到", "对着销号标准逐条达到", "成果文件齐全，找得到", "说明简明，格式规范" }) form.Choose(point);
        page = await form.Press("审核通过");
        Assert.Equal("审核通过，接着核查", page.Flash);
        Assert.Equal("还没有核查结果，核查以后再签。", (await (await leader.Open($"{Item}/review")).Press("签销号")).Refusal);
        await (await office.Open($"{Item}/review")).Form("记核查结果").Fill("核查结果", "抽查3处，都响").Press("记核查结果");
        page = await (await leader.Open($"{Item}/review")).Press("签销号");
        Assert.Equal("已销号", page.Flash);

        Assert.Contains("您的建议已落地", (await member.Open("/campaigns/1/contributions/1")).Text);
        await site.Tell();
        Assert.Contains("您的建议已落地：建言0001", (await member.Open("/messages")).Text);
        Assert.Contains("12处都换了", (await member.Open("/campaigns/1/trace/contributions/1")).Text);
        var recorded = await site.Look(db => db.Set<AuditEntry>().Where(x => x.SubjectKind == nameof(Assignment)).OrderBy(x => x.Id).Select(x => x.Name.Substring(9)).ToListAsync());
        // The first two are of one save, and of one moment.
        Assert.Equal(["proposed", "taken-up"], recorded.Take(2).Order());
        Assert.Equal(["approved", "dispatched", "acknowledged", "reported", "reported", "closing-requested", "passed", "verified", "closed"], recorded.Skip(2));
    }

    [Theory, OnEachDatabase]
    public async Task The_light_says_why_and_an_extension_waits_for_the_leader(Database database)
    {
        await using var site = await RunningSite.On(database);
        await PublishAsync(site);
        await BringInHandAsync(site);
        var (office, leader, liaison) = (await site.As(Cast.Office), await site.As(Cast.Leader), await site.As(Cast.Liaison));

        var report = (await liaison.Open($"{Item}/report")).Form("报进展").Fill("进展", "写到一半，延期先报上去了");
        var page = await (await liaison.Open($"{Item}/extension")).Form("申请延期").Fill("延到哪一天", "2026-07-04").Fill("延期的理由", "喇叭7月到货").Press("申请延期");
        Assert.Equal((409, "2026年7月4日是休息日，请改为2026年7月3日或2026年7月6日。"), (page.Status, page.Refusal));
        page = await page.Form("申请延期").Fill("延到哪一天", "2026-07-06").Press("申请延期");
        Assert.StartsWith("已申请延到2026年7月6日", page.Flash);
        Assert.Equal(404, (await liaison.Open($"{Item}/report")).Status);
        page = await report.Press("报进展");
        Assert.Equal((409, "这一项现在是“延期待批”，不能报进展，请刷新页面再看。", "写到一半，延期先报上去了"), (page.Status, page.Refusal, page.Value("进展")));

        // Nobody decides: the old date counts, and the leader is late as well.
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 7, 2, 9, 0, 0, TimeSpan.FromHours(8)));
        leader = await site.SignIn(Cast.Leader);
        page = await leader.Open(Board);
        Assert.Contains("1项逾期", page.Text);
        Assert.Contains("应于3月19日办", page.Text);
        page = await leader.Open(Item);
        Assert.Contains("应于2026年6月30日完成，逾期2天", page.Text);
        page = await page.Form("同意延期").Press("同意延期");
        Assert.Equal("已同意延期", page.Flash);
        Assert.Contains("2026年7月6日到期，还有4天", page.Text);
        Assert.Contains("2026年7月7日转红灯", page.Text);

        office = await site.SignIn(Cast.Office);
        page = await (await office.Open(Item)).Form("发催办单").Fill("要求", "报一个日子").Press("发催办单");
        Assert.Equal("先提醒，提醒到期没有回复再发催办单。", page.Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_answers_for_it_is_told_a_week_before_it_turns_and_takes_the_days_to_the_calendar(Database database)
    {
        await using var site = await RunningSite.On(database);
        await PublishAsync(site);
        await BringInHandAsync(site);
        await (await (await site.As(Cast.Liaison)).Open($"{Item}/report")).Form("报进展").Fill("进展", "换了5处").Press("报进展");
        Assert.DoesNotContain("转黄灯", (await (await site.As(Cast.Liaison)).Open("/campaigns/1")).Text);

        // It will be yellow for want of a report on 22 April.
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 16, 9, 0, 0, TimeSpan.FromHours(8)));
        var (liaison, member) = (await site.SignIn(Cast.Liaison), await site.SignIn(Cast.Member));
        Assert.Contains("督办事项001", Page.Words((await liaison.Open("/campaigns/1")).Document.QuerySelectorAll("li").Single(step => Page.Words(step).Contains("转黄灯", StringComparison.Ordinal))));
        Assert.Contains("转黄灯", (await liaison.Open($"{Board}/items?turning=true")).Text);
        Assert.DoesNotContain("转黄灯", (await member.Open("/campaigns/1")).Text);
        Assert.Contains("没有符合的", (await member.Open($"{Board}/items?turning=true")).Text);

        using var answer = await liaison.Knock(HttpMethod.Get, $"{Board}/deadlines.ics");
        var calendar = Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync())!;
        Assert.Contains(calendar.Events, day => day is { Summary: "督办事项001完成时限", IsAllDay: true } && day.DtStart!.Date == new DateOnly(2026, 6, 30));
        Assert.All(calendar.Events, day => Assert.EndsWith("/campaigns/1/delivery/1", day.Url!.ToString()));
        var token = await site.TokenOf(Cast.Liaison, writes: false);
        foreach (var header in new[] { new AuthenticationHeaderValue("Bearer", token), Password(token), Password("zuoshi_x"), null })
        {
            using var fetched = await Fetch(HttpMethod.Get, "/delivery/deadlines.ics", header);
            Assert.Equal(header is null || header.Parameter == Password("zuoshi_x").Parameter ? 401 : 200, (int)fetched.StatusCode);
            if (fetched.IsSuccessStatusCode) Assert.Equal(calendar.Events.Count, Ical.Net.Calendar.Load(await fetched.Content.ReadAsStringAsync())!.Events.Count);
            else Assert.Contains("Basic realm=\"zuoshi\"", fetched.Headers.WwwAuthenticate.Select(way => way.ToString()));
        }

        // Nothing but a calendar takes the token for a password.
        using var other = await Fetch(HttpMethod.Get, "", Password(token));
        Assert.Equal(401, (int)other.StatusCode);
        using var nothing = await member.Knock(HttpMethod.Get, $"{Board}/deadlines.ics");
        Assert.Empty(Ical.Net.Calendar.Load(await nothing.Content.ReadAsStringAsync())!.Events);

        static AuthenticationHeaderValue Password(string token) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"日历:{token}")));

        async Task<HttpResponseMessage> Fetch(HttpMethod method, string address, AuthenticationHeaderValue? header)
        {
            using var http = new HttpClient { BaseAddress = site.Address };
            return await http.SendAsync(new HttpRequestMessage(method, $"/api/v1/campaigns/1{address}") { Headers = { Authorization = header } });
        }
    }

    [Theory, OnEachDatabase]
    public async Task Who_has_no_part_in_it_reads_and_is_shown_nothing_to_press(Database database)
    {
        await using var site = await RunningSite.On(database);
        await PublishAsync(site);
        await BringInHandAsync(site);
        var (member, convener, liaison) = (await site.As(Cast.Member), await site.As(Cast.Convener), await site.As(Cast.Liaison));

        Assert.DoesNotContain("您现在能办", (await member.Open(Item)).Text);
        // The convener has the permission for the own unit, and no part in this item.
        Assert.Equal(404, (await convener.Open($"{Item}/report")).Status);
        var form = (await liaison.Open(Item)).Form("提请协调");
        var seen = await liaison.Open(Item);
        Assert.Equal("已提请协调，分管领导5个工作日内答复", (await form.Fill("要协调的问题", "要停电两小时").Press("提请协调")).Flash);
        // The page was opened before that.
        var stale = await seen.Form("提请协调").Fill("要协调的问题", "再提一次").Press("提请协调");
        Assert.Equal((409, "您看这一页的时候，别人先办了一步。请看过现在的情况再办。"), (stale.Status, stale.Refusal));
    }

    [Theory, OnEachDatabase]
    public async Task The_site_reminds_once_of_what_is_soon_due_and_puts_away_what_was_closed_last_year(Database database)
    {
        await using var site = await RunningSite.On(database);
        await PublishAsync(site);
        await BringInHandAsync(site);

        // Yellow from Tuesday the 23rd on; on the Sunday before nobody is reminded.
        foreach (var day in new[] { 21, 22, 23, 24 }) await RoundAsync(new DateOnly(2026, 6, day));
        var urge = Assert.Single((await ItemAsync()).Urges);
        Assert.Equal((UrgeLevel.Reminder, "系统", new DateOnly(2026, 6, 23)), (urge.Level, urge.By, urge.On));
        // Nothing was reported since it was signed for, so that it was yellow before: no day changes that, and a second round of a day nothing at all.
        await RoundAsync(new DateOnly(2026, 6, 24));
        var shown = Assert.Single(await site.Look(db => db.LightChanges.ToListAsync()));
        Assert.Equal((Light.Yellow, new DateOnly(2026, 6, 21), LightRule.Edition), (shown.Light, shown.On, shown.RuleEdition));
        Assert.Equal([21, 22, 23, 24], await site.Look(db => db.JudgedDays.OrderBy(day => day.Day).Select(day => day.Day.Day).ToListAsync()));

        await site.Look(async db =>
        {
            var item = await db.Assignments.WithAll().SingleAsync();
            item.Report(await MoveAsync(db, Cast.Liaison, Party.Lead), reached: [item.Nodes[0].Id]);
            item.RequestClosing(await MoveAsync(db, Cast.Liaison, Party.Lead), "试响记录");
            item.Pass(await MoveAsync(db, Cast.Office, Party.Office), ReviewPoints.All);
            item.Verify(await MoveAsync(db, Cast.Office, Party.Office));
            item.Close(await MoveAsync(db, Cast.Leader, Party.Leader));
            return await db.SaveChangesAsync();
        });
        await RoundAsync(new DateOnly(2026, 12, 31));
        Assert.Equal(AssignmentState.Closed, (await ItemAsync()).State);
        Assert.Contains("办结 12月31日起", (await (await site.SignIn(Cast.Member)).Open(Item)).Text);
        await RoundAsync(new DateOnly(2027, 1, 4));
        Assert.Equal(AssignmentState.Archived, (await ItemAsync()).State);

        Task<Assignment> ItemAsync() => site.Look(db => db.Assignments.WithAll().SingleAsync());

        async Task RoundAsync(DateOnly day)
        {
            site.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(9, 30), TimeSpan.FromHours(8)));
            using var scope = site.Services.CreateScope();
            await scope.ServiceProvider.GetRequiredService<Rounds>().RunAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<Move> MoveAsync(AppDb db, Cast who, Party party) =>
        new(await ActorAsync(db, who), party, new DateTime(2026, 6, 24, 2, 0, 0, DateTimeKind.Utc), "12处都换了");

    private static async Task<Actor> ActorAsync(AppDb db, Cast who) =>
        (await db.People.WithPosts().SingleAsync(person => person.SignInName == who.SignInName)).ActorsOn(DateOnly.FromDateTime(Cast.Now.Date), new UnitTree(await db.Units.ToListAsync()))[0];

    internal static Task<int> PublishAsync(RunningSite site) => site.Look(async db =>
    {
        var now = Cast.Now.UtcDateTime;
        var campaign = await db.Campaigns.WithParts().SingleAsync();
        var station = await db.Units.SingleAsync(unit => unit.Name == Cast.Station);
        var (office, leader, member) = (await ActorAsync(db, Cast.Office), await ActorAsync(db, Cast.Leader), await ActorAsync(db, Cast.Member));
        var said = new Contribution(campaign.Id, await Counter.NextAsync(db, "contributions", campaign.Id), new Said("龙潭水库下游预警喇叭有12处不响", campaign.Themes[0].Id, []), member, now);
        db.Add(said);
        await db.SaveChangesAsync();
        said.Answer(DispositionKind.Adopted, "列入清单", null, office, now);
        var row = new WorkItem(campaign.Id, WorkItemKind.Task, await Counter.NextAsync(db, "tasks", campaign.Id), new RowContent
        {
            Title = "修复龙潭水库下游预警喇叭", ThemeId = campaign.Themes[0].Id, ContributionIds = [said.Id], LeadUnitId = station.Id,
            Content = "更换下游12处预警喇叭，汛前逐一试响。", Target = "12处都响。", Acceptance = "12处喇叭全部更换，逐一试响。",
            Leader = new Holder(leader.Name, leader.PersonId), Start = new DateOnly(2026, 3, 16), Due = new DateOnly(2026, 6, 30), Milestones = [new MilestoneText("全部更换", new DateOnly(2026, 6, 30), 100)],
        }, office, now);
        db.AddRange(row, new Baseline(campaign.Id, await Counter.NextAsync(db, "baselines", campaign.Id), new PublicationTerms(DateOnly.FromDateTime(now), "", ""), [row], office, now));
        return await db.SaveChangesAsync();
    });

    internal static async Task BringInHandAsync(RunningSite site)
    {
        await (await (await site.As(Cast.Office)).Open($"{Board}/new")).Form("立项").Fill("依据文号", "澄水〔2026〕12号").Choose("任务001 修复龙潭水库下游预警喇叭").Press("立项并报批");
        await (await (await site.As(Cast.Leader)).Open(Item)).Form("批准立项").Press("批准立项");
        await (await (await site.As(Cast.Office)).Open(Item)).Form("交办").Press("交办");
        await (await (await site.As(Cast.Liaison)).Open(Item)).Form("签收").Press("签收");
    }
}
