namespace Zuoshi.Lists;

/// <summary>配合单位: a unit that helps with a row.</summary>
public sealed class Cooperation
{
    private Cooperation()
    {
    }

    internal Cooperation(int order, CooperationText text) => (Order, UnitId, Duty) = (order, text.UnitId, text.Duty);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>What it is to do; empty while nobody has said.</summary>
    public string Duty { get; private set; } = "";
}

/// <summary>阶段目标: a dated step of a row.</summary>
public sealed class Milestone
{
    private Milestone()
    {
    }

    internal Milestone(int order) => Order = order;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What is to be reached.</summary>
    public string Name { get; private set; } = "";

    /// <summary>By when.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Its part of the whole in percent; null when the row's steps are not weighed.</summary>
    public int? Weight { get; private set; }

    internal void Describe(MilestoneText now) => (Name, Date, Weight) = now;
}

/// <summary>成果: what will be there to be shown.</summary>
public sealed class Deliverable
{
    private Deliverable()
    {
    }

    internal Deliverable(int order, DeliverableText text) => (Order, Form, Name) = (order, text.Form, text.Name);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>成果形式.</summary>
    public DeliverableForm Form { get; private set; }

    /// <summary>Its name; may be empty.</summary>
    public string Name { get; private set; } = "";
}

/// <summary>What kind of thing a row was made from. The numbers are stored.</summary>
public enum RowSourceKind
{
    /// <summary>建言.</summary>
    Contribution = 1,
}

/// <summary>来源: one thing that a row was made from.</summary>
public sealed class WorkItemSource
{
    private WorkItemSource()
    {
    }

    internal WorkItemSource(RowSourceKind kind, Guid sourceId) => (Kind, SourceId) = (kind, sourceId);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What kind of thing.</summary>
    public RowSourceKind Kind { get; private set; }

    /// <summary>Its key.</summary>
    public Guid SourceId { get; private set; }
}

/// <summary>A part in a row that a person or a unit may have.</summary>
public enum RowPart
{
    /// <summary>责任领导.</summary>
    Leader,

    /// <summary>责任人.</summary>
    Owner,

    /// <summary>联络员.</summary>
    Liaison,

    /// <summary>牵头单位.</summary>
    Lead,

    /// <summary>配合单位.</summary>
    With,
}

/// <summary>The parts' names for people.</summary>
public static class RowParts
{
    /// <summary>The name as the list's head prints it.</summary>
    public static string Name(this RowPart part) => part switch
    {
        RowPart.Leader => "责任领导",
        RowPart.Owner => "责任人",
        RowPart.Liaison => "联络员",
        RowPart.Lead => "牵头单位",
        RowPart.With => "配合单位",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}

/// <summary>量化指标 of a row.</summary>
public sealed class RowKpi
{
    private const decimal TenThousandths = 10_000m;

    private RowKpi()
    {
    }

    internal RowKpi(int order, KpiText text) =>
        (Order, Name, Unit, Baseline, Target, By) = (order, text.Name, text.Unit, (long?)(text.Baseline * TenThousandths), (long?)(text.Target * TenThousandths), text.By);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What is measured.</summary>
    public string Name { get; private set; } = "";

    /// <summary>In what it is counted.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Where it stands, in ten-thousandths of the unit.</summary>
    public long? Baseline { get; private set; }

    /// <summary>Where it is to stand, in ten-thousandths of the unit.</summary>
    public long? Target { get; private set; }

    /// <summary>By when.</summary>
    public DateOnly? By { get; private set; }

    /// <summary>As it is given.</summary>
    internal KpiText Text => new(Name, Unit, Baseline / TenThousandths, Target / TenThousandths, By);
}

/// <summary>资金安排 of a project: so much of a source in a year.</summary>
public sealed class RowFund
{
    private RowFund()
    {
    }

    internal RowFund(int order, FundText text) => (Order, Year, Source, Fen) = (order, text.Year, text.Source, text.Fen);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The year; null for what isn't given to years.</summary>
    public int? Year { get; private set; }

    /// <summary>资金来源; null for what isn't given to sources.</summary>
    public FundSource? Source { get; private set; }

    /// <summary>How much, in 分.</summary>
    public long Fen { get; private set; }

    /// <summary>As it is given.</summary>
    internal FundText Text => new(Year, Source, Fen);
}

/// <summary>前期手续 of a project.</summary>
public sealed class RowPermit
{
    private RowPermit()
    {
    }

    internal RowPermit(int order, RowPermitText text) => (Order, Name, PlannedOn, DocumentNumber, DoneOn) = (order, text.Name, text.PlannedOn, text.DocumentNumber, text.DoneOn);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Which.</summary>
    public string Name { get; private set; } = "";

    /// <summary>By when it is planned.</summary>
    public DateOnly? PlannedOn { get; private set; }

    /// <summary>批文或证号.</summary>
    public string DocumentNumber { get; private set; } = "";

    /// <summary>The day on which it was obtained.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>As it is given.</summary>
    internal RowPermitText Text => new(Name, PlannedOn, DocumentNumber, DoneOn);
}
