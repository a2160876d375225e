namespace Zuoshi.Gongwen.Reading.Docx;

/// <summary>A table's cells while its rows are read; what is merged is written into each row and column it covers.</summary>
/// <param name="table">Number of the table in the document.</param>
internal sealed class TableGrid(int table)
{
    // Word stops at 63 columns; a damaged span must not make thousands.
    private const int MostColumns = 256;

    private readonly List<string> above = [];
    private readonly List<string> row = [];
    private int rows;

    /// <summary>Columns that the table itself declares.</summary>
    public int Columns { get; set; }

    public bool HasRows => rows > 0;

    public void BeginRow() => row.Clear();

    /// <summary>Leaves columns free at the row's beginning.</summary>
    public void Skip(int columns) => Fill("", columns);

    /// <param name="text">The cell's own text; blank in all but the first cell of a merge.</param>
    /// <param name="span">Columns it covers.</param>
    /// <param name="fromAbove">Whether it continues the cell above.</param>
    /// <param name="fromLeft">Whether it continues the cell to its left.</param>
    public void Add(string text, int span, bool fromAbove, bool fromLeft)
    {
        if (fromAbove && row.Count < above.Count) text = above[row.Count];
        else if (fromLeft && row.Count > 0) text = row[^1];
        Fill(text, span);
    }

    public void EndRow(SourceBuilder text)
    {
        text.AddRow(table, rows++, row);
        above.Clear();
        above.AddRange(row);
    }

    private void Fill(string text, int columns) =>
        row.AddRange(Enumerable.Repeat(text, Math.Clamp(columns, 1, Math.Max(1, MostColumns - row.Count))));
}
