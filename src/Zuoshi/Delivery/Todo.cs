using Microsoft.EntityFrameworkCore;
using Zuoshi.Delivery.Contract;
using Zuoshi.Delivery.Judging;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery;

/// <summary>One thing that somebody has to do with an item now.</summary>
/// <param name="Item">The item.</param>
/// <param name="Act">What.</param>
/// <param name="Verb">The button.</param>
/// <param name="Until">By when, where a clock runs.</param>
/// <param name="Decides">Whether it is a decision of a leader.</param>
public sealed record Todo(Assignment Item, Act Act, string Verb, DateOnly? Until, bool Decides = false)
{
    // A report is asked for a few days before it is due, so that it can be written in office hours.
    private const int ReportAhead = 3;

    // A month's investment is known some days after the month.
    private const int InvestmentDay = 10;

    /// <summary>Whether it is a month's investment that is asked for.</summary>
    public bool IsInvestment { get; private init; }

    /// <summary>Whether its time is over.</summary>
    public bool IsLate(DateOnly today) => Until < today;

    /// <summary>Where it is done.</summary>
    public string Address(int campaign) => Act switch
    {
        Act.Report when IsInvestment => DeliveryLinks.Project(campaign, Item.Number),
        Act.Report => DeliveryLinks.Report(campaign, Item.Number),
        Act.RequestClosing => DeliveryLinks.Closing(campaign, Item.Number),
        Act.Pass or Act.Verify or Act.Close => DeliveryLinks.Review(campaign, Item.Number),
        _ => DeliveryLinks.Item(campaign, Item.Number),
    };

    /// <summary>What an item asks of a party on a day: at most one thing of each sort, the most pressing first.</summary>
    public static IEnumerable<Todo> Of(Assignment item, Outlook outlook, Party party, DateOnly today) =>
        Candidates(item, outlook, today).Where(todo => Supervision.Allows(todo.Act, item.State, party) && IsFor(todo, party));

    /// <summary>All that these items ask of the actor on a day, what is late first; in one query.</summary>
    public static async Task<IReadOnlyList<Todo>> OfAsync(IQueryable<Assignment> items, Parties parties, DateOnly today) =>
    [
        .. (await Asking(items, parties, today).AsNoTracking().ToListAsync())
            .SelectMany(item => Of(item, item.Outlook!, parties.In(item), today)).OrderBy(todo => todo.Until ?? DateOnly.MaxValue).ThenBy(todo => todo.Item.Number),
    ];

    // Wider than what is asked, which the table of supervision decides; narrow enough that only what lies in the actor's hands is read.
    private static IQueryable<Assignment> Asking(IQueryable<Assignment> items, Parties parties, DateOnly today)
    {
        var (decides, unit, soon) = (parties.IsOffice || parties.IsLeader, parties.UnitId, today.AddDays(ReportAhead));
        return items
            .Where(x =>
                (decides || x.LeadUnitId == unit || x.Helpers.Any(helper => helper.UnitId == unit))
                    && (x.State == AssignmentState.Proposed || x.State == AssignmentState.AwaitingApproval || x.State == AssignmentState.Approved || x.State == AssignmentState.AwaitingExtension
                        || x.State == AssignmentState.AwaitingReview || x.State == AssignmentState.Passed || (x.State == AssignmentState.Underway && x.IssueSince != null)
                        || ((x.State == AssignmentState.Suspended || x.State == AssignmentState.Standing) && x.ReviewOn <= today))
                || (x.LeadUnitId == unit || x.Helpers.Any(helper => helper.UnitId == unit))
                    && (x.State == AssignmentState.Dispatched || (x.State == AssignmentState.Underway
                        && (x.AwaitsConfirmation || x.UrgeReplyBy != null || x.Outlook!.NextStepOn <= soon || x.Outlook.ReportDue <= soon || x.Outlook.MonthMissing != null || x.Outlook.Percent == 100))))
            .Include(x => x.Outlook).Include(x => x.Helpers.Where(helper => helper.UnitId == unit));
    }

    private static IEnumerable<Todo> Candidates(Assignment item, Outlook outlook, DateOnly today)
    {
        var until = item.Clock?.Until;
        switch (item.State)
        {
            case AssignmentState.Proposed: yield return new Todo(item, Act.Propose, "报批", until); break;
            case AssignmentState.AwaitingApproval: yield return new Todo(item, Act.Approve, "批立项", until, Decides: true); break;
            case AssignmentState.Approved: yield return new Todo(item, Act.Dispatch, "交办", until); break;
            case AssignmentState.Dispatched: yield return new Todo(item, Act.Acknowledge, "签收", until); break;
            case AssignmentState.AwaitingExtension: yield return new Todo(item, Act.ApproveExtension, "批延期", until, Decides: true); break;
            case AssignmentState.Suspended when item.ReviewOn <= today: yield return new Todo(item, Act.Resume, "再议", item.ReviewOn, Decides: true); break;
            case AssignmentState.AwaitingReview: yield return new Todo(item, Act.Pass, "审核", until); break;
            case AssignmentState.Passed when item.IsVerified: yield return new Todo(item, Act.Close, "签销号", until, Decides: true); break;
            case AssignmentState.Passed: yield return new Todo(item, Act.Verify, "核查", until); break;
            case AssignmentState.Standing when item.ReviewOn <= today: yield return new Todo(item, Act.ReviewStanding, "年度评估", item.ReviewOn); break;
            case AssignmentState.Underway:
                foreach (var todo in Working(item, outlook, today)) yield return todo;
                break;
        }
    }

    private static IEnumerable<Todo> Working(Assignment item, Outlook outlook, DateOnly today)
    {
        if (item.IssueSince is { } since) yield return new Todo(item, Act.AnswerIssue, "答复协调", WorkCalendar.China.After(since, Assignment.AnswerWorkdays), Decides: true);
        if (item.AwaitsConfirmation) yield return new Todo(item, Act.ConfirmReport, "确认进展", null);
        else if (item.UrgeReplyBy is { } reply) yield return new Todo(item, Act.Report, "回复催办", reply);
        else if (outlook.NextStepOn is { } step && step <= today.AddDays(ReportAhead)) yield return new Todo(item, Act.Report, "报节点", step);
        else if (outlook.Percent == 100 && item.LastReportOn is not null) yield return new Todo(item, Act.RequestClosing, "报办结", item.Due);
        else if (outlook.ReportDue is { } due && due <= today.AddDays(ReportAhead)) yield return new Todo(item, Act.Report, "报进展", due);
        if (outlook.MonthMissing is { } month) yield return new Todo(item, Act.Report, $"报{month.Month}月投资", WorkCalendar.China.OnOrAfter(month.AddMonths(1).AddDays(InvestmentDay - 1))) { IsInvestment = true };
        if (outlook is { Percent: 100, AwaitsHelpers: true }) yield return new Todo(item, Act.HelperConfirm, "确认配合完成", null);
    }

    // What is greater waits for the head, what is lesser for the leader whose field it is.
    private static bool IsFor(Todo todo, Party party) => todo.Act switch
    {
        Act.Approve or Act.ApproveExtension when !todo.Item.IsLesser(todo.Act) => party.HasFlag(Party.Head),
        Act.Approve or Act.ApproveExtension or Act.AnswerIssue => party.HasFlag(Party.Leader),
        _ => true,
    };
}
