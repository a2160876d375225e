namespace Zuoshi.Lists.Excel;

/// <summary>What becomes of a row of a table.</summary>
internal enum RowFate
{
    /// <summary>The site says it already.</summary>
    Unchanged,

    /// <summary>It changes a row.</summary>
    Changed,

    /// <summary>It makes a row.</summary>
    New,

    /// <summary>Somebody said that it stays out.</summary>
    LeftOut,

    /// <summary>Something has to be said or mended first.</summary>
    Open,
}

/// <summary>What becomes of a cell that differs.</summary>
internal enum CellFate
{
    /// <summary>What the table says is taken.</summary>
    Taken,

    /// <summary>What the site says is kept.</summary>
    Kept,

    /// <summary>Both changed it; a person has to say.</summary>
    Conflict,
}

/// <summary>A cell that says something else than the site does now.</summary>
/// <param name="Field">Its field.</param>
/// <param name="Exported">What stood there when it was exported; null where that isn't known.</param>
/// <param name="Now">What the site says.</param>
/// <param name="Table">What the table says.</param>
/// <param name="Fate">What becomes of it.</param>
internal sealed record ComparedCell(ListField Field, string? Exported, string Now, string Table, CellFate Fate)
{
    /// <summary>Whether both were changed, or nobody can tell which was.</summary>
    public bool IsConflict { get; init; }

    /// <summary>Who changed it in the site meanwhile: 综合规划处11月5日; empty where that isn't known.</summary>
    public string Meanwhile { get; init; } = "";
}

/// <summary>What is wrong with a cell.</summary>
internal sealed record CellProblem(string Field, string Message);

/// <summary>A row of a table beside what the site says.</summary>
internal sealed class ComparedRow(ListLine line, WorkItem? item)
{
    /// <summary>The row of the table.</summary>
    public ListLine Line { get; } = line;

    /// <summary>The row of the site; null for a new one.</summary>
    public WorkItem? Item { get; } = item;

    /// <summary>What becomes of it.</summary>
    public RowFate Fate { get; set; }

    /// <summary>What the row is to say; null while it is open or stays out.</summary>
    public RowContent? Result { get; set; }

    /// <summary>The cells that differ.</summary>
    public List<ComparedCell> Cells { get; } = [];

    /// <summary>What is wrong with which cell.</summary>
    public List<CellProblem> Problems { get; } = [];

    /// <summary>What only a person can say of which cell, answered or not.</summary>
    public List<(string Field, ImportQuestion Question)> Asked { get; } = [];

    /// <summary>What was read otherwise than it stands there.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>How many cells were changed in the site alone, and stay so.</summary>
    public int KeptCells { get; set; }

    /// <summary>The name by which people know it.</summary>
    public string Title => Line[ListField.Title] is { Length: > 0 } title ? title : Item?.Title ?? Line[ListField.Content];
}
