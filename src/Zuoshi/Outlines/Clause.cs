using Zuoshi.Redline;
using Zuoshi.Gongwen.Outlines;

namespace Zuoshi.Outlines;

/// <summary>
/// One addressable unit of a version: chapter, item, table. Its <see cref="Key"/> is the same in every version in which the clause
/// lives on; everything else is as that version prints it.
/// </summary>
public sealed class Clause
{
    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 300;

    private const int LongestBeginning = 24;

    private Clause()
    {
    }

    /// <summary>A clause as it was read.</summary>
    /// <param name="read">What the reader made of it.</param>
    /// <param name="order">Its place among all clauses, from 1.</param>
    /// <param name="key">Key of the clause that it goes on; a new one for a new clause.</param>
    internal Clause(Gongwen.Outlines.Clause read, int order, Guid key)
    {
        (Key, Order, Level, Kind) = (key, order, read.Level, read.Kind);
        (Path, Citation, Marker, Title, Text) = (read.Path, read.Citation["纲要 ".Length..], read.Marker, read.Title, read.Text);
        var at = 0;
        foreach (var sentence in read.Sentences)
        {
            at = Text.IndexOf(sentence.Text, at, StringComparison.Ordinal);
            Starts.Add(at);
            at += sentence.Text.Length;
        }
    }

    /// <summary>Key of this clause in this version.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Names the clause through all versions: what annotations, contributions and rows refer to.</summary>
    public Guid Key { get; private set; }

    /// <summary>Its place among all clauses of the version, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Depth: 0 for the title, 1 for chapters, growing inwards.</summary>
    public int Level { get; private set; }

    /// <summary>What it is.</summary>
    public ClauseKind Kind { get; private set; }

    /// <summary>Its place by the printed numbers, unique in the version: 4.1.</summary>
    public string Path { get; private set; } = "";

    /// <summary>How people cite it: 四（一）.</summary>
    public string Citation { get; private set; } = "";

    /// <summary>Its number as printed; empty without one.</summary>
    public string Marker { get; private set; } = "";

    /// <summary>The heading's words; empty when it has only text.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it says, verbatim, paragraphs parted by \n.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where its sentences, or its table's rows, begin in the text.</summary>
    public List<int> Starts { get; private set; } = [];

    /// <summary>Number and heading as they stand over it.</summary>
    public string Heading => Marker + Title;

    /// <summary>Its title, or how it begins.</summary>
    public string Called => Title.Length > 0 ? Title : Text.Length <= LongestBeginning ? Text : $"{Text[..LongestBeginning]}…";

    /// <summary>The sentences in order.</summary>
    public IEnumerable<string> Sentences => Starts.Select((start, index) => Text[start..End(index)]);

    /// <summary>A sentence's words by its number, from 1; null when there is none.</summary>
    public string? Sentence(int number) => number >= 1 && number <= Starts.Count ? Text[Starts[number - 1]..End(number - 1)] : null;

    /// <summary>The number of the sentence in which a position of the text lies; null before the first.</summary>
    public int? SentenceAt(int position) => Starts.FindLastIndex(start => start <= position) is >= 0 and var index ? index + 1 : null;

    /// <summary>The clause for comparing and carrying.</summary>
    internal Passage ToPassage() => new(Key.ToString(), Marker, Title, Text);

    private int End(int index)
    {
        var next = index + 1 < Starts.Count ? Starts[index + 1] : Text.Length;
        return next - (Text[..next].EndsWith('\n') ? 1 : 0);
    }
}
