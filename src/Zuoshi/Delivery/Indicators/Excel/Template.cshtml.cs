using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Delivery.Indicators.Excel;

/// <summary>The empty form of a table of indicators, with instructions.</summary>
[Can(Permission.Supervise)]
public sealed class TemplateModel(IndicatorDesk desk, IndicatorLinks links) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await desk.OpenAsync(campaign, Actor) is not { MayDefine: true } book) return NotFound();

        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(IndicatorFile.Write(book with { All = [] }, await links.OpenAsync(book.Campaign, [], Actor), new Dictionary<Guid, string>(), null), workbook);
        return File(workbook.ToArray(), WorkbookWriter.MediaType, "指标表模板.xlsx");
    }
}
