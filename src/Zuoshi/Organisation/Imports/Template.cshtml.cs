using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Organisation.Imports;

/// <summary>The empty form of the roll, with instructions and lists to choose from.</summary>
[Can(Permission.ManagePeople)]
public sealed class TemplateModel : AppPage
{
    public async Task<IActionResult> OnGetAsync()
    {
        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(RollWorkbook.Template(), workbook);
        return File(workbook.ToArray(), WorkbookWriter.MediaType, "单位人员名录模板.xlsx");
    }
}
