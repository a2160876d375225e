using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents.Approvals;

/// <summary>On the campaign's home: documents that wait for the reader to be checked, countersigned or signed.</summary>
internal sealed class ApprovalSteps(AppDb db) : INextSteps
{
    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (!actor.Can(Permission.SignDocuments)) return [];

        var open = await db.Approvals.AsNoTracking().Include(x => x.Steps).Where(x => x.CampaignId == campaign.Id && x.EndedAt == null)
            .Join(db.OfficialDocuments.VisibleTo(actor), x => x.DocumentId, document => document.Id, (x, document) => new { Approval = x, Document = document }).ToListAsync();
        return
        [
            .. from one in open
               let step = one.Approval.ReadyFor(campaign, actor)
               where step is not null
               select new NextStep($"{step.Kind.Name()}{one.Document.Called}", $"{one.Approval.SubmittedBy}送审，同意或者退回", DocumentLinks.Approval(campaign.Number, one.Document.Edition), $"去{step.Kind.Name()}"),
        ];
    }
}
