using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Ui;

namespace Zuoshi.Documents;

/// <summary>On the pages of contributions: the paragraphs that were drawn from their rows or from themselves, in the newest edition that has them.</summary>
internal sealed class ParagraphOutcomes(DocumentFacts documents, ListFacts lists) : IContributionOutcomes
{
    public async Task<ILookup<Guid, ContributionOutcome>> FindAsync(CampaignFact campaign, IReadOnlyCollection<Guid> contributionIds, Actor actor)
    {
        var rows = await lists.MadeFromAsync(campaign.Id, contributionIds, actor);
        var paragraphs = await documents.DrawnFromAsync(campaign.Id, [.. rows.Select(row => row.Id)], contributionIds, actor);
        var throughRows =
            from row in rows
            let paragraph = paragraphs.Find(paragraph => paragraph.ItemIds.Contains(row.Id))
            where paragraph is not null
            from contribution in row.ContributionIds.Where(contributionIds.Contains)
            select (Contribution: contribution, Paragraph: paragraph);
        var directly =
            from contribution in contributionIds
            let paragraph = paragraphs.Find(paragraph => paragraph.ContributionIds.Contains(contribution))
            where paragraph is not null
            select (Contribution: contribution, Paragraph: paragraph);
        return throughRows.Concat(directly)
            .DistinctBy(pair => (pair.Contribution, pair.Paragraph.Edition, pair.Paragraph.Order))
            .ToLookup(pair => pair.Contribution, pair => new ContributionOutcome(
                Mark.Paragraph.Character, Mark.Paragraph.Name, $"{pair.Paragraph.Edition}-{pair.Paragraph.Order}",
                $"{pair.Paragraph.Document}：{(pair.Paragraph.Heading.Length > 0 ? pair.Paragraph.Heading : $"第{pair.Paragraph.Order}段")}",
                DocumentLinks.Paragraph(campaign.Number, pair.Paragraph.Edition, pair.Paragraph.Order)));
    }
}
