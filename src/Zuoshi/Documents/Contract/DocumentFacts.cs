using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents.Contract;

/// <summary>A paragraph as later features see it.</summary>
/// <param name="Edition">Number of its edition.</param>
/// <param name="Order">Place in the edition, from 1.</param>
/// <param name="Document">Title of the document.</param>
/// <param name="Heading">Its heading without number; empty for an ordinary paragraph.</param>
/// <param name="Text">Its words, or those that run on behind the heading.</param>
/// <param name="ThemeId">The theme that a heading stands for.</param>
/// <param name="ItemIds">The rows that it was drawn from.</param>
public sealed record ParagraphFact(
    int Edition, int Order, string Document, string Heading, string Text, Guid? ThemeId, IReadOnlyList<Guid> ItemIds);

/// <summary>What later features may ask about documents.</summary>
public sealed class DocumentFacts(AppDb db)
{
    /// <summary>One paragraph, or null.</summary>
    public async Task<ParagraphFact?> FindAsync(Guid campaignId, int edition, int order, Actor actor) =>
        (await ListAsync(campaignId, actor, document => document.Edition == edition, paragraph => paragraph.Order == order)).SingleOrDefault();

    /// <summary>The paragraphs that were drawn from any of these rows, newest edition first.</summary>
    public Task<List<ParagraphFact>> DrawnFromAsync(Guid campaignId, IReadOnlyCollection<Guid> itemIds, Actor actor) =>
        ListAsync(campaignId, actor, _ => true, paragraph => paragraph.Sources.Any(source => itemIds.Contains(source.ItemId)));

    /// <summary>How many paragraphs, seen or not, were drawn from any of these rows.</summary>
    public Task<int> CountDrawnFromAsync(Guid campaignId, IReadOnlyCollection<Guid> itemIds) =>
        db.OfficialDocuments.Where(x => x.CampaignId == campaignId)
            .SelectMany(x => x.Paragraphs).CountAsync(paragraph => paragraph.Sources.Any(source => itemIds.Contains(source.ItemId)));

    private async Task<List<ParagraphFact>> ListAsync(
        Guid campaignId, Actor actor, System.Linq.Expressions.Expression<Func<OfficialDocument, bool>> documents,
        System.Linq.Expressions.Expression<Func<Paragraph, bool>> paragraphs) =>
        await db.OfficialDocuments.AsNoTracking().VisibleTo(actor).Where(x => x.CampaignId == campaignId).Where(documents)
            .OrderByDescending(x => x.Edition)
            .SelectMany(
                x => x.Paragraphs.AsQueryable().Where(paragraphs).OrderBy(paragraph => paragraph.Order),
                (x, paragraph) => new ParagraphFact(
                    x.Edition, paragraph.Order, x.Title, paragraph.Heading, paragraph.Text, paragraph.ThemeId,
                    paragraph.Sources.Select(source => source.ItemId).ToList()))
            .ToListAsync();
}

/// <summary>Addresses of this feature's pages.</summary>
public static class DocumentLinks
{
    /// <summary>All editions.</summary>
    public static string All(int campaign) => $"/campaigns/{campaign}/documents";

    /// <summary>One edition.</summary>
    public static string Edition(int campaign, int edition) => $"{All(campaign)}/{edition}";

    /// <summary>One paragraph of an edition.</summary>
    public static string Paragraph(int campaign, int edition, int order) => $"{Edition(campaign, edition)}#p{order}";

    /// <summary>An edition as a Word file.</summary>
    public static string Word(int campaign, int edition) => $"{Edition(campaign, edition)}/word";

    /// <summary>An edition with its changes since the one before, as a Word file.</summary>
    public static string Changes(int campaign, int edition) => $"{Edition(campaign, edition)}/changes";

    /// <summary>来源与去向 of a paragraph; the page belongs to a later feature.</summary>
    public static string Trace(int campaign, int edition, int order) => $"/campaigns/{campaign}/trace/paragraphs/{edition}-{order}";
}
