using System.Globalization;
using Zuoshi.Delivery;
using Zuoshi.Delivery.Projects;
using Zuoshi.Platform.Time;

namespace Zuoshi.Tests.Delivery;

/// <summary>
/// The rule of the lights on cases reckoned by hand. The item runs from 8 March to 30 October 2026, so that it turns yellow fifteen days
/// before; its steps are due on 15 May (published) and 31 July (the unit's own), its next report on 30 June, unless a case says otherwise.
/// </summary>
public sealed class LightTests
{
    private static readonly LightRule Rule = new(WorkCalendar.China);
    private static readonly DateOnly Start = Day("2026-03-08"), Due = Day("2026-10-30");

    // Case, day, changes, light, words in the reason, the day on which it turns, to what.
    public static readonly TheoryData<string, string, string, Light, string, string?, Light> Cases = new()
    {
        // Grey: not yet in hand, not yet begun, no longer in hand.
        { "01 拟立项", "2026-04-01", "state=Proposed", Light.Grey, "拟立项", null, default },
        { "02 待批", "2026-04-01", "state=AwaitingApproval", Light.Grey, "待批", null, default },
        { "03 待交办", "2026-04-01", "state=Approved", Light.Grey, "待交办", null, default },
        { "04 待签收，过了时限也是灰", "2026-12-01", "state=Dispatched", Light.Grey, "待签收", null, default },
        { "05 暂缓，过了时限也是灰", "2026-12-01", "state=Suspended", Light.Grey, "暂缓", null, default },
        { "06 终止", "2026-12-01", "state=Ended", Light.Grey, "已终止", null, default },
        { "07 还没到起始时间", "2026-03-07", "", Light.Grey, "2026年3月8日才开始", "2026-03-08", Light.Green },
        { "08 起始当天", "2026-03-08", "", Light.Green, "没有逾期", "2026-05-16", Light.Yellow },

        // Blue: reported as done and all that follows.
        { "09 待审核", "2026-10-20", "state=AwaitingReview", Light.Blue, "等审核", null, default },
        { "10 逾期后报办结也是蓝", "2026-12-01", "state=AwaitingReview", Light.Blue, "已报办结", null, default },
        { "11 已办结", "2026-12-01", "state=Passed", Light.Blue, "已办结", null, default },
        { "12 已销号", "2026-12-01", "state=Closed", Light.Blue, "已销号", null, default },
        { "13 长期坚持", "2026-12-01", "state=Standing", Light.Blue, "长期坚持", null, default },
        { "14 已归档", "2026-12-01", "state=Archived", Light.Blue, "已归档", null, default },

        // Red: past due.
        { "15 到期当天还不红", "2026-10-30", "reached=all report=none", Light.Yellow, "就在今天", "2026-10-31", Light.Red },
        { "16 到期次日", "2026-10-31", "reached=all report=none", Light.Red, "逾期1天", null, default },
        { "17 逾期按自然日数", "2026-11-09", "reached=all report=none", Light.Red, "逾期10天", null, default },
        { "18 延期待批时按原时限数", "2026-11-01", "state=AwaitingExtension reached=all report=none", Light.Red, "逾期2天", null, default },
        { "19 延期待批，没过时限", "2026-04-01", "state=AwaitingExtension", Light.Green, "没有逾期", "2026-05-16", Light.Yellow },

        // Red: a published step more than five working days late. 15 May is a Friday: five working days end on the 22nd.
        { "20 关键节点逾期5个工作日", "2026-05-22", "", Light.Yellow, "节点“首批开通”", "2026-05-25", Light.Red },
        { "21 周末不算工作日", "2026-05-24", "", Light.Yellow, "节点“首批开通”", "2026-05-25", Light.Red },
        { "22 关键节点逾期6个工作日", "2026-05-25", "", Light.Red, "逾期超过5个工作日", null, default },
        { "23 关键节点完成就不红", "2026-05-25", "reached=first", Light.Green, "没有逾期", "2026-07-06", Light.Yellow },
        { "24 假日不算工作日：国庆前到期的节点", "2026-10-10", "first=2026-09-30 reached=second report=none", Light.Yellow, "首批开通", "2026-10-14", Light.Red },

        // Yellow: soon due, three lengths of work.
        { "25 半年以上提前15天", "2026-10-14", "reached=all report=none", Light.Green, "没有逾期", "2026-10-15", Light.Yellow },
        { "26 第15天亮黄", "2026-10-15", "reached=all report=none", Light.Yellow, "还有15天", "2026-10-31", Light.Red },
        { "27 半年以内提前7天", "2026-10-23", "start=2026-05-03 reached=all report=none", Light.Yellow, "还有7天", "2026-10-31", Light.Red },
        { "28 半年以内，第8天还绿", "2026-10-22", "start=2026-05-03 reached=all report=none", Light.Green, "没有逾期", "2026-10-23", Light.Yellow },
        { "29 一个月以内提前3天", "2026-10-27", "start=2026-09-30 reached=all report=none", Light.Yellow, "还有3天", "2026-10-31", Light.Red },
        { "30 一个月以内，第4天还绿", "2026-10-26", "start=2026-09-30 reached=all report=none", Light.Green, "没有逾期", "2026-10-27", Light.Yellow },

        // Yellow: a step lags.
        { "31 关键节点当天还绿", "2026-05-15", "", Light.Green, "没有逾期", "2026-05-16", Light.Yellow },
        { "32 关键节点次日", "2026-05-16", "", Light.Yellow, "节点“首批开通”应于2026年5月15日完成", "2026-05-25", Light.Red },
        { "33 一般节点次日", "2026-08-01", "reached=first report=none", Light.Yellow, "节点“设备到货”", "2026-10-31", Light.Red },
        { "34 一般节点再晚也不红", "2026-10-01", "reached=first report=none", Light.Yellow, "节点“设备到货”", "2026-10-31", Light.Red },

        // Yellow: no report. 30 June is a Tuesday: three working days end on Friday the 3rd.
        { "35 没报进展3个工作日", "2026-07-05", "reached=all", Light.Green, "没有逾期", "2026-07-06", Light.Yellow },
        { "36 没报进展4个工作日", "2026-07-06", "reached=all", Light.Yellow, "还没有报", "2026-10-31", Light.Red },

        // 问题早报: what was said in time keeps it from red until somebody answers.
        { "37 到期前报的问题没答复", "2026-11-02", "reached=all report=none issue=2026-10-20", Light.Yellow, "还没有答复", null, default },
        { "38 到期后才报的问题", "2026-11-02", "reached=all report=none issue=2026-10-31", Light.Red, "逾期3天", null, default },
        { "39 节点到期后报的问题护不住节点", "2026-06-01", "issue=2026-05-18", Light.Red, "首批开通", null, default },

        // What is done for good has no due date: only steps and reports count.
        { "40 没有时限", "2027-05-01", "due=none reached=all report=none", Light.Green, "没有逾期", null, default },

        // Projects: a plan of 1200, a hundred a month. By the tenth of May four months are over, and 400 should be done.
        { "41 投资与序时持平", "2026-05-10", "plan=1200 done=100,100,100,100", Light.Green, "没有逾期", "2026-07-01", Light.Yellow },
        { "42 低于序时9.9个百分点还绿", "2026-05-10", "plan=1200 done=0,0,0,281", Light.Green, "没有逾期", "2026-06-01", Light.Yellow },
        { "43 低于序时整10个百分点", "2026-05-10", "plan=1200 done=0,0,0,280", Light.Yellow, "低于序时10个百分点", "2026-08-01", Light.Red },
        { "44 低于序时整30个百分点还黄", "2026-05-10", "plan=1200 done=0,0,0,40", Light.Yellow, "低于序时30个百分点", "2026-06-01", Light.Red },
        { "45 低于序时超过30个百分点", "2026-05-10", "plan=1200 done=0,0,0,39", Light.Red, "低于序时30.1个百分点", "2027-01-01", Light.Green },
        { "46 没有过完的月份不算", "2026-04-30", "plan=1200 done=100,100,100", Light.Green, "没有逾期", "2026-06-01", Light.Yellow },
        { "47 月底前报的月份两边都算", "2026-04-28", "plan=1200 done=100,100,100,60", Light.Green, "没有逾期", "2026-06-01", Light.Yellow },
        { "48 中间漏报的月份按没有完成算", "2026-05-10", "plan=1200 done=100,,,80", Light.Yellow, "低于序时18.3个百分点", "2026-07-01", Light.Red },
        { "49 按自己的分月计划还没有该完成的", "2026-06-15", "plan=1200 curve=0,0,0,0,0,200,200,200,200,200,100,100 done=0", Light.Green, "没有逾期", "2026-07-01", Light.Yellow },
        { "50 按自己的分月计划低了", "2026-07-15", "plan=1200 curve=0,0,0,0,0,200,200,200,200,200,100,100 done=0,0,0,0,0,50", Light.Yellow, "低于序时12.5个百分点", "2026-09-01", Light.Red },
        { "51 只有去年的计划", "2026-05-10", "year=2025 plan=1200 done=0", Light.Green, "没有逾期", null, default },
        { "52 十二月过完换新的一年", "2026-12-31", "plan=1200 done=0,0,0,0,0,0,0,0,0,0,840", Light.Yellow, "低于序时21.7个百分点", "2027-01-01", Light.Green },
        { "53 转红前报的问题没答复", "2026-05-10", "plan=1200 done=0,0,0,39 issue=2026-04-20", Light.Yellow, "低于序时30.1个百分点。问题在到期前已报", "2027-01-01", Light.Green },
        { "54 转红后才报的问题", "2026-05-10", "plan=1200 done=0,0,0,39 issue=2026-05-05", Light.Red, "低于序时30.1个百分点", "2027-01-01", Light.Green },

        // Projects: planned to begin on 1 June.
        { "55 计划开工当天还绿", "2026-06-01", "begins=2026-06-01", Light.Green, "没有逾期", "2026-06-02", Light.Yellow },
        { "56 没有开工的次日", "2026-06-02", "begins=2026-06-01", Light.Yellow, "未按期开工", "2026-09-01", Light.Red },
        { "57 没有开工差一天三个月", "2026-08-31", "begins=2026-06-01", Light.Yellow, "未按期开工", "2026-09-01", Light.Red },
        { "58 没有开工满三个月", "2026-09-01", "begins=2026-06-01", Light.Red, "应开工未开工", null, default },
        { "59 开了工就不亮", "2026-09-01", "begins=2026-06-01 began=2026-06-20", Light.Green, "没有逾期", null, default },
        { "60 没有开工又低于序时的先说投资", "2026-06-10", "begins=2026-06-01 plan=1200 done=0", Light.Red, "低于序时41.7个百分点", null, default },
    };

    [Theory, MemberData(nameof(Cases))]
    public void The_light_its_reason_and_when_it_turns(string _, string day, string changes, Light light, string why, string? turnsOn, Light turnsTo)
    {
        var reading = Rule.Read(Ground(changes), Day(day));

        Assert.Equal(light, reading.Light);
        Assert.Contains(why, reading.Why);
        Assert.Equal(turnsOn is null ? null : Day(turnsOn), reading.TurnsOn);
        Assert.Equal(turnsOn is null ? null : turnsTo, reading.TurnsTo);
    }

    [Fact]
    public void There_are_sixty_of_them() => Assert.Equal(60, Cases.Count);

    [Fact]
    public void The_turn_is_said_as_a_sentence()
    {
        Assert.Equal("不办的话，2026年10月31日转红灯。", Rule.Read(Ground("reached=all report=none"), Day("2026-10-20")).Turn);
        Assert.Equal("", Rule.Read(Ground("state=Closed"), Day("2026-10-20")).Turn);
    }

    /// <summary>Between two days on which nothing can turn, the light of every day is the one that was foretold.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("plan=1200 done=0,0,0,281 begins=2026-06-01")]
    [InlineData("plan=1200 done=100,100 issue=2026-08-03")]
    [InlineData("plan=1200 curve=0,0,0,0,0,200,200,200,200,200,100,100 done=0")]
    public void What_is_foretold_comes_on_the_day_and_not_before(string changes)
    {
        var ground = Ground(changes);
        for (var day = Start.AddDays(-5); day < Due.AddDays(20);)
        {
            var reading = Rule.Read(ground, day);
            var until = reading.TurnsOn ?? Due.AddDays(20);
            for (var between = day; between < until; between = between.AddDays(1)) Assert.Equal(reading.Light, Rule.Read(ground, between).Light);
            if (reading.TurnsTo is { } then) Assert.Equal(then, Rule.Read(ground, until).Light);
            day = until;
        }
    }

    private static LightGround Ground(string changes)
    {
        var given = changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(change => change.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        // What a case says of a project is looked at alone: its steps are reached, nothing is due or to be reported.
        var project = Project(given);
        var reached = given.GetValueOrDefault("reached", project is null ? "none" : "all");
        return new LightGround(
            Enum.Parse<AssignmentState>(given.GetValueOrDefault("state", "Underway")),
            given.TryGetValue("start", out var start) ? Day(start) : Start,
            given.ContainsKey("due") || project is not null ? null : Due,
            [
                new PlannedNode("首批开通", Day(given.GetValueOrDefault("first", "2026-05-15")), IsKey: true, reached is "all" or "first"),
                new PlannedNode("设备到货", Day("2026-07-31"), IsKey: false, reached is "all" or "second"),
            ],
            given.ContainsKey("report") || project is not null ? null : Day("2026-06-30"),
            given.TryGetValue("issue", out var issue) ? Day(issue) : null,
            project);
    }

    private static ProjectGround? Project(Dictionary<string, string> given)
    {
        if (!given.ContainsKey("plan") && !given.ContainsKey("begins")) return null;

        var done = given.GetValueOrDefault("done", "").Split(',').Select(month => month.Length > 0 ? long.Parse(month, CultureInfo.InvariantCulture) : (long?)null);
        return new ProjectGround(
            given.TryGetValue("plan", out var plan)
                ? [new InvestmentYear(
                    int.Parse(given.GetValueOrDefault("year", "2026"), CultureInfo.InvariantCulture), long.Parse(plan, CultureInfo.InvariantCulture),
                    given.TryGetValue("curve", out var curve) ? [.. curve.Split(',').Select(month => long.Parse(month, CultureInfo.InvariantCulture))] : [],
                    [.. done.Concat(Enumerable.Repeat((long?)null, 12)).Take(12)])]
                : [],
            given.TryGetValue("begins", out var begins) ? Day(begins) : null,
            given.TryGetValue("began", out var began) ? Day(began) : null);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
