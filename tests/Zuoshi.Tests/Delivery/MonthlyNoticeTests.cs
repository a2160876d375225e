using Zuoshi.Delivery;
using Zuoshi.Delivery.Notices;
using Zuoshi.Engines.Tests;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery;

/// <summary>督办通报: every sentence of it comes from what was reported and confirmed, or from the light.</summary>
public sealed class MonthlyNoticeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("notice").FullName;

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

        var text = Read(new MonthlyNotice("大讨论", Day, [.. new[] { moved, late, asking, still, unconfirmed }.Select(item => new NoticeLine(item, item.LightOn(Day), "城关站"))]));

        Assert.Equal(
            [
                "大讨论督办事项2026年3月推进情况", "截至2026年3月31日，督办事项5项，其中逾期1项、正常4项。",
                "一、进展顺利的事项", "甲（城关站）。甲开通2站。", "二、需要加快的事项", "乙（城关站）。应于2026年3月30日完成，逾期1天。", "三、需要协调的事项",
                "丙（城关站）。丙差用电。需要协调：请供电公司接电。",
            ],
            text);
    }

    [Fact]
    public void A_month_in_which_nothing_moved_is_one_sentence() =>
        Assert.Equal(2, Read(new MonthlyNotice("大讨论", Day, [new NoticeLine(Underway("丁"), Underway("丁").LightOn(Day), "城关站")])).Count);

    private static Assignment Underway(string title, DateOnly? due = null) =>
        Items.At(AssignmentState.Underway, Items.Row with { Title = title, Due = due ?? Items.Row.Due, Steps = [] });

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private List<string> Read(MonthlyNotice notice)
    {
        var path = Path.Combine(folder, "notice.docx");
        File.WriteAllBytes(path, notice.ToWord(Export));
        return [.. OtherPrograms.Python("docx", "import docx, sys; [print(p.text) for p in docx.Document(sys.argv[1]).paragraphs if p.text.strip()]", path).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
