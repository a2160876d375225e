using static Zuoshi.Delivery.Act;
using static Zuoshi.Delivery.AssignmentState;
using static Zuoshi.Delivery.Needs;
using static Zuoshi.Delivery.Party;

namespace Zuoshi.Delivery;

/// <summary>What a transition asks for beside the right hand and the right state; what belongs to one act alone stands at that act.</summary>
[Flags]
public enum Needs
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>Words: why.</summary>
    Reason = 1,

    /// <summary>文号 or number of the minutes with which it was decided.</summary>
    Document = 2,

    /// <summary>Somebody who has not had the closing in hand before: 谁报的谁不审，谁审的谁不销.</summary>
    SomebodyElse = 4,

    /// <summary>A lesser matter: an item that isn't major, a first extension.</summary>
    Lesser = 8,
}

/// <summary>One line of the table of supervision.</summary>
/// <param name="Act">What is done.</param>
/// <param name="From">Where the item stands.</param>
/// <param name="To">Where it then stands.</param>
/// <param name="By">Who may.</param>
/// <param name="Needs">What it asks for.</param>
public sealed record Transition(Act Act, AssignmentState From, AssignmentState To, Party By, Needs Needs = Nothing);

/// <summary>
/// 督办: the one table of who may do what with a supervised item, when, and where it then stands. The item decides by it, the pages show
/// what it allows, and the tests are made from it.
/// </summary>
public static class Supervision
{
    private static readonly AssignmentState[] Open =
        [Proposed, AwaitingApproval, Approved, Dispatched, Underway, AwaitingExtension, Suspended, AwaitingReview, Passed, Standing];

    /// <summary>The table. Of two lines for one act the first that fits holds.</summary>
    public static readonly IReadOnlyList<Transition> Table =
    [
        new(Propose, Proposed, AwaitingApproval, Office),
        new(Approve, AwaitingApproval, Approved, Leader, Lesser),
        new(Approve, AwaitingApproval, Approved, Head, Document),
        new(Reject, AwaitingApproval, Ended, Leader | Head, Reason),
        new(Dispatch, Approved, Dispatched, Office),
        new(Acknowledge, Dispatched, Underway, Lead | Clerk),
        new(Dispute, Dispatched, Approved, Lead | Clerk, Reason),
        new(Decompose, Underway, Underway, Lead),
        new(Report, Underway, Underway, Lead | Clerk),
        new(ConfirmReport, Underway, Underway, Lead),
        new(HelperReport, Underway, Underway, Party.Helper),
        new(HelperConfirm, Underway, Underway, Party.Helper),
        new(RaiseIssue, Underway, Underway, Lead | Clerk, Reason),
        new(AnswerIssue, Underway, Underway, Leader | Head, Reason),
        new(Remind, Underway, Underway, Office | Party.System),
        new(Urge, Underway, Underway, Office, Reason),
        new(Order, Underway, Underway, Leader, Reason),
        new(RequestExtension, Underway, AwaitingExtension, Lead, Reason),
        new(ApproveExtension, AwaitingExtension, Underway, Leader, Lesser),
        new(ApproveExtension, AwaitingExtension, Underway, Head, Document),
        new(DenyExtension, AwaitingExtension, Underway, Leader | Head, Reason),
        new(Suspend, Underway, Suspended, Head, Reason | Document),
        new(Resume, Suspended, Underway, Head, Document),
        new(RequestClosing, Underway, AwaitingReview, Lead, Reason),
        new(Pass, AwaitingReview, Passed, Office, SomebodyElse),
        new(ReturnForRework, AwaitingReview, Underway, Office, Reason | SomebodyElse),
        new(Verify, Passed, Passed, Office, Reason),
        new(Close, Passed, Closed, Leader, SomebodyElse),
        new(FailVerification, Passed, Underway, Office | Leader, Reason),
        new(MakeStanding, Passed, Standing, Leader, SomebodyElse),
        new(ReviewStanding, Standing, Standing, Office, Reason),
        new(Reopen, Closed, Underway, Office | Head, Reason),
        new(Archive, Closed, Archived, Party.System),
        new(Act.Appeal, Passed, Passed, Lead, Reason),
        new(Act.Appeal, Closed, Closed, Lead, Reason),
        new(AnswerAppeal, Passed, Passed, Leader | Head, Reason | SomebodyElse),
        new(AnswerAppeal, Closed, Closed, Leader | Head, Reason | SomebodyElse),
        .. Open.Select(state => new Transition(Cancel, state, Ended, Head, Reason | Document)),
    ];

    private static readonly Dictionary<AssignmentState, (Party Whose, int Workdays)> Clocks = new()
    {
        [AwaitingApproval] = (Leader | Head, 3),
        [Approved] = (Office, 1),
        [Dispatched] = (Lead | Clerk, 2),
        [AwaitingExtension] = (Leader | Head, 3),
        [AwaitingReview] = (Office, 5),
        [Passed] = (Office | Leader, 10),
    };

    private static readonly ILookup<(Act, AssignmentState), Transition> Lines = Table.ToLookup(line => (line.Act, line.From));

    /// <summary>The lines for an act in a state; none where it has no place.</summary>
    public static IEnumerable<Transition> For(Act act, AssignmentState state) => Lines[(act, state)];

    /// <summary>Whether the table lets somebody do it there at all, whatever else it asks for.</summary>
    public static bool Allows(Act act, AssignmentState state, Party party) => For(act, state).Any(line => (line.By & party) != None);

    /// <summary>In whose hands a state lies, and within how many working days they are to act; null where no clock runs but the item's own.</summary>
    public static (Party Whose, int Workdays)? ClockOf(AssignmentState state) => Clocks.TryGetValue(state, out var clock) ? clock : null;

    /// <summary>Whether it is at an end, so that its row may be taken up anew.</summary>
    public static bool IsOver(this AssignmentState state) => state is Ended;

    /// <summary>Whether the unit has it in hand.</summary>
    public static bool IsInHand(this AssignmentState state) => state is Underway or AwaitingExtension;
}
