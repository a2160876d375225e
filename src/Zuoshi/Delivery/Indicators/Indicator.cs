using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery.Indicators;

/// <summary>
/// 指标: something that can be counted and that the work is to change, with where it began, what it is to be by year, and what was
/// measured. It may have parts, whose values make its own.
/// </summary>
public sealed class Indicator : Entity
{
    /// <summary>Largest weight of a part.</summary>
    public const int MostWeight = 10_000;

    private readonly List<IndicatorTarget> targets = [];
    private readonly List<IndicatorActual> actuals = [];
    private readonly List<IndicatorBenchmark> benchmarks = [];
    private readonly List<IndicatorRow> rows = [];
    private readonly List<IndicatorClause> clauses = [];

    private Indicator()
    {
    }

    /// <summary>Defines a new one.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign.</param>
    /// <param name="terms">What it is.</param>
    /// <exception cref="RuleBroken">The terms lack something or contradict themselves.</exception>
    public Indicator(Guid campaignId, int number, IndicatorTerms terms)
    {
        (CampaignId, Number) = (campaignId, number);
        var given = terms.Checked();
        Label = given.Label;
        Set(given);
        Happened("delivery.indicator-defined", campaignId, detail: new { number });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>名称.</summary>
    public string Name { get; private set; } = "";

    /// <summary>定义: what is counted and how.</summary>
    public string Definition { get; private set; } = "";

    /// <summary>计量单位: %, 公里, 分钟.</summary>
    public string Measure { get; private set; } = "";

    /// <summary>Which way it is to go.</summary>
    public Direction Direction { get; private set; }

    /// <summary>数据来源.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The theme.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>牵头单位, which reports its values.</summary>
    public Guid LeadUnitId { get; private set; }

    /// <summary>How its values come of its parts'.</summary>
    public RollUp RollUp { get; private set; }

    /// <summary>The indicator that it is a part of.</summary>
    public Guid? WholeId { get; private set; }

    /// <summary>Its weight in that one's mean.</summary>
    public int Weight { get; private set; } = 1;

    /// <summary>The year of the baseline; null without one.</summary>
    public int? BaselineYear { get; private set; }

    /// <summary>The baseline's value.</summary>
    public Quantity? BaselineValue { get; private set; }

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; private set; }

    /// <summary>分年目标, the earliest first.</summary>
    public IReadOnlyList<IndicatorTarget> Targets => targets;

    /// <summary>All values ever entered, in the order in which they were.</summary>
    public IReadOnlyList<IndicatorActual> Actuals => actuals;

    /// <summary>对标城市 in order.</summary>
    public IReadOnlyList<IndicatorBenchmark> Benchmarks => benchmarks;

    /// <summary>The rows of the lists that work for it.</summary>
    public IReadOnlyList<IndicatorRow> Rows => rows;

    /// <summary>The clauses that it comes from.</summary>
    public IReadOnlyList<IndicatorClause> Clauses => clauses;

    /// <summary>Where it began.</summary>
    public YearValue? Baseline => (BaselineYear, BaselineValue) is ({ } year, { } value) ? new YearValue(year, value) : null;

    /// <summary>What it is to do.</summary>
    public Course Course => new(Direction, Baseline, [.. targets.OrderBy(target => target.Year).Select(target => new YearValue(target.Year, target.Value))]);

    /// <summary>The values that stand, the earliest period first.</summary>
    public IReadOnlyList<Measured> Entered => [.. actuals.Where(actual => actual.Stands).OrderBy(actual => actual.Period.End).Select(actual => new Measured(actual.Period, actual.Value))];

    /// <summary>What it is, as the office defined it.</summary>
    public IndicatorTerms ToTerms() => new()
    {
        Name = Name, Definition = Definition, Measure = Measure, Direction = Direction, Source = Source, ThemeId = ThemeId, LeadUnitId = LeadUnitId, RollUp = RollUp, Baseline = Baseline,
        Targets = Course.Targets, Benchmarks = [.. benchmarks.OrderBy(benchmark => benchmark.Order).Select(benchmark => new BenchmarkText(benchmark.City, benchmark.Year, benchmark.Value, benchmark.Source))],
        Rows = [.. rows.Select(row => row.ItemId)], Clauses = [.. clauses.Select(clause => clause.Cited)], Label = Label,
    };

    /// <summary>Changes what it is. Its label stays at least as close as before.</summary>
    /// <param name="terms">What it is to be.</param>
    /// <param name="parts">Its parts.</param>
    /// <exception cref="RuleBroken">The terms lack something, contradict themselves, or no longer fit what it is part of or made of.</exception>
    public void Define(IndicatorTerms terms, IReadOnlyList<Indicator> parts)
    {
        var given = terms.Checked();
        if (parts.Count > 0 && (given.Measure, given.Direction) != (Measure, Direction))
            throw new RuleBroken("delivery.indicator-has-parts", "它有下级指标，计量单位和方向要一样。先把下级指标移出来再改。");
        if (WholeId is not null && (given.Measure, given.Direction) != (Measure, Direction))
            throw new RuleBroken("delivery.indicator-is-part", "它是别的指标的下级，计量单位和方向要一样。先移出来再改。");

        Label = given.Label > Label ? given.Label : Label;
        Set(given);
        Happened("delivery.indicator-changed", CampaignId);
    }

    /// <summary>Makes it a part of another, or of none.</summary>
    /// <param name="whole">The other; null for none.</param>
    /// <param name="weight">Its weight there; 1 unless stated.</param>
    /// <param name="hasParts">Whether it has parts itself.</param>
    /// <exception cref="RuleBroken">There would be a circle or a third level, or the two are not of the same kind.</exception>
    public void BelongTo(Indicator? whole, int? weight, bool hasParts)
    {
        if ((whole?.Id, weight ?? 1) == (WholeId, Weight)) return;
        if (whole is not null)
        {
            if (whole.Id == Id) throw new RuleBroken("delivery.indicator-circle", "一个指标不能是自己的下级。");
            if (whole.WholeId is not null || hasParts) throw new RuleBroken("delivery.indicator-levels", "指标只分两级：有下级的不能再有上级，是下级的不能再有下级。");
            if ((whole.Measure, whole.Direction) != (Measure, Direction)) throw new RuleBroken("delivery.indicator-unlike", $"上级指标“{whole.Name}”按“{whole.Measure}”计、{whole.Direction.Name()}，下级要一样才能汇总。");
        }

        if (weight is < 1 or > MostWeight) throw new RuleBroken("delivery.indicator-weight", $"权重填1到{MostWeight}的整数。");

        (WholeId, Weight) = (whole?.Id, whole is null ? 1 : weight ?? 1);
        Happened("delivery.indicator-placed", CampaignId);
    }

    /// <summary>Enters a value. One that was entered for the same period before is superseded, with who, when and why; it isn't deleted.</summary>
    /// <param name="given">The value.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="computed">The periods for which the parts give its value.</param>
    /// <exception cref="RuleBroken">The period isn't over, its value is computed, nothing proves it, or it is a correction without a reason.</exception>
    public void Enter(ActualText given, Actor by, DateTime at, IReadOnlyCollection<Period>? computed = null)
    {
        IndicatorTerms.MustBeYear(given.Year);
        var today = at.DayInChina();
        if (given.On is { } day && day.Year != given.Year) throw new RuleBroken("delivery.indicator-day", $"“截至”{day.Chinese()}不在{given.Year}年里，请改一个。");

        var period = given.On is { } on ? Period.UpTo(on) : new Period(given.Year);
        if (period.End > today)
            throw new RuleBroken("delivery.indicator-future", given.On is null ? $"{given.Year}年还没有过完，请填截至哪一天。" : $"“截至”{period.End.Chinese()}还没有到。");
        if (computed?.Contains(period) == true) throw new RuleBroken("delivery.indicator-computed", $"{period.Words}的值由下级指标汇总得出，不用填。要改，请改下级指标的值。");

        var evidence = GivenWords.Rule.Of(given.Evidence, "文号或出处", GivenWords.LongestDocument);
        var before = actuals.Find(actual => actual.Stands && actual.Period == period);
        if (before is not null && before.Value == given.Value && before.Evidence == evidence) throw new RuleBroken("delivery.indicator-same", $"{period.Words}已经是这个值，不用再填。");

        var reason = before is null ? GivenWords.Rule.Maybe(given.Reason, "更正理由") : Why(given.Reason, before, period);
        var actual = new IndicatorActual(period, given.Value, evidence, reason, new Move(by, Party.None, at));
        before?.SupersedeBy(actual);
        actuals.Add(actual);
        Happened(before is null ? "delivery.indicator-entered" : "delivery.indicator-corrected", CampaignId, before is null ? null : reason, new { Period = period.Words });
    }

    /// <summary>Changes how far it may go; widening is the office's.</summary>
    public void Relabel(Sensitivity label, string? reason, Actor by, bool isOffice)
    {
        if (!Labels.Changes(Label, label, reason, by, isOffice)) return;

        Label = label;
        Happened("delivery.indicator-relabelled", CampaignId, reason);
    }

    /// <summary>Keeps it at least as close as what it rests on; says whether that changes anything.</summary>
    public bool KeepAtLeast(Sensitivity label)
    {
        if (Label >= label) return false;

        Label = label;
        Happened("delivery.indicator-relabelled", CampaignId);
        return true;
    }

    /// <summary>Hands it on when units merge.</summary>
    public void HandOver(Guid from, Guid to, string reason)
    {
        if (LeadUnitId != from) return;

        LeadUnitId = to;
        Happened("delivery.indicator-handed-over", CampaignId, reason);
    }

    private static string Why(string? reason, IndicatorActual before, Period period) => PlainText.Of(reason).Length > 0
        ? GivenWords.Rule.Of(reason, "更正理由")
        : throw new RuleBroken("delivery.indicator-why", $"{period.Words}已经填过{before.Value}，要更正请写明理由。");

    private void Set(IndicatorTerms given)
    {
        (Name, Definition, Measure, Direction, Source) = (given.Name, given.Definition, given.Measure, given.Direction, given.Source);
        (ThemeId, LeadUnitId, RollUp, BaselineYear, BaselineValue) = (given.ThemeId, given.LeadUnitId, given.RollUp, given.Baseline?.Year, given.Baseline?.Value);
        targets.RemoveAll(target => given.Targets.All(kept => kept.Year != target.Year));
        foreach (var target in given.Targets)
        {
            if (targets.Find(known => known.Year == target.Year) is { } known) known.Value = target.Value;
            else targets.Add(new IndicatorTarget(target));
        }

        benchmarks.RemoveAll(benchmark => given.Benchmarks.All(kept => (kept.City, kept.Year) != (benchmark.City, benchmark.Year)));
        foreach (var (index, benchmark) in given.Benchmarks.Index())
        {
            if (benchmarks.Find(known => (known.City, known.Year) == (benchmark.City, benchmark.Year)) is not { } known) benchmarks.Add(known = new IndicatorBenchmark(benchmark));
            known.Set(index + 1, benchmark);
        }

        rows.RemoveAll(row => !given.Rows.Contains(row.ItemId));
        rows.AddRange(given.Rows.Where(id => rows.TrueForAll(row => row.ItemId != id)).Select(id => new IndicatorRow(id)).ToList());
        clauses.RemoveAll(clause => !given.Clauses.Contains(clause.Cited));
        clauses.AddRange(given.Clauses.Where(cited => clauses.TrueForAll(clause => clause.Cited != cited)).Select(cited => new IndicatorClause(cited)).ToList());
    }
}
