using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Exchange.Practices;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Exchange;

/// <summary>Tells the unit whose practice it is that somebody takes it over, and what came of it.</summary>
internal sealed class ExchangeNews(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation) : INewsSource
{
    public static readonly NewsNames Names = new("exchange.practice-borrowed", "exchange.borrowing-told");

    public async Task<IReadOnlyList<News>> OfAsync(NewsEvent happened)
    {
        if (!Names.Events.Contains(happened.Name)) return [];

        var found = await (
            from borrowing in db.Borrowings
            where borrowing.Id == happened.SubjectId
            join practice in db.Practices on borrowing.PracticeId equals practice.Id
            select new { practice.UnitId, practice.Number, practice.CampaignId, practice.Label, By = borrowing.UnitId, borrowing.Outcome }).AsNoTracking().SingleOrDefaultAsync();
        // A message leaves the site by mail: of what is kept closer nobody is told.
        if (found is null || found.Label > Sensitivity.Internal) return [];

        var campaign = (await campaigns.NumbersAsync([found.CampaignId]))[found.CampaignId];
        var by = (await organisation.UnitsAsync()).Find(unit => unit.Id == found.By)?.ShortName;
        var words = happened.Name == "exchange.practice-borrowed" ? $"{by}要借鉴您单位的做法{Mark.Three(found.Number)}" : $"{by}说了借鉴做法{Mark.Three(found.Number)}的效果：{found.Outcome?.Name()}";
        return
        [
            .. (await organisation.PeopleAsync([.. Enum.GetValues<Duty>().Where(duty => duty.Has(Permission.Exchange))])).Where(person => person.UnitId == found.UnitId)
                .Select(person => person.Id).Distinct().Select(person => new News(person, words, ExchangeLinks.Practice(campaign, found.Number))),
        ];
    }
}
