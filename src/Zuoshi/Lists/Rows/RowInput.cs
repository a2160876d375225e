using System.ComponentModel.DataAnnotations;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Publishing;
using Zuoshi.Platform.Access;

namespace Zuoshi.Lists.Rows;

/// <summary>The form of a row as it is sent; lines left empty count for nothing.</summary>
public sealed class RowInput
{
    private const int SpareLines = 3;

    /// <summary>The version that was shown when the form was opened.</summary>
    public int Version { get; set; }

    /// <summary>On what basis a published row is changed.</summary>
    [StringLength(Adjustment.Longest, ErrorMessage = "不超过200个字")]
    public string? AdjustmentBasis { get; set; }

    /// <summary>Why.</summary>
    [StringLength(Adjustment.Longest, ErrorMessage = "不超过200个字")]
    public string? AdjustmentReason { get; set; }

    /// <summary>The basis and reason, for a row that is published.</summary>
    internal Adjustment Adjustment => new(AdjustmentBasis, AdjustmentReason);

    public Guid? ThemeId { get; set; }

    public SourceKind SourceKind { get; set; } = SourceKind.Discussion;

    [StringLength(RowRules.LongestTarget, ErrorMessage = "不超过300个字")]
    public string? Basis { get; set; }

    /// <summary>Numbers of the contributions, with anything between them.</summary>
    [StringLength(300, ErrorMessage = "编号太多，请分成几项任务")]
    public string? Contributions { get; set; }

    [Required(ErrorMessage = "请写名称")]
    [StringLength(RowRules.LongestTitle, MinimumLength = RowRules.ShortestTitle, ErrorMessage = "名称4—60个字，写清做什么事")]
    public string? Title { get; set; }

    [StringLength(RowRules.LongestContent, MinimumLength = RowRules.ShortestContent, ErrorMessage = "主要内容10—800个字；还没想好可以先空着")]
    public string? Content { get; set; }

    [StringLength(RowRules.LongestTarget, ErrorMessage = "不超过300个字")]
    public string? Target { get; set; }

    public List<KpiLine> Kpis { get; set; } = [];

    public List<FundLine> Funds { get; set; } = [];

    public List<PermitLine> Permits { get; set; } = [];

    public List<DeliverableLine> Deliverables { get; set; } = [];

    public Nature Nature { get; set; } = Nature.OneOff;

    [Required(ErrorMessage = "请选一个牵头单位，由它负总责")]
    public Guid? LeadUnitId { get; set; }

    public List<CooperationLine> With { get; set; } = [];

    [StringLength(RowRules.LongestName, ErrorMessage = "不超过60个字")]
    public string? Leader { get; set; }

    [StringLength(RowRules.LongestName, ErrorMessage = "不超过60个字")]
    public string? Owner { get; set; }

    [StringLength(RowRules.LongestName, ErrorMessage = "不超过60个字")]
    public string? Liaison { get; set; }

    public DateOnly? Start { get; set; }

    public DateOnly? Due { get; set; }

    [StringLength(RowRules.LongestDueText, ErrorMessage = "不超过40个字")]
    public string? DueText { get; set; }

    public List<MilestoneLine> Milestones { get; set; } = [];

    public Horizon? Horizon { get; set; }

    [StringLength(RowRules.LongestTarget, ErrorMessage = "不超过300个字")]
    public string? Acceptance { get; set; }

    [StringLength(RowRules.LongestRemark, ErrorMessage = "不超过200个字")]
    public string? Remark { get; set; }

    [StringLength(RowRules.LongestName, ErrorMessage = "不超过60个字")]
    public string? Category { get; set; }

    [RegularExpression(RowRules.CodePattern, ErrorMessage = "项目代码应当像 2019-330100-54-01-012345；没立项的先空着")]
    public string? ProjectCode { get; set; }

    [StringLength(RowRules.LongestName, ErrorMessage = "不超过60个字")]
    public string? Location { get; set; }

    [StringLength(RowRules.LongestName, ErrorMessage = "不超过60个字")]
    public string? ProjectOwner { get; set; }

    public BuildNature? BuildNature { get; set; }

    public Stage? Stage { get; set; }

    [StringLength(RowRules.LongestContent, ErrorMessage = "不超过800个字")]
    public string? Scale { get; set; }

    [Range(RowRules.FirstYear, RowRules.LastYear, ErrorMessage = "请填四位年份，2000到2060年")]
    public int? StartYear { get; set; }

    [Range(RowRules.FirstYear, RowRules.LastYear, ErrorMessage = "请填四位年份，2000到2060年")]
    public int? EndYear { get; set; }

    /// <summary>万元.</summary>
    [Range(0.01, Money.MostWan, ErrorMessage = "请填大于0的数，单位是万元")]
    public decimal? TotalInvestment { get; set; }

    /// <summary>What it says in the campaign's own columns.</summary>
    public List<OwnLine> Own { get; set; } = [];

    /// <summary>What the row says there so far; never sent.</summary>
    internal IReadOnlyList<OwnText> OwnBefore { get; set; } = [];

    /// <summary>How far it may go; asked for when the row is made.</summary>
    public Sensitivity Label { get; set; } = Sensitivity.Internal;

    public sealed class OwnLine
    {
        public Guid ColumnId { get; set; }

        [StringLength(OwnColumn.Longest, ErrorMessage = "不超过200个字")]
        public string? Text { get; set; }
    }

    public sealed class DeliverableLine
    {
        public DeliverableForm? Form { get; set; }

        [StringLength(RowRules.LongestDuty, ErrorMessage = "不超过100个字")]
        public string? Name { get; set; }

        public bool IsEmpty => Form is null && string.IsNullOrWhiteSpace(Name);
    }

    public sealed class CooperationLine : IValidatableObject
    {
        public Guid? UnitId { get; set; }

        [StringLength(RowRules.LongestDuty, ErrorMessage = "不超过100个字")]
        public string? Duty { get; set; }

        public bool IsEmpty => UnitId is null && string.IsNullOrWhiteSpace(Duty);

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (UnitId is null && !IsEmpty) yield return new ValidationResult("请选这项职责由哪个单位承担", [nameof(UnitId)]);
        }
    }

    public sealed class MilestoneLine : IValidatableObject
    {
        [StringLength(RowRules.LongestDuty, ErrorMessage = "不超过100个字")]
        public string? Name { get; set; }

        public DateOnly? Date { get; set; }

        [Range(1, 100, ErrorMessage = "权重填1到100")]
        public int? Weight { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && Date is null && Weight is null;

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (IsEmpty) yield break;
            if (string.IsNullOrWhiteSpace(Name)) yield return new ValidationResult("请写明到时做到什么", [nameof(Name)]);
            if (Date is null) yield return new ValidationResult("请填日期", [nameof(Date)]);
        }
    }

    public sealed class KpiLine : IValidatableObject
    {
        [StringLength(RowRules.LongestDuty, ErrorMessage = "不超过100个字")]
        public string? Name { get; set; }

        [Range(-1e11, 1e11, ErrorMessage = "请填数")]
        public decimal? Baseline { get; set; }

        [Range(-1e11, 1e11, ErrorMessage = "请填数")]
        public decimal? Target { get; set; }

        [StringLength(RowRules.LongestUnit, ErrorMessage = "不超过10个字")]
        public string? Unit { get; set; }

        public DateOnly? By { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && Baseline is null && Target is null && string.IsNullOrWhiteSpace(Unit) && By is null;

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (!IsEmpty && string.IsNullOrWhiteSpace(Name)) yield return new ValidationResult("请写明量的是什么", [nameof(Name)]);
        }
    }

    public sealed class FundLine : IValidatableObject
    {
        [Range(RowRules.FirstYear, RowRules.LastYear, ErrorMessage = "请填四位年份，2000到2060年")]
        public int? Year { get; set; }

        public FundSource? Source { get; set; }

        /// <summary>万元.</summary>
        [Range(0.01, Money.MostWan, ErrorMessage = "请填大于0的数，单位是万元")]
        public decimal? Amount { get; set; }

        public bool IsEmpty => Year is null && Source is null && Amount is null;

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (!IsEmpty && Amount is null) yield return new ValidationResult("请填多少万元", [nameof(Amount)]);
        }
    }

    public sealed class PermitLine : IValidatableObject
    {
        [StringLength(RowRules.LongestName, ErrorMessage = "不超过60个字")]
        public string? Name { get; set; }

        public DateOnly? PlannedOn { get; set; }

        public DateOnly? DoneOn { get; set; }

        [StringLength(RowRules.LongestDocument, ErrorMessage = "不超过60个字")]
        public string? DocumentNumber { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && PlannedOn is null && DoneOn is null && string.IsNullOrWhiteSpace(DocumentNumber);

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (IsEmpty) yield break;
            if (string.IsNullOrWhiteSpace(Name)) yield return new ValidationResult("请写明是哪项手续", [nameof(Name)]);
            if (DoneOn is not null && string.IsNullOrWhiteSpace(DocumentNumber)) yield return new ValidationResult("办好了，请写批文或证号", [nameof(DocumentNumber)]);
            if (DoneOn is null && !string.IsNullOrWhiteSpace(DocumentNumber)) yield return new ValidationResult("请填办结日期", [nameof(DoneOn)]);
        }
    }

    /// <summary>The form of a row that is already there.</summary>
    /// <param name="row">What it says.</param>
    /// <param name="version">Its version.</param>
    /// <param name="contributions">The numbers of its contributions.</param>
    public static RowInput From(RowContent row, int version, IEnumerable<int> contributions) => new()
    {
        Version = version, ThemeId = row.ThemeId, SourceKind = row.SourceKind, Basis = row.Basis,
        Contributions = string.Join('、', contributions.Select(Ui.Mark.Four)),
        Title = row.Title, Content = row.Content, Target = row.Target,
        Kpis = [.. row.Kpis.Select(kpi => new KpiLine { Name = kpi.Name, Baseline = kpi.Baseline, Target = kpi.Target, Unit = kpi.Unit, By = kpi.By })],
        Funds = [.. row.Funds.Select(fund => new FundLine { Year = fund.Year, Source = fund.Source, Amount = Money.Wan(fund.Fen) })],
        Permits = [.. row.Permits.Select(permit => new PermitLine { Name = permit.Name, PlannedOn = permit.PlannedOn, DoneOn = permit.DoneOn, DocumentNumber = permit.DocumentNumber })],
        Deliverables = [.. row.Deliverables.Select(deliverable => new DeliverableLine { Form = deliverable.Form, Name = deliverable.Name })],
        Nature = row.Nature, LeadUnitId = row.LeadUnitId,
        With = [.. row.With.Select(with => new CooperationLine { UnitId = with.UnitId, Duty = with.Duty })],
        Leader = row.Leader.Name, Owner = row.Owner.Name, Liaison = row.Liaison.Name,
        Start = row.Start, Due = row.Due, DueText = row.DueText,
        Milestones = [.. row.Milestones.Select(step => new MilestoneLine { Name = step.Name, Date = step.Date, Weight = step.Weight })],
        Horizon = row.Horizon, Acceptance = row.Acceptance, Remark = row.Remark,
        ProjectCode = row.Project?.Code, Location = row.Project?.Location, ProjectOwner = row.Project?.Owner,
        Category = row.Project?.Category, BuildNature = row.Project?.BuildNature, Stage = row.Project?.Stage, Scale = row.Project?.Scale,
        StartYear = row.Project?.StartYear, EndYear = row.Project?.EndYear,
        TotalInvestment = row.Project?.TotalInvestmentFen is { } fen ? Money.Wan(fen) : null,
        Own = [.. row.Own.Select(value => new OwnLine { ColumnId = value.ColumnId, Text = value.Text })], OwnBefore = row.Own,
    };

    /// <summary>Puts empty lines behind the filled ones, so that more can be entered without a script.</summary>
    public void AddSpareLines()
    {
        Fill(Deliverables, line => line.IsEmpty, int.MaxValue);
        Fill(With, line => line.IsEmpty, int.MaxValue);
        Fill(Kpis, line => line.IsEmpty, RowRules.MostKpis);
        Fill(Funds, line => line.IsEmpty, RowRules.MostFunds);
        Fill(Permits, line => line.IsEmpty, RowRules.MostPermits);
        Fill(Milestones, line => line.IsEmpty, RowRules.MostMilestones);

        static void Fill<T>(List<T> lines, Func<T, bool> isEmpty, int most) where T : new()
        {
            while (lines.Count(isEmpty) < SpareLines && lines.Count < most) lines.Add(new T());
        }
    }

    /// <summary>The id of the field in which a problem can be mended.</summary>
    public static string FieldOf(RowProblem problem) => problem switch
    {
        RowProblem.NoDue => "Input_Due",
        RowProblem.NoOutcome => "Input_Target",
        RowProblem.VagueTitle => "Input_Title",
        RowProblem.VagueContent or RowProblem.NoContent => "Input_Content",
        RowProblem.NoSource => "Input_Contributions",
        RowProblem.NoMilestones => "Input_Milestones_0__Name",
        RowProblem.NoInvestment => "Input_TotalInvestment",
        RowProblem.NoScale => "Input_Scale",
        RowProblem.NoStage => "Input_Stage",
        RowProblem.FlatKpi => "Input_Kpis_0__Target",
        RowProblem.FundsDiffer => "Input_Funds_0__Amount",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
