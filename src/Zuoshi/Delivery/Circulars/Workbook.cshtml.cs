using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Delivery.Circulars;

/// <summary>All items as they stand today, to take away as a workbook.</summary>
[Can(Permission.Export)]
public sealed class WorkbookModel(CircularFile file) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign) =>
        await file.TodayAsync(campaign, Actor) is var (text, export) ? File(await text.ToExcelAsync(export), WorkbookWriter.MediaType, $"{text.Title}.xlsx") : NotFound();
}
