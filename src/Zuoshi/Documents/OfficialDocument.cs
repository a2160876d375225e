using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents;

/// <summary>What kind of document. The numbers are stored.</summary>
public enum DocumentKind
{
    /// <summary>行动计划.</summary>
    ActionPlan = 1,
}

/// <summary>An edition of a document drafted from the lists. A later draft is another edition; none is ever overwritten.</summary>
public sealed class OfficialDocument : Entity
{
    private readonly List<Paragraph> paragraphs = [];

    private OfficialDocument()
    {
    }

    /// <summary>Drafts an edition.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="kind">What kind of document.</param>
    /// <param name="edition">Number of the edition, from 1.</param>
    /// <param name="draft">Its title and paragraphs.</param>
    /// <param name="by">Who drafts it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">No paragraph of it comes from a row.</exception>
    public OfficialDocument(Guid campaignId, DocumentKind kind, int edition, DocumentText draft, Actor by, DateTime at)
    {
        CheckSources(draft);
        CampaignId = campaignId;
        Kind = kind;
        Edition = edition;
        Title = draft.Title;
        ById = by.PersonId;
        ByName = by.Name;
        At = at;
        paragraphs.AddRange(draft.Paragraphs.Select((text, index) => new Paragraph(index + 1, text)));
        Happened("documents.drafted", campaignId, detail: new { kind, edition, paragraphs = paragraphs.Count });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>What kind of document.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>Number of the edition, from 1.</summary>
    public int Edition { get; private set; }

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who drafted it.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>Name of who drafted it, at that time.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>When it was drafted, UTC.</summary>
    [NotRecorded]
    public DateTime At { get; private set; }

    /// <summary>Its paragraphs, headings among them, in order.</summary>
    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;

    /// <summary>A document needs something to be drafted from; asked before an edition's number is taken.</summary>
    /// <exception cref="RuleBroken">No paragraph comes from a row.</exception>
    public static void CheckSources(DocumentText draft)
    {
        if (draft.Paragraphs.All(paragraph => paragraph.Rows.Count == 0))
            throw new RuleBroken("documents.nothing-to-draft", "清单里还没有任务和项目，没有可写的。先列入一项再起草。");
    }

    /// <summary>Notes that somebody took it away as a file.</summary>
    public void TakenAway() => Happened("documents.exported", CampaignId, detail: new { Kind, Edition });
}

/// <summary>One paragraph of a document, or one heading with or without a text that runs on.</summary>
public sealed class Paragraph
{
    private readonly List<ParagraphSource> sources = [];

    private Paragraph()
    {
    }

    internal Paragraph(int order, ParagraphText text)
    {
        (Order, Level, Heading, Text, ThemeId) = (order, text.Level, text.Heading, text.Text, text.ThemeId);
        sources.AddRange(text.Rows.Select(row => new ParagraphSource(row)));
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place in the document, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>1 to 4 for a heading, 0 for an ordinary paragraph.</summary>
    public int Level { get; private set; }

    /// <summary>The heading without its number, which follows from its place; empty for an ordinary paragraph.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>The words of the paragraph, or those that run on behind the heading.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The theme that a heading stands for.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>The rows that it was drawn from.</summary>
    public IReadOnlyList<ParagraphSource> Sources => sources;
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

    /// <summary>Its version when the paragraph was drafted; a later one means that the two may differ.</summary>
    public int ItemVersion { get; private set; }
}

/// <summary>A document as it is composed: title and paragraphs.</summary>
public sealed record DocumentText(string Title, IReadOnlyList<ParagraphText> Paragraphs);

/// <summary>A paragraph as it is composed.</summary>
/// <param name="Level">1 to 4 for a heading, 0 for an ordinary paragraph.</param>
/// <param name="Heading">The heading without its number.</param>
/// <param name="Text">The words of the paragraph, or those that run on behind the heading.</param>
/// <param name="ThemeId">The theme that a heading stands for.</param>
/// <param name="Rows">The rows that it is drawn from.</param>
public sealed record ParagraphText(int Level, string Heading, string Text, Guid? ThemeId, IReadOnlyList<RowReference> Rows);

/// <summary>A row in one version.</summary>
public sealed record RowReference(Guid Id, int Version);
