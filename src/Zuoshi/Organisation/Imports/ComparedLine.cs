namespace Zuoshi.Organisation.Imports;

/// <summary>What an import would do with a line.</summary>
public enum LineState
{
    /// <summary>Nothing before somebody corrects it.</summary>
    Problem,

    /// <summary>Enter a unit or a person.</summary>
    New,

    /// <summary>Change what there is.</summary>
    Changed,

    /// <summary>Nothing: it is so already.</summary>
    Unchanged,
}

/// <summary>A line of the roll beside what the directory has.</summary>
public sealed class ComparedLine
{
    private readonly bool isNew;
    private readonly Dictionary<string, string> problems = [];
    private readonly Dictionary<string, IReadOnlyList<string>> proposals = [];
    private readonly Dictionary<string, string> before = [];
    private readonly List<string> remarks = [];

    internal ComparedLine(RollLine line, bool isNew) => (Line, this.isNew) = (line, isNew);

    /// <summary>The line.</summary>
    public RollLine Line { get; }

    /// <summary>What an import would do with it.</summary>
    public LineState State =>
        problems.Count > 0 ? LineState.Problem : isNew ? LineState.New : before.Count > 0 ? LineState.Changed : LineState.Unchanged;

    /// <summary>What else there is to say of it.</summary>
    public string Remarks => string.Concat(remarks);

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ProblemOf(string field) => problems.GetValueOrDefault(field);

    /// <summary>What may have been meant in a field.</summary>
    public IReadOnlyList<string> ProposalsFor(string field) => proposals.GetValueOrDefault(field, []);

    /// <summary>What the directory has in a field that the line changes; null where it changes nothing.</summary>
    public string? BeforeOf(string field) => before.GetValueOrDefault(field);

    internal void Problem(string field, string message, IReadOnlyList<string>? mayMean = null)
    {
        // The first thing wrong with a cell is enough for its reader.
        if (problems.TryAdd(field, message) && mayMean is { Count: > 0 }) proposals[field] = mayMean;
    }

    /// <summary>Notes that a field changes, unless the line says nothing there or the same.</summary>
    internal void Changes(string field, string known)
    {
        if (Line[field].Length > 0 && Line[field] != known) before[field] = known;
    }

    internal void Remark(string text) => remarks.Add(text);

    internal void CheckLengths()
    {
        foreach (var column in RollColumns.Of(Line.Kind))
            if (Line[column.Field].Length > column.Longest) Problem(column.Field, $"最多{column.Longest}个字，现在有{Line[column.Field].Length}个。");
    }
}
