using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Lists;

/// <summary>How many rows come from which clause.</summary>
internal sealed class RowsOnClauses(DiscussionFacts discussions, RowOrigins origins) : IClauseUses
{
    public string Name => "任务、项目";

    public int Order => 30;

    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(CampaignFact campaign, Actor actor)
    {
        var (cited, made, named) = (await discussions.CitedAsync(campaign, actor), await origins.MadeFromAsync(campaign, actor), await origins.NamingAsync(campaign, actor));
        return cited.Select(clause => clause.Key).Union(named.Select(clause => clause.Key))
            .Select(key => (Key: key, Rows: cited[key].SelectMany(contribution => made[contribution]).Union(named[key]).Count())).Where(clause => clause.Rows > 0)
            .ToDictionary(clause => clause.Key, clause => clause.Rows);
    }

    public string Address(CampaignFact campaign, ClauseFact clause) => ListLinks.Narrowed(campaign.Number, WorkItemKind.Task, ("clause", clause.Path));
}
