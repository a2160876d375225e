using Microsoft.AspNetCore.Mvc;
using Zuoshi.Documents.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Documents.Consultations;

/// <summary>征求意见采纳情况表 to take away as a workbook.</summary>
[Can(Permission.Export)]
public sealed class WorkbookModel(Editions editions, AdoptionFile file) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int edition)
    {
        if (await editions.OpenAsync(campaign, edition, Actor) is not { } opened) return NotFound();

        var (table, whyNot) = await file.TakeAsync(opened, Actor);
        if (table is null) return Done(whyNot, DocumentLinks.Consultation(campaign, edition));

        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(table.ToWorkbook(), workbook);
        return File(workbook.ToArray(), WorkbookWriter.MediaType, $"{table.Title}.xlsx");
    }
}
