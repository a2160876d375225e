using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents.Approvals;

/// <summary>Tells who submitted a document that it was sent back or issued. For whom it waits, the next steps know.</summary>
internal sealed class ApprovalNews(AppDb db, CampaignFacts campaigns) : INewsSource
{
    public static readonly NewsNames Names = new("documents.sent-back", "documents.signed");

    public async Task<IReadOnlyList<News>> OfAsync(NewsEvent happened)
    {
        if (!Names.Events.Contains(happened.Name)) return [];
        if (await db.Approvals.AsNoTracking().SingleOrDefaultAsync(x => x.Id == happened.SubjectId) is not { } approval) return [];

        var document = await db.OfficialDocuments.AsNoTracking().SingleAsync(x => x.Id == approval.DocumentId);
        var address = DocumentLinks.Approval((await campaigns.NumbersAsync([approval.CampaignId]))[approval.CampaignId], document.Edition);
        return [new News(approval.SubmittedById, $"{document.Called}{(happened.Name == "documents.signed" ? "已签发" : "被退回")}", address)];
    }
}
