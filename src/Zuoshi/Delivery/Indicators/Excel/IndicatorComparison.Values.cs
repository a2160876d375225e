using System.Globalization;
using Zuoshi.Platform;
using Zuoshi.Platform.Imports;

namespace Zuoshi.Delivery.Indicators.Excel;

/// <content>The lines of values: what each is of, and what it adds to its indicator.</content>
public sealed partial class IndicatorComparison
{
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

    private static int? Year(IndicatorLine line) =>
        int.TryParse(line[IndicatorColumns.Year].TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Period.First and <= Period.Final ? year : null;

    private static (int Year, Quantity Value)? Numbers(IndicatorLine line) =>
        Year(line) is { } year && Quantity.TryRead(line[IndicatorColumns.Value], out var value) ? (year, value) : null;

    // The day of an actual value; none is the first day there is.
    private static DateOnly? ActualDay(IndicatorLine line, ValueKind kind) =>
        line[IndicatorColumns.On].Length == 0 ? default(DateOnly)
        : kind is ValueKind.Actual && DateOnly.TryParseExact(line[IndicatorColumns.On], ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
