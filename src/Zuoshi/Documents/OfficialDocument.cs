using Zuoshi.Lists.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents;

/// <summary>
/// An edition of a document drafted from the lists. It is written on while it is a draft; what was sent out, submitted or issued is
/// never changed again: the next edition goes on from it.
/// </summary>
public sealed partial class OfficialDocument : Entity
{
    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 120;

    private readonly List<Paragraph> paragraphs = [];

    private OfficialDocument()
    {
    }

    /// <summary>Drafts an edition.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="kind">What kind of document.</param>
    /// <param name="number">Which edition it is.</param>
    /// <param name="draft">Its title and paragraphs.</param>
    /// <param name="by">Who drafts it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">No paragraph of it comes from a row, or the actor may not see the rows.</exception>
    public OfficialDocument(Guid campaignId, DocumentKind kind, EditionNumber number, DocumentText draft, Actor by, DateTime at)
    {
        CheckSources(draft);
        Label = Labels.Of(draft.Label, [], by);
        (CampaignId, Kind, Edition, Draft, Title) = (campaignId, kind, number.Edition, number.Draft, draft.Title);
        (ById, ByName, At) = (by.PersonId, by.Name, at);
        paragraphs.AddRange(draft.Paragraphs.Select((text, index) => new Paragraph(index + 1, text)));
        Happened("documents.drafted", campaignId, detail: new { kind, Edition, paragraphs = paragraphs.Count, Label });
    }

    private OfficialDocument(OfficialDocument before, EditionNumber number, Actor by, DateTime at)
    {
        (CampaignId, Kind, Edition, Draft, Title, Label) = (before.CampaignId, before.Kind, number.Edition, number.Draft, before.Title, before.Label);
        (ById, ByName, At) = (by.PersonId, by.Name, at);
        paragraphs.AddRange(before.paragraphs.OrderBy(paragraph => paragraph.Order).Select(paragraph => new Paragraph(paragraph)));
        Happened("documents.next-begun", CampaignId, detail: new { Kind, Edition, After = before.Edition });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>What kind of document.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>Its number among all editions of the campaign, from 1: its place in addresses.</summary>
    public int Edition { get; private set; }

    /// <summary>第几稿: its number among the editions of its kind, from 1.</summary>
    public int Draft { get; private set; }

    /// <summary>How far it has come.</summary>
    public DocumentStage Stage { get; private set; } = DocumentStage.Draft;

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

    /// <summary>How far it may go: at least as closely kept as the rows it was drawn from.</summary>
    public Sensitivity Label { get; private set; } = Sensitivity.Internal;

    /// <summary>Its paragraphs, headings among them, in order.</summary>
    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;

    /// <summary>Whether it is still written on.</summary>
    public bool IsOpen => Stage is DocumentStage.Draft;

    /// <summary>As it is called in a sentence: 行动计划第2稿.</summary>
    public string Called => $"{Kind.Name()}第{Draft}稿";

    /// <summary>A document needs something to be drafted from; asked before an edition's number is taken.</summary>
    /// <exception cref="RuleBroken">No paragraph comes from a row.</exception>
    public static void CheckSources(DocumentText draft)
    {
        if (draft.Paragraphs.All(paragraph => paragraph.Rows.Count == 0))
            throw new RuleBroken("documents.nothing-to-draft", "清单里还没有任务和项目，没有可写的。先列入一项再起草。");
    }

    /// <summary>Begins the next edition with what this one says; a draft is kept as it stands.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="rows">All rows of the lists, in order.</param>
    /// <param name="by">Who goes on writing.</param>
    /// <param name="at">When, UTC.</param>
    public OfficialDocument Next(EditionNumber number, IReadOnlyList<WorkItemFact> rows, Actor by, DateTime at)
    {
        var next = new OfficialDocument(this, number, by, at);
        if (IsOpen) Keep(rows);
        return next;
    }

    /// <summary>Keeps the draft as it stands, because another one is begun.</summary>
    /// <param name="rows">All rows of the lists, in order.</param>
    /// <exception cref="RuleBroken">It isn't a draft any more.</exception>
    public void Keep(IReadOnlyList<WorkItemFact> rows)
    {
        Close(DocumentStage.Kept, rows);
        Happened("documents.draft-kept", CampaignId);
    }

    /// <summary>Closes the draft as what it becomes: from now on it says what it says today.</summary>
    /// <param name="stage">What it becomes.</param>
    /// <param name="rows">All rows of the lists, in order.</param>
    /// <exception cref="RuleBroken">It isn't a draft any more.</exception>
    internal void Close(DocumentStage stage, IReadOnlyList<WorkItemFact> rows)
    {
        MustBeOpen();
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Follows))
        {
            var said = ReadDocument.RowsOf(paragraph, rows);
            if (said.Count > 0) paragraph.Keep(RowWording.Of(paragraph.Block, said), [.. said.Select(RowReference.Of)]);
            KeepAtLeast(said.Select(row => row.Label).Append(Label).Max());
        }

        Stage = stage;
    }

    /// <summary>Refuses to send on what has something left to be written.</summary>
    /// <exception cref="RuleBroken">A paragraph says nothing yet.</exception>
    internal void MustBeComplete()
    {
        if (paragraphs.Where(paragraph => paragraph.IsToWrite).Select(paragraph => paragraph.Order).Order().ToList() is { Count: > 0 } left)
            throw new RuleBroken("documents.to-write", $"还有{left.Count}段待写：{string.Join("、", left.Take(8).Select(order => $"段{order}"))}{(left.Count > 8 ? "等" : "")}。写好或者删去，再送出。");
    }

    /// <summary>Goes on from one stage to the next without a change of words.</summary>
    internal void Becomes(DocumentStage stage) => Stage = stage;

    /// <summary>Changes how far it may go.</summary>
    /// <exception cref="RuleBroken">The actor may not, or widens it without a reason.</exception>
    public void Relabel(Sensitivity label, string? reason, Actor by, bool isOffice)
    {
        if (Labels.Changes(Label, label, reason, by, isOffice)) Relabel(label, reason);
    }

    /// <summary>Keeps it at least as close as the rows it was drawn from; says whether that changes anything.</summary>
    public bool KeepAtLeast(Sensitivity label)
    {
        if (Label >= label) return false;

        Relabel(label, reason: null);
        return true;
    }

    private void Relabel(Sensitivity label, string? reason)
    {
        var before = Label;
        Label = label;
        Happened("documents.relabelled", CampaignId, reason, new { Kind, Edition, before, label });
    }
}

/// <summary>Which edition.</summary>
/// <param name="Edition">Its number among all editions of the campaign.</param>
/// <param name="Draft">Its number among those of its kind.</param>
public sealed record EditionNumber(int Edition, int Draft);
