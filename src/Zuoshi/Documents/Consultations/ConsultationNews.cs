using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents.Consultations;

/// <summary>Tells units that they are asked, and authors of opinions that they were answered.</summary>
internal sealed class ConsultationNews(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation) : INewsSource
{
    public static readonly NewsNames Names = new("documents.consulted", "documents.units-reminded", "documents.comment-answered");

    public async Task<IReadOnlyList<News>> OfAsync(NewsEvent happened)
    {
        if (!Names.Events.Contains(happened.Name)) return [];
        if (happened.Name == "documents.comment-answered")
            return await db.Comments.AsNoTracking().SingleOrDefaultAsync(x => x.Id == happened.SubjectId) is { Outcome: { } outcome } comment
                && await FindAsync(comment.ConsultationId) is { } of
                ? [new News(comment.AuthorId, $"{of.Document.Called}的第{comment.Number}条意见有了答复：{outcome.Name()}", $"{of.Address}#c{comment.Number}")] : [];
        if (await FindAsync(happened.SubjectId) is not { } found) return [];

        var (consultation, document, address) = found;
        var asked = consultation.Units.Where(unit => happened.Name == "documents.consulted" || !consultation.HasHeard(unit.UnitId)).Select(unit => unit.UnitId).ToHashSet();
        // What is kept close is told to nobody by mail who mayn't open it: the page itself refuses.
        var people = (await organisation.PeopleAsync(Duty.Liaison, Duty.UnitHead, Duty.Convener)).Where(person => asked.Contains(person.UnitId)).Select(person => person.Id).Distinct();
        return [.. people.Select(person => new News(person, $"请对{document.Called}提意见，{consultation.DueOn:M月d日}前反馈", address))];
    }

    private async Task<(Consultation Consultation, OfficialDocument Document, string Address)?> FindAsync(Guid id)
    {
        if (await db.Consultations.AsNoTracking().WithParts().SingleOrDefaultAsync(x => x.Id == id) is not { } found) return null;

        var document = await db.OfficialDocuments.AsNoTracking().SingleAsync(x => x.Id == found.DocumentId);
        return (found, document, DocumentLinks.Consultation((await campaigns.NumbersAsync([found.CampaignId]))[found.CampaignId], document.Edition));
    }
}
