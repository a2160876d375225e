using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists;

/// <summary>How many rows come from which clause, by way of the contributions that cite it.</summary>
internal sealed class RowsOnClauses(AppDb db, DiscussionFacts discussions) : IClauseUses
{
    public string Name => "任务、项目";

    public int Order => 30;

    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(CampaignFact campaign, Actor actor)
    {
        var cited = await discussions.CitedAsync(campaign, actor);
        var rows = (await db.WorkItems.VisibleTo(actor).Kept().Where(x => x.CampaignId == campaign.Id)
                .SelectMany(x => x.Sources.Where(source => source.Kind == RowSourceKind.Contribution), (x, source) => new { source.SourceId, x.Id }).ToListAsync())
            .ToLookup(x => x.SourceId, x => x.Id);
        return cited.Select(clause => (clause.Key, Rows: clause.SelectMany(contribution => rows[contribution]).Distinct().Count())).Where(clause => clause.Rows > 0)
            .ToDictionary(clause => clause.Key, clause => clause.Rows);
    }

    public string Address(CampaignFact campaign, ClauseFact clause) => $"{ListLinks.Lists(campaign.Number)}?clause={Uri.EscapeDataString(clause.Path)}";
}
