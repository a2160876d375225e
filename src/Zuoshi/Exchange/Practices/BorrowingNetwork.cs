using Zuoshi.Organisation.Contract;

namespace Zuoshi.Exchange.Practices;

/// <summary>A unit in one of the two columns of the picture.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Y">Height, in pixels.</param>
public sealed record NetworkNode(string Name, int Y);

/// <summary>Who took over how many practices of whom.</summary>
/// <param name="From">Whose practices.</param>
/// <param name="To">Who took them over.</param>
/// <param name="Practices">The practices, in order of number, with what came of each.</param>
/// <param name="At">Where along the line its number is written, from 0 to 1.</param>
public sealed record NetworkEdge(NetworkNode From, NetworkNode To, IReadOnlyList<(Practice It, Borrowing By)> Practices, decimal At);

/// <summary>
/// The network of borrowing: lenders in one column, borrowers in the other, both in official order, lines between. Nobody stands
/// higher for having more.
/// </summary>
/// <param name="Lenders">Whose practices were taken over.</param>
/// <param name="Borrowers">Who took them over.</param>
/// <param name="Edges">The lines, in the order of the lenders and then of the borrowers.</param>
public sealed record BorrowingNetwork(IReadOnlyList<NetworkNode> Lenders, IReadOnlyList<NetworkNode> Borrowers, IReadOnlyList<NetworkEdge> Edges)
{
    /// <summary>Where the lines begin and end, in percent of the width.</summary>
    public const int Left = 36, Right = 64;

    private const int Step = 36, Top = 24;

    /// <summary>Height of the picture, in pixels.</summary>
    public int Height => Top * 2 + Step * (Math.Max(Lenders.Count, Borrowers.Count) - 1);

    /// <summary>Draws what was borrowed.</summary>
    public static BorrowingNetwork Of(IReadOnlyList<PracticeLine> lines, IReadOnlyList<UnitFact> units)
    {
        var order = units.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        var pairs = lines.SelectMany(line => line.Borrowings, (line, by) => (line.It, By: by))
            .GroupBy(pair => (From: pair.It.UnitId, To: pair.By.UnitId)).OrderBy(group => order[group.Key.From]).ThenBy(group => order[group.Key.To]).ToList();
        var lenders = Column(pairs.Select(group => group.Key.From));
        var borrowers = Column(pairs.Select(group => group.Key.To));
        return new BorrowingNetwork([.. lenders.Values], [.. borrowers.Values],
        [
            // Numbers stand at different places of their lines, so that crossing lines keep theirs apart.
            .. pairs.Index().Select(pair => new NetworkEdge(
                lenders[pair.Item.Key.From], borrowers[pair.Item.Key.To], [.. pair.Item.OrderBy(one => one.It.Number)], pair.Index % 3 * 0.2m + 0.3m)),
        ]);

        Dictionary<Guid, NetworkNode> Column(IEnumerable<Guid> keys) => keys.Distinct().OrderBy(key => order[key]).Index()
            .ToDictionary(pair => pair.Item, pair => new NetworkNode(units[order[pair.Item]].ShortName, Top + Step * pair.Index));
    }
}
