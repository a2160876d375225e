namespace Zuoshi.Workbooks.Writing;

/// <summary>Something to say of a cell.</summary>
/// <param name="Sheet">The sheet's name; empty for a table that has none.</param>
/// <param name="Row">The cell's row, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Text">What to say.</param>
public sealed record CellRemark(string Sheet, int Row, int Column, string Text);
