using Zuoshi.Lists.Contract;

namespace Zuoshi.Lists;

/// <summary>What a row lacks before it can be reported. The numbers are stored.</summary>
[Flags]
public enum RowProblem
{
    None = 0,

    /// <summary>No day, and not 长期坚持.</summary>
    NoDue = 1,

    /// <summary>Neither target nor figure nor deliverable: nobody could tell when it is done.</summary>
    NoOutcome = 2,

    /// <summary>The title names neither object nor number.</summary>
    VagueTitle = 4,

    /// <summary>The content names neither object nor number.</summary>
    VagueContent = 8,

    /// <summary>Neither a contribution nor a stated basis.</summary>
    NoSource = 16,

    NoContent = 32,

    /// <summary>Takes more than ninety days and has no step on the way.</summary>
    NoMilestones = 64,

    NoInvestment = 128,

    NoScale = 256,

    NoStage = 512,

    /// <summary>A figure that is to stay where it stands.</summary>
    FlatKpi = 1024,

    /// <summary>What is given to years and sources doesn't sum up to the investment.</summary>
    FundsDiffer = 2048,
}

/// <summary>Finds what a row lacks; never a reason to refuse it.</summary>
public static class RowProblems
{
    /// <summary>Longest run without a step on the way, in days.</summary>
    private const int LongestWithoutMilestone = 90;

    /// <summary>The problems that people may filter by, in the order shown.</summary>
    public static IReadOnlyList<RowProblem> All { get; } = [.. Enum.GetValues<RowProblem>().Where(problem => problem is not RowProblem.None)];

    /// <summary>The problems of a row.</summary>
    public static RowProblem Of(WorkItemKind kind, RowContent row)
    {
        var found = RowProblem.None;
        Add(RowProblem.NoDue, row.Due is null && row.Nature is not Nature.Standing);
        Add(RowProblem.NoOutcome, row.Target.Length == 0 && row.Kpis.Count == 0 && row.Deliverables.Count == 0);
        Add(RowProblem.VagueTitle, EmptyTalk.Find(row.Title).Count > 0);
        Add(RowProblem.VagueContent, EmptyTalk.Find(row.Content).Count > 0);
        Add(RowProblem.NoSource, row.ContributionIds.Count == 0 && row.Basis.Length == 0);
        // 建设规模及主要内容 says what a project is about.
        Add(RowProblem.NoContent, row.Content.Length == 0 && row.Project?.Scale is null or "");
        Add(RowProblem.NoMilestones, row.Milestones.Count == 0 && row.Due?.DayNumber - row.Start?.DayNumber > LongestWithoutMilestone);
        Add(RowProblem.FlatKpi, row.Kpis.Any(kpi => kpi.IsFlat));
        if (kind is WorkItemKind.Project)
        {
            Add(RowProblem.NoInvestment, row.Project?.TotalInvestmentFen is null);
            Add(RowProblem.NoScale, row.Project?.Scale is null or "");
            Add(RowProblem.NoStage, row.Project?.Stage is null);
            Add(RowProblem.FundsDiffer, row.Funds.Count > 0 && row.Project?.TotalInvestmentFen is { } total && row.Funds.Sum(fund => fund.Fen) != total);
        }

        return found;

        void Add(RowProblem problem, bool isThere)
        {
            if (isThere) found |= problem;
        }
    }

    /// <summary>Those without which nobody could judge the row: it doesn't rise while it has them. The others are pointed out.</summary>
    public static RowProblem Blocking(this RowProblem problems) => problems & (RowProblem.NoDue | RowProblem.NoOutcome | RowProblem.NoContent);

    /// <summary>A single problem in a few words.</summary>
    public static string Name(this RowProblem problem) => problem switch
    {
        RowProblem.NoDue => "缺完成时限",
        RowProblem.NoOutcome => "缺目标或成果",
        RowProblem.VagueTitle => "名称空泛",
        RowProblem.VagueContent => "内容空泛",
        RowProblem.NoSource => "没有来源",
        RowProblem.NoContent => "缺主要内容",
        RowProblem.NoMilestones => "缺阶段目标",
        RowProblem.NoInvestment => "缺总投资",
        RowProblem.NoScale => "缺建设规模",
        RowProblem.NoStage => "缺项目阶段",
        RowProblem.FlatKpi => "指标没有变化",
        RowProblem.FundsDiffer => "资金合计不等于总投资",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    /// <summary>The single problems of a row.</summary>
    public static IEnumerable<RowProblem> Each(this RowProblem problems) => All.Where(problem => problems.HasFlag(problem));
}
