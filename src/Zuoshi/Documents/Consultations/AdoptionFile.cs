using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents.Consultations;

/// <summary>征求意见采纳情况表 as it may be taken away, and the note that somebody did.</summary>
public sealed class AdoptionFile(AppDb db, OrganisationFacts organisation, Exports exports)
{
    /// <summary>The table, or why there is none: the office takes it at any time, others once the consultation is over.</summary>
    internal async Task<(AdoptionTable? Table, string WhyNot)> TakeAsync(OpenedEdition opened, Actor actor)
    {
        var document = opened.Document;
        if (await db.Consultations.AsNoTracking().WithParts().SingleOrDefaultAsync(x => x.DocumentId == document.Id) is not { } consultation)
            return (null, "这一稿没有征求意见，没有采纳情况。");
        if (consultation.IsOpen && !opened.Campaign.WritesDocuments(actor)) return (null, "征求意见结束后，就可以下载采纳情况表。");

        var names = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        var export = await exports.NoteAsync("document-comments", opened.Campaign.Id, [.. consultation.Comments.Select(_ => document.Label).Append(document.Label)], actor);
        return (new AdoptionTable(document, consultation, id => names.GetValueOrDefault(id, ""), export), "");
    }
}
