using System.Globalization;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Imports;
using Zuoshi.Ui;

namespace Zuoshi.Delivery.Indicators.Excel;

/// <summary>What a table is compared with.</summary>
/// <param name="Book">The indicators. They are changed by the comparison: whoever only looks gives some that are not saved.</param>
/// <param name="Links">What they are linked to.</param>
/// <param name="Units">All units.</param>
/// <param name="Rows">All rows that may be named.</param>
/// <param name="Clauses">What the texts in the column of clauses cite.</param>
/// <param name="At">Now, UTC.</param>
/// <param name="Numbers">Numbers for new indicators; where there are none left, 0.</param>
public sealed record IndicatorGround(
    IndicatorBook Book, LinkBook Links, IReadOnlyList<UnitFact> Units, IReadOnlyList<WorkItemFact> Rows, IReadOnlyDictionary<string, TypedClauses> Clauses, DateTime At, Queue<int> Numbers);

/// <summary>
/// A table beside what there is: which line is new, changes something or is wrong in which cell. The lines are applied by the same steps
/// that people take one by one, so that the entities have the last word on the check page already.
/// </summary>
public sealed class IndicatorComparison
{
    private readonly IndicatorGround ground;
    private readonly Dictionary<IndicatorLine, ComparedLine> compared = [];
    private readonly List<Draft> drafts = [];

    /// <summary>An indicator with what the table says of it.</summary>
    private sealed class Draft
    {
        public required string Name { get; init; }

        public IndicatorStanding? Known { get; init; }

        public IndicatorLine? Line { get; set; }

        public List<IndicatorLine> Values { get; } = [];

        public List<(IndicatorLine Line, ActualText Text)> Actuals { get; } = [];

        public IndicatorTerms Terms { get; set; } = null!;

        public Indicator? It { get; set; }
    }

    private IndicatorComparison(IndicatorGround ground) => this.ground = ground;

    /// <summary>The lines in their order.</summary>
    public IReadOnlyList<ComparedLine> Lines { get; private set; } = [];

    /// <summary>The indicators that are new, to be saved.</summary>
    public IReadOnlyList<Indicator> Fresh => [.. drafts.Where(draft => draft.Known is null).Select(draft => draft.It).OfType<Indicator>()];

    /// <summary>The indicators that now are kept closer, or stand elsewhere, with their labels: what rests on them follows.</summary>
    public IReadOnlyList<Indicator> Touched => [.. drafts.Select(draft => draft.It).OfType<Indicator>()];

    /// <summary>How many lines stand so.</summary>
    public int Count(LineState state) => Lines.Count(line => line.State == state);

    /// <summary>Compares the lines, and applies those that are right.</summary>
    public static IndicatorComparison Of(IReadOnlyList<IndicatorLine> lines, IndicatorGround ground)
    {
        var comparison = new IndicatorComparison(ground);
        foreach (var line in lines.Where(line => line.Kind is IndicatorLineKind.Indicator)) comparison.Meet(line);
        foreach (var line in lines.Where(line => line.Kind is IndicatorLineKind.Value)) comparison.MeetValue(line);
        foreach (var draft in comparison.drafts) comparison.Define(draft);
        foreach (var draft in comparison.drafts) comparison.Place(draft);
        foreach (var draft in comparison.drafts) comparison.Enter(draft);
        comparison.Lines = [.. lines.Select(line => comparison.compared[line])];
        return comparison;
    }

    // Which indicator a line is about: by its number, else by its name.
    private void Meet(IndicatorLine line)
    {
        var (name, known) = (PlainText.Of(line[IndicatorColumns.Name]), Find(line[IndicatorColumns.Number], line[IndicatorColumns.Name]));
        var problem = compared[line] = new ComparedLine(line, known is null);
        problem.CheckLengths(IndicatorColumns.Indicators);
        if (line[IndicatorColumns.Number].Length > 0 && known is null) problem.Problem(IndicatorColumns.Number, $"没有编号是“{line[IndicatorColumns.Number]}”的指标。新的指标把编号空着。");
        if (known is null && name.Length == 0) problem.Problem(IndicatorColumns.Name, "请写指标名称");
        if (drafts.Exists(draft => known is null ? draft.Name == name : draft.Known == known))
        {
            problem.Problem(IndicatorColumns.Name, "这个指标在前面的行里已经有了，请留一行。");
            return;
        }

        drafts.Add(new Draft { Name = name.Length > 0 ? name : known?.It.Name ?? "", Known = known, Line = line });
    }

    private void MeetValue(IndicatorLine line)
    {
        var of = PlainText.Of(line[IndicatorColumns.Of]);
        var draft = drafts.Find(draft => draft.Name == of && of.Length > 0) ?? (Find(of, of) is { } known ? drafts.Find(draft => draft.Known == known) ?? Known(known) : null);
        if (draft is null)
        {
            compared[line] = new ComparedLine(line, isNew: true);
            compared[line].Problem(IndicatorColumns.Of, of.Length == 0 ? "请写是哪个指标" : $"没有指标“{of}”。写编号，或者写名称；新的先写进“指标”表。", Alike(of));
            return;
        }

        draft.Values.Add(line);

        Draft Known(IndicatorStanding standing)
        {
            drafts.Add(new Draft { Name = standing.It.Name, Known = standing });
            return drafts[^1];
        }
    }

    private IndicatorStanding? Find(string number, string name) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? ground.Book.Find(typed)
        : ground.Book.All.Where(one => one.It.Name == PlainText.Of(name)).Take(2).ToList() is [var only] ? only : null;

    private IReadOnlyList<string> Alike(string name) =>
        [.. ground.Book.All.Select(one => one.It.Name).Concat(drafts.Select(draft => draft.Name)).Distinct().Where(other => Likeness.Of(other, name) >= Likeness.Least).OrderByDescending(other => Likeness.Of(other, name)).Take(3)];

    private void Define(Draft draft)
    {
        var before = draft.Known?.It.ToTerms();
        draft.Terms = before ?? new IndicatorTerms { Name = draft.Name, Measure = "", LeadUnitId = default };
        if (draft.Line is { } line) draft.Terms = Says(draft, line);
        foreach (var value in draft.Values) AddValue(draft, value);
        if (IsWrong(draft)) return;

        try
        {
            if (draft.Known is not { } known) draft.It = new Indicator(ground.Book.Campaign.Id, ground.Numbers.TryDequeue(out var number) ? number : 0, draft.Terms);
            else
            {
                draft.It = known.It;
                if (ChangesTerms(draft)) known.It.Define(draft.Terms, known.Parts);
            }
        }
        catch (RuleBroken broken)
        {
            Blame(draft, broken);
        }
    }

    // Only lines that change something: an indicator that is as the table says isn't touched.
    private bool ChangesTerms(Draft draft) => (draft.Line is { } line ? draft.Values.Prepend(line) : draft.Values).Any(line => compared[line].State is LineState.Changed or LineState.New);

    private bool IsWrong(Draft draft) => draft.Line is { } line && compared[line].State is LineState.Problem || draft.Values.Exists(value => compared[value].State is LineState.Problem);

    private IndicatorTerms Says(Draft draft, IndicatorLine line)
    {
        var (terms, cells, it) = (draft.Terms, compared[line], draft.Known?.It);
        string Text(string field, string known)
        {
            cells.Changes(field, known);
            return line[field].Length > 0 ? PlainText.Of(line[field]) : known;
        }

        if (it is null && line[IndicatorColumns.Measure].Length == 0) cells.Problem(IndicatorColumns.Measure, "请写计量单位");
        if (it is null && line[IndicatorColumns.Unit].Length == 0) cells.Problem(IndicatorColumns.Unit, "请写牵头单位");
        terms = terms with
        {
            Name = Text(IndicatorColumns.Name, terms.Name), Definition = Text(IndicatorColumns.Definition, terms.Definition), Measure = Text(IndicatorColumns.Measure, terms.Measure),
            Source = Text(IndicatorColumns.Source, terms.Source),
            Direction = Choice(Enum.GetValues<Direction>(), direction => direction.Name(), IndicatorColumns.Direction, terms.Direction),
            RollUp = Choice(Enum.GetValues<RollUp>(), way => way.Name(), IndicatorColumns.RollUp, terms.RollUp),
            ThemeId = Theme(line, cells, terms.ThemeId), LeadUnitId = Unit(line, cells, terms.LeadUnitId),
        };
        return Linked(line, cells, it, terms);

        T Choice<T>(T[] all, Func<T, string> name, string field, T known)
        {
            if (line[field].Length == 0) return known;

            var found = Array.FindIndex(all, one => name(one) == line[field]);
            if (found < 0) cells.Problem(field, $"可以填：{string.Join('、', all.Select(name))}。");
            else cells.Changes(field, name(known));
            return found < 0 ? known : all[found];
        }
    }

    private Guid? Theme(IndicatorLine line, ComparedLine cells, Guid? known)
    {
        if (line[IndicatorColumns.Theme] is not { Length: > 0 } name) return known;

        var themes = ground.Book.Campaign.Themes.Where(theme => !theme.IsRetired || theme.Id == known).ToList();
        var found = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? themes.Find(theme => theme.Number == number) : themes.Find(theme => theme.Name == name);
        if (found is null) cells.Problem(IndicatorColumns.Theme, $"活动里没有主题“{name}”。", [.. themes.OrderByDescending(theme => Likeness.Of(theme.Name, name)).Take(3).Select(theme => theme.Name)]);
        else if (found.Id != known) cells.Changes(IndicatorColumns.Theme, ground.Book.Campaign.Theme(known)?.Name ?? "");
        return found?.Id ?? known;
    }

    private Guid Unit(IndicatorLine line, ComparedLine cells, Guid known)
    {
        if (line[IndicatorColumns.Unit] is not { Length: > 0 } name) return known;

        var found = ground.Units.Where(unit => unit.Stands || unit.Id == known).Called(name);
        if (found is null)
            cells.Problem(
                IndicatorColumns.Unit, $"名录里没有“{name}”。",
                [.. ground.Units.Where(unit => unit.Stands && Likeness.Of(unit.Name, name) >= Likeness.Least).OrderByDescending(unit => Likeness.Of(unit.Name, name)).Take(3).Select(unit => unit.ShortName)]);
        else if (found.Id != known) cells.Changes(IndicatorColumns.Unit, ground.Units.FirstOrDefault(unit => unit.Id == known)?.ShortName ?? "");
        return found?.Id ?? known;
    }

    private IndicatorTerms Linked(IndicatorLine line, ComparedLine cells, Indicator? it, IndicatorTerms terms)
    {
        var (rowText, clauseText) = it is null ? ("", "") : (ground.Links.RowText(it), ground.Links.ClauseText(it));
        // What was left as it stood stays as it is, what the reader may not see among it.
        if (line[IndicatorColumns.Rows].Length > 0 && line[IndicatorColumns.Rows] != rowText)
        {
            var typed = IndicatorLinks.ReadRows(line[IndicatorColumns.Rows], ground.Rows);
            if (typed.Unknown.Count > 0) cells.Problem(IndicatorColumns.Rows, $"清单里没有：{string.Join('、', typed.Unknown)}。写法如：任001、项002。");
            else cells.Changes(IndicatorColumns.Rows, rowText);
            terms = terms with { Rows = [.. typed.Rows.Select(row => row.Id)], Label = typed.Rows.Select(row => row.Label).Append(terms.Label).Max() };
        }

        if (line[IndicatorColumns.Clauses].Length > 0 && line[IndicatorColumns.Clauses] != clauseText)
        {
            var typed = ground.Clauses[line[IndicatorColumns.Clauses]];
            if (typed.Unknown.Count > 0) cells.Problem(IndicatorColumns.Clauses, $"纲要里没有：{string.Join('、', typed.Unknown)}。写法如：四（一）、四（一）第2句，几条用分号隔开。");
            else cells.Changes(IndicatorColumns.Clauses, clauseText);
            terms = terms with { Clauses = typed.Clauses };
        }

        return terms;
    }

    private void AddValue(Draft draft, IndicatorLine line)
    {
        var kinds = Enum.GetValues<ValueKind>();
        var kind = Array.FindIndex(kinds, kind => kind.Name() == line[IndicatorColumns.Kind]);
        if (kind >= 0 && kinds[kind] is ValueKind.Computed)
        {
            compared[line] = new ComparedLine(line, isNew: false);
            compared[line].Remark("由下级指标算出，不导入。");
            return;
        }

        if (kind < 0 || Numbers(line) is not { } read || ActualDay(line, kinds[kind]) is not { } day)
        {
            var cells = compared[line] = new ComparedLine(line, isNew: true);
            if (kind < 0) cells.Problem(IndicatorColumns.Kind, $"可以填：{string.Join('、', kinds.Where(known => known is not ValueKind.Computed).Select(known => known.Name()))}。");
            if (Year(line) is null) cells.Problem(IndicatorColumns.Year, $"请填{Period.First}到{Period.Final}之间的四位年份");
            if (!Quantity.TryRead(line[IndicatorColumns.Value], out _)) cells.Problem(IndicatorColumns.Value, line[IndicatorColumns.Value].Length == 0 ? "请填数值" : "请只填数字，小数最多4位");
            if (kind >= 0 && ActualDay(line, kinds[kind]) is null) cells.Problem(IndicatorColumns.On, kinds[kind] is ValueKind.Actual ? "写成2026-09-30的样子，全年的空着" : "只有实际值填截至哪一天，请空着");
            return;
        }

        var (year, value) = read;
        switch (kinds[kind])
        {
            case ValueKind.Baseline: AddBaseline(draft, line, new YearValue(year, value)); break;
            case ValueKind.Target: AddTarget(draft, line, new YearValue(year, value)); break;
            case ValueKind.Benchmark: AddBenchmark(draft, line, new BenchmarkText(PlainText.Of(line[IndicatorColumns.City]), year, value, PlainText.Of(line[IndicatorColumns.Evidence]))); break;
            default: AddActual(draft, line, new ActualText(year, day == default ? null : day, value, line[IndicatorColumns.Evidence], line[IndicatorColumns.Reason])); break;
        }

        if (kinds[kind] is not ValueKind.Benchmark && line[IndicatorColumns.City].Length > 0) compared[line].Problem(IndicatorColumns.City, "只有对标填城市，请空着");
        compared[line].CheckLengths(IndicatorColumns.Values);
    }

    private void AddBaseline(Draft draft, IndicatorLine line, YearValue given)
    {
        var cells = compared[line] = new ComparedLine(line, draft.Terms.Baseline is null);
        if (draft.Values.TakeWhile(other => other != line).Any(other => other[IndicatorColumns.Kind] == ValueKind.Baseline.Name())) cells.Problem(IndicatorColumns.Kind, "一个指标只有一个基期，前面的行已经写了。");
        if (draft.Terms.Baseline is { } known)
        {
            if (known.Year != given.Year) cells.Changes(IndicatorColumns.Year, $"{known.Year}");
            if (known.Value != given.Value) cells.Changes(IndicatorColumns.Value, known.Value.Plain);
        }

        draft.Terms = draft.Terms with { Baseline = given };
    }

    private void AddTarget(Draft draft, IndicatorLine line, YearValue given)
    {
        var known = draft.Terms.Targets.Where(target => target.Year == given.Year).Select(target => (YearValue?)target).FirstOrDefault();
        var cells = compared[line] = new ComparedLine(line, known is null);
        if (IsTwice(draft, line, IndicatorColumns.Year)) cells.Problem(IndicatorColumns.Year, $"{given.Year}年的目标前面的行已经写了，请留一行。");
        if (known is { } before && before.Value != given.Value) cells.Changes(IndicatorColumns.Value, before.Value.Plain);
        draft.Terms = draft.Terms with { Targets = [.. draft.Terms.Targets.Where(target => target.Year != given.Year), given] };
    }

    private void AddBenchmark(Draft draft, IndicatorLine line, BenchmarkText given)
    {
        var known = draft.Terms.Benchmarks.FirstOrDefault(benchmark => (benchmark.City, benchmark.Year) == (given.City, given.Year));
        var cells = compared[line] = new ComparedLine(line, known is null);
        if (given.City.Length == 0) cells.Problem(IndicatorColumns.City, "请写是哪个城市");
        if (IsTwice(draft, line, IndicatorColumns.Year, IndicatorColumns.City)) cells.Problem(IndicatorColumns.City, $"{given.City}{given.Year}年前面的行已经写了，请留一行。");
        if (known is not null)
        {
            if (known.Value != given.Value) cells.Changes(IndicatorColumns.Value, known.Value.Plain);
            cells.Changes(IndicatorColumns.Evidence, known.Source);
            if (given.Source.Length == 0) given = given with { Source = known.Source };
        }

        draft.Terms = draft.Terms with
        {
            Benchmarks = known is null ? [.. draft.Terms.Benchmarks, given] : [.. draft.Terms.Benchmarks.Select(benchmark => benchmark == known ? given : benchmark)],
        };
    }

    private void AddActual(Draft draft, IndicatorLine line, ActualText given)
    {
        var period = given.On is { } on ? Period.UpTo(on) : new Period(given.Year);
        var known = draft.Known?.It.Actuals.FirstOrDefault(actual => actual.Stands && actual.Period == period);
        var cells = compared[line] = new ComparedLine(line, known is null);
        if (IsTwice(draft, line, IndicatorColumns.Year, IndicatorColumns.On)) cells.Problem(IndicatorColumns.Year, $"{period.Words}的实际值前面的行已经写了，请留一行。");
        if (known is not null)
        {
            if (known.Value != given.Value) cells.Changes(IndicatorColumns.Value, known.Value.Plain);
            cells.Changes(IndicatorColumns.Evidence, known.Evidence);
            if (PlainText.Of(given.Evidence).Length == 0) given = given with { Evidence = known.Evidence };
        }

        if (cells.State is not LineState.Unchanged) draft.Actuals.Add((line, given));
    }

    private static bool IsTwice(Draft draft, IndicatorLine line, params IReadOnlyList<string> fields) =>
        draft.Values.TakeWhile(other => other != line).Any(other => other[IndicatorColumns.Kind] == line[IndicatorColumns.Kind] && fields.All(field => other[field] == line[field]));

    private void Place(Draft draft)
    {
        if (draft.It is not { } it || draft.Line is not { } line || (line[IndicatorColumns.Whole].Length == 0 && line[IndicatorColumns.Weight].Length == 0)) return;

        var cells = compared[line];
        var before = it.WholeId is null ? null : ground.Book.WholeOf(it)?.It;
        var whole = before;
        int? weight = it.WholeId is null ? null : it.Weight;
        if (line[IndicatorColumns.Whole] is { Length: > 0 } name)
        {
            whole = drafts.Find(other => other.Name == PlainText.Of(name))?.It ?? Find(name, name)?.It;
            if (whole is null) cells.Problem(IndicatorColumns.Whole, $"没有指标“{name}”，或者它那一行有问题。", Alike(name));
            else if (whole != before) cells.Changes(IndicatorColumns.Whole, before is null ? "" : Mark.Three(before.Number));
        }

        if (line[IndicatorColumns.Weight] is { Length: > 0 } typed)
        {
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var given))
            {
                if (given != weight) cells.Changes(IndicatorColumns.Weight, $"{weight}");
                weight = given;
            }
            else cells.Problem(IndicatorColumns.Weight, $"权重填1到{Indicator.MostWeight}的整数。");
            if (whole is null) cells.Problem(IndicatorColumns.Weight, "没有上级指标，权重空着。");
        }

        if (cells.State is LineState.Problem || whole == before && whole is not null && weight == it.Weight) return;

        try
        {
            it.BelongTo(whole, weight, ground.Book.All.Any(one => one.It.WholeId == it.Id) || drafts.Exists(other => other.It?.WholeId == it.Id));
            whole?.KeepAtLeast(it.Label);
        }
        catch (RuleBroken broken)
        {
            cells.Problem(broken.Code is "delivery.indicator-weight" ? IndicatorColumns.Weight : IndicatorColumns.Whole, broken.Message);
        }
    }

    private void Enter(Draft draft)
    {
        if (draft.It is not { } it) return;

        var computed = draft.Known?.Computed ?? new HashSet<Period>();
        foreach (var (line, given) in draft.Actuals.Where(entry => compared[entry.Line].State is not LineState.Problem))
        {
            try
            {
                it.Enter(given, ground.Book.Actor, ground.At, computed);
            }
            catch (RuleBroken broken)
            {
                compared[line].Problem(
                    broken.Code switch { "delivery.indicator-why" => IndicatorColumns.Reason, "delivery.words" => IndicatorColumns.Evidence, "delivery.indicator-day" => IndicatorColumns.On, _ => IndicatorColumns.Year }, broken.Message);
            }
        }
    }

    private void Blame(Draft draft, RuleBroken broken)
    {
        var (line, field) = broken.Code switch
        {
            "delivery.indicator-baseline" => (draft.Values.Find(value => value[IndicatorColumns.Kind] == ValueKind.Baseline.Name()) ?? draft.Values.Find(value => value[IndicatorColumns.Kind] == ValueKind.Target.Name()), IndicatorColumns.Year),
            "delivery.indicator-targets" => (draft.Values.FindLast(value => value[IndicatorColumns.Kind] == ValueKind.Target.Name()), IndicatorColumns.Kind),
            "delivery.indicator-benchmarks" => (draft.Values.FindLast(value => value[IndicatorColumns.Kind] == ValueKind.Benchmark.Name()), IndicatorColumns.Kind),
            "delivery.indicator-has-parts" or "delivery.indicator-is-part" => (draft.Line, IndicatorColumns.Measure),
            _ => (draft.Line, IndicatorColumns.Name),
        };
        compared[line ?? draft.Line ?? draft.Values[0]].Problem(field, broken.Message);
    }

    private static int? Year(IndicatorLine line) =>
        int.TryParse(line[IndicatorColumns.Year].TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Period.First and <= Period.Final ? year : null;

    private static (int Year, Quantity Value)? Numbers(IndicatorLine line) =>
        Year(line) is { } year && Quantity.TryRead(line[IndicatorColumns.Value], out var value) ? (year, value) : null;

    // The day of an actual value; none is the first day there is.
    private static DateOnly? ActualDay(IndicatorLine line, ValueKind kind) =>
        line[IndicatorColumns.On].Length == 0 ? default(DateOnly)
        : kind is ValueKind.Actual && DateOnly.TryParseExact(line[IndicatorColumns.On], ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
