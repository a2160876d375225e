using Zuoshi.Lists.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents;

/// <summary>What a paragraph is made of. The numbers are stored.</summary>
public enum ParagraphBlock
{
    /// <summary>Words that somebody writes: a heading, a paragraph, or a heading with the text that runs on behind it.</summary>
    Words = 0,

    /// <summary>One row of the lists, with its due date and its units.</summary>
    Row = 1,

    /// <summary>The gist of one row: its title, content and target.</summary>
    Gist = 2,

    /// <summary>A table of projects.</summary>
    Projects = 3,

    /// <summary>责任分工: a table of rows with the units that lead and help.</summary>
    Duties = 4,
}

/// <summary>What besides rows a paragraph rests on. The numbers are stored.</summary>
public enum GroundKind
{
    /// <summary>A clause of the outline, or a sentence of it.</summary>
    Clause = 1,

    /// <summary>A contribution.</summary>
    Contribution = 2,

    /// <summary>A statement on which people have voted: consensus, as far as they agree.</summary>
    Statement = 3,

    /// <summary>The notice of the campaign.</summary>
    Notice = 4,
}

/// <summary>
/// One paragraph of a document, one heading with or without a text that runs on, or one table. What is bound to rows follows them until
/// somebody fixes its wording, or the edition is closed.
/// </summary>
public sealed class Paragraph
{
    /// <summary>Longest heading, in characters.</summary>
    public const int LongestHeading = 100;

    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 5000;

    private readonly List<ParagraphSource> sources = [];
    private readonly List<ParagraphGround> grounds = [];

    private Paragraph()
    {
    }

    internal Paragraph(int order, ParagraphText text)
    {
        (Order, Level, Heading, Text, ThemeId, Block, Hint) = (order, text.Level, text.Heading, text.Text, text.ThemeId, text.Block, text.Hint);
        Follows = text.Block is not ParagraphBlock.Words;
        sources.AddRange(text.Rows.Select(row => new ParagraphSource(row)));
        grounds.AddRange(text.Grounds.Select(ground => new ParagraphGround(ground)));
    }

    /// <summary>Its successor in the next edition.</summary>
    internal Paragraph(Paragraph before)
    {
        (Key, Order, Level, Heading, Text, ThemeId, Block, Hint, Follows) =
            (before.Key, before.Order, before.Level, before.Heading, before.Text, before.ThemeId, before.Block, before.Hint, before.Follows);
        sources.AddRange(before.sources.Select(source => new ParagraphSource(new RowReference(source.ItemId, source.ItemVersion))));
        grounds.AddRange(before.grounds.Select(ground => new ParagraphGround(ground.ToReference())));
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The same in every edition in which this paragraph lives on.</summary>
    public Guid Key { get; private set; } = Guid.CreateVersion7();

    /// <summary>Place in the document, from 1.</summary>
    public int Order { get; internal set; }

    /// <summary>1 to 4 for a heading, 0 for an ordinary paragraph or a table.</summary>
    public int Level { get; private set; }

    /// <summary>The heading without its number, which follows from its place; empty for an ordinary paragraph.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>
    /// The words of the paragraph, or those that run on behind the heading; a table's rows are lines, their cells parted by tabs, the
    /// head first. Of one that follows its rows it is what they said when it was last kept: see <see cref="ReadDocument"/>.
    /// </summary>
    public string Text { get; private set; } = "";

    /// <summary>What is to be written here; empty where it says enough.</summary>
    public string Hint { get; private set; } = "";

    /// <summary>What it is made of.</summary>
    public ParagraphBlock Block { get; private set; }

    /// <summary>Whether it says what its rows say; false once its wording was fixed.</summary>
    public bool Follows { get; private set; }

    /// <summary>Grows with every change of its words; tells two people who write on it apart.</summary>
    [NotRecorded]
    public int Revision { get; private set; }

    /// <summary>The theme that a heading stands for.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>The rows that it was drawn from.</summary>
    public IReadOnlyList<ParagraphSource> Sources => sources;

    /// <summary>What else it rests on.</summary>
    public IReadOnlyList<ParagraphGround> Grounds => grounds;

    /// <summary>Whether it is a table.</summary>
    public bool IsTable => Block is ParagraphBlock.Projects or ParagraphBlock.Duties;

    /// <summary>Whether it waits to be written.</summary>
    public bool IsToWrite => Block is ParagraphBlock.Words && Heading.Length == 0 && Text.Length == 0;

    internal void Write(ParagraphWords words)
    {
        (Level, Heading, Text) = (words.Level, words.Heading, words.Text);
        if (Text.Length > 0) Hint = "";
        Follows = false;
        Revision++;
    }

    internal void Rest(IReadOnlyList<RowReference> rows, IReadOnlyList<GroundReference> on)
    {
        sources.RemoveAll(source => rows.All(row => row.Id != source.ItemId));
        sources.AddRange(rows.Where(row => sources.TrueForAll(source => source.ItemId != row.Id)).Select(row => new ParagraphSource(row)));
        grounds.RemoveAll(ground => !on.Contains(ground.ToReference()));
        grounds.AddRange(on.Where(reference => grounds.TrueForAll(ground => ground.ToReference() != reference)).Select(reference => new ParagraphGround(reference)));
    }

    /// <summary>Keeps what its rows say, in the versions that they have.</summary>
    internal void Keep(SaidWords said, IReadOnlyList<RowReference> rows)
    {
        (Heading, Text) = (said.Heading, said.Text);
        Rest(rows, [.. grounds.Select(ground => ground.ToReference())]);
        foreach (var row in rows) sources.Find(source => source.ItemId == row.Id)!.ItemVersion = row.Version;
    }

    /// <summary>Keeps what its rows say, and follows them no longer.</summary>
    internal void Fix(SaidWords said, IReadOnlyList<RowReference> rows)
    {
        Keep(said, rows);
        Follows = false;
        Revision++;
    }

    internal void FollowAgain()
    {
        Follows = true;
        Revision++;
    }
}

/// <summary>A row that a paragraph was drawn from, in the version that it had then.</summary>
public sealed class ParagraphSource
{
    private ParagraphSource()
    {
    }

    internal ParagraphSource(RowReference row) => (ItemId, ItemVersion) = (row.Id, row.Version);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The row.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Its version when the paragraph was last written or kept; a later one means that the two may differ.</summary>
    public int ItemVersion { get; internal set; }
}

/// <summary>What besides rows a paragraph rests on.</summary>
public sealed class ParagraphGround
{
    private ParagraphGround()
    {
    }

    internal ParagraphGround(GroundReference reference) => (Kind, SubjectId, Sentence) = (reference.Kind, reference.SubjectId, reference.Sentence);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What it is.</summary>
    public GroundKind Kind { get; private set; }

    /// <summary>Key of the clause (the same through all versions of the outline), the contribution, the statement, or the campaign whose notice it is.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Number of the clause's sentence, if it is one.</summary>
    public int? Sentence { get; private set; }

    internal GroundReference ToReference() => new(Kind, SubjectId, Sentence);
}

/// <summary>A row in one version.</summary>
public sealed record RowReference(Guid Id, int Version)
{
    internal static RowReference Of(WorkItemFact row) => new(row.Id, row.Edition);
}

/// <summary>Something besides rows that a paragraph may rest on.</summary>
public sealed record GroundReference(GroundKind Kind, Guid SubjectId, int? Sentence = null);

/// <summary>What somebody lets a paragraph rest on.</summary>
/// <param name="Rows">The rows, as they are today.</param>
/// <param name="Grounds">What else.</param>
/// <param name="Seen">All rows that the writer may see: what the paragraph rests on besides them stays.</param>
public sealed record ParagraphRest(IReadOnlyList<WorkItemFact> Rows, IReadOnlyList<GroundReference> Grounds, IReadOnlyList<WorkItemFact> Seen);

/// <summary>The words that somebody writes for a paragraph.</summary>
/// <param name="Level">1 to 4 for a heading, 0 for an ordinary paragraph.</param>
/// <param name="Heading">The heading without its number.</param>
/// <param name="Text">The words of the paragraph, or those that run on behind the heading.</param>
public sealed record ParagraphWords(int Level, string Heading, string Text)
{
    /// <summary>The words without what nobody sees, in one line each.</summary>
    /// <exception cref="RuleBroken">A heading has no words or too many, or the text has too many.</exception>
    public ParagraphWords Checked()
    {
        var (level, heading, text) = (Level, PlainText.Of(Heading).ReplaceLineEndings(""), PlainText.Of(Text));
        if (level is < 0 or > 4) throw new RuleBroken("documents.level", "请选正文或者一到四级标题。");
        if (level == 0) heading = "";
        if (level > 0 && heading.Length == 0) throw new RuleBroken("documents.no-heading", "标题还没有写。要写正文，请在层次里选“正文”。");
        if (heading.Length > Paragraph.LongestHeading) throw new RuleBroken("documents.long-heading", $"标题最多{Paragraph.LongestHeading}个字，现在有{heading.Length}个。");
        if (text.Length > Paragraph.LongestText) throw new RuleBroken("documents.long-text", $"一段最多{Paragraph.LongestText}个字，现在有{text.Length}个，请分成几段。");
        return new ParagraphWords(level, heading.TrimEnd('。'), text);
    }
}

/// <summary>A document as it is composed: title, paragraphs, and the closest label among its rows.</summary>
public sealed record DocumentText(string Title, IReadOnlyList<ParagraphText> Paragraphs, Platform.Access.Sensitivity Label = Platform.Access.Sensitivity.Internal);

/// <summary>A paragraph as it is composed.</summary>
/// <param name="Level">1 to 4 for a heading, 0 for an ordinary paragraph or a table.</param>
/// <param name="Heading">The heading without its number.</param>
/// <param name="Text">The words of the paragraph, or those that run on behind the heading.</param>
/// <param name="ThemeId">The theme that a heading stands for.</param>
/// <param name="Rows">The rows that it is drawn from.</param>
public sealed record ParagraphText(int Level, string Heading, string Text, Guid? ThemeId, IReadOnlyList<RowReference> Rows)
{
    /// <summary>What it is made of.</summary>
    public ParagraphBlock Block { get; init; }

    /// <summary>What is to be written here.</summary>
    public string Hint { get; init; } = "";

    /// <summary>What else it rests on.</summary>
    public IReadOnlyList<GroundReference> Grounds { get; init; } = [];

    /// <summary>A heading without text.</summary>
    public static ParagraphText Headed(int level, string heading, Guid? themeId = null) => new(level, heading, "", themeId, []);

    /// <summary>One row, as a heading with the text behind it.</summary>
    /// <param name="level">Level of the heading.</param>
    /// <param name="block"><see cref="ParagraphBlock.Row"/> or <see cref="ParagraphBlock.Gist"/>.</param>
    /// <param name="row">The row.</param>
    public static ParagraphText Of(int level, ParagraphBlock block, WorkItemFact row)
    {
        var said = RowWording.Of(block, [row]);
        return new ParagraphText(level, said.Heading, said.Text, null, [RowReference.Of(row)]) { Block = block };
    }

    /// <summary>A table of rows.</summary>
    public static ParagraphText Table(ParagraphBlock block, IReadOnlyList<WorkItemFact> rows) =>
        new(0, "", RowWording.Of(block, rows).Text, null, [.. rows.Select(RowReference.Of)]) { Block = block };
}
