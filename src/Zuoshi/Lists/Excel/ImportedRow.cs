using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Excel;

/// <summary>A row that an import made or changed. What it said before and after stands in the record of the row, under the edition.</summary>
[Bookkeeping("the rows of an import, which is recorded itself; what became of them stands in the record of each row")]
public sealed class ImportedRow
{
    private ImportedRow()
    {
    }

    internal ImportedRow(WorkItem item, bool isNew) => (ItemId, IsNew, Edition) = (item.Id, isNew, item.Edition);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The import.</summary>
    public Guid DraftId { get; private set; }

    /// <summary>The row.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Whether the import made it.</summary>
    public bool IsNew { get; private set; }

    /// <summary>The edition in which the import left it.</summary>
    public int Edition { get; private set; }
}
