using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Audits.Search;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;
using Zuoshi.Ui.Timeline;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Audits.Export;

/// <summary>What was searched, to take away as a workbook; its head says who took it and when.</summary>
[Can(Permission.ReadAudit)]
public sealed class IndexModel(AppDb db, Vocabulary words, AuditRows rows, Trail trail, TimeProvider clock) : AppPage
{
    /// <summary>Lines that one file takes.</summary>
    public const int MostLines = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public AuditFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        Filter.After = null;
        var entries = await Filter.Apply(db.AuditEntries.AsNoTracking(), words.OpenFeatures).Take(MostLines + 1).ToListAsync();
        if (entries.Count > MostLines) return Page();

        // The taking away stands in the file itself as its first line.
        var taken = trail.Note("audits.exported", new { lines = entries.Count, search = Filter.InWords(words) });
        db.Add(taken);
        await db.SaveChangesAsync();

        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync(new Workbook { Sheets = [Sheet(taken, await rows.ReadAsync([taken, .. entries]))] }, workbook);
        return File(workbook.ToArray(), WorkbookWriter.MediaType, $"审计记录（{clock.Today():yyyy-MM-dd}）.xlsx");
    }

    private Sheet Sheet(AuditEntry taken, IReadOnlyList<AuditRow> found) => new()
    {
        Name = "审计记录",
        Title = "审计记录",
        Subtitle = $"导出人：{Timelines.By(taken)}　　导出时间：{taken.At.InChina():yyyy年M月d日 HH:mm}　　范围：{Filter.InWords(words)}",
        Columns =
        [
            new("时间", 20), new("人员", 12), new("岗位", 16), new("单位", 16), new("代谁行使", 10), new("做了什么", 20), new("事项", 18),
            new("结果", 8), new("来自", 16), new("请求编号", 34), new("说明", 40), new("记录编号", 38),
        ],
        Rows = [.. found.Select(row => new Row(
        [
            row.At, row.Entry.ActorName, row.Entry.ActorPost, row.Entry.ActorUnit, row.Entry.ActingFor, row.Did, row.Thing,
            row.Entry.Outcome.InWords(), row.Entry.Address, row.Entry.Trace, row.More, row.Entry.Id.ToString(),
        ]))],
    };
}
