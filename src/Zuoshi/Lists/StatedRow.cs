using Zuoshi.Lists.Contract;

namespace Zuoshi.Lists;

/// <summary>A row of one state of the lists: as it is now, or as it was published.</summary>
/// <param name="ItemId">The row's key.</param>
/// <param name="Kind">Task or project.</param>
/// <param name="Number">Its number.</param>
/// <param name="Content">What it says in that state.</param>
public sealed record StatedRow(Guid ItemId, WorkItemKind Kind, int Number, RowContent Content)
{
    /// <summary>Its edition, by which a table that comes back is laid beside what it was; null for a state that is not to be worked on.</summary>
    public int? Edition { get; init; }

    /// <summary>Its number with its mark: 任023.</summary>
    public string Mark => Kind.Mark().Character + Ui.Mark.Three(Number);

    /// <summary>完成时限 as it is printed.</summary>
    public string ShownDue => DueWords.Shown(Content.Nature, Content.Due, Content.DueText);

    /// <summary>A row as it is now.</summary>
    public static StatedRow Of(WorkItem item) => new(item.Id, item.Kind, item.Number, item.ToContent()) { Edition = item.Edition };
}
