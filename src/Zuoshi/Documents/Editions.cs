using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents;

/// <summary>An edition opened by a reader.</summary>
/// <param name="campaign">The campaign.</param>
/// <param name="document">The edition.</param>
/// <param name="rows">All rows of the lists that the reader may see, tasks before projects, in order of number.</param>
public sealed class OpenedEdition(CampaignFact campaign, OfficialDocument document, IReadOnlyList<WorkItemFact> rows)
{
    /// <summary>The campaign.</summary>
    public CampaignFact Campaign => campaign;

    /// <summary>The edition.</summary>
    public OfficialDocument Document => document;

    /// <summary>All rows of the lists that the reader may see.</summary>
    public IReadOnlyList<WorkItemFact> Rows => rows;

    /// <summary>What it said when it was opened.</summary>
    public ReadDocument Read { get; } = ReadDocument.Of(document, rows);
}

/// <summary>Opens editions, and gives the next one its number.</summary>
public sealed class Editions(AppDb db, CampaignFacts campaigns, ListFacts lists)
{
    /// <summary>An edition with its paragraphs; null when there is none of this number that the actor may see.</summary>
    public async Task<OpenedEdition?> OpenAsync(int campaign, int edition, Actor actor) =>
        await campaigns.FindAsync(campaign, actor) is { } found && await FindAsync(found, edition, actor) is { } document
            ? new OpenedEdition(found, document, await lists.AllAsync(found.Id, actor)) : null;

    /// <summary>The edition of the same kind before one; null when there is none that the actor may see.</summary>
    public async Task<OpenedEdition?> BeforeAsync(OpenedEdition opened, Actor actor)
    {
        var (campaign, kind, draft) = (opened.Campaign.Id, opened.Document.Kind, opened.Document.Draft);
        var before = await db.OfficialDocuments.AsNoTracking().VisibleTo(actor).WithParagraphs()
            .Where(x => x.CampaignId == campaign && x.Kind == kind && x.Draft < draft).OrderByDescending(x => x.Draft).FirstOrDefaultAsync();
        return before is null ? null : new OpenedEdition(opened.Campaign, before, opened.Rows);
    }

    /// <summary>The number of the next edition of a kind.</summary>
    public async Task<EditionNumber> NextAsync(Guid campaignId, DocumentKind kind) => new(
        await Counter.NextAsync(db, "documents", campaignId),
        await db.OfficialDocuments.Where(x => x.CampaignId == campaignId && x.Kind == kind).MaxAsync(x => (int?)x.Draft) + 1 ?? 1);

    /// <summary>Saves a new edition; false where somebody else has begun one of the same kind at the same moment.</summary>
    public async Task<bool> SaveNewAsync()
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || Databases.IsDuplicate(clash))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private Task<OfficialDocument?> FindAsync(CampaignFact campaign, int edition, Actor actor) =>
        db.OfficialDocuments.VisibleTo(actor).WithParagraphs().SingleOrDefaultAsync(x => x.CampaignId == campaign.Id && x.Edition == edition);
}
