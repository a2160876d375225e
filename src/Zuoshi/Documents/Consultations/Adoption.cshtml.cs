using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Documents.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Documents.Consultations;

/// <summary>征求意见采纳情况表 to take away: the office at any time, others once the consultation is over.</summary>
[Can(Permission.Export)]
public sealed class AdoptionModel(AppDb db, Editions editions, OrganisationFacts organisation, Exports exports) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int edition, string ending)
    {
        if (await editions.OpenAsync(campaign, edition, Actor) is not { } opened) return NotFound();

        var (back, document) = (DocumentLinks.Consultation(campaign, edition), opened.Document);
        var consultation = await db.Consultations.AsNoTracking().WithParts().SingleOrDefaultAsync(x => x.DocumentId == document.Id);
        if (consultation is null) return Done("这一稿没有征求意见，没有采纳情况。", back);
        if (consultation.IsOpen && !opened.Campaign.WritesDocuments(Actor)) return Done("征求意见结束后，就可以下载采纳情况表。", back);

        var names = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        var export = await exports.NoteAsync("document-comments", opened.Campaign.Id, [.. consultation.Comments.Select(_ => document.Label).Append(document.Label)], Actor);
        var table = new AdoptionTable(document, consultation, id => names.GetValueOrDefault(id, ""), export);
        if (ending == "docx") return File(table.ToWord(), GongwenWriter.MediaType, $"{table.Title}.docx");

        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(table.ToWorkbook(), workbook);
        return File(workbook.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{table.Title}.xlsx");
    }
}
