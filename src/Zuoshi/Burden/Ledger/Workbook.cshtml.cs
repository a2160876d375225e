using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Burden.Ledger;

/// <summary>A month of the ledger to take away: the sums, and each request.</summary>
[Can(Permission.Export)]
public sealed class WorkbookModel(CampaignFacts campaigns, BurdenLedger ledger, Exports exports, TimeProvider clock) : AppPage
{
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? Chosen { get; set; }

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        var month = Month.Read(Chosen) ?? Month.Of(clock.Today());
        var (page, _) = await ledger.OfAsync(found, Actor, month);
        var requests = page.Units.SelectMany(unit => unit.Requests.Select(one => (unit.Unit.ShortName, one))).ToList();
        var export = await exports.NoteAsync("burden", found.Id, [.. requests.Select(_ => Sensitivity.Internal)], Actor);
        var title = $"{month.Name}减负账本";
        using var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(new Zuoshi.Workbooks.Writing.Workbook
        {
            Author = export.TakenBy, Subject = export.Mark,
            Sheets =
            [
                new()
                {
                    Name = "各单位", Title = title, Subtitle = $"{page.Sentence}　{export.Mark}",
                    Columns =
                    [
                        new("单位", 20), new("表", 8, ColumnKind.Number), new("字段", 8, ColumnKind.Number), new("按一下", 8, ColumnKind.Number), new("消息", 8, ColumnKind.Number),
                        new("不用再写", 10, ColumnKind.Number), new("约分钟", 8, ColumnKind.Number), new("谁要的", 40),
                    ],
                    Rows = [.. page.Units.Select(unit => new Row([unit.Unit.ShortName, unit.Forms, unit.Fields, unit.Presses, unit.Notices, unit.Reused, unit.Minutes, string.Join('、', unit.Causes)]))],
                },
                new()
                {
                    Name = "每一次", Title = title, Subtitle = export.Mark,
                    Columns = [new("单位", 20), new("日期", 12, ColumnKind.Date), new("要办什么", 18), new("关于", 18), new("字段", 8, ColumnKind.Number), new("期限", 12, ColumnKind.Date), new("谁要的", 24), new("应急理由", 30)],
                    Rows = [.. requests.Select(pair => new Row([pair.ShortName, (DateOnly?)pair.one.On, pair.one.Form.Name, pair.one.About, pair.one.Form.Fields.Count, pair.one.Due, pair.one.Cause, pair.one.Urgency]))],
                },
            ],
            Instructions = [page.Times.Assumptions],
        }, file);
        return File(file.ToArray(), WorkbookWriter.MediaType, $"{title}.xlsx");
    }
}
