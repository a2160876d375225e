using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Lists.Rows;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Lists.Api;

/// <summary>A row as programs read it: what one would send to make it, and what the program adds.</summary>
public sealed record RowDetail(
    [property: Description("编号")] int Number,
    [property: Description("版本；修改时作为 If-Match 带回，写成 \"3\"")] int Version,
    [property: Description("导入时带来的外部编号")] string? ExternalId,
    [property: Description("按公文写法的完成时限")] string ShownDue,
    [property: Description("上报进度：草拟 drafted、待单位签批 awaitingHead、待召集人 awaitingConvener、待活动办 awaitingOffice、已采用 accepted")] ReportLevel Level,
    [property: Description("已在第几版发布；没有发布就没有")] int? PublishedIn,
    [property: Description("缺项和空泛之处")] IReadOnlyList<string> Problems,
    [property: Description("内容；改好后可以原样发回")] RowBody Row)
{
    internal static RowDetail Of(WorkItem item, CampaignFact campaign, ListColumns columns, IReadOnlyDictionary<Guid, UnitFact> units, IReadOnlyDictionary<Guid, int> contributions)
    {
        var row = item.ToContent();
        return new RowDetail(
            item.Number, item.Version, item.ExternalId, item.ShownDue, item.Level, item.PublishedIn, [.. item.Problems.Each().Select(problem => problem.Name())],
            new RowBody
            {
                Theme = campaign.Theme(row.ThemeId)?.Number, SourceKind = row.SourceKind, Basis = row.Basis,
                Contributions = [.. row.ContributionIds.Where(contributions.ContainsKey).Select(id => contributions[id]).Order()],
                Title = row.Title, Content = row.Content, Target = row.Target,
                Kpis = [.. row.Kpis.Select(line => new RowFigure(line.Name, line.Unit, line.Baseline, line.Target, line.By))],
                Deliverables = [.. row.Deliverables.Select(line => new RowDeliverable(line.Form, line.Name))],
                Nature = row.Nature, LeadUnit = units[row.LeadUnitId].Name, With = [.. row.With.Select(line => new RowHelp(units[line.UnitId].Name, line.Duty))],
                Leader = row.Leader.Name, Owner = row.Owner.Name, Liaison = row.Liaison.Name, Start = row.Start, Due = row.Due, DueText = row.DueText,
                Milestones = [.. row.Milestones.Select(line => new RowStep(line.Name, line.Date, line.Weight))],
                Horizon = row.Horizon, Acceptance = row.Acceptance, Remark = row.Remark, Label = row.Label,
                Own = [.. columns.OwnShown.Select(own => new RowOwn(own.Title, row.Own.Of(own.Id))).Where(own => own.Text.Length > 0)],
                Project = row.Project is { } project
                    ? new RowProject
                    {
                        Code = project.Code, Location = project.Location, Owner = project.Owner,
                        Category = project.Category, BuildNature = project.BuildNature, Stage = project.Stage, Scale = project.Scale,
                        StartYear = project.StartYear, EndYear = project.EndYear,
                        TotalInvestmentWan = project.TotalInvestmentFen is { } fen ? Money.Wan(fen) : null,
                        Funds = [.. row.Funds.Select(line => new RowMoney(Money.Wan(line.Fen), line.Year, line.Source))],
                        Permits = [.. row.Permits.Select(line => new RowLicence(line.Name, line.PlannedOn, line.DoneOn, line.DocumentNumber))],
                    }
                    : null,
            });
    }
}

/// <summary>What a list of rows is narrowed to; the page's own filter.</summary>
public sealed record RowQuery
{
    [FromQuery(Name = "theme"), Description("主题编号")]
    public int? Theme { get; init; }

    [FromQuery(Name = "unit"), Description("牵头单位的全称或简称")]
    public string? Unit { get; init; }

    [FromQuery(Name = "horizon"), Description("时序：near、mid、far、outlook")]
    public string? Horizon { get; init; }

    [FromQuery(Name = "flawed"), Description("true：只要有缺项或空泛的")]
    public bool? Flawed { get; init; }

    [FromQuery(Name = "q"), Description("名称、内容、单位里的词，或者编号")]
    public string? Words { get; init; }

    internal RowFilter Filter(WorkItemKind kind, IReadOnlyList<UnitFact> units) => new()
    {
        List = kind.Segment(), Theme = Theme, Horizon = Platform.Api.Words.Of<Horizon>("horizon", Horizon), Flawed = Flawed is true, Words = Words,
        // A name that no unit has finds nothing.
        Unit = Unit is null ? null : units.FirstOrDefault(unit => unit.Name == Unit || unit.ShortName == Unit)?.Id ?? Guid.Empty,
    };
}

/// <summary>Rows that the description shows; they fit the campaign of its examples.</summary>
internal static class RowExamples
{
    public static readonly RowBody Task = new()
    {
        Theme = 1, Title = "建成12处山洪预警雨量站", Content = "在城关镇、柳溪镇建12处雨量站，接入县级预警平台，汛前试运行。",
        Target = "重点山洪沟预警提前30分钟", Kpis = [new RowFigure("雨量站", "处", 0, 12, new DateOnly(2026, 6, 30))], LeadUnit = "规划建设科", With = [new RowHelp("城关镇水利站", "提供站址，看护设备")],
        Start = new DateOnly(2026, 4, 1), Due = new DateOnly(2026, 6, 30), Milestones = [new RowStep("首批6处开通", new DateOnly(2026, 5, 15), null)],
        Horizon = Lists.Horizon.Near, Basis = "防洪保安组第一次讨论",
    };

    public static readonly RowBody Project = Task with
    {
        Title = "柳溪镇堤防加固", Content = "加固柳溪镇段堤防3.2公里，新建穿堤涵闸2座。", Target = "防洪标准达到20年一遇",
        Start = new DateOnly(2026, 9, 1), Due = new DateOnly(2027, 12, 31), Milestones = [new RowStep("完成初步设计批复", new DateOnly(2026, 12, 31), null)],
        Project = new RowProject
        {
            Code = "2026-330182-76-01-012345", Location = "柳溪镇", Owner = "县水利建设中心",
            Category = "防洪工程", BuildNature = BuildNature.Rebuild, Stage = Stage.Preliminary, Scale = "堤防3.2公里，涵闸2座",
            StartYear = 2026, EndYear = 2027, TotalInvestmentWan = 1860.5m,
            Funds = [new RowMoney(860.5m, 2026, FundSource.City), new RowMoney(1000m, 2027, FundSource.Province)], Permits = [new RowLicence("初设", new DateOnly(2026, 10, 31))],
        },
    };
}
