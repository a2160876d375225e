namespace Zuoshi.Redline;

/// <summary>What became of a clause.</summary>
public enum ChangeKind
{
    /// <summary>Nothing: number, heading, words and order are as before.</summary>
    Same,

    /// <summary>Heading and words are as before, the number is another, the order is kept.</summary>
    Renumbered,

    /// <summary>Heading and words are as before, the clause stands elsewhere among the others.</summary>
    Moved,

    /// <summary>Heading or words changed; <see cref="Change.Moved"/> tells whether it also stands elsewhere.</summary>
    Reworded,

    /// <summary>One clause became several.</summary>
    Split,

    /// <summary>Several clauses became one.</summary>
    Joined,

    /// <summary>Stands only in the new version.</summary>
    Added,

    /// <summary>Stood only in the old version.</summary>
    Deleted,
}

/// <summary>One line of a comparison: clauses of the old version, and the clauses of the new one that they became.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Before">The old clauses in their order; none for <see cref="ChangeKind.Added"/>, several for <see cref="ChangeKind.Joined"/>.</param>
/// <param name="After">The new clauses in their order; none for <see cref="ChangeKind.Deleted"/>, several for <see cref="ChangeKind.Split"/>.</param>
/// <param name="Moved">Whether the order among the other clauses changed.</param>
/// <param name="Similarity">From 0 to 1: how much both sides have in common, counted in neighbouring pairs of characters, more when the heading is the same; 0 where one side is empty.</param>
public sealed record Change(ChangeKind Kind, IReadOnlyList<Passage> Before, IReadOnlyList<Passage> After, bool Moved, double Similarity);
