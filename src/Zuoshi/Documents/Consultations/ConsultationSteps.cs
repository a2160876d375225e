using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Documents.Consultations;

/// <summary>On the campaign's home: editions on which the own unit is asked, and opinions that wait for the office.</summary>
internal sealed class ConsultationSteps(AppDb db) : INextSteps
{
    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        var speaks = actor.Duty is Duty.Liaison or Duty.UnitHead or Duty.Convener;
        if (!speaks && !campaign.WritesDocuments(actor)) return [];

        var open = await db.Consultations.AsNoTracking().WithParts().Where(x => x.CampaignId == campaign.Id && x.ClosedAt == null)
            .Join(db.OfficialDocuments.VisibleTo(actor), x => x.DocumentId, document => document.Id, (x, document) => new { Consultation = x, Document = document }).ToListAsync();
        return
        [
            .. open.Where(x => speaks && x.Consultation.Asks(actor.UnitId) && !x.Consultation.HasHeard(actor.UnitId)).Select(x => new NextStep(
                $"对{x.Document.Called}提意见", $"{x.Consultation.DueOn.Chinese(today.Year)}{(x.Consultation.DueOn < today ? "已经截止" : "截止")}，没有意见也请说一声",
                DocumentLinks.Consultation(campaign.Number, x.Document.Edition), "去看")),
            .. open.Where(x => campaign.WritesDocuments(actor) && x.Consultation.Unanswered > 0).Select(x => new NextStep(
                $"答复对{x.Document.Called}的 {x.Consultation.Unanswered} 条意见", "采纳可以不写理由，其他的要写", DocumentLinks.Consultation(campaign.Number, x.Document.Edition), "去答复")),
        ];
    }
}
