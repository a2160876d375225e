namespace Zuoshi.Platform.Imports;

/// <summary>Lines of a draft as a check page shows them, each with what is wrong beside its cell.</summary>
/// <param name="Caption">What the table is called.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Version">Version of the draft that is shown.</param>
/// <param name="Show">Which lines are shown, for the way back.</param>
/// <param name="Page">The page of them.</param>
public sealed record ImportTable(string Caption, IReadOnlyList<ImportColumn> Columns, IReadOnlyList<ComparedLine> Lines, int Version, string Show, int Page)
{
    /// <summary>Whether a line may be left out for good.</summary>
    public bool MayDrop { get; init; }
}
