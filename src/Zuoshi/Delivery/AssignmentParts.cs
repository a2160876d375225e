using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery;

/// <summary>节点: a step of the plan, with its part of the whole.</summary>
public sealed class Node
{
    private Node()
    {
    }

    internal Node(int order, NodeText text, bool isKey) => (Order, Name, On, Weight, IsKey) = (order, text.Name, text.On, text.Weight, isKey);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; internal set; }

    /// <summary>What is to be reached.</summary>
    public string Name { get; private set; } = "";

    /// <summary>By when.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Its part of the whole, in percent; all together are 100.</summary>
    public int Weight { get; internal set; }

    /// <summary>Whether it stands in the published lists; the others are the unit's own division.</summary>
    public bool IsKey { get; private set; }

    /// <summary>The report that says it was reached, confirmed or not.</summary>
    [NotRecorded]
    public Guid? ReportId { get; internal set; }

    /// <summary>The day on which a confirmed report said that it was reached.</summary>
    public DateOnly? ReachedOn { get; internal set; }
}

/// <summary>A step as it is given.</summary>
/// <param name="Name">What is to be reached.</param>
/// <param name="On">By when.</param>
/// <param name="Weight">Its part of the whole, in percent.</param>
public sealed record NodeText(string Name, DateOnly On, int Weight);

/// <summary>配合单位 of an item.</summary>
public sealed class Helper
{
    private Helper()
    {
    }

    internal Helper(int order, HelperText text) => (Order, UnitId, Duty) = (order, text.UnitId, text.Duty);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The unit.</summary>
    public Guid UnitId { get; internal set; }

    /// <summary>What it is to do.</summary>
    public string Duty { get; private set; } = "";

    /// <summary>The day on which it confirmed that its part is done.</summary>
    public DateOnly? ConfirmedOn { get; internal set; }
}

/// <summary>A unit that helps, as it is given.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Duty">What it is to do.</param>
public sealed record HelperText(Guid UnitId, string Duty);

/// <summary>进展: what a unit says of how far the work has come.</summary>
public sealed class ProgressReport
{
    private ProgressReport()
    {
    }

    internal ProgressReport(Move move, string text, bool isUnchanged, string evidence) =>
        (UnitId, By, ById, At, Text, IsUnchanged, Evidence) = (move.By!.UnitId, move.Signature, move.By.PersonId, move.At, text, isUnchanged, evidence);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The unit that reports: the lead's or one that helps.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Who wrote it, as signed then.</summary>
    public string By { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>What it says.</summary>
    public string Text { get; private set; } = "";

    /// <summary>无变化: it says again what the last one said.</summary>
    public bool IsUnchanged { get; private set; }

    /// <summary>文号 or place of what proves it; may be empty.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>Who confirmed it for the unit, as signed; empty while nobody has.</summary>
    public string ConfirmedBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    internal void Confirm(Move move) => (ConfirmedBy, ConfirmedAt) = (move.Signature, move.At);
}

/// <summary>问题: what a unit cannot settle alone. While nobody answers, the item doesn't turn red for it.</summary>
public sealed class Issue
{
    private Issue()
    {
    }

    internal Issue(Move move, string text, Guid? askedUnitId, DateOnly answerBy) =>
        (By, On, Text, AskedUnitId, AnswerBy) = (move.Signature, move.On, text, askedUnitId, answerBy);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who raised it, as signed.</summary>
    public string By { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What it is.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The unit that is asked to do something about it.</summary>
    public Guid? AskedUnitId { get; private set; }

    /// <summary>By when the leader answers.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>What was answered.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Who answered, as signed; empty while nobody has.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    internal void Settle(Move move, string answer) => (Answer, AnsweredBy, AnsweredOn) = (answer, move.Signature, move.On);
}

/// <summary>How strongly a unit is urged. The numbers are stored.</summary>
public enum UrgeLevel
{
    /// <summary>提醒.</summary>
    Reminder = 1,

    /// <summary>催办单.</summary>
    Slip = 2,

    /// <summary>督办单.</summary>
    Order = 3,
}

/// <summary>催办: the lead unit is reminded, urged or ordered; a report is its reply.</summary>
public sealed class UrgeNote
{
    private UrgeNote()
    {
    }

    internal UrgeNote(Move move, UrgeLevel level, string text, DateOnly replyBy) => (By, On, Level, Text, ReplyBy) = (move.Signature, move.On, level, text, replyBy);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who urges, as signed.</summary>
    public string By { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How strongly.</summary>
    public UrgeLevel Level { get; private set; }

    /// <summary>What it says; a reminder may say nothing.</summary>
    public string Text { get; private set; } = "";

    /// <summary>By when the unit replies.</summary>
    public DateOnly ReplyBy { get; private set; }

    /// <summary>When it did.</summary>
    public DateOnly? RepliedOn { get; internal set; }
}

/// <summary>延期: a later due date that was asked for.</summary>
public sealed class Extension
{
    private Extension()
    {
    }

    internal Extension(Move move, DateOnly from, DateOnly to, string reason) => (By, On, From, To, Reason) = (move.Signature, move.On, from, to, reason);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who asks, as signed.</summary>
    public string By { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The due date as it was.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The due date asked for.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Whether it was granted; null while nobody has decided.</summary>
    public bool? IsGranted { get; private set; }

    /// <summary>Who decided, as signed, with the number of the minutes where there is one.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>Why it was refused.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly? DecidedOn { get; private set; }

    internal void Decide(bool isGranted, Move move, string words) =>
        (IsGranted, DecidedBy, Decision, DecidedOn) = (isGranted, move.Signature, words, move.On);
}
