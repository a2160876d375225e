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
public sealed partial class IndicatorComparison
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
        if (known is null && IsAmbiguous(name)) problem.Problem(IndicatorColumns.Number, $"有几个叫“{name}”的指标，请写编号。");
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
            compared[line].Problem(IndicatorColumns.Of, of.Length == 0 ? "请写是哪个指标" : IsAmbiguous(of) ? $"有几个叫“{of}”的指标，请写编号。" : $"没有指标“{of}”。写编号，或者写名称；新的先写进“指标”表。", Alike(of));
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

    private bool IsAmbiguous(string name) => ground.Book.All.Count(one => one.It.Name == name) > 1;

    private IReadOnlyList<string> Alike(string name) =>
        [.. ground.Book.All.Select(one => one.It.Name).Concat(drafts.Select(draft => draft.Name)).Distinct().Where(other => Likeness.Of(other, name) >= Likeness.Least).OrderByDescending(other => Likeness.Of(other, name)).Take(3)];

    private void Define(Draft draft)
    {
        var before = draft.Known?.It.ToTerms();
        draft.Terms = before ?? new IndicatorTerms { Name = draft.Name, Measure = "", LeadUnitId = default };
        if (draft.Line is { } line) draft.Terms = Says(draft, line);
        foreach (var value in draft.Values) AddValue(draft, value);
        // With one that there is, the values are tried all the same, so that whoever mends the table sees all of its mistakes at once.
        draft.It = draft.Known?.It;
        if (IsWrong(draft)) return;

        try
        {
            if (draft.Known is not { } known) draft.It = new Indicator(ground.Book.Campaign.Id, ground.Numbers.TryDequeue(out var number) ? number : 0, draft.Terms);
            else if (ChangesTerms(draft)) known.It.Define(draft.Terms, known.Parts);
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
            "delivery.indicator-baseline" => (draft.Values.Find(value => value[IndicatorColumns.Kind] == ValueKind.Target.Name() && Year(value) <= draft.Terms.Baseline?.Year) ?? draft.Values.Find(value => value[IndicatorColumns.Kind] == ValueKind.Baseline.Name()), IndicatorColumns.Year),
            "delivery.indicator-targets" => (draft.Values.FindLast(value => value[IndicatorColumns.Kind] == ValueKind.Target.Name()), IndicatorColumns.Kind),
            "delivery.indicator-benchmarks" => (draft.Values.FindLast(value => value[IndicatorColumns.Kind] == ValueKind.Benchmark.Name()), IndicatorColumns.Kind),
            "delivery.indicator-has-parts" or "delivery.indicator-is-part" => (draft.Line, IndicatorColumns.Measure),
            _ => (draft.Line, IndicatorColumns.Name),
        };
        compared[line ?? draft.Line ?? draft.Values[0]].Problem(field, broken.Message);
    }
}
