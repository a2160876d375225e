namespace Zuoshi.Lists.Coverage;

/// <summary>What is asked for its rows. The numbers are stored.</summary>
public enum CoverageKind
{
    /// <summary>A clause of the outline.</summary>
    Clause = 1,

    /// <summary>主题.</summary>
    Theme = 2,

    /// <summary>六问六找: what every group answers.</summary>
    Prompt = 3,

    /// <summary>单位.</summary>
    Unit = 4,
}

/// <summary>Their names for people and in addresses.</summary>
public static class CoverageKinds
{
    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<CoverageKind> All { get; } = Enum.GetValues<CoverageKind>();

    /// <summary>The name as people say it.</summary>
    public static string Name(this CoverageKind kind) => kind switch
    {
        CoverageKind.Clause => "条款",
        CoverageKind.Theme => "主题",
        CoverageKind.Prompt => "问题",
        CoverageKind.Unit => "单位",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>So many of them: 纲要39条.</summary>
    public static string Counted(this CoverageKind kind, int count) => kind is CoverageKind.Clause ? $"纲要{count}条" : $"{count}个{kind.Name()}";

    /// <summary>What one of them is counted by.</summary>
    public static string Counter(this CoverageKind kind) => kind is CoverageKind.Clause ? "条" : "个";

    /// <summary>Its word in an address.</summary>
    public static string Segment(this CoverageKind kind) => kind switch
    {
        CoverageKind.Clause => "clauses",
        CoverageKind.Theme => "themes",
        CoverageKind.Prompt => "prompts",
        _ => "units",
    };

    /// <summary>The kind that an address names; the clauses unless it names another.</summary>
    public static CoverageKind FromSegment(string? segment) => All.FirstOrDefault(kind => kind.Segment() == segment, CoverageKind.Clause);
}
