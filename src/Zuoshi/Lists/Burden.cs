using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Lists;

/// <summary>What the lists asked of units, for the burden ledger: to report, and the rows that they wrote for it.</summary>
internal sealed class ListsBurden(AppDb db) : IAskedOfUnits
{
    private const string Rows = "Lists/Rows/_RowForm.cshtml", ProjectsOnly = "@if (isProject)", OwnColumns = "@if (Model.Input.Own.Count > 0)";

    private static readonly AskedForm
        Report = new("lists.report", "上报清单", []),
        Nothing = new("lists.nothing", "说明没有要报的", FormMarkup.Of("Lists/Reporting/Index.cshtml", "Nothing")),
        Task = new("lists.task", "填任务", FormMarkup.Of(Rows, null, ProjectsOnly, OwnColumns)),
        Project = new("lists.project", "填项目", FormMarkup.Of(Rows, null, OwnColumns)),
        TaskWithOwn = Task with { Key = "lists.task-own", Fields = FormMarkup.Of(Rows, null, ProjectsOnly) },
        ProjectWithOwn = Project with { Key = "lists.project-own", Fields = FormMarkup.Of(Rows) };

    public IReadOnlyList<AskedForm> Forms => [Report, Nothing, Task, TaskWithOwn, Project, ProjectWithOwn];

    public async Task<IReadOnlyList<AskedOfUnit>> ListAsync(CampaignFact campaign, Actor actor, DateOnly from, DateOnly until)
    {
        var (begin, end, office) = (from.StartInUtc(), until.AddDays(1).StartInUtc(), $"{campaign.Organiser}活动办");
        var calls = await db.ListCalls.AsNoTracking().Where(x => x.CampaignId == campaign.Id).Include(x => x.Units).ToListAsync();
        var called = await db.Set<AuditEntry>().AsNoTracking().Where(x => x.Name == "lists.called" && x.CampaignId == campaign.Id && x.At >= begin && x.At < end)
            .Select(x => new { x.SubjectId, x.At, x.ActorName, x.ActorUnit }).ToListAsync();
        var rows = await db.WorkItems.AsNoTracking().VisibleTo(actor).Where(x => x.CampaignId == campaign.Id && x.UnitId != null && x.MadeAt >= begin && x.MadeAt < end)
            .Select(x => new { x.Kind, x.Number, x.UnitId, x.MadeAt }).ToListAsync();
        var own = await db.ListLayouts.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.Columns.Any()).Select(x => x.Kind).ToListAsync();
        return
        [
            .. from line in called
               join call in calls on line.SubjectId equals call.Id
               from unit in call.Units
               select new AskedOfUnit(unit.UnitId, line.At.DayInChina(), unit.NothingAt is null ? Report : Nothing, "清单", ListLinks.Reporting(campaign.Number), $"{line.ActorUnit} {line.ActorName}") { Due = call.DueOn },
            .. rows.Select(row => new AskedOfUnit(
                row.UnitId!.Value, row.MadeAt.DayInChina(), FormOf(row.Kind, own.Contains(row.Kind)), $"{row.Kind.Name()}{Mark.Three(row.Number)}", ListLinks.Row(campaign.Number, row.Kind, row.Number), office)),
        ];
    }

    private static AskedForm FormOf(WorkItemKind kind, bool hasOwn) =>
        kind is WorkItemKind.Project ? hasOwn ? ProjectWithOwn : Project : hasOwn ? TaskWithOwn : Task;
}
