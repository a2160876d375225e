using Zuoshi.Gongwen.Writing;
using Zuoshi.Lists.Contract;

namespace Zuoshi.Documents;

/// <summary>A paragraph with what it says today.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Number">一、 · （一） · 1. ; empty for an ordinary paragraph.</param>
/// <param name="Said">What it says.</param>
/// <param name="Rows">The rows that it rests on and that the reader may see, as they are today.</param>
/// <param name="Moved">Those of them that have changed since its wording was fixed.</param>
public sealed record ReadParagraph(Paragraph Paragraph, string Number, SaidWords Said, IReadOnlyList<WorkItemFact> Rows, IReadOnlyList<WorkItemFact> Moved)
{
    /// <summary>A section or a theme: it stands above paragraphs and in the table of contents.</summary>
    public bool IsHeading => Paragraph.Level > 0 && Said.Text.Length == 0 && Paragraph.Block is ParagraphBlock.Words;

    /// <summary>A table's lines, the head first; none for words.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Lines => Paragraph.IsTable ? [.. Said.Text.Split('\n').Select(line => line.Split('\t'))] : [];

    /// <summary>Whether nobody can tell from where it comes: words without a source. Headings and the opening need none.</summary>
    public bool IsWithoutSource => Paragraph is { Block: ParagraphBlock.Words, IsToWrite: false, Sources.Count: 0, Grounds.Count: 0, ThemeId: null } && Said.Text.Length > 0;

    /// <summary>The rows it was drawn from that don't stand in the lists any more, or that the reader may not see.</summary>
    public int Lost => Paragraph.IsTable ? 0 : Paragraph.Sources.Count(source => Rows.All(row => row.Id != source.ItemId));
}

/// <summary>An edition with what it says: a draft's paragraphs follow their rows, a closed edition says what it said.</summary>
/// <param name="Document">The edition.</param>
/// <param name="Paragraphs">Its paragraphs in order.</param>
public sealed record ReadDocument(OfficialDocument Document, IReadOnlyList<ReadParagraph> Paragraphs)
{
    /// <summary>Reads an edition.</summary>
    /// <param name="document">The edition with its paragraphs.</param>
    /// <param name="rows">All rows of the lists that the reader may see, tasks before projects, in order of number.</param>
    public static ReadDocument Of(OfficialDocument document, IReadOnlyList<WorkItemFact> rows)
    {
        var numbers = new HeadingNumbers();
        var known = rows.ToDictionary(row => row.Id);
        return new ReadDocument(document, [.. document.Paragraphs.OrderBy(paragraph => paragraph.Order).Select(paragraph => Read(document, paragraph, numbers, rows, known))]);
    }

    /// <summary>
    /// The rows of which a paragraph speaks: a table of projects of all of them, a table of duties of all rows, anything else of those it
    /// was drawn from.
    /// </summary>
    public static IReadOnlyList<WorkItemFact> RowsOf(Paragraph paragraph, IReadOnlyList<WorkItemFact> rows) => paragraph.Block switch
    {
        ParagraphBlock.Projects => [.. rows.Where(row => row.Kind is WorkItemKind.Project)],
        ParagraphBlock.Duties => rows,
        _ => [.. rows.Where(row => paragraph.Sources.Any(source => source.ItemId == row.Id))],
    };

    /// <summary>The rows of the lists that no paragraph speaks of.</summary>
    public IEnumerable<WorkItemFact> Unused(IEnumerable<WorkItemFact> rows)
    {
        var used = Paragraphs.SelectMany(paragraph => paragraph.Rows).Select(row => row.Id).ToHashSet();
        return rows.Where(row => !used.Contains(row.Id));
    }

    private static ReadParagraph Read(
        OfficialDocument document, Paragraph paragraph, HeadingNumbers numbers, IReadOnlyList<WorkItemFact> rows, Dictionary<Guid, WorkItemFact> known)
    {
        var number = paragraph.Level > 0 ? numbers.Next(paragraph.Level) : "";
        var follows = document.IsOpen && paragraph.Follows;
        // A closed table speaks of the rows that it had.
        IReadOnlyList<WorkItemFact> of = follows && paragraph.IsTable ? RowsOf(paragraph, rows)
            : [.. paragraph.Sources.Select(source => known.GetValueOrDefault(source.ItemId)).OfType<WorkItemFact>()];
        var said = follows && of.Count > 0 ? RowWording.Of(paragraph.Block, of) : new SaidWords(paragraph.Heading, paragraph.Text);
        var versions = paragraph.Sources.ToDictionary(source => source.ItemId, source => source.ItemVersion);
        return new ReadParagraph(paragraph, number, said, of, follows ? [] : [.. of.Where(row => versions[row.Id] != row.Edition)]);
    }
}
