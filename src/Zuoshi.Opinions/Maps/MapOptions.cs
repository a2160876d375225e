namespace Zuoshi.Opinions.Maps;

/// <summary>How the axes of a map are found.</summary>
public enum MapVariant
{
    /// <summary>As Polis does: principal components of the votes, each statement's mean taken for votes that are missing.</summary>
    Plain,

    /// <summary>
    /// For sparse votes spread unevenly: statements are scaled by 1/√votes and their own variance is left out, so that no axis is
    /// merely "the one statement that half the people saw".
    /// </summary>
    Normalised,
}

/// <summary>What a map is drawn with, beside the votes.</summary>
public sealed record MapOptions
{
    /// <summary>Statements moderated out or about the person rather than the matter, by column; they don't shape the map.</summary>
    public IReadOnlyCollection<int> Hidden { get; init; } = [];

    /// <summary>How many groups to make; by silhouette when null.</summary>
    public int? Groups { get; init; }

    /// <summary>The variant; chosen by density and exposure when null.</summary>
    public MapVariant? Variant { get; init; }

    /// <summary>Where the search for the axes starts. Maps of two seeds differ by rounding at most.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The map before this one: groups keep their names, their number changes slowly, nobody falls off the map.</summary>
    public MapSnapshot? Previous { get; init; }
}

/// <summary>What the next map needs to know of this one.</summary>
/// <param name="NameOf">Each participant's group by name, −1 for none; by row, rows added since are missing at the end.</param>
/// <param name="Groups">How many groups it has.</param>
/// <param name="Candidate">The number of groups that fitted best.</param>
/// <param name="Runs">How often in succession that number fitted best.</param>
/// <param name="Axes">Its two axes, each a weight by column; columns added since are missing at the end.</param>
public sealed record MapSnapshot(IReadOnlyList<int> NameOf, int Groups, int Candidate, int Runs, IReadOnlyList<IReadOnlyList<double>> Axes);
