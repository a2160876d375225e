using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Consultations;
using Zuoshi.Documents.Contract;
using Zuoshi.Gongwen.Checking;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Documents.Drafts;

/// <summary>One edition: every paragraph with its sources beside it; the office writes on it while it is a draft.</summary>
[Can(Permission.ReadCampaign)]
public sealed partial class DraftModel(AppDb db, Editions editions, SourceText sources, TimeProvider clock) : AppPage
{
    // GB/T 9704 gives a page 22 lines of 28 characters; the title with its blank line takes about four.
    private const int LinesBelowTitle = 18, CharactersInLine = 28;

    private OpenedEdition opened = null!;
    private IReadOnlyDictionary<Guid, IReadOnlyList<SourceMark>> marks = new Dictionary<Guid, IReadOnlyList<SourceMark>>();

    public CampaignFact Campaign => opened.Campaign;

    public OfficialDocument Document => opened.Document;

    public IReadOnlyList<ReadParagraph> Paragraphs => opened.Read.Paragraphs;

    /// <summary>What changed since the edition before; null when it wasn't asked for.</summary>
    public EditionChanges? Changes { get; private set; }

    /// <summary>Whether there is an edition of the kind before this one.</summary>
    public bool HasBefore => Document.Draft > 1;

    /// <summary>Whether the reader writes on it.</summary>
    public bool MayWrite => Document.IsOpen && MayDraft;

    /// <summary>Whether the reader's office writes the documents.</summary>
    public bool MayDraft => Campaign.WritesDocuments(Actor);

    /// <summary>Rows of the lists that no paragraph of a draft speaks of.</summary>
    public IReadOnlyList<WorkItemFact> Unused { get; private set; } = [];

    /// <summary>Whether the reader's unit is asked what it thinks of this edition.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>What was adopted of the opinions on the edition before, by paragraph: it is to be written in here.</summary>
    public ILookup<Guid?, Comment> Adopted { get; private set; } = Array.Empty<Comment>().ToLookup(comment => comment.ParagraphKey);

    /// <summary>Where its words depart from how official documents are written, with the paragraphs in question.</summary>
    public IReadOnlyList<(Departure Departure, IReadOnlyList<int> Paragraphs)> Departures { get; private set; } = [];

    public IEnumerable<ReadParagraph> ToWrite => Paragraphs.Where(paragraph => paragraph.Paragraph.IsToWrite);

    public IEnumerable<ReadParagraph> WithoutSource => Paragraphs.Where(paragraph => paragraph.IsWithoutSource);

    public IEnumerable<ReadParagraph> Moved => Paragraphs.Where(paragraph => paragraph.Moved.Count > 0 || paragraph.Lost > 0);

    /// <summary>What stands on the first page, about.</summary>
    public IEnumerable<ReadParagraph> FirstPage
    {
        get
        {
            var lines = 0;
            return Paragraphs.Where(paragraph => paragraph.Paragraph is { IsToWrite: false, IsTable: false }).TakeWhile(paragraph =>
            {
                var before = lines;
                lines += (2 + paragraph.Number.Length + paragraph.Said.Heading.Length + paragraph.Said.Text.Length) / CharactersInLine + 1;
                return before < LinesBelowTitle;
            });
        }
    }

    /// <summary>The office changes it.</summary>
    public LabelForm LabelForm => new(Document.Label, Actor, Campaign.IsManagedBy(Actor));

    /// <summary>What a paragraph rests on, for its margin.</summary>
    public IReadOnlyList<SourceMark> MarksOf(ReadParagraph paragraph) => marks.GetValueOrDefault(paragraph.Paragraph.Key, []);

    /// <summary>How many paragraphs below a heading, up to the next heading of its level or above, want looking at.</summary>
    public int OpenBelow(ReadParagraph heading) => Paragraphs
        .SkipWhile(paragraph => paragraph != heading).Skip(1)
        .TakeWhile(paragraph => !paragraph.IsHeading || paragraph.Paragraph.Level > heading.Paragraph.Level)
        .Count(paragraph => paragraph.Moved.Count > 0 || paragraph.Lost > 0 || paragraph.IsWithoutSource || paragraph.Paragraph.IsToWrite);

    public async Task<IActionResult> OnGetAsync(int campaign, int edition, string? show, Guid? edit, Guid? add)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();

        if (show == "changes" && await editions.BeforeAsync(opened, Actor) is { } before) Changes = EditionChanges.Between(before, opened);
        if (MayWrite) await OpenFormAsync(edit, add);
        await LoadOpinionsAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostLabelAsync(int campaign, int edition, Sensitivity label, string? labelReason)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!LabelForm.MayChange) return Forbid();

        Document.Relabel(label, labelReason, Actor, isOffice: true);
        await db.SaveChangesAsync();
        return Done($"知悉范围已改为{label.Name()}", DocumentLinks.Edition(campaign, edition));
    }

    private async Task LoadOpinionsAsync()
    {
        var (id, campaign, kind, before) = (Document.Id, Campaign.Id, Document.Kind, Document.Draft - 1);
        if (Document.Stage is DocumentStage.Consultation)
            IsAsked = await db.Consultations.AnyAsync(x => x.DocumentId == id && x.ClosedAt == null && x.Units.Any(unit => unit.UnitId == Actor.UnitId));
        if (!MayWrite || before < 1) return;

        var asked = db.OfficialDocuments.Where(x => x.CampaignId == campaign && x.Kind == kind && x.Draft == before).Select(x => x.Id);
        Adopted = (await db.Consultations.AsNoTracking().Where(x => asked.Contains(x.DocumentId)).SelectMany(x => x.Comments)
            .Where(x => x.Outcome == CommentOutcome.Adopted || x.Outcome == CommentOutcome.PartlyAdopted).OrderBy(x => x.Number).ToListAsync()).ToLookup(comment => comment.ParagraphKey);
    }

    private async Task<bool> LoadAsync(int campaign, int edition)
    {
        if (await editions.OpenAsync(campaign, edition, Actor) is not { } found) return false;

        (opened, Scope) = (found, found.Campaign.Scope);
        marks = await sources.MarksAsync(found.Campaign, found.Read.Paragraphs, Actor);
        Departures =
        [
            .. Lint.Of(WordFile.Printed(found.Read)).Select(departure => (departure, (IReadOnlyList<int>)
            [
                .. departure.Places.Select(place => place.Printed).OfType<PrintedParagraph>().Where(printed => printed is { InAnnex: false, Role: PrintedRole.Heading or PrintedRole.Text })
                    .Select(printed => WordFile.Written(found.Read).ElementAt(printed.Of).Paragraph.Order).Distinct(),
            ])),
        ];
        Unused = found.Document.IsOpen ? [.. found.Read.Unused(found.Rows)] : [];
        return true;
    }
}
