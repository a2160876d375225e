using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Organisation.Imports;

/// <summary>Units and people to take away, in the form in which they can be brought back.</summary>
[Can(Permission.ManagePeople)]
public sealed class ExportModel(AppDb db, TimeProvider clock) : AppPage
{
    public async Task<IActionResult> OnGetAsync()
    {
        var people = await db.People.AsNoTracking().WithPosts().Where(person => person.LeftOn == null).ToListAsync();
        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(RollWorkbook.Of(await db.UnitTreeAsync(), people, clock.Today()), workbook);

        db.Add(new RollExport(people.Count, Actor, clock.Now()));
        await db.SaveChangesAsync();
        return File(workbook.ToArray(), WorkbookWriter.MediaType, $"单位人员名录（{clock.Today():yyyy-MM-dd}）.xlsx");
    }
}
