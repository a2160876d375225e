using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Documents;

/// <summary>What documents asked of units, for the burden ledger: their opinions.</summary>
internal sealed class DocumentsBurden(AppDb db) : IAskedOfUnits
{
    private static readonly AskedForm
        Say = new("documents.say", "提意见", FormMarkup.Of("Documents/Consultations/Index.cshtml", "Say")),
        Agree = new("documents.agree", "回复没有意见", []);

    public IReadOnlyList<AskedForm> Forms => [Say, Agree];

    public async Task<IReadOnlyList<AskedOfUnit>> ListAsync(CampaignFact campaign, Actor actor, DateOnly from, DateOnly until)
    {
        var (begin, end) = (from.StartInUtc(), until.AddDays(1).StartInUtc());
        var asked = await db.Consultations.AsNoTracking().WithParts().Where(x => x.CampaignId == campaign.Id && x.StartedAt >= begin && x.StartedAt < end).ToListAsync();
        if (asked.Count == 0) return [];

        var ids = asked.Select(x => x.DocumentId).ToList();
        var editions = await db.OfficialDocuments.AsNoTracking().Where(x => ids.Contains(x.Id) && x.Label <= actor.Clearance).ToDictionaryAsync(x => x.Id, x => x.Edition);
        return
        [
            .. from one in asked
               where editions.ContainsKey(one.DocumentId)
               let edition = editions[one.DocumentId]
               from unit in one.Units
               // Each opinion is a form of its own; whoever has said nothing yet is asked for one.
               from form in one.Comments.Where(comment => comment.UnitId == unit.UnitId).Select(_ => Say).DefaultIfEmpty(unit.AgreedAt is null ? Say : Agree)
               select new AskedOfUnit(unit.UnitId, one.StartedAt.DayInChina(), form, $"征求意见稿{edition}", DocumentLinks.Consultation(campaign.Number, edition), $"{campaign.Organiser}活动办")
               {
                   Due = one.DueOn, IsOpen = one.IsOpen && !one.HasHeard(unit.UnitId),
               },
        ];
    }
}
