using System.Text.Json.Serialization;
using Zuoshi.Lists.Columns;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Lists;

/// <summary>Everything that people may set on a row; the whole of it is saved at once, and the audit keeps it before and after.</summary>
public sealed record RowContent
{
    /// <summary>所属主题.</summary>
    public Guid? ThemeId { get; init; }

    /// <summary>任务来源.</summary>
    public SourceKind SourceKind { get; init; } = SourceKind.Discussion;

    /// <summary>来源依据 in words, where no contribution says it.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The contributions it was made from.</summary>
    public IReadOnlyList<Guid> ContributionIds { get; init; } = [];

    /// <summary>任务名称 or 项目名称.</summary>
    public required string Title { get; init; }

    /// <summary>主要内容（工作举措）.</summary>
    public string Content { get; init; } = "";

    /// <summary>工作目标（预期成效）.</summary>
    public string Target { get; init; } = "";

    /// <summary>量化指标.</summary>
    public IReadOnlyList<KpiText> Kpis { get; init; } = [];

    /// <summary>量化指标 in words; so states of a row say them that are older than their figures.</summary>
    [JsonPropertyName("Kpi")]
    public string KpiInWords
    {
        init => Kpis = KpiText.Read(value);
    }

    /// <summary>成果形式.</summary>
    public IReadOnlyList<DeliverableText> Deliverables { get; init; } = [];

    /// <summary>任务类型.</summary>
    public Nature Nature { get; init; } = Nature.OneOff;

    /// <summary>牵头单位.</summary>
    public required Guid LeadUnitId { get; init; }

    /// <summary>配合单位, in order.</summary>
    public IReadOnlyList<CooperationText> With { get; init; } = [];

    /// <summary>责任领导.</summary>
    public Holder Leader { get; init; } = Holder.Nobody;

    /// <summary>责任人.</summary>
    public Holder Owner { get; init; } = Holder.Nobody;

    /// <summary>联络员.</summary>
    public Holder Liaison { get; init; } = Holder.Nobody;

    /// <summary>起始时间.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>完成时限.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>完成时限 in the words to be printed; empty to have them made from the day.</summary>
    public string DueText { get; init; } = "";

    /// <summary>阶段目标（节点）, in order of day.</summary>
    public IReadOnlyList<MilestoneText> Milestones { get; init; } = [];

    /// <summary>资金安排 of a project; empty for a task.</summary>
    public IReadOnlyList<FundText> Funds { get; init; } = [];

    /// <summary>前期手续 of a project; empty for a task.</summary>
    public IReadOnlyList<RowPermitText> Permits { get; init; } = [];

    /// <summary>时序.</summary>
    public Horizon? Horizon { get; init; }

    /// <summary>完成标准（销号标准）.</summary>
    public string Acceptance { get; init; } = "";

    /// <summary>备注.</summary>
    public string Remark { get; init; } = "";

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; init; } = Sensitivity.Internal;

    /// <summary>What it says in the campaign's own columns.</summary>
    public IReadOnlyList<OwnText> Own { get; init; } = [];

    /// <summary>What only a project has; null for a task.</summary>
    public ProjectContent? Project { get; init; }
}

/// <summary>What only a project has.</summary>
/// <param name="Category">项目类别.</param>
/// <param name="BuildNature">建设性质.</param>
/// <param name="Stage">项目阶段.</param>
/// <param name="Scale">建设规模及主要内容.</param>
/// <param name="StartYear">First year of building.</param>
/// <param name="EndYear">Last year of building.</param>
/// <param name="TotalInvestmentFen">总投资, in 分.</param>
public sealed record ProjectContent(
    string Category = "", BuildNature? BuildNature = null, Stage? Stage = null, string Scale = "", int? StartYear = null, int? EndYear = null,
    long? TotalInvestmentFen = null)
{
    /// <summary>项目代码 given by the platform of approvals; empty before 立项.</summary>
    public string Code { get; init; } = "";

    /// <summary>建设地点.</summary>
    public string Location { get; init; } = "";

    /// <summary>项目法人（建设单位） as written: often no unit of the roll.</summary>
    public string Owner { get; init; } = "";
}

/// <summary>One result to be shown: its form and its name.</summary>
public sealed record DeliverableText(DeliverableForm Form, string Name)
{
    /// <summary>规划方案：指标体系（2027年版）.</summary>
    public string InWords() => Name.Length > 0 ? $"{Form.Name()}：{Name}" : Form.Name();
}

/// <summary>A unit that helps, with what it is to do.</summary>
public sealed record CooperationText(Guid UnitId, string Duty);

/// <summary>A dated step; weights are percent.</summary>
public sealed record MilestoneText(string Name, DateOnly Date, int? Weight)
{
    /// <summary>2027年3月底前首批3站开通（30%）.</summary>
    public string InWords() => $"{DueWords.Of(Date)}{Name}{(Weight is { } weight ? $"（{weight}%）" : "")}";
}

/// <summary>Who holds a responsibility: the name or post as written, and the person when the roll has one of that name.</summary>
public sealed record Holder(string Name, Guid? PersonId)
{
    /// <summary>Not named yet.</summary>
    public static readonly Holder Nobody = new("", null);

    /// <summary>The name as written, with the person when the roll has just one of that name, in the lead unit first.</summary>
    public static Holder Of(string? name, Guid leadUnitId, IEnumerable<PersonFact> people)
    {
        var written = name?.Trim() ?? "";
        var found = people.Where(person => person.Name == written).ToList();
        if (found.Count > 1) found = found.FindAll(person => person.UnitId == leadUnitId);
        return new Holder(written, found is [var only] ? only.Id : null);
    }
}
