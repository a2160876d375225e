using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Publishing;
using Zuoshi.Lists.Rows;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Lists.Api;

/// <summary>A row as programs send it: the form that people fill in, with numbers and names where a page has choices.</summary>
public sealed record RowBody
{
    [Description("所属主题的编号")]
    public int? Theme { get; init; }

    [Description("任务来源：纲要条款 outline、专题组讨论成果 discussion、上级部署 superior、群众热点难点 public、局重点工作 bureau、其他 other")]
    public SourceKind SourceKind { get; init; } = SourceKind.Discussion;

    [Description("来源依据，最多300个字")]
    public string? Basis { get; init; }

    [Description("来源建言的编号；要已经采纳或合并")]
    public IReadOnlyList<int> Contributions { get; init; } = [];

    [Description("名称，4到60个字")]
    public required string Title { get; init; }

    [Description("主要内容，10到800个字")]
    public string? Content { get; init; }

    [Description("工作目标，最多300个字")]
    public string? Target { get; init; }

    [Description("量化指标")]
    public IReadOnlyList<RowFigure> Kpis { get; init; } = [];

    [Description("成果")]
    public IReadOnlyList<RowDeliverable> Deliverables { get; init; } = [];

    [Description("任务类型：一次性 oneOff、年度 annual、跨年度 multiYear、长期坚持 standing")]
    public Nature Nature { get; init; } = Nature.OneOff;

    [Description("牵头单位的全称或简称")]
    public required string LeadUnit { get; init; }

    [Description("配合单位")]
    public IReadOnlyList<RowHelp> With { get; init; } = [];

    [Description("责任领导的姓名或岗位")]
    public string? Leader { get; init; }

    [Description("责任人的姓名或岗位")]
    public string? Owner { get; init; }

    [Description("联络员的姓名或岗位")]
    public string? Liaison { get; init; }

    [Description("起始时间")]
    public DateOnly? Start { get; init; }

    [Description("完成时限")]
    public DateOnly? Due { get; init; }

    [Description("完成时限的文字；不写就按日期生成")]
    public string? DueText { get; init; }

    [Description("阶段目标，按时间先后")]
    public IReadOnlyList<RowStep> Milestones { get; init; } = [];

    [Description("时序：近期 near、中期 mid、远期 far、展望 outlook")]
    public Horizon? Horizon { get; init; }

    [Description("完成标准")]
    public string? Acceptance { get; init; }

    [Description("备注，最多200个字")]
    public string? Remark { get; init; }

    [Description("知悉范围：公开 public、内部 internal；新增时不写就是内部，以后在网页上改")]
    public Sensitivity? Label { get; init; }

    [Description("活动自设的列：列名和内容；没写到的列保持原样，写空就清空")]
    public IReadOnlyList<RowOwn> Own { get; init; } = [];

    [Description("项目独有的内容；任务不写")]
    public RowProject? Project { get; init; }

    [Description("已发布的事项有改动时要写：依据和理由")]
    public RowAdjustment? Adjustment { get; init; }

    private static readonly (string Input, string Body)[] ofProject =
    [
        ("ProjectCode", "project.code"), ("Location", "project.location"), ("ProjectOwner", "project.owner"), ("Category", "project.category"), ("BuildNature", "project.buildNature"),
        ("Stage", "project.stage"), ("Scale", "project.scale"), ("StartYear", "project.startYear"), ("EndYear", "project.endYear"), ("TotalInvestment", "project.totalInvestmentWan"),
    ];

    /// <summary>The body's field behind a field of the form: <c>Input.With[0].UnitId</c> is <c>with[0].unit</c>.</summary>
    internal static string FieldOf(string input)
    {
        if (ofProject.FirstOrDefault(field => input == $"Input.{field.Input}").Body is { } inProject) return inProject;

        var names = input.Replace("Input.", "").Replace("UnitId", "Unit").Replace("ThemeId", "Theme").Replace("Funds[", "Project.Funds[").Replace("Permits[", "Project.Permits[").Replace(".Amount", ".AmountWan").Split('.');
        return string.Join('.', names.Select(JsonNamingPolicy.CamelCase.ConvertName));
    }

    /// <summary>It as a person would have filled in the form; names and numbers that nothing has are noted.</summary>
    internal RowInput ToInput(CampaignFact campaign, ListColumns columns, IReadOnlyList<UnitFact> units, ModelStateDictionary errors)
    {
        foreach (var (index, line) in Own.Index())
            if (columns.OwnShown.All(own => own.Title != line.Column)) errors.AddModelError($"Own[{index}].Column", $"没有自设的列“{line.Column}”。");
        if (Contributions.Count > RowForm.MostContributions)
            errors.AddModelError("Contributions", $"来源建言最多{RowForm.MostContributions}条，请分成几项。");
        return new RowInput
        {
            ThemeId = Theme is null ? null : campaign.Themes.FirstOrDefault(theme => theme.Number == Theme && !theme.IsRetired)?.Id,
            SourceKind = SourceKind, Basis = Basis, Contributions = string.Join('、', Contributions),
            Title = Title, Content = Content, Target = Target,
            Kpis = [.. Kpis.Select(line => new RowInput.KpiLine { Name = line.Name, Unit = line.Unit, Baseline = line.Baseline, Target = line.Target, By = line.By })],
            Funds = [.. (Project?.Funds ?? []).Select(line => new RowInput.FundLine { Year = line.Year, Source = line.Source, Amount = line.AmountWan })],
            Permits = [.. (Project?.Permits ?? []).Select(line => new RowInput.PermitLine { Name = line.Name, PlannedOn = line.PlannedOn, DoneOn = line.DoneOn, DocumentNumber = line.DocumentNumber })],
            Deliverables = [.. Deliverables.Select(line => new RowInput.DeliverableLine { Form = line.Form, Name = line.Name })],
            Nature = Nature, LeadUnitId = UnitOf("LeadUnit", LeadUnit, units, errors),
            With = [.. With.Index().Select(line => new RowInput.CooperationLine { UnitId = UnitOf($"With[{line.Index}].Unit", line.Item.Unit, units, errors), Duty = line.Item.Duty })],
            Leader = Leader, Owner = Owner, Liaison = Liaison, Start = Start, Due = Due, DueText = DueText,
            Milestones = [.. Milestones.Select(line => new RowInput.MilestoneLine { Name = line.Name, Date = line.Date, Weight = line.Weight })],
            Horizon = Horizon, Acceptance = Acceptance, Remark = Remark, Label = Label ?? Sensitivity.Internal,
            Own = [.. from line in Own from own in columns.OwnShown where own.Title == line.Column select new RowInput.OwnLine { ColumnId = own.Id, Text = line.Text }],
            ProjectCode = Project?.Code, Location = Project?.Location, ProjectOwner = Project?.Owner,
            Category = Project?.Category, BuildNature = Project?.BuildNature, Stage = Project?.Stage, Scale = Project?.Scale,
            StartYear = Project?.StartYear, EndYear = Project?.EndYear, TotalInvestment = Project?.TotalInvestmentWan,
        };
    }

    private static Guid? UnitOf(string field, string name, IReadOnlyList<UnitFact> units, ModelStateDictionary errors)
    {
        var found = units.FirstOrDefault(unit => unit.Name == name) ?? units.FirstOrDefault(unit => unit.ShortName == name);
        if (found is null) errors.AddModelError(field, $"名录里没有“{name}”，请核对单位的全称或简称。");
        return found?.Id;
    }
}

/// <summary>成果: its form and its name.</summary>
public sealed record RowDeliverable(
    [property: Description("形式：制度文件 rules、规划方案 plan、工程实体 works、平台系统 platform、研究报告 report、活动 event、其他 other")] DeliverableForm Form,
    [property: Description("名称")] string Name);

/// <summary>调整: on what basis and why a published row is changed.</summary>
public sealed record RowAdjustment(
    [property: Description("依据：哪份文件、哪次会议")] string Basis,
    [property: Description("理由")] string Reason)
{
    internal Adjustment ToAdjustment() => new(Basis, Reason);
}

/// <summary>What stands in one of the campaign's own columns.</summary>
public sealed record RowOwn(
    [property: Description("列名")] string Column,
    [property: Description("内容；日期写成 2027-06-30")] string Text);

/// <summary>配合单位 with what it does.</summary>
public sealed record RowHelp(
    [property: Description("单位的全称或简称")] string Unit,
    [property: Description("职责")] string Duty = "");

/// <summary>阶段目标.</summary>
public sealed record RowStep(
    [property: Description("到时做到什么")] string Name,
    [property: Description("日期")] DateOnly Date,
    [property: Description("权重，百分数；要么都写，加起来是100，要么都不写")] int? Weight = null);

/// <summary>量化指标.</summary>
public sealed record RowFigure(
    [property: Description("量的是什么；也可以写一整句")] string Name,
    [property: Description("单位")] string? Unit = null,
    [property: Description("现状")] decimal? Baseline = null,
    [property: Description("目标")] decimal? Target = null,
    [property: Description("什么时候达到")] DateOnly? By = null);

/// <summary>资金安排.</summary>
public sealed record RowMoney(
    [property: Description("金额，万元")] decimal AmountWan,
    [property: Description("年度；没定就不写")] int? Year = null,
    [property: Description("来源：中央 central、省级 province、市级财政 city、区县财政 district、专项债 bond、银行贷款 loan、企业自筹 enterprise、其他 other；没定就不写")] FundSource? Source = null);

/// <summary>前期手续.</summary>
public sealed record RowLicence(
    [property: Description("哪项手续：工可、环评等")] string Name,
    [property: Description("计划什么时候办好")] DateOnly? PlannedOn = null,
    [property: Description("办结日期")] DateOnly? DoneOn = null,
    [property: Description("批文或证号；办好了要写")] string? DocumentNumber = null);

/// <summary>What only a project has.</summary>
public sealed record RowProject
{
    [Description("项目代码：在线审批监管平台赋的码，没立项就不写")]
    public string? Code { get; init; }

    [Description("建设地点")]
    public string? Location { get; init; }

    [Description("项目法人（建设单位）")]
    public string? Owner { get; init; }

    [Description("项目类别")]
    public string? Category { get; init; }

    [Description("建设性质：新建 new、改建 rebuild、扩建 expand、改扩建 rebuildExpand、迁建 relocate、恢复 restore、单纯购置 purchase")]
    public BuildNature? BuildNature { get; init; }

    [Description("项目阶段：储备 reserve、前期 preliminary、新开工 starting、续建 continued、建成 built、竣工验收 accepted、停缓建 suspended")]
    public Stage? Stage { get; init; }

    [Description("建设规模及主要内容")]
    public string? Scale { get; init; }

    [Description("开工的年份")]
    public int? StartYear { get; init; }

    [Description("建成的年份")]
    public int? EndYear { get; init; }

    [Description("总投资，万元")]
    public decimal? TotalInvestmentWan { get; init; }

    [Description("资金安排；合计应等于总投资")]
    public IReadOnlyList<RowMoney> Funds { get; init; } = [];

    [Description("前期手续")]
    public IReadOnlyList<RowLicence> Permits { get; init; } = [];
}
