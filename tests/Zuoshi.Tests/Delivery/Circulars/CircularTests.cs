using Zuoshi.Delivery;
using Zuoshi.Delivery.Circulars;
using Zuoshi.Engines.Tests;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery.Circulars;

/// <summary>督办通报: every sentence of it comes from what was reported and confirmed, from the light, or from a unit's correction.</summary>
public sealed class CircularTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("circular").FullName;

    private static readonly DateOnly Day = new(2026, 3, 31);
    private static readonly Export Export = new("delivery", Guid.CreateVersion7(), 4, Sensitivity.Internal, Acting.As(Duty.Office), DateTime.UnixEpoch);

    [Fact]
    public void It_says_what_moved_what_lags_and_what_is_asked_for_and_nothing_else()
    {
        var (moved, late, asking, still, unconfirmed) = (Underway("甲"), Underway("乙", due: new DateOnly(2026, 3, 30)), Underway("丙"), Underway("丁"), Underway("戊"));
        moved.Report(Items.By(Party.Lead, days: 10, reason: "甲开通2站"));
        asking.Report(Items.By(Party.Lead, days: 10, reason: "丙差用电"));
        asking.RaiseIssue(Items.By(Party.Lead, days: 10, reason: "请供电公司接电"), null);
        unconfirmed.Report(Items.By(Party.Clerk, days: 10, reason: "戊还没有确认"));

        Assert.Equal(
            [
                "大讨论督办事项2026年3月推进情况", "截至2026年3月31日，督办事项5项，其中逾期1项、正常4项。",
                "一、进展顺利的事项", "甲（城关站）。甲开通2站。", "二、需要加快的事项", "乙（城关站）。应于2026年3月30日完成，逾期1天。", "三、需要协调的事项",
                "丙（城关站）。丙差用电。需要协调：请供电公司接电。",
            ],
            Read(Drawn(CircularKind.Month, moved, late, asking, still, unconfirmed)));
    }

    [Fact]
    public void A_month_in_which_nothing_moved_is_one_sentence() => Assert.Equal(2, Read(Drawn(CircularKind.Month, Underway("丁"))).Count);

    [Fact]
    public void A_special_report_says_only_what_is_late_or_waits_and_who_leads_it()
    {
        var (moved, late) = (Underway("甲"), Underway("乙", due: new DateOnly(2026, 3, 30)));
        moved.Report(Items.By(Party.Lead, days: 10, reason: "甲开通2站"));

        Assert.Equal(
            ["关于大讨论督办事项有关情况的专报", "截至2026年3月31日，督办事项2项，其中逾期1项、正常1项。", "一、需要加快的事项", "乙（城关站，责任领导分管局领导）。应于2026年3月30日完成，逾期1天。"],
            Read(Drawn(CircularKind.Special, moved, late)));
    }

    [Fact]
    public void A_year_says_how_much_was_closed_and_how_far_from_its_time()
    {
        var (closed, open, extended) = (Items.At(AssignmentState.Closed), Underway("乙", due: new DateOnly(2026, 3, 30)), Underway("丙", due: new DateOnly(2026, 3, 30)));
        extended.RequestExtension(Items.By(Party.Lead, days: 10), new DateOnly(2026, 4, 9));
        extended.ApproveExtension(Items.By(Party.Leader, days: 11));

        // Two were due by the end of March as they were published, the third by the end of the year.
        Assert.Equal(
            "截至2026年3月31日，督办事项3项，其中逾期1项、正常1项、办结1项。本年销号1项、延期1项。按印发的时限应完成2项，已销号0项，销号率0%。延期1次，平均后移10天。",
            Drawn(CircularKind.Year, closed, open, extended).Summary);
    }

    [Fact]
    public void What_its_unit_puts_right_stands_in_the_place_of_what_was_reported()
    {
        var item = Underway("甲");
        item.Report(Items.By(Party.Lead, days: 10, reason: "甲开通2站"));
        var circular = Drawn(CircularKind.Month, item);

        circular.Correct(1, Items.By(Party.Lead, days: 22, reason: "甲开通3站"));

        Assert.Contains("甲（城关站）。甲开通3站。", Read(circular));
        Assert.Equal(("甲开通2站", "甲开通3站", Day), (circular.Lines[0].Reported, circular.Lines[0].Corrected, circular.Lines[0].CheckedOn!.Value));
    }

    [Fact]
    public void It_is_issued_when_its_units_have_looked_or_their_day_is_over_and_changes_no_more()
    {
        var item = Underway("甲");
        item.Report(Items.By(Party.Lead, days: 10, reason: "甲开通2站"));
        var (waiting, looked) = (Drawn(CircularKind.Month, item), Drawn(CircularKind.Month, item));

        Assert.Equal(new DateOnly(2026, 4, 1), waiting.CheckUntil);
        Assert.Equal("delivery.circular-early", Refusal(() => waiting.Issue(Items.By(Party.Office, days: 23))));
        Assert.Equal("delivery.circular-late", Refusal(() => waiting.Check(Items.By(Party.Lead, days: 24))));
        waiting.Issue(Items.By(Party.Office, days: 24));
        looked.Check(Items.By(Party.Lead, days: 22));
        Assert.Equal("delivery.circular-not-theirs", Refusal(() => looked.Check(Items.By(Party.Lead, days: 22))));
        looked.Issue(Items.By(Party.Office, days: 22));
        Assert.Equal("delivery.circular-issued", Refusal(() => looked.Correct(1, Items.By(Party.Lead, days: 22))));
        Assert.Equal("delivery.circular-not-theirs", Refusal(() => Drawn(CircularKind.Month, item).Correct(1, Items.By(Party.Helper, days: 22))));
    }

    [Fact]
    public void Of_a_day_that_is_over_the_stored_light_counts()
    {
        var item = Underway("甲", due: new DateOnly(2026, 3, 30));
        var composer = new CircularComposer(CircularPeriod.Of(CircularKind.Month, Day), new DateOnly(2026, 4, 8));

        Assert.Equal(Light.Red, composer.Of(item, Units, null).Light.Light);
        var stored = composer.Of(item, Units, Light.Yellow).Light;
        Assert.Equal((Light.Yellow, "2026年3月31日亮黄灯。"), (stored.Light, stored.Why));
        Assert.Equal(Day, composer.Until);
    }

    [Fact]
    public void What_came_after_its_last_day_is_not_in_it()
    {
        var item = Items.At(AssignmentState.Closed);

        Assert.Equal(item.ClosedOn, new CircularComposer(Month(item.ClosedOn!.Value), item.ClosedOn.Value).Of(item, Units, null).ClosedOn);
        var before = new CircularComposer(Month(item.ClosedOn.Value.AddMonths(-1)), item.ClosedOn.Value).Of(item, Units, null);
        Assert.Equal((null, Verdict.None), (before.ClosedOn, before.Verdict));

        static CircularPeriod Month(DateOnly day) => CircularPeriod.Of(CircularKind.Month, day);
    }

    [Fact]
    public void Periods_have_their_days_and_names()
    {
        var today = new DateOnly(2026, 2, 12);

        Assert.Equal(
            ["2026年2月 2026-02-01–2026-02-28", "2026年1月 2026-01-01–2026-01-31", "2026年第一季度 2026-01-01–2026-03-31", "2025年第四季度 2025-10-01–2025-12-31", "2026年度 2026-01-01–2026-12-31", "2025年度 2025-01-01–2025-12-31", "2026年2月12日专报 2026-01-12–2026-02-12"],
            CircularPeriod.On(today).Select(period => $"{period.Name} {period.From:yyyy-MM-dd}–{period.To:yyyy-MM-dd}"));
    }

    private static Dictionary<Guid, UnitFact> Units => new() { [Items.Head.UnitId] = new UnitFact(Items.Head.UnitId, "城关水务站", "城关站") };

    private static string Refusal(Action act) => Assert.Throws<RuleBroken>(act).Code;

    private static Assignment Underway(string title, DateOnly? due = null) =>
        Items.At(AssignmentState.Underway, Items.Row with { Title = title, Due = due ?? Items.Row.Due, Steps = [] });

    private static Circular Drawn(CircularKind kind, params Assignment[] items)
    {
        var composer = new CircularComposer(CircularPeriod.Of(kind, Day), Day);
        var entries = items.Select(item => composer.Of(item, Units, null)).ToList();
        var circular = new Circular(Guid.CreateVersion7(), CircularPeriod.Of(kind, Day), Sensitivity.Internal, Items.By(Party.Office, days: 22));
        circular.Say(composer.Summary(entries), entries);
        return circular;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private List<string> Read(Circular circular)
    {
        var path = Path.Combine(folder, "circular.docx");
        File.WriteAllBytes(path, new CircularText("大讨论", circular).ToWord(Export));
        return [.. OtherPrograms.Python("docx", "import docx, sys; [print(p.text) for p in docx.Document(sys.argv[1]).paragraphs if p.text.strip()]", path).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
