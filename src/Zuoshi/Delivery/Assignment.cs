using Zuoshi.Delivery.Judging;
using Zuoshi.Delivery.Projects;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery;

/// <summary>
/// 督办事项: a published row of the lists that is being delivered. What is to be done, by whom and by when comes from the row; where it
/// stands, how far it has come and its light follow from what was done and reported, and are never typed.
/// </summary>
public sealed partial class Assignment : Entity
{
    private static readonly WorkCalendar Calendar = WorkCalendar.China;
    private static readonly LightRule Rule = new(Calendar);

    private readonly List<Node> nodes = [];
    private readonly List<Helper> helpers = [];
    private readonly List<ProgressReport> reports = [];
    private readonly List<Issue> issues = [];
    private readonly List<UrgeNote> urges = [];
    private readonly List<Extension> extensions = [];
    private readonly List<Closing> closings = [];
    private readonly List<Appeal> appeals = [];

    private Assignment()
    {
    }

    /// <summary>立项: takes up a row.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign.</param>
    /// <param name="row">The row as it was published.</param>
    /// <param name="terms">On what basis, and when it counts as done.</param>
    /// <param name="on">The day.</param>
    public Assignment(Guid campaignId, int number, PublishedRow row, AssignmentTerms terms, DateOnly on)
    {
        (CampaignId, Number, ItemId, TakenItemId, ItemKind, ItemNumber) = (campaignId, number, row.Id, row.Id, row.Kind, row.Number);
        (Title, ThemeId, LeadUnitId, LeaderName, LeaderId, Label) = (row.Title, row.ThemeId, row.LeadUnitId, row.LeaderName, row.LeaderId, row.Label);
        (Source, BasisDocument) = (GivenWords.Rule.Maybe(terms.Source, "来源", GivenWords.LongestDocument), GivenWords.Rule.Maybe(terms.BasisDocument, "依据文号", GivenWords.LongestDocument));
        (Standard, IsMajor, IsForGood) = (GivenWords.Rule.Maybe(terms.Standard, "销号标准"), terms.IsMajor, row.IsForGood);
        // 时限不落在休息日: what falls on one is due on the working day before.
        (Start, Due) = (row.Start ?? on, row.IsForGood || row.Due is not { } due ? null : Calendar.OnOrBefore(due));
        (State, StateSince) = (AssignmentState.Proposed, on);
        nodes.AddRange(PlanOf(row, Due));
        if (row.Years.Count > 0 || row.Permits.Count > 0) Project = new ProjectProgress(this, row);
        helpers.AddRange(row.With.Select((with, index) => new Helper(index + 1, new HelperText(with.UnitId, with.Duty))));
        Happened("delivery.taken-up", campaignId, detail: new { Row = row.Number });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The row of the lists.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>The row as long as this holds it; null once it has ended, so that the row can be taken up again. No two hold one row.</summary>
    [NotRecorded]
    public Guid? TakenItemId { get; private set; }

    /// <summary>Whether the row is a task or a project.</summary>
    public WorkItemKind ItemKind { get; private set; }

    /// <summary>The row's number.</summary>
    public int ItemNumber { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The theme.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>牵头单位.</summary>
    public Guid LeadUnitId { get; private set; }

    /// <summary>责任领导 as written.</summary>
    public string LeaderName { get; private set; } = "";

    /// <summary>责任领导 in the roll.</summary>
    public Guid? LeaderId { get; private set; }

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; private set; }

    /// <summary>来源.</summary>
    public string Source { get; private set; } = "";

    /// <summary>依据文号.</summary>
    public string BasisDocument { get; private set; } = "";

    /// <summary>销号标准: when it counts as done.</summary>
    public string Standard { get; private set; } = "";

    /// <summary>重大事项, which only 局长 or 局党组 approves.</summary>
    public bool IsMajor { get; private set; }

    /// <summary>长期坚持: has no due date.</summary>
    public bool IsForGood { get; private set; }

    /// <summary>When the work begins.</summary>
    public DateOnly Start { get; private set; }

    /// <summary>When it is due; null for what is done for good, or where the row has no date.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Where it stands.</summary>
    public AssignmentState State { get; private set; }

    /// <summary>Since when.</summary>
    [NotRecorded]
    public DateOnly StateSince { get; private set; }

    /// <summary>Why the unit gave it back when it was last handed over; empty while it hasn't, or was handed over anew.</summary>
    public string DisputeReason { get; private set; } = "";

    /// <summary>When the lead unit signed for it.</summary>
    [NotRecorded]
    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>What the lead's last confirmed report says; the next one begins with it.</summary>
    [NotRecorded]
    public string LastText { get; private set; } = "";

    /// <summary>The day of that report.</summary>
    [NotRecorded]
    public DateOnly? LastReportOn { get; private set; }

    /// <summary>The day of the oldest issue that nobody has answered.</summary>
    [NotRecorded]
    public DateOnly? IssueSince { get; private set; }

    /// <summary>How many times it has been extended.</summary>
    [NotRecorded]
    public int Extended { get; private set; }

    /// <summary>Whether a report waits for the head of the unit.</summary>
    [NotRecorded]
    public bool AwaitsConfirmation { get; private set; }

    /// <summary>By when the last slip is to be answered; null where none is open.</summary>
    [NotRecorded]
    public DateOnly? UrgeReplyBy { get; private set; }

    /// <summary>Whether what was reported as done has been checked, so that it may be signed.</summary>
    [NotRecorded]
    public bool IsVerified { get; private set; }

    /// <summary>How many days late it was when it was last reported as done; stays though the light is blue.</summary>
    public int? LateDays { get; private set; }

    /// <summary>When it was closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>When it is looked at again: a suspended one, or one that is done for good.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>节点 in order.</summary>
    public IReadOnlyList<Node> Nodes => nodes;

    /// <summary>配合单位 in order.</summary>
    public IReadOnlyList<Helper> Helpers => helpers;

    /// <summary>进展, the oldest first.</summary>
    public IReadOnlyList<ProgressReport> Reports => reports;

    /// <summary>问题, the oldest first.</summary>
    public IReadOnlyList<Issue> Issues => issues;

    /// <summary>催办, the oldest first.</summary>
    public IReadOnlyList<UrgeNote> Urges => urges;

    /// <summary>延期, the oldest first.</summary>
    public IReadOnlyList<Extension> Extensions => extensions;

    /// <summary>报办结, the oldest first.</summary>
    public IReadOnlyList<Closing> Closings => closings;

    /// <summary>复核, the oldest first.</summary>
    public IReadOnlyList<Appeal> Appeals => appeals;

    /// <summary>完成比例 in percent; null where the plan has no steps.</summary>
    public int? Percent => nodes.Count == 0 ? null : nodes.Where(node => node.ReachedOn is not null).Sum(node => node.Weight);

    /// <summary>By when the next report is due: a month after the last, or after the unit signed for it.</summary>
    public DateOnly? ReportDue => (LastReportOn ?? AcknowledgedOn) is { } last && State.IsInHand() ? Calendar.OnOrAfter((last > Start ? last : Start).AddMonths(1)) : null;

    /// <summary>In whose hands it lies, and until when; null where nobody's clock runs but its own.</summary>
    public (Party Whose, DateOnly Until)? Clock =>
        Supervision.ClockOf(State) is { } clock ? (clock.Whose, Calendar.After(StateSince, clock.Workdays)) : null;

    /// <summary>The light on a day.</summary>
    public LightReading LightOn(DateOnly day) => Rule.Read(
        new LightGround(State, Start, Due, [.. nodes.Select(node => new PlannedNode(node.Name, node.On, node.IsKey, node.ReachedOn is not null))], ReportDue, IssueSince, Project?.Ground), day);

    /// <summary>What was last kept of its light and of what comes next; null where that wasn't read with it.</summary>
    [NotRecorded]
    public Outlook? Outlook { get; private set; }

    /// <summary>What is to be said of its light and of what comes next on a day; it has its plan and its figures with it.</summary>
    public Outlook OutlookOn(DateOnly day)
    {
        var outlook = new Outlook(Id);
        outlook.Judge(this, day);
        return outlook;
    }

    /// <summary>Judges it for a day, and keeps that.</summary>
    internal LightReading Judge(DateOnly day)
    {
        Outlook ??= new Outlook(Id);
        Outlook.Judge(this, day);
        return Outlook.Reading;
    }

    /// <summary>Keeps it at least as close as its row; says whether that changes anything.</summary>
    public bool KeepAtLeast(Sensitivity label)
    {
        if (Label >= label) return false;

        Label = label;
        Happened("delivery.relabelled", CampaignId);
        return true;
    }

    /// <summary>Whether it is a lesser matter, for the leader alone: to approve what isn't major, to extend for the first time.</summary>
    public bool IsLesser(Act act) => act is Act.Approve ? !IsMajor : Extended == 0;

    private sealed record Granted(Transition Line, Move Move, string Reason, string Document)
    {
        /// <summary>What the record says of why.</summary>
        public string? Words => (Reason, Document) switch
        {
            ("", "") => null,
            ("", _) => $"依据：{Document}",
            (_, "") => Reason,
            _ => $"{Reason}（依据：{Document}）",
        };
    }

    /// <summary>Whether somebody may do it here and now, with what they give; nothing is changed.</summary>
    private Granted Grant(Act act, Move move, string asked = "理由")
    {
        var lines = Supervision.For(act, State).ToList();
        if (lines.Count == 0) throw new RuleBroken("delivery.state", $"这一项现在是“{State.Name()}”，不能{act.Name()}，请刷新页面再看。");

        var theirs = lines.FindAll(line => (line.By & move.As) != Party.None);
        if (theirs.Count == 0) throw new RuleBroken("delivery.not-theirs", $"{act.Name()}由{lines.Aggregate(Party.None, (all, line) => all | line.By).Name()}来做。");
        if (theirs.Find(line => !line.Needs.HasFlag(Needs.Lesser) || IsLesser(act)) is not { } fits)
            throw new RuleBroken("delivery.greater", $"{(act is Act.Approve ? "重大事项" : "再次延期")}由局长或局党组定。");
        if (fits.Needs.HasFlag(Needs.SomebodyElse) && closings is [.., var last] && last.IsKnownTo(move.PersonId))
            throw new RuleBroken("delivery.own", "这一项是您报的或者审的，请换一位来定。");

        return new Granted(
            fits, move,
            fits.Needs.HasFlag(Needs.Reason) ? GivenWords.Rule.Of(move.Reason, asked) : GivenWords.Rule.Maybe(move.Reason, asked),
            fits.Needs.HasFlag(Needs.Document) ? GivenWords.Rule.Of(move.Document, "文号或会议纪要号", GivenWords.LongestDocument) : GivenWords.Rule.Maybe(move.Document, "文号", GivenWords.LongestDocument));
    }

    private void Enter(Granted granted)
    {
        if (granted.Line.To == State) return;

        (State, StateSince) = (granted.Line.To, granted.Move.On);
        if (State.IsOver()) TakenItemId = null;
    }

    private static DateOnly Workday(DateOnly? given, string asked)
    {
        if (given is not { } day) throw new RuleBroken("delivery.day", $"请填{asked}。");
        return Calendar.WhyRest(day) is { } why ? throw new RuleBroken("delivery.rest-day", why) : day;
    }

    private static IEnumerable<Node> PlanOf(PublishedRow row, DateOnly? due)
    {
        var weights = row.Steps.Count > 0 && row.Steps.Sum(step => step.Weight ?? 0) == 100
            ? [.. row.Steps.Select(step => step.Weight ?? 0)]
            : Even(row.Steps.Count);
        return row.Steps.Select((step, index) =>
        {
            var on = Calendar.OnOrBefore(step.On);
            return new Node(index + 1, new NodeText(step.Name, on > due ? due.Value : on, weights[index]), isKey: true);
        });
    }

    /// <summary>A hundred in equal parts, the last of which takes what is left.</summary>
    private static int[] Even(int parts) => [.. Enumerable.Range(1, parts).Select(part => part < parts ? 100 / parts : 100 - 100 / parts * (parts - 1))];
}

/// <summary>On what basis a row is taken up.</summary>
/// <param name="Source">来源.</param>
/// <param name="BasisDocument">依据文号.</param>
/// <param name="Standard">销号标准.</param>
/// <param name="IsMajor">Whether only 局长 or 局党组 approves it.</param>
public sealed record AssignmentTerms(string? Source, string? BasisDocument, string? Standard, bool IsMajor = false);
