using Microsoft.EntityFrameworkCore;
using Zuoshi.Burden.Ledger;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Burden;

/// <summary>Tells writers that their complaint was answered, and units that a form was registered which they may be asked for.</summary>
internal sealed class BurdenNews(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation) : INewsSource
{
    public static readonly NewsNames Names = new("burden.complaint-answered", "burden.form-registered", "burden.form-approved", "burden.month-summed");

    public async Task<IReadOnlyList<News>> OfAsync(NewsEvent happened)
    {
        if (!Names.Events.Contains(happened.Name)) return [];
        if (await db.Complaints.AsNoTracking().SingleOrDefaultAsync(x => x.Id == happened.SubjectId) is { } complaint)
            return [new News(complaint.ById, $"您提的意见{complaint.Number}有答复了", BurdenLinks.Complaint(complaint.Number))];
        if (await db.MonthSums.AsNoTracking().SingleOrDefaultAsync(x => x.Id == happened.SubjectId) is { } sum) return await ToOfficeAsync(sum);
        if (await db.CollectionForms.AsNoTracking().WithParts().SingleOrDefaultAsync(x => x.Id == happened.SubjectId) is not { AwaitsApproval: false } form) return [];

        var campaign = (await campaigns.NumbersAsync([form.CampaignId]))[form.CampaignId];
        return
        [
            .. (await organisation.PeopleAsync(Duty.Liaison)).Where(person => form.IsAsked(person.UnitId, form.RegisteredOn)).Select(person => person.Id).Distinct()
                .Select(person => new News(person, $"登记了一张请您单位填的报表：报表{Mark.Three(form.Number)}", BurdenLinks.Form(campaign, form.Number))),
        ];
    }

    private async Task<IReadOnlyList<News>> ToOfficeAsync(MonthSum sum)
    {
        if (await campaigns.PublishedAsync(sum.CampaignId) is not { } campaign) return [];

        var (month, within) = (new Month(sum.Month), await organisation.WithinAsync([campaign.OrganId]));
        return
        [
            .. (await organisation.PeopleAsync(Duty.Office)).Where(person => within.Contains(person.UnitId)).Select(person => person.Id).Distinct()
                .Select(person => new News(person, $"{month.Name}减负账本：请各单位填{sum.Forms}张表、{sum.Fields}个字段，{FillTime.Words(sum.Minutes)}", BurdenLinks.Ledger(campaign.Number, month.Key))),
        ];
    }
}
