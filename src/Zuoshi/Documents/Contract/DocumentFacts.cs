using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents.Contract;

/// <summary>A paragraph as later features see it.</summary>
/// <param name="Edition">Number of its edition, as addresses have it.</param>
/// <param name="Order">Place in the edition, from 1.</param>
/// <param name="Document">Title of the document.</param>
/// <param name="EditionName">What the edition is called: 行动计划第2稿.</param>
/// <param name="Heading">Its heading without number; empty for an ordinary paragraph.</param>
/// <param name="Text">Its words, or those that run on behind the heading; of a table how many rows it has.</param>
/// <param name="ThemeId">The theme that a heading stands for.</param>
/// <param name="ItemIds">The rows that it was drawn from.</param>
/// <param name="Grounds">What else it rests on.</param>
public sealed record ParagraphFact(
    int Edition, int Order, string Document, string EditionName, string Heading, string Text, Guid? ThemeId, IReadOnlyList<Guid> ItemIds, IReadOnlyList<GroundFact> Grounds)
{
    /// <summary>The contributions on which it rests without a row between.</summary>
    public IEnumerable<Guid> ContributionIds => Grounds.Where(ground => ground.IsContribution).Select(ground => ground.SubjectId);

    /// <summary>The clauses, or sentences of them, on which it rests.</summary>
    public IEnumerable<(Guid Key, int? Sentence)> Clauses => Grounds.Where(ground => ground.IsClause).Select(ground => (ground.SubjectId, ground.Sentence));
}

/// <summary>What besides rows a paragraph rests on, as later features see it.</summary>
/// <param name="IsClause">Whether it is a clause of the outline.</param>
/// <param name="IsContribution">Whether it is a contribution.</param>
/// <param name="SubjectId">Its key.</param>
/// <param name="Sentence">The clause's sentence, if it is one.</param>
public sealed record GroundFact(bool IsClause, bool IsContribution, Guid SubjectId, int? Sentence);

/// <summary>What later features may ask about documents.</summary>
public sealed class DocumentFacts(AppDb db, ListFacts lists)
{
    /// <summary>One paragraph, or null.</summary>
    public async Task<ParagraphFact?> FindAsync(Guid campaignId, int edition, int order, Actor actor) =>
        (await ListAsync(campaignId, actor, document => document.Edition == edition, paragraph => paragraph.Order == order)).SingleOrDefault();

    /// <summary>The paragraphs that were drawn from any of these rows or rest on any of these contributions, newest edition first.</summary>
    public Task<List<ParagraphFact>> DrawnFromAsync(Guid campaignId, IReadOnlyCollection<Guid> itemIds, IReadOnlyCollection<Guid> contributionIds, Actor actor) =>
        ListAsync(campaignId, actor, _ => true, Drawn(itemIds, contributionIds));

    /// <summary>How many paragraphs there are of these, seen or not.</summary>
    public Task<int> CountDrawnFromAsync(Guid campaignId, IReadOnlyCollection<Guid> itemIds, IReadOnlyCollection<Guid> contributionIds) =>
        db.OfficialDocuments.Where(x => x.CampaignId == campaignId).SelectMany(x => x.Paragraphs).CountAsync(Drawn(itemIds, contributionIds));

    private static System.Linq.Expressions.Expression<Func<Paragraph, bool>> Drawn(IReadOnlyCollection<Guid> itemIds, IReadOnlyCollection<Guid> contributionIds) => paragraph =>
        paragraph.Sources.Any(source => itemIds.Contains(source.ItemId))
        || paragraph.Grounds.Any(ground => ground.Kind == GroundKind.Contribution && contributionIds.Contains(ground.SubjectId));

    private async Task<List<ParagraphFact>> ListAsync(
        Guid campaignId, Actor actor, System.Linq.Expressions.Expression<Func<OfficialDocument, bool>> documents,
        System.Linq.Expressions.Expression<Func<Paragraph, bool>> paragraphs)
    {
        var found = await db.OfficialDocuments.AsNoTracking().VisibleTo(actor).Where(x => x.CampaignId == campaignId).Where(documents)
            .OrderByDescending(x => x.Edition)
            .SelectMany(
                x => x.Paragraphs.AsQueryable().Where(paragraphs).OrderBy(paragraph => paragraph.Order),
                (x, paragraph) => new { x.Edition, x.Draft, x.Kind, x.Stage, x.Title, Paragraph = paragraph, Sources = paragraph.Sources.ToList(), Grounds = paragraph.Grounds.ToList() })
            .ToListAsync();
        var following = found.Where(x => x.Stage is DocumentStage.Draft && x.Paragraph is { Follows: true, IsTable: false }).SelectMany(x => x.Sources).Select(source => source.ItemId).Distinct().ToList();
        var rows = following.Count == 0 ? [] : (await lists.ListAsync(campaignId, following, actor)).ToDictionary(row => row.Id);
        return
        [
            .. found.Select(x =>
            {
                var said = x.Stage is DocumentStage.Draft && x.Paragraph is { Follows: true, IsTable: false } && x.Sources is [var source] && rows.TryGetValue(source.ItemId, out var row)
                    ? RowWording.Of(x.Paragraph.Block, [row]) : new SaidWords(x.Paragraph.Heading, x.Paragraph.IsTable ? $"表格，共{x.Sources.Count}项" : x.Paragraph.Text);
                return new ParagraphFact(
                    x.Edition, x.Paragraph.Order, x.Title, $"{x.Kind.Name()}第{x.Draft}稿", said.Heading, said.Text, x.Paragraph.ThemeId,
                    [.. x.Sources.Select(source => source.ItemId)],
                    [.. x.Grounds.Select(ground => new GroundFact(ground.Kind is GroundKind.Clause, ground.Kind is GroundKind.Contribution, ground.SubjectId, ground.Sentence))]);
            }),
        ];
    }
}

/// <summary>Addresses of this feature's pages.</summary>
public static class DocumentLinks
{
    /// <summary>All documents.</summary>
    public static string All(int campaign) => $"/campaigns/{campaign}/documents";

    /// <summary>The templates.</summary>
    public static string Templates(int campaign) => $"{All(campaign)}/templates";

    /// <summary>One edition.</summary>
    public static string Edition(int campaign, int edition) => $"{All(campaign)}/{edition}";

    /// <summary>An edition with its changes since the one before.</summary>
    public static string Changed(int campaign, int edition) => $"{Edition(campaign, edition)}?show=changes";

    /// <summary>One paragraph of an edition.</summary>
    public static string Paragraph(int campaign, int edition, int order) => $"{Edition(campaign, edition)}#p{order}";

    /// <summary>An edition as a Word file.</summary>
    public static string Word(int campaign, int edition) => $"{Edition(campaign, edition)}/word";

    /// <summary>An edition as PDF.</summary>
    public static string Pdf(int campaign, int edition) => $"{Edition(campaign, edition)}/pdf";

    /// <summary>An edition with its changes since the one before, as a Word file.</summary>
    public static string Changes(int campaign, int edition) => $"{Edition(campaign, edition)}/changes";

    /// <summary>征求意见 on an edition.</summary>
    public static string Consultation(int campaign, int edition) => $"{Edition(campaign, edition)}/consultation";

    /// <summary>意见采纳情况表: <c>docx</c> or <c>xlsx</c>.</summary>
    public static string Adoption(int campaign, int edition, string ending) => $"{Consultation(campaign, edition)}/adoption.{ending}";

    /// <summary>审签 of an edition.</summary>
    public static string Approval(int campaign, int edition) => $"{Edition(campaign, edition)}/approval";

    /// <summary>Word files that came back edited.</summary>
    public static string Returned(int campaign, int edition) => $"{Edition(campaign, edition)}/returned";

    /// <summary>来源与去向 of a paragraph; the page belongs to a later feature.</summary>
    public static string Trace(int campaign, int edition, int order) => $"/campaigns/{campaign}/trace/paragraphs/{edition}-{order}";
}
