namespace Zuoshi.Workbooks.Reading;

/// <summary>A table as it was sent: texts in rows, nothing left out in between, so that row n here is row n + 1 in the sender's program.</summary>
/// <param name="Sheet">The sheet's name; empty for a table that has no sheet.</param>
/// <param name="Rows">
/// The rows, none behind the last that holds anything; a row ends with its last cell that holds anything. A merged cell's text stands in
/// every cell it covers. Texts have no spaces at their ends; days are written 2020-06-30, numbers in full and without grouping.
/// </param>
public sealed record Table(string Sheet, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The text of a cell, both counted from 0; empty where there is none.</summary>
    public string this[int row, int column] =>
        row < Rows.Count && column < Rows[row].Count ? Rows[row][column] : "";

    /// <summary>Number of columns of the longest row.</summary>
    public int Width { get; } = Rows.Select(row => row.Count).DefaultIfEmpty().Max();
}
