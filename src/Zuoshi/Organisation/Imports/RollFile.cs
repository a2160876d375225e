using Zuoshi.Platform.Imports;

namespace Zuoshi.Organisation.Imports;

/// <summary>What a line of the roll tells of.</summary>
public enum LineKind
{
    /// <summary>A unit.</summary>
    Unit = 1,

    /// <summary>A person in a post.</summary>
    Person = 2,
}

/// <summary>One line of the roll (名册) as somebody sent it.</summary>
/// <param name="Kind">What it tells of.</param>
/// <param name="Number">Its number in the draft, from 1.</param>
/// <param name="Place">Where it stood: 人员第12行.</param>
/// <param name="Cells">Its texts by field.</param>
public sealed record RollLine(LineKind Kind, int Number, string Place, IReadOnlyDictionary<string, string> Cells) : ImportLine(Number, Place, Cells);

/// <summary>The whole roll as it was sent: units, people, or both.</summary>
public sealed record RollFile(IReadOnlyList<RollLine> Lines)
{
    /// <summary>Most lines taken at once.</summary>
    public const int MostLines = 20_000;

    /// <summary>Its lines of one kind.</summary>
    public IEnumerable<RollLine> Of(LineKind kind) => Lines.Where(line => line.Kind == kind);

    /// <summary>The same with one line corrected.</summary>
    public RollFile With(int number, IReadOnlyDictionary<string, string> corrections) =>
        new([.. Lines.Select(line => line.Number == number ? line with { Cells = line.Corrected(corrections) } : line)]);
}
