using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Lists.Reporting;

/// <summary>On the campaign's home: rows that wait for the reader, and the day by which the own unit reports.</summary>
internal sealed class ReportSteps(AppDb db, ReportBoard board) : INextSteps
{
    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (!actor.Can(Permission.EditLists)) return [];

        var steps = new List<NextStep>();
        var address = ListLinks.Reporting(campaign.Number);
        var waiting = await db.WorkItems.AsNoTracking().VisibleTo(actor).WaitingFor(campaign, actor).Where(x => x.CampaignId == campaign.Id)
            .GroupBy(x => new { x.Level, IsReturned = x.ReturnReason != "" }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
        foreach (var group in waiting.Where(group => group.Key.Level is not ReportLevel.Drafted).OrderByDescending(group => group.Key.Level).ThenBy(group => group.Key.IsReturned))
            steps.Add(new NextStep($"{(group.Key.IsReturned ? "改好退回的" : Act(group.Key.Level))} {group.Count} 项清单", "合适的送上去，不合适的逐项退回并写明理由", address, "去办"));
        var drafts = waiting.Where(group => group.Key.Level is ReportLevel.Drafted).ToList();
        if (drafts.Where(group => group.Key.IsReturned).Sum(group => group.Count) is > 0 and var returned)
            steps.Add(new NextStep($"修改退回的 {returned} 项清单", "理由写在各项上", address, "去改"));
        if (actor.DraftsForUnit() && await OwedAsync(campaign, actor) is { } call)
            steps.Add(new NextStep(
                "上报本单位的清单", $"{call.DueOn.Chinese(today.Year)}{(call.DueOn < today ? "已经截止" : "截止")}，{(drafts.Count > 0 ? $"已草拟 {drafts.Sum(x => x.Count)} 项" : "没有要报的也请说明")}", address, "去上报"));
        return steps;
    }

    private static string Act(ReportLevel level) => level is ReportLevel.AwaitingHead ? "签批" : "审核";

    private async Task<ListCall?> OwedAsync(CampaignFact campaign, Actor actor)
    {
        var call = await board.CallAsync(campaign.Id);
        if (call is null || call.Units.All(unit => unit.UnitId != actor.UnitId)) return null;

        return (await board.LoadAsync(campaign, call)).Any(unit => unit.Unit.Id == actor.UnitId && !unit.IsDone && unit.AwaitingHead == 0) ? call : null;
    }
}
