namespace Zuoshi.Delivery.Projects;

/// <summary>年度计划 of a project.</summary>
public sealed class YearPlan
{
    private YearPlan()
    {
    }

    internal YearPlan(int year) => Year = year;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The year.</summary>
    public int Year { get; private set; }

    /// <summary>年度计划投资, in 分.</summary>
    public long PlanFen { get; internal set; }

    /// <summary>年度形象进度目标.</summary>
    public string Goal { get; internal set; } = "";
}

/// <summary>A month of a project's own curve.</summary>
public sealed class PlannedMonth
{
    private PlannedMonth()
    {
    }

    internal PlannedMonth(int year, int month, long fen) => (Year, Month, Fen) = (year, month, fen);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The year.</summary>
    public int Year { get; private set; }

    /// <summary>The month, from 1.</summary>
    public int Month { get; private set; }

    /// <summary>What is planned for it, in 分.</summary>
    public long Fen { get; private set; }
}

/// <summary>本月完成 as somebody entered it. A correction supersedes it; it stays.</summary>
public sealed class MonthEntry
{
    private MonthEntry()
    {
    }

    internal MonthEntry(MonthText text, string reason, Move move) => (Year, Month, Fen, Reason, By, At) = (text.Year, text.Month, text.Fen, reason, move.Signature, move.At);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The year.</summary>
    public int Year { get; private set; }

    /// <summary>The month, from 1.</summary>
    public int Month { get; private set; }

    /// <summary>What was done in it, in 分; less than nothing for 冲减.</summary>
    public long Fen { get; private set; }

    /// <summary>Why it was corrected or written off; empty for what was entered first.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who entered it, as signed then.</summary>
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When another took its place, UTC; null for one that counts.</summary>
    public DateTime? SupersededAt { get; internal set; }

    /// <summary>Whether it writes off what was counted too much.</summary>
    internal bool IsWriteOff => Fen < 0;
}

/// <summary>前期手续: one of the permits on a project's way to being built.</summary>
public sealed class Permit
{
    private Permit()
    {
    }

    internal Permit(PermitKind kind) => Kind = kind;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Which.</summary>
    public PermitKind Kind { get; private set; }

    /// <summary>By when it is planned; null where nobody has said.</summary>
    public DateOnly? PlannedOn { get; internal set; }

    /// <summary>批文或证号.</summary>
    public string DocumentNumber { get; internal set; } = "";

    /// <summary>The day on which it was obtained; null while it hasn't been.</summary>
    public DateOnly? DoneOn { get; internal set; }

    /// <summary>As it is given.</summary>
    internal PermitText Text => new(Kind, PlannedOn, DocumentNumber, DoneOn);
}

/// <summary>形象进度: how the works stood on a day.</summary>
public sealed class SiteNote
{
    private SiteNote()
    {
    }

    internal SiteNote(string text, Move move) => (Text, By, At) = (text, move.Signature, move.At);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What it says.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who wrote it, as signed then.</summary>
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>A year's plan as it is given; all money in 分.</summary>
/// <param name="Year">The year.</param>
/// <param name="Fen">年度计划投资.</param>
/// <param name="Goal">年度形象进度目标.</param>
/// <param name="Curve">What is planned for each of the twelve months; empty to divide the year evenly.</param>
public sealed record YearText(int Year, long Fen, string? Goal, IReadOnlyList<long> Curve);

/// <summary>What holds for a project as a whole, as it is given; money in 分.</summary>
/// <param name="TotalFen">总投资; null where nobody knows.</param>
/// <param name="EarlierFen">What was done before the first year that is entered here.</param>
/// <param name="PlannedStart">计划开工.</param>
/// <param name="PlannedFinish">计划完工.</param>
/// <param name="StartedOn">实际开工.</param>
/// <param name="StartBasis">开工报告的文号, where there is no 施工许可.</param>
public sealed record ProjectTerms(
    long? TotalFen = null, long EarlierFen = 0, DateOnly? PlannedStart = null, DateOnly? PlannedFinish = null, DateOnly? StartedOn = null, string? StartBasis = null);

/// <summary>本月完成 as it is given.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1.</param>
/// <param name="Fen">In 分; less than nothing for 冲减.</param>
public sealed record MonthText(int Year, int Month, long Fen);

/// <summary>A permit as it is given.</summary>
/// <param name="Kind">Which.</param>
/// <param name="PlannedOn">By when it is planned.</param>
/// <param name="DocumentNumber">批文或证号.</param>
/// <param name="DoneOn">When it was obtained.</param>
public sealed record PermitText(PermitKind Kind, DateOnly? PlannedOn, string? DocumentNumber, DateOnly? DoneOn);
