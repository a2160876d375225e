namespace Zuoshi.Platform.Imports;

/// <summary>What an import would do with a line.</summary>
public enum LineState
{
    /// <summary>Nothing before somebody corrects it.</summary>
    Problem,

    /// <summary>Enter something new.</summary>
    New,

    /// <summary>Change what there is.</summary>
    Changed,

    /// <summary>Nothing: it is so already.</summary>
    Unchanged,
}

/// <summary>The states' names and glyphs.</summary>
public static class LineStates
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this LineState state) => state switch
    {
        LineState.Problem => "有问题", LineState.New => "新增", LineState.Changed => "有改动", _ => "未变",
    };

    /// <summary>The colour and glyph.</summary>
    public static string Glyph(this LineState state) => state switch
    {
        LineState.Problem => "bad", LineState.New => "join", LineState.Changed => "me", _ => "done",
    };
}

/// <summary>A line of a table beside what there is already.</summary>
public sealed class ComparedLine
{
    private readonly bool isNew;
    private readonly Dictionary<string, string> problems = [];
    private readonly Dictionary<string, IReadOnlyList<string>> proposals = [];
    private readonly Dictionary<string, string> before = [];
    private readonly List<string> remarks = [];

    /// <summary>Begins to compare a line.</summary>
    public ComparedLine(ImportLine line, bool isNew) => (Line, this.isNew) = (line, isNew);

    /// <summary>The line.</summary>
    public ImportLine Line { get; }

    /// <summary>What an import would do with it.</summary>
    public LineState State =>
        problems.Count > 0 ? LineState.Problem : isNew ? LineState.New : before.Count > 0 ? LineState.Changed : LineState.Unchanged;

    /// <summary>What else there is to say of it.</summary>
    public string Remarks => string.Concat(remarks);

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ProblemOf(string field) => problems.GetValueOrDefault(field);

    /// <summary>What may have been meant in a field.</summary>
    public IReadOnlyList<string> ProposalsFor(string field) => proposals.GetValueOrDefault(field, []);

    /// <summary>What there is in a field that the line changes; null where it changes nothing.</summary>
    public string? BeforeOf(string field) => before.GetValueOrDefault(field);

    /// <summary>Notes what is wrong with a field, and what may have been meant.</summary>
    public void Problem(string field, string message, IReadOnlyList<string>? mayMean = null)
    {
        // The first thing wrong with a cell is enough for its reader.
        if (problems.TryAdd(field, message) && mayMean is { Count: > 0 }) proposals[field] = mayMean;
    }

    /// <summary>Notes that a field changes, unless the line says nothing there or the same.</summary>
    public void Changes(string field, string known)
    {
        if (Line[field].Length > 0 && Line[field] != known) before[field] = known;
    }

    /// <summary>Says something else of the line.</summary>
    public void Remark(string text) => remarks.Add(text);

    /// <summary>Notes whatever is longer than its column takes.</summary>
    public void CheckLengths(IReadOnlyList<ImportColumn> columns)
    {
        foreach (var column in columns)
            if (Line[column.Field].Length > column.Longest) Problem(column.Field, $"最多{column.Longest}个字，现在有{Line[column.Field].Length}个。");
    }
}
