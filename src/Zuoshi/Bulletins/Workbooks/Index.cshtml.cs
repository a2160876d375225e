using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Bulletins.Workbooks;

/// <summary>All stories that were sent, for the office to take away as a workbook. There are no sums for each unit.</summary>
[Can(Permission.EditBulletins)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, IssueDesk desk, Exports exports) : AppPage
{
    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || !found.IsEditedBy(Actor)) return NotFound();

        var stories = await db.Stories.AsNoTracking().VisibleTo(found, Actor).Where(x => x.SentOn != null).OrderBy(x => x.Number).ToListAsync();
        var (units, export) = (await desk.UnitsAsync(), await exports.NoteAsync("stories", found.Id, [.. stories.Select(story => story.Label)], Actor));
        using var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(
            new Workbook
            {
                Author = export.TakenBy, Subject = export.Mark,
                Sheets =
                [
                    new()
                    {
                        Name = "信息", Title = $"{found.Name}信息", Subtitle = export.Mark,
                        Columns =
                        [
                            new("编号", 7), new("标题", 30), new("类别", 10), new("主题", 18), new("阶段", 14), new("单位", 14), new("作者", 12), new("报送日期", 12, ColumnKind.Date), new("状态", 10),
                            new("答复日期", 12, ColumnKind.Date), new("答复", 34), new("正文", 60), new("知悉范围", 10),
                        ],
                        Rows = [.. stories.Select(story => new Row(
                        [
                            Mark.Three(story.Number), story.ShownTitle, story.Kind.Name(), found.Theme(story.ThemeId)?.Name, found.Phases.FirstOrDefault(phase => phase.Number == story.Phase)?.Name,
                            units.GetValueOrDefault(story.UnitId), story.Authors, story.SentOn, story.State.Name(), story.AnsweredOn, story.Reason, story.ShownText, story.Label.Name(),
                        ]))],
                    },
                ],
                Instructions = ["文字和编发的是同一份；没有编发的是单位报的原文。"],
            },
            file);
        return File(file.ToArray(), WorkbookWriter.MediaType, $"{found.Name}信息.xlsx");
    }
}
