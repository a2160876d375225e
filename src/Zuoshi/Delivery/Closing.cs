using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery;

/// <summary>审核要点: what a reviewer holds a finished item against. All of them, or it goes back.</summary>
[Flags]
public enum ReviewPoints
{
    /// <summary>None yet.</summary>
    None = 0,

    /// <summary>事实清楚.</summary>
    Facts = 1,

    /// <summary>目标达到.</summary>
    Target = 2,

    /// <summary>销号标准达到.</summary>
    Standard = 4,

    /// <summary>文件齐全.</summary>
    Documents = 8,

    /// <summary>格式规范.</summary>
    Form = 16,

    /// <summary>All.</summary>
    All = Facts | Target | Standard | Documents | Form,
}

/// <summary>报办结: one attempt to be done with an item, with its review, its verification and its signature.</summary>
public sealed class Closing
{
    private Closing()
    {
    }

    internal Closing(Move move, string statement, string deliverable, int lateDays) =>
        (RequestedById, RequestedBy, RequestedOn, Statement, Deliverable, LateDays) = (move.PersonId!.Value, move.Signature, move.On, statement, deliverable, lateDays);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who asks.</summary>
    [NotRecorded]
    public Guid RequestedById { get; private set; }

    /// <summary>Who asks, as signed.</summary>
    public string RequestedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly RequestedOn { get; private set; }

    /// <summary>办结说明.</summary>
    public string Statement { get; private set; } = "";

    /// <summary>文号 or place of what was produced.</summary>
    public string Deliverable { get; private set; } = "";

    /// <summary>How many days late it was asked for; never changed.</summary>
    public int LateDays { get; private set; }

    /// <summary>Who reviewed it.</summary>
    [NotRecorded]
    public Guid? ReviewedById { get; private set; }

    /// <summary>Who reviewed it, as signed; empty while nobody has.</summary>
    public string ReviewedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>Whether it passed; null while nobody has reviewed it.</summary>
    public bool? IsPassed { get; private set; }

    /// <summary>Why it goes back, or what the reviewer noted.</summary>
    public string Review { get; private set; } = "";

    /// <summary>What the check on the spot found, held against the standard.</summary>
    public string Finding { get; private set; } = "";

    /// <summary>Who checked, as signed; empty while nobody has.</summary>
    public string VerifiedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>Who signed the end of it.</summary>
    [NotRecorded]
    public Guid? SignedById { get; private set; }

    /// <summary>Who signed the end of it, as signed; empty while nobody has.</summary>
    public string SignedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Whether somebody has had it in hand before.</summary>
    internal bool IsKnownTo(Guid? person) => person is not null && (RequestedById == person || ReviewedById == person || SignedById == person);

    internal void Reviewed(bool passed, Move move, string words) =>
        (IsPassed, ReviewedById, ReviewedBy, ReviewedOn, Review) = (passed, move.PersonId, move.Signature, move.On, words);

    internal void Verified(Move move, string finding) => (VerifiedBy, VerifiedOn, Finding) = (move.Signature, move.On, finding);

    internal void Signed(Move move) => (SignedById, SignedBy, SignedOn) = (move.PersonId, move.Signature, move.On);
}

/// <summary>复核: the lead unit objects to what was concluded; others than those who concluded it decide.</summary>
public sealed class Appeal
{
    private Appeal()
    {
    }

    internal Appeal(Move move, string text, DateOnly answerBy) => (By, On, Text, AnswerBy) = (move.Signature, move.On, text, answerBy);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who objects, as signed.</summary>
    public string By { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly On { get; private set; }

    /// <summary>To what, and why.</summary>
    public string Text { get; private set; } = "";

    /// <summary>By when it is answered.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>What was answered.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Who answered, as signed; empty while nobody has.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    internal void Settle(Move move, string answer) => (Answer, AnsweredBy, AnsweredOn) = (answer, move.Signature, move.On);
}
