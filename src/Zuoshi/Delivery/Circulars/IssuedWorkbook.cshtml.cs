using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Delivery.Circulars;

/// <summary>A circular to take away as a workbook.</summary>
[Can(Permission.Export)]
public sealed class IssuedWorkbookModel(CircularFile file) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign, int number) =>
        await file.OfAsync(campaign, number, Actor) is var (text, export) ? File(await text.ToExcelAsync(export), WorkbookWriter.MediaType, $"{text.Title}.xlsx") : NotFound();
}
