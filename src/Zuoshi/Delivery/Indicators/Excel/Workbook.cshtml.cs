using Microsoft.AspNetCore.Mvc;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Delivery.Indicators.Excel;

/// <summary>The indicators to take away as a workbook, which can be brought back.</summary>
[Can(Permission.Export)]
public sealed class WorkbookModel(IndicatorDesk desk, IndicatorLinks links, OrganisationFacts organisation, Exports exports) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await desk.OpenAsync(campaign, Actor) is not { } book) return NotFound();

        var indicators = book.All.Select(one => one.It).ToList();
        var linked = await links.OpenAsync(book.Campaign, indicators, Actor);
        var units = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        var export = await exports.NoteAsync("indicators", book.Campaign.Id, [.. indicators.Select(it => it.Label)], Actor);
        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(IndicatorFile.Write(book, linked, units, export), workbook);
        return File(workbook.ToArray(), WorkbookWriter.MediaType, $"{book.Campaign.Name}指标.xlsx");
    }
}
