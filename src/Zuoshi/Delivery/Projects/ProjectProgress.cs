using Zuoshi.Lists.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Projects;

/// <summary>
/// 项目进度 of a supervised item whose row is a project: investment by year and month, permits, how the works stand. It has the item's
/// key and a version of its own, so that whoever enters a month doesn't collide with whoever reports. All money in 分.
/// </summary>
public sealed class ProjectProgress : Entity
{
    /// <summary>Longest 年度形象进度目标, in characters.</summary>
    public const int LongestGoal = 200;

    /// <summary>Longest 形象进度, in characters.</summary>
    public const int LongestNote = 300;

    /// <summary>First and last year that a plan may be of.</summary>
    public const int FirstYear = 2000, LastYear = 2060;

    private readonly List<YearPlan> years = [];
    private readonly List<PlannedMonth> curve = [];
    private readonly List<MonthEntry> months = [];
    private readonly List<Permit> permits = [];
    private readonly List<SiteNote> notes = [];

    private ProjectProgress()
    {
    }

    internal ProjectProgress(Assignment item) => (Id, CampaignId) = (item.Id, item.CampaignId);

    // What the lists say already isn't typed a second time; permits that have other names there are entered here.
    internal ProjectProgress(Assignment item, PublishedRow row) : this(item)
    {
        years.AddRange(row.Years.Where(year => year.Year is >= FirstYear and <= LastYear).Select(year => new YearPlan(year.Year) { PlanFen = year.Fen }));
        permits.AddRange(from kind in PermitKinds.All
                         from permit in row.Permits
                         where permit.Name == kind.Name()
                         select new Permit(kind) { PlannedOn = permit.PlannedOn, DocumentNumber = permit.DocumentNumber, DoneOn = permit.DoneOn });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>总投资; null where nobody has entered it.</summary>
    public long? TotalFen { get; private set; }

    /// <summary>What was done before the first year that is entered here.</summary>
    public long EarlierFen { get; private set; }

    /// <summary>计划开工.</summary>
    public DateOnly? PlannedStart { get; private set; }

    /// <summary>计划完工.</summary>
    public DateOnly? PlannedFinish { get; private set; }

    /// <summary>实际开工.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>开工报告的文号, where there is no 施工许可.</summary>
    public string StartBasis { get; private set; } = "";

    /// <summary>年度计划 in order.</summary>
    public IReadOnlyList<YearPlan> Years => years;

    /// <summary>The months of the years that have their own curve.</summary>
    public IReadOnlyList<PlannedMonth> Curve => curve;

    /// <summary>本月完成, the oldest entry first, with those that were superseded.</summary>
    public IReadOnlyList<MonthEntry> Months => months;

    /// <summary>前期手续 of which anything has been said.</summary>
    public IReadOnlyList<Permit> Permits => permits;

    /// <summary>形象进度, the oldest first.</summary>
    public IReadOnlyList<SiteNote> Notes => notes;

    /// <summary>开工以来累计: computed, never typed.</summary>
    public long DoneFen => EarlierFen + Counted.Sum(entry => entry.Fen);

    /// <summary>What the light of the item goes by.</summary>
    public ProjectGround Ground => new([.. years.Where(plan => plan.PlanFen > 0).OrderBy(plan => plan.Year).Select(plan => InvestmentIn(plan))], PlannedStart, StartedOn);

    private IEnumerable<MonthEntry> Counted => months.Where(entry => entry.SupersededAt is null);

    /// <summary>How the year of a day stands; null where it has no plan.</summary>
    public InvestmentStanding? StandingOn(DateOnly day) => StandingIn(day.Year, day);

    /// <summary>How a year stands on a day; null where it has no plan.</summary>
    public InvestmentStanding? StandingIn(int year, DateOnly day) => years.Find(plan => plan.Year == year && plan.PlanFen > 0) is { } plan ? InvestmentIn(plan).On(day) : null;

    /// <summary>What was done in a month; null where nothing was entered.</summary>
    public long? DoneIn(int year, int month) =>
        Counted.Where(entry => entry.Year == year && entry.Month == month).Select(entry => (long?)entry.Fen).DefaultIfEmpty().Aggregate((sum, fen) => sum + fen);

    /// <summary>The first day of the month before a day, where its year has a plan and nothing was entered of it; else null.</summary>
    public DateOnly? MissingOn(DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1).AddMonths(-1);
        return years.Exists(plan => plan.Year == month.Year && plan.PlanFen > 0) && DoneIn(month.Year, month.Month) is null ? month : null;
    }

    /// <summary>Whether an amount or how the works stand was entered from one day to another.</summary>
    public bool IsMovedWithin(DateOnly first, DateOnly last) =>
        Counted.Select(entry => entry.At).Concat(notes.Select(note => note.At)).Any(at => at.DayInChina() >= first && at.DayInChina() <= last);

    /// <summary>The own curve of a year; empty where it is divided evenly.</summary>
    public IReadOnlyList<long> CurveOf(int year) => [.. curve.Where(month => month.Year == year).OrderBy(month => month.Month).Select(month => month.Fen)];

    /// <summary>A permit as it stands.</summary>
    public PermitText PermitOf(PermitKind kind) => permits.Find(permit => permit.Kind == kind)?.Text ?? new PermitText(kind, null, "", null);

    /// <summary>What looks wrong and isn't refused, for it may be right, in sentences.</summary>
    public IEnumerable<string> Doubts(int year)
    {
        if (TotalFen is not { } total) yield break;
        // Ten percent are what a budget may be exceeded by before somebody has to approve another.
        if (DoneFen * 10 > total * 11) yield return $"累计完成{Wan.Text(DoneFen)}万元，超过总投资{Wan.Text(total)}万元的110%，请核对。";
        var left = total - EarlierFen - Counted.Where(entry => entry.Year < year).Sum(entry => entry.Fen);
        if (years.Find(plan => plan.Year == year)?.PlanFen is { } planned && planned > left) yield return $"{year}年计划超过总投资还剩的{Wan.Text(left)}万元，请核对。";
    }

    /// <summary>Sets what holds for the project as a whole.</summary>
    /// <param name="terms">As given.</param>
    /// <param name="move">Who; the reason is on what basis the total changes.</param>
    /// <exception cref="RuleBroken">The days don't fit, it began without a licence, or the approved total changes without a basis.</exception>
    internal void SetTerms(ProjectTerms terms, Move move)
    {
        if (terms is { PlannedFinish: { } finish, PlannedStart: { } start } && finish < start) throw new RuleBroken("delivery.project-days", "计划完工早于计划开工，请改一个。");
        if (terms.StartedOn > move.On) throw new RuleBroken("delivery.started-ahead", "实际开工的日子还没有到。");
        if (terms.TotalFen <= 0 || terms.EarlierFen < 0) throw new RuleBroken("delivery.project-money", "总投资要大于0，以前累计不小于0。");

        var basis = GivenWords.Rule.Maybe(terms.StartBasis, "开工报告的文号", GivenWords.LongestDocument);
        if (terms.StartedOn is not null && basis.Length == 0 && PermitOf(PermitKind.ConstructionLicence).DocumentNumber is null or "")
            throw new RuleBroken("delivery.start-basis", "实际开工要有施工许可证号，或者开工报告的文号。");
        var changesApproved = TotalFen is not null && TotalFen != terms.TotalFen && PermitOf(PermitKind.PreliminaryDesign).DoneOn is not null;
        var reason = changesApproved ? GivenWords.Rule.Of(move.Reason, "调整总投资的依据") : GivenWords.Rule.Maybe(move.Reason, "依据");
        var given = (terms.TotalFen, terms.EarlierFen, terms.PlannedStart, terms.PlannedFinish, terms.StartedOn, basis);
        if (given == (TotalFen, EarlierFen, PlannedStart, PlannedFinish, StartedOn, StartBasis)) return;

        (TotalFen, EarlierFen, PlannedStart, PlannedFinish, StartedOn, StartBasis) = given;
        Happened("delivery.project-set", CampaignId, reason.Length > 0 ? reason : null);
    }

    /// <summary>Sets 年度计划, with the project's own curve or divided evenly.</summary>
    /// <exception cref="RuleBroken">There is no goal, or the months don't make the year.</exception>
    internal void SetYear(YearText text, Move move)
    {
        if (text.Year is < FirstYear or > LastYear) throw new RuleBroken("delivery.project-year", $"年度在{FirstYear}到{LastYear}年之间。");
        if (text.Fen < 0 || text.Curve.Any(fen => fen < 0)) throw new RuleBroken("delivery.project-money", "计划投资不小于0。");
        if (text.Curve.Count is not (0 or InvestmentYear.Months)) throw new RuleBroken("delivery.curve", "分月计划要么12个月都填，要么都不填。");
        if (text.Curve.Count > 0 && text.Curve.Sum() is var sum && sum != text.Fen)
            throw new RuleBroken("delivery.curve", $"12个月的计划合计{Wan.Text(sum)}万元，要等于年度计划{Wan.Text(text.Fen)}万元。");

        var goal = text.Fen > 0 ? GivenWords.Rule.Of(text.Goal, "年度形象进度目标", LongestGoal) : GivenWords.Rule.Maybe(text.Goal, "年度形象进度目标", LongestGoal);
        var plan = years.Find(plan => plan.Year == text.Year);
        if (plan is not null && (plan.PlanFen, plan.Goal) == (text.Fen, goal) && CurveOf(text.Year).SequenceEqual(text.Curve)) return;

        if (plan is null)
        {
            plan = new YearPlan(text.Year);
            years.Add(plan);
        }

        (plan.PlanFen, plan.Goal) = (text.Fen, goal);
        if (!CurveOf(text.Year).SequenceEqual(text.Curve))
        {
            curve.RemoveAll(month => month.Year == text.Year);
            curve.AddRange(text.Curve.Select((fen, index) => new PlannedMonth(text.Year, index + 1, fen)));
        }

        Happened("delivery.year-planned", CampaignId, GivenWords.Rule.Maybe(move.Reason, "依据") is { Length: > 0 } reason ? reason : null, new { text.Year });
    }

    /// <summary>报本月: what was done in a month. Given again it corrects, and what stood there is superseded; less than nothing is 冲减.</summary>
    /// <exception cref="RuleBroken">The month is still to come, a correction has no reason, or more is written off than was ever done.</exception>
    internal void Enter(MonthText text, Move move)
    {
        if (text.Month is < 1 or > InvestmentYear.Months || text.Year is < FirstYear or > LastYear) throw new RuleBroken("delivery.month", "请选一个月份。");
        if (new DateOnly(text.Year, text.Month, 1) > move.On) throw new RuleBroken("delivery.month-ahead", $"{text.Year}年{text.Month}月还没有到，不能先报。");

        var before = Counted.FirstOrDefault(entry => entry.Year == text.Year && entry.Month == text.Month && entry.IsWriteOff == text.Fen < 0);
        if (before?.Fen == text.Fen) return;

        var reason = text.Fen < 0 ? GivenWords.Rule.Of(move.Reason, "冲减的理由") : before is not null ? GivenWords.Rule.Of(move.Reason, "更正的理由") : GivenWords.Rule.Maybe(move.Reason, "理由");
        if (DoneFen - (before?.Fen ?? 0) + text.Fen < 0) throw new RuleBroken("delivery.write-off", $"冲减超过了累计完成的{Wan.Text(DoneFen - (before?.Fen ?? 0))}万元。");

        before?.SupersededAt = move.At;
        months.Add(new MonthEntry(text, reason, move));
        Happened("delivery.month-entered", CampaignId, reason.Length > 0 ? reason : null, new { text.Year, text.Month });
    }

    /// <summary>报形象进度.</summary>
    internal void Describe(string? text, Move move)
    {
        var words = GivenWords.Rule.Of(text, "形象进度", LongestNote);
        if (notes is [.., var last] && last.Text == words) return;

        notes.Add(new SiteNote(words, move));
        Happened("delivery.site-described", CampaignId);
    }

    /// <summary>办手续: when one is planned, and with what number it was obtained.</summary>
    /// <exception cref="RuleBroken">It is done without a number, or ahead of the day.</exception>
    internal void SetPermit(PermitText text, Move move)
    {
        var given = text with { DocumentNumber = GivenWords.Rule.Maybe(text.DocumentNumber, "批文或证号", GivenWords.LongestDocument) };
        if (given == PermitOf(text.Kind)) return;
        if (given.DoneOn > move.On) throw new RuleBroken("delivery.permit-ahead", $"{given.Kind.Name()}办好的日子还没有到。");
        if (given is { DoneOn: not null, DocumentNumber: "" }) throw new RuleBroken("delivery.permit-number", $"{given.Kind.Name()}办好了，请写批文或证号。");

        var permit = permits.Find(permit => permit.Kind == given.Kind);
        if (permit is null)
        {
            permit = new Permit(given.Kind);
            permits.Add(permit);
        }

        (permit.PlannedOn, permit.DocumentNumber, permit.DoneOn) = (given.PlannedOn, given.DocumentNumber!, given.DoneOn);
        Happened("delivery.permit-set", CampaignId);
    }

    private InvestmentYear InvestmentIn(YearPlan plan) =>
        new(plan.Year, plan.PlanFen, CurveOf(plan.Year), [.. Enumerable.Range(1, InvestmentYear.Months).Select(month => DoneIn(plan.Year, month))]);
}
