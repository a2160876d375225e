using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Gongwen.Checking;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Documents.Drafts;

/// <summary>One edition: every paragraph with its sources beside it.</summary>
[Can(Permission.ReadCampaign)]
public sealed class DraftModel(AppDb db, CampaignFacts campaigns, ListFacts lists, DiscussionFacts discussions) : AppPage
{
    // GB/T 9704 gives a page 22 lines of 28 characters; the title with its blank line takes about four.
    private const int LinesBelowTitle = 18, CharactersInLine = 28;

    private Dictionary<Guid, WorkItemFact> rows = [];
    private ILookup<Guid, ContributionFact> contributions = Array.Empty<ContributionFact>().ToLookup(fact => fact.Id);

    public CampaignFact Campaign { get; private set; } = null!;

    public OfficialDocument Document { get; private set; } = null!;

    public IReadOnlyList<NumberedParagraph> Paragraphs { get; private set; } = [];

    /// <summary>Rows that came into the lists after this edition was drafted.</summary>
    public int Newer { get; private set; }

    /// <summary>Where its words depart from how official documents are written, with the paragraphs in question.</summary>
    public IReadOnlyList<(Departure Departure, IReadOnlyList<int> Paragraphs)> Departures { get; private set; } = [];

    public int ChangedCount => Paragraphs.Count(paragraph => paragraph.Changed.Count > 0);

    /// <summary>What stands on the first page, about.</summary>
    public IEnumerable<NumberedParagraph> FirstPage
    {
        get
        {
            var lines = 0;
            return Paragraphs.TakeWhile(paragraph =>
            {
                var before = lines;
                lines += (2 + paragraph.Number.Length + paragraph.Paragraph.Heading.Length + paragraph.Paragraph.Text.Length) / CharactersInLine + 1;
                return before < LinesBelowTitle;
            });
        }
    }

    /// <summary>The paragraphs below a heading, up to the next heading of its level or above.</summary>
    public int ChangedBelow(NumberedParagraph heading) => Paragraphs
        .SkipWhile(paragraph => paragraph != heading).Skip(1)
        .TakeWhile(paragraph => !paragraph.IsHeading || paragraph.Paragraph.Level > heading.Paragraph.Level)
        .Count(paragraph => paragraph.Changed.Count > 0);

    /// <summary>The office changes it.</summary>
    public LabelForm LabelForm => new(Document.Label, Actor, Campaign.IsManagedBy(Actor));

    public async Task<IActionResult> OnGetAsync(int campaign, int edition) => await LoadAsync(campaign, edition) ? Page() : NotFound();

    public async Task<IActionResult> OnPostLabelAsync(int campaign, int edition, Sensitivity label, string? labelReason)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!LabelForm.MayChange) return Forbid();

        Document.Relabel(label, labelReason, Actor, isOffice: true);
        await db.SaveChangesAsync();
        return Done($"知悉范围已改为{label.Name()}", DocumentLinks.Edition(campaign, edition));
    }

    private async Task<bool> LoadAsync(int campaign, int edition)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        var document = await db.OfficialDocuments.VisibleTo(Actor).WithParagraphs().SingleOrDefaultAsync(x => x.CampaignId == found.Id && x.Edition == edition);
        if (document is null) return false;

        Document = document;
        rows = (await lists.AllAsync(found.Id, Actor)).ToDictionary(row => row.Id);
        contributions = (await discussions.ListAsync(found, [.. rows.Values.SelectMany(row => row.ContributionIds).Distinct()], Actor)).ToLookup(x => x.Id);
        Paragraphs = NumberedParagraph.Of(document, SourcesOf, rows);
        Departures =
        [
            .. Lint.Of(WordFile.Printed(document)).Select(departure => (departure, (IReadOnlyList<int>)
            [
                .. departure.Places.Select(place => place.Printed).OfType<PrintedParagraph>().Where(printed => printed is { InAnnex: false, Role: PrintedRole.Heading or PrintedRole.Text })
                    .Select(printed => document.Paragraphs[printed.Of].Order).Distinct(),
            ])),
        ];
        Newer = rows.Keys.Except(document.Paragraphs.SelectMany(paragraph => paragraph.Sources).Select(source => source.ItemId)).Count();
        return true;
    }

    private IReadOnlyList<SourceMark> SourcesOf(Paragraph paragraph)
    {
        if (paragraph.Level == 0) return [new SourceMark(Mark.Notice, "原文", CampaignLinks.Notice(Campaign.Number))];
        if (paragraph.ThemeId is not null) return SourceMarks.Of(Campaign, paragraph.ThemeId, []);

        return [.. paragraph.Sources.Select(source => rows.GetValueOrDefault(source.ItemId)).OfType<WorkItemFact>().SelectMany(row =>
        {
            var said = row.ContributionIds.SelectMany(id => contributions[id]).ToList();
            var mark = new SourceMark(row.Mark, row.ShownNumber, ListLinks.Row(Campaign.Number, row.Kind, row.Number));
            // The theme stands over the paragraph already; it is shown only where nothing closer is known.
            return SourceMarks.Of(Campaign, said.Count > 0 ? null : row.ThemeId, said).Prepend(mark);
        })];
    }
}
