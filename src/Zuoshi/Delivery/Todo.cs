using Zuoshi.Delivery.Contract;
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

    /// <summary>Whether its time is over.</summary>
    public bool IsLate(DateOnly today) => Until < today;

    /// <summary>Where it is done.</summary>
    public string Address(int campaign) => Act switch
    {
        Act.Report => DeliveryLinks.Report(campaign, Item.Number),
        Act.RequestClosing => DeliveryLinks.Closing(campaign, Item.Number),
        Act.Pass or Act.Verify or Act.Close => DeliveryLinks.Review(campaign, Item.Number),
        _ => DeliveryLinks.Item(campaign, Item.Number),
    };

    /// <summary>What an item asks of a party on a day: at most one thing of each sort, the most pressing first.</summary>
    public static IEnumerable<Todo> Of(Assignment item, Party party, DateOnly today) =>
        Candidates(item, today).Where(todo => Supervision.Allows(todo.Act, item.State, party) && IsFor(todo, party));

    /// <summary>The things to do with many items, what is late first.</summary>
    public static IReadOnlyList<Todo> Of(IEnumerable<(Assignment Item, Party Party)> items, DateOnly today) =>
        [.. items.SelectMany(pair => Of(pair.Item, pair.Party, today)).OrderBy(todo => todo.Until ?? DateOnly.MaxValue).ThenBy(todo => todo.Item.Number)];

    private static IEnumerable<Todo> Candidates(Assignment item, DateOnly today)
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
                foreach (var todo in Working(item, today)) yield return todo;
                break;
        }
    }

    private static IEnumerable<Todo> Working(Assignment item, DateOnly today)
    {
        if (item.IssueSince is { } since) yield return new Todo(item, Act.AnswerIssue, "答复协调", WorkCalendar.China.After(since, Assignment.AnswerWorkdays), Decides: true);
        if (item.AwaitsConfirmation) yield return new Todo(item, Act.ConfirmReport, "确认进展", null);
        else if (item.UrgeReplyBy is { } reply) yield return new Todo(item, Act.Report, "回复催办", reply);
        else if (item.Nodes.Any(node => node.ReachedOn is null && node.On <= today.AddDays(ReportAhead))) yield return new Todo(item, Act.Report, "报节点", item.Nodes.Where(node => node.ReachedOn is null).Min(node => node.On));
        else if (item is { Percent: 100, LastReportOn: not null }) yield return new Todo(item, Act.RequestClosing, "报办结", item.Due);
        else if (item.ReportDue is { } due && due <= today.AddDays(ReportAhead)) yield return new Todo(item, Act.Report, "报进展", due);
        if (item.Percent == 100 && item.Helpers.Any(helper => helper.ConfirmedOn is null)) yield return new Todo(item, Act.HelperConfirm, "确认配合完成", null);
    }

    // What is greater waits for the head, what is lesser for the leader whose field it is.
    private static bool IsFor(Todo todo, Party party) => todo.Act switch
    {
        Act.Approve or Act.ApproveExtension when !todo.Item.IsLesser(todo.Act) => party.HasFlag(Party.Head),
        Act.Approve or Act.ApproveExtension or Act.AnswerIssue => party.HasFlag(Party.Leader),
        _ => true,
    };
}
