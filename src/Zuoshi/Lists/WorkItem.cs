using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Publishing;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists;

/// <summary>
/// A row of the lists, task or project: the one place where a piece of work is written down. 责任清单 and every document are drawn
/// from it. Gaps may be saved and are shown as <see cref="Problems"/>; what contradicts itself is refused.
/// </summary>
public sealed partial class WorkItem : Entity
{
    private readonly List<Cooperation> with = [];
    private readonly List<Milestone> milestones = [];
    private readonly List<Deliverable> deliverables = [];
    private readonly List<WorkItemSource> sources = [];
    private readonly List<OwnValue> own = [];
    private readonly List<RowKpi> kpis = [];
    private readonly List<RowFund> funds = [];
    private readonly List<RowPermit> permits = [];

    private WorkItem()
    {
    }

    /// <summary>Makes a row.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="kind">Task or project.</param>
    /// <param name="number">Number within the campaign and kind.</param>
    /// <param name="content">What it says.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="place">Where it stands: whose draft it is; at the office unless stated.</param>
    /// <exception cref="RuleBroken">The content contradicts itself.</exception>
    public WorkItem(Guid campaignId, WorkItemKind kind, int number, RowContent content, Actor by, DateTime at, RowPlace? place = null)
    {
        if (place is { } stated) (UnitId, Level) = (stated.UnitId, stated.Level);
        CampaignId = campaignId;
        Kind = kind;
        Number = number;
        MadeById = by.PersonId;
        MadeAt = at;
        Labels.Of(content.Label, [], by);
        Set(content);
        Happened("lists.row-made", campaignId, detail: new RowHistory(null, ToContent(), Edition));
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Task or project.</summary>
    public WorkItemKind Kind { get; private set; }

    /// <summary>Number within the campaign and kind, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Counts what it has said, from 1: it grows when the content changes, and not when the row moves on its way.</summary>
    [NotRecorded]
    public int Edition { get; private set; } = 1;

    /// <summary>Its key in the system it was taken in from, by which a repeated import finds it.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>Who made it.</summary>
    [NotRecorded]
    public Guid MadeById { get; private set; }

    /// <summary>When it was made, UTC.</summary>
    [NotRecorded]
    public DateTime MadeAt { get; private set; }

    /// <summary>所属主题.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>任务来源.</summary>
    public SourceKind SourceKind { get; private set; }

    /// <summary>来源依据 in words.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>任务名称 or 项目名称.</summary>
    public string Title { get; private set; } = "";

    /// <summary>主要内容（工作举措）.</summary>
    public string Content { get; private set; } = "";

    /// <summary>工作目标（预期成效）.</summary>
    public string Target { get; private set; } = "";

    /// <summary>任务类型.</summary>
    public Nature Nature { get; private set; }

    /// <summary>牵头单位: exactly one.</summary>
    public Guid LeadUnitId { get; private set; }

    /// <summary>责任领导 as written.</summary>
    public string LeaderName { get; private set; } = "";

    /// <summary>责任领导 in the roll.</summary>
    public Guid? LeaderId { get; private set; }

    /// <summary>责任人 as written.</summary>
    public string OwnerName { get; private set; } = "";

    /// <summary>责任人 in the roll.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>联络员 as written.</summary>
    public string LiaisonName { get; private set; } = "";

    /// <summary>联络员 in the roll.</summary>
    public Guid? LiaisonId { get; private set; }

    /// <summary>起始时间.</summary>
    public DateOnly? Start { get; private set; }

    /// <summary>完成时限.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>完成时限 in the words that somebody chose; empty to have them made from the day.</summary>
    public string DueText { get; private set; } = "";

    /// <summary>时序.</summary>
    public Horizon? Horizon { get; private set; }

    /// <summary>完成标准（销号标准）.</summary>
    public string Acceptance { get; private set; } = "";

    /// <summary>备注.</summary>
    public string Remark { get; private set; } = "";

    /// <summary>项目代码; empty for a task, as all that follows.</summary>
    public string ProjectCode { get; private set; } = "";

    /// <summary>建设地点.</summary>
    public string Location { get; private set; } = "";

    /// <summary>项目法人（建设单位） as written.</summary>
    public string ProjectOwner { get; private set; } = "";

    /// <summary>项目类别.</summary>
    public string Category { get; private set; } = "";

    /// <summary>建设性质.</summary>
    public BuildNature? BuildNature { get; private set; }

    /// <summary>项目阶段.</summary>
    public Stage? Stage { get; private set; }

    /// <summary>建设规模及主要内容.</summary>
    public string Scale { get; private set; } = "";

    /// <summary>First year of building.</summary>
    public int? StartYear { get; private set; }

    /// <summary>Last year of building.</summary>
    public int? EndYear { get; private set; }

    /// <summary>总投资, in 分.</summary>
    public long? TotalInvestmentFen { get; private set; }

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; private set; } = Sensitivity.Internal;

    /// <summary>What is missing or vague; kept beside the content so that a page can count and filter by it.</summary>
    [NotRecorded]
    public RowProblem Problems { get; private set; }

    /// <summary>量化指标 in order.</summary>
    public IReadOnlyList<RowKpi> Kpis => kpis;

    /// <summary>资金安排 in order of year; empty for a task.</summary>
    public IReadOnlyList<RowFund> Funds => funds;

    /// <summary>前期手续 in order; empty for a task.</summary>
    public IReadOnlyList<RowPermit> Permits => permits;

    /// <summary>配合单位 in order.</summary>
    public IReadOnlyList<Cooperation> With => with;

    /// <summary>阶段目标 in order.</summary>
    public IReadOnlyList<Milestone> Milestones => milestones;

    /// <summary>成果形式 in order.</summary>
    public IReadOnlyList<Deliverable> Deliverables => deliverables;

    /// <summary>What it was made from.</summary>
    public IReadOnlyList<WorkItemSource> Sources => sources;

    /// <summary>What it says in the campaign's own columns.</summary>
    public IReadOnlyList<OwnValue> Own => own;

    /// <summary>量化指标 as they are printed, one a line.</summary>
    public string KpiInWords => string.Join('\n', kpis.Select(kpi => kpi.Text.InWords()));

    /// <summary>完成时限 as it is printed; empty while nobody has set one.</summary>
    public string ShownDue => DueWords.Shown(Nature, Due, DueText);

    /// <summary>Changes what it says. Nothing is noted when nothing changes.</summary>
    /// <param name="content">What it is to say.</param>
    /// <param name="adjustment">On what basis and why; needed once it is published.</param>
    /// <exception cref="RuleBroken">The content contradicts itself, or a published row is changed without a basis, or it was withdrawn.</exception>
    public void Revise(RowContent content, Adjustment? adjustment = null)
    {
        MustBeIn();
        var before = ToContent();
        Set(content);
        var after = ToContent();
        if (!RowField.Changes(before, after).Any()) return;

        Edition++;
        if (PublishedIn is null) Happened("lists.row-changed", CampaignId, detail: new RowHistory(before, after, Edition));
        else Happened("lists.row-adjusted", CampaignId, Adjustment.Of(adjustment).InWords(), new RowHistory(before, after, Edition));
    }

    /// <summary>Says under which key another system knows it.</summary>
    public void KnownAs(string externalId)
    {
        if (externalId.Length is 0 or > RowRules.LongestExternalId)
            throw new RuleBroken("lists.external-id", $"外部编号要有1到{RowRules.LongestExternalId}个字符。");

        ExternalId = externalId;
    }

    /// <summary>The parts that a person, or a unit, has in it.</summary>
    public IEnumerable<RowPart> PartsOf(Guid bearer)
    {
        if (LeaderId == bearer) yield return RowPart.Leader;
        if (OwnerId == bearer) yield return RowPart.Owner;
        if (LiaisonId == bearer) yield return RowPart.Liaison;
        if (LeadUnitId == bearer) yield return RowPart.Lead;
        if (with.Exists(unit => unit.UnitId == bearer)) yield return RowPart.With;
    }

    /// <summary>Gives a part in it to another person or unit.</summary>
    public void HandOver(RowPart part, Bearer from, Bearer to, string reason)
    {
        if (!PartsOf(from.Id).Contains(part)) throw new RuleBroken("lists.not-theirs", $"{part.Name()}已经不是{from.Name}，请刷新页面再看。");

        var before = ToContent();
        var holder = new Holder(to.Name, to.Id);
        Set(part switch
        {
            RowPart.Leader => before with { Leader = holder },
            RowPart.Owner => before with { Owner = holder },
            RowPart.Liaison => before with { Liaison = holder },
            // Whoever leads doesn't help as well; what it was to do as a helper stays in the record.
            RowPart.Lead => before with { LeadUnitId = to.Id, With = [.. before.With.Where(unit => unit.UnitId != to.Id)] },
            RowPart.With => before with { With = HelpersWith(before, from.Id, to.Id) },
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        });
        Edition++;
        Happened("lists.row-handed-over", CampaignId, reason, new RowHistory(before, ToContent(), Edition));
    }

    /// <summary>Changes how far it may go.</summary>
    /// <exception cref="RuleBroken">The actor may not, or widens it without a reason.</exception>
    public void Relabel(Sensitivity label, string? reason, Actor by, bool isOffice)
    {
        if (Labels.Changes(Label, label, reason, by, isOffice)) Relabel(label, reason);
    }

    /// <summary>Keeps it at least as close as what it was made from; says whether that changes anything.</summary>
    public bool KeepAtLeast(Sensitivity label)
    {
        if (Label >= label) return false;

        Relabel(label, reason: null);
        return true;
    }

    /// <summary>What it says.</summary>
    public RowContent ToContent() => new()
    {
        Label = Label,
        ThemeId = ThemeId, SourceKind = SourceKind, Basis = Basis, ContributionIds = [.. sources.Select(source => source.SourceId)],
        Title = Title, Content = Content, Target = Target, Kpis = [.. kpis.OrderBy(kpi => kpi.Order).Select(kpi => kpi.Text)],
        Deliverables = [.. deliverables.Select(deliverable => new DeliverableText(deliverable.Form, deliverable.Name))],
        Nature = Nature, LeadUnitId = LeadUnitId, With = [.. with.Select(unit => new CooperationText(unit.UnitId, unit.Duty))],
        Leader = new Holder(LeaderName, LeaderId), Owner = new Holder(OwnerName, OwnerId), Liaison = new Holder(LiaisonName, LiaisonId),
        Start = Start, Due = Due, DueText = DueText,
        Milestones = [.. milestones.Select(milestone => new MilestoneText(milestone.Name, milestone.Date, milestone.Weight))],
        Funds = [.. funds.OrderBy(fund => fund.Order).Select(fund => fund.Text)], Permits = [.. permits.OrderBy(permit => permit.Order).Select(permit => permit.Text)],
        Horizon = Horizon, Acceptance = Acceptance, Remark = Remark,
        Own = [.. own.OrderBy(value => value.ColumnId).Select(value => new OwnText(value.ColumnId, value.Text))],
        Project = Kind is WorkItemKind.Task
            ? null
            : new ProjectContent(Category, BuildNature, Stage, Scale, StartYear, EndYear, TotalInvestmentFen) { Code = ProjectCode, Location = Location, Owner = ProjectOwner },
    };

    private static IReadOnlyList<CooperationText> HelpersWith(RowContent row, Guid from, Guid to) =>
        to == row.LeadUnitId || row.With.Any(unit => unit.UnitId == to)
            ? [.. row.With.Where(unit => unit.UnitId != from)]
            : [.. row.With.Select(unit => unit.UnitId == from ? unit with { UnitId = to } : unit)];

    private void Relabel(Sensitivity label, string? reason)
    {
        var before = ToContent();
        Label = label;
        Edition++;
        Happened("lists.row-relabelled", CampaignId, reason, new RowHistory(before, ToContent(), Edition));
    }

    private void Set(RowContent given)
    {
        var now = RowRules.Check(Kind, given);
        (ThemeId, SourceKind, Basis, Title, Content) = (now.ThemeId, now.SourceKind, now.Basis, now.Title, now.Content);
        (Target, Nature, LeadUnitId) = (now.Target, now.Nature, now.LeadUnitId);
        (LeaderName, LeaderId) = now.Leader;
        (OwnerName, OwnerId) = now.Owner;
        (LiaisonName, LiaisonId) = now.Liaison;
        (Start, Due, DueText, Horizon, Acceptance, Remark) = (now.Start, now.Due, now.DueText, now.Horizon, now.Acceptance, now.Remark);
        if (now.Project is { } project)
        {
            (Category, BuildNature, Stage, Scale, StartYear, EndYear, TotalInvestmentFen) = project;
            (ProjectCode, Location, ProjectOwner) = (project.Code, project.Location, project.Owner);
        }

        SetParts(now);
        Label = now.Label;
        Problems = RowProblems.Of(Kind, now);
    }

    private void SetFigures(RowContent now)
    {
        if (!kpis.Select(kpi => kpi.Text).SequenceEqual(now.Kpis))
        {
            kpis.Clear();
            kpis.AddRange(now.Kpis.Select((text, index) => new RowKpi(index + 1, text)));
        }

        if (!funds.Select(fund => fund.Text).SequenceEqual(now.Funds))
        {
            funds.Clear();
            funds.AddRange(now.Funds.Select((text, index) => new RowFund(index + 1, text)));
        }

        if (!permits.Select(permit => permit.Text).SequenceEqual(now.Permits))
        {
            permits.Clear();
            permits.AddRange(now.Permits.Select((text, index) => new RowPermit(index + 1, text)));
        }
    }

    private void SetParts(RowContent now)
    {
        if (!with.Select(unit => new CooperationText(unit.UnitId, unit.Duty)).SequenceEqual(now.With))
        {
            with.Clear();
            with.AddRange(now.With.Select((text, index) => new Cooperation(index + 1, text)));
        }

        SetFigures(now);
        if (!deliverables.Select(deliverable => new DeliverableText(deliverable.Form, deliverable.Name)).SequenceEqual(now.Deliverables))
        {
            deliverables.Clear();
            deliverables.AddRange(now.Deliverables.Select((text, index) => new Deliverable(index + 1, text)));
        }

        // A step keeps its identity by its place: what is reported on it later stays with it.
        milestones.RemoveAll(milestone => milestone.Order > now.Milestones.Count);
        for (var index = 0; index < now.Milestones.Count; index++)
        {
            var milestone = milestones.Find(x => x.Order == index + 1);
            if (milestone is null) milestones.Add(milestone = new Milestone(index + 1));
            milestone.Describe(now.Milestones[index]);
        }

        own.RemoveAll(value => now.Own.Of(value.ColumnId).Length == 0);
        foreach (var text in now.Own)
        {
            var value = own.Find(x => x.ColumnId == text.ColumnId);
            if (value is null) own.Add(value = new OwnValue(text.ColumnId));
            value.Say(text.Text);
        }

        sources.RemoveAll(source => !now.ContributionIds.Contains(source.SourceId));
        sources.AddRange(now.ContributionIds
            .Where(id => sources.TrueForAll(source => source.SourceId != id))
            .Select(id => new WorkItemSource(RowSourceKind.Contribution, id)));
    }
}

/// <summary>What a row said before and after a change, as the audit keeps it.</summary>
/// <param name="Before">Before; null for a row just made.</param>
/// <param name="After">After.</param>
/// <param name="Edition">Which edition the row is in after it; null in lines older than editions.</param>
public sealed record RowHistory(RowContent? Before, RowContent After, int? Edition);
