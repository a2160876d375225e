using Zuoshi.Discussions.Answers;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions;

/// <summary>去向: what became of a contribution, with the reason that its author reads.</summary>
public sealed class Disposition
{
    internal Disposition()
    {
    }

    /// <summary>采纳, 合并, 部分采纳, 留存 or 未采纳.</summary>
    public DispositionKind Kind { get; private set; }

    /// <summary>Why; shown to the author.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The contribution that it lives on in.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Who published it.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>Name of who published it, at that time.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>Name of who prepared it, at that time; empty when it was answered at once.</summary>
    public string PreparedBy { get; private set; } = "";

    /// <summary>When it was published, UTC.</summary>
    [NotRecorded]
    public DateTime At { get; private set; }

    internal void Set(AnswerText answer, string preparedBy, Actor by, DateTime at) =>
        (Kind, Reason, MergedIntoId, PreparedBy, ById, ByName, At) = (answer.Kind, answer.Reason, answer.MergedIntoId, preparedBy, by.PersonId, by.Name, at);
}

/// <summary>申诉: its author does not agree with the answer, and says why. Once.</summary>
public sealed class Objection
{
    private Objection()
    {
    }

    internal Objection(string text, DateTime at) => (Text, At) = (text, at);

    /// <summary>Why.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was answered anew, UTC; null while it is open.</summary>
    public DateTime? AnsweredAt { get; private set; }

    internal void Answered(DateTime at) => AnsweredAt ??= at;
}
