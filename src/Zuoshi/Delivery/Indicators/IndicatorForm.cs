using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Ui;

namespace Zuoshi.Delivery.Indicators;

/// <summary>Prepares the form of an indicator.</summary>
public sealed class IndicatorForms(OrganisationFacts organisation, IndicatorLinks links)
{
    /// <summary>The form with what there is to choose from.</summary>
    /// <param name="book">The indicators.</param>
    /// <param name="it">The one that is changed; null for a new one.</param>
    /// <param name="input">What stands in it; null for what the indicator says.</param>
    public async Task<IndicatorForm> OpenAsync(IndicatorBook book, IndicatorStanding? it, IndicatorInput? input)
    {
        var linked = await links.OpenAsync(book.Campaign, it is null ? [] : [it.It], book.Actor);
        var shown = input ?? (it is null ? new IndicatorInput() : IndicatorInput.From(it.It, book.WholeOf(it.It)?.It, linked));
        shown.AddSpareLines();
        return new IndicatorForm(book, it, shown, await organisation.UnitsAsync(), linked);
    }

    /// <summary>What the form says; what cannot be taken is noted beside its field.</summary>
    public async Task<IndicatorTerms> ReadAsync(IndicatorForm form, ModelStateDictionary errors)
    {
        var input = form.Input;
        var terms = form.ReadNumbers(errors);
        var (rows, clauses) = (form.Before?.Rows ?? [], form.Before?.Clauses ?? []);
        // The form of one that there is doesn't ask for its label.
        var label = form.It?.Label ?? input.Label;
        // What was left as it stood stays as it is, what the reader may not see among it.
        if (form.It is not { } it || (input.Rows ?? "").Trim() != form.Links.RowText(it))
        {
            var typed = IndicatorLinks.ReadRows(input.Rows, await links.RowsAsync(form.Book.Campaign, form.Book.Actor));
            if (typed.Unknown.Count > 0) errors.AddModelError("Input.Rows", $"清单里没有：{string.Join('、', typed.Unknown)}。写法如：任001、项002。");
            rows = [.. typed.Rows.Select(row => row.Id)];
            label = typed.Rows.Select(row => row.Label).Append(label).Max();
        }

        if (form.It is not { } same || (input.Clauses ?? "").Trim() != form.Links.ClauseText(same))
        {
            var typed = await links.ReadClausesAsync(form.Book.Campaign, input.Clauses);
            if (typed.Unknown.Count > 0) errors.AddModelError("Input.Clauses", $"纲要里没有：{string.Join('、', typed.Unknown)}。写法如：四（一）、四（一）第2句，几条用分号隔开。");
            clauses = typed.Clauses;
        }

        return terms with { Rows = rows, Clauses = clauses, Label = form.It is null ? Labels.Of(input.Label, [label], form.Book.Actor) : label };
    }
}

/// <summary>The form of an indicator with everything that can be chosen in it; shared by defining and changing.</summary>
public sealed class IndicatorForm(IndicatorBook book, IndicatorStanding? standing, IndicatorInput input, IReadOnlyList<UnitFact> units, LinkBook links)
{
    private readonly Dictionary<string, string> theirs = [];

    public IndicatorBook Book => book;

    /// <summary>The indicator that is changed; null for a new one.</summary>
    public Indicator? It => standing?.It;

    /// <summary>What it says so far.</summary>
    public IndicatorTerms? Before => standing?.It.ToTerms();

    public IndicatorInput Input => input;

    public LinkBook Links => links;

    public IEnumerable<SelectListItem> Directions => Enum.GetValues<Direction>().Select(direction => new SelectListItem(direction.Name(), direction.ToString()));

    public IEnumerable<SelectListItem> RollUpOptions => Enum.GetValues<RollUp>().Select(way => new SelectListItem(way.Name(), way.ToString()));

    public IEnumerable<SelectListItem> Themes =>
        [new("不分主题", ""), .. book.Campaign.Themes.Where(theme => !theme.IsRetired || theme.Id == input.ThemeId).Select(theme => new SelectListItem($"{theme.Number} {theme.Name}", theme.Id.ToString()))];

    public IEnumerable<SelectListItem> Units =>
        [new("请选", ""), .. units.Where(unit => unit.Stands || unit.Id == input.LeadUnitId).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()))];

    /// <summary>The indicators that may have it as their part: none that is a part itself.</summary>
    public IEnumerable<SelectListItem> Wholes =>
        [new("没有上级", ""), .. book.All.Where(one => one.It.WholeId is null && one.It.Id != It?.Id).Select(one => new SelectListItem($"{Mark.Three(one.It.Number)} {one.It.Name}", one.It.Number.ToString()))];

    public IEnumerable<SelectListItem> LabelOptions => LabelForm.Choices(book.Actor);

    /// <summary>Whether it is part of one that the reader may not see, and so cannot move it from there.</summary>
    public bool IsWholeHidden => It is { WholeId: not null } part && book.WholeOf(part) is null;

    /// <summary>The indicator that was chosen as the one above; null for none.</summary>
    public Indicator? Whole => input.Whole is { } number ? book.Find(number)?.It : null;

    /// <summary>What somebody else has saved in a field meanwhile, in words; null when it is what was typed.</summary>
    public string? Theirs(string field) => theirs.GetValueOrDefault(field);

    /// <summary>Shows beside each field what somebody else has saved in it meanwhile.</summary>
    public void LayBeside()
    {
        var now = IndicatorInput.From(It!, book.WholeOf(It!)?.It, links);
        foreach (var (field, mine, other) in ((string Field, string Mine, string Other)[])
        [
            ("名称", input.Name ?? "", now.Name!), ("定义", input.Definition ?? "", now.Definition!), ("计量单位", input.Measure ?? "", now.Measure!), ("方向", input.Direction.Name(), now.Direction.Name()),
            ("数据来源", input.Source ?? "", now.Source!), ("主题", ThemeName(input.ThemeId), ThemeName(now.ThemeId)), ("牵头单位", UnitName(input.LeadUnitId), UnitName(now.LeadUnitId)),
            ("基期", Baseline(input), Baseline(now)), ("目标", Targets(input), Targets(now)), ("对标", Benchmarks(input), Benchmarks(now)), ("汇总", input.RollUp.Name(), now.RollUp.Name()),
            ("上级", $"{input.Whole}", $"{now.Whole}"), ("权重", $"{input.Weight}", $"{now.Weight}"), ("清单", (input.Rows ?? "").Trim(), now.Rows!), ("纲要", (input.Clauses ?? "").Trim(), now.Clauses!),
        ])
            if (mine.ReplaceLineEndings("\n") != other) theirs[field] = other.Length > 0 ? other : "（空）";
    }

    public string UnitName(Guid? id) => units.FirstOrDefault(unit => unit.Id == id)?.ShortName ?? "";

    internal IndicatorTerms ReadNumbers(ModelStateDictionary errors)
    {
        YearValue? baseline = null;
        if (input.BaselineYear is null != string.IsNullOrWhiteSpace(input.BaselineValue))
            errors.AddModelError(input.BaselineYear is null ? "Input.BaselineYear" : "Input.BaselineValue", "基期的年份和数值要一起填");
        else if (input.BaselineYear is { } from && Number("Input.BaselineValue", input.BaselineValue) is { } began) baseline = new YearValue(from, began);

        var targets = new List<YearValue>();
        foreach (var (index, line) in input.Targets.Index().Where(line => !line.Item.IsEmpty))
        {
            if (line.Year is not { } year) errors.AddModelError($"Input.Targets[{index}].Year", "请填年份");
            else if (Number($"Input.Targets[{index}].Value", line.Value) is { } value) targets.Add(new YearValue(year, value));
        }

        var benchmarks = new List<BenchmarkText>();
        foreach (var (index, line) in input.Benchmarks.Index().Where(line => !line.Item.IsEmpty))
        {
            if (string.IsNullOrWhiteSpace(line.City)) errors.AddModelError($"Input.Benchmarks[{index}].City", "请写城市");
            else if (line.Year is not { } year) errors.AddModelError($"Input.Benchmarks[{index}].Year", "请填年份");
            else if (Number($"Input.Benchmarks[{index}].Value", line.Value) is { } value) benchmarks.Add(new BenchmarkText(line.City, year, value, line.Source ?? ""));
        }

        if (input.ThemeId is { } theme && book.Campaign.Theme(theme) is null) errors.AddModelError("Input.ThemeId", "请选主题");
        if (input.LeadUnitId is { } unit && units.All(known => known.Id != unit)) errors.AddModelError("Input.LeadUnitId", "请选牵头单位");
        if (input.Whole is not null && Whole is null) errors.AddModelError("Input.Whole", "没有这个指标，请重新选");
        return new IndicatorTerms
        {
            Name = input.Name ?? "", Definition = input.Definition ?? "", Measure = input.Measure ?? "", Direction = input.Direction, Source = input.Source ?? "", ThemeId = input.ThemeId,
            LeadUnitId = input.LeadUnitId.GetValueOrDefault(), RollUp = input.RollUp, Baseline = baseline, Targets = targets, Benchmarks = benchmarks,
        };

        Quantity? Number(string field, string? typed)
        {
            if (Quantity.TryRead(typed, out var value)) return value;

            errors.AddModelError(field, string.IsNullOrWhiteSpace(typed) ? "请填数值" : "请只填数字，小数最多4位");
            return null;
        }
    }

    private string ThemeName(Guid? id) => book.Campaign.Theme(id)?.Name ?? "不分主题";

    private static string Baseline(IndicatorInput input) => input.BaselineYear is { } year ? $"{year}年{input.BaselineValue?.Trim()}" : "";

    private static string Targets(IndicatorInput input) => string.Join('、', input.Targets.Where(line => !line.IsEmpty).OrderBy(line => line.Year).Select(line => $"{line.Year}年{line.Value?.Trim()}"));

    private static string Benchmarks(IndicatorInput input) =>
        string.Join('、', input.Benchmarks.Where(line => !line.IsEmpty).Select(line => $"{line.City?.Trim()}{line.Year}年{line.Value?.Trim()}{(string.IsNullOrWhiteSpace(line.Source) ? "" : $"（{line.Source.Trim()}）")}"));
}
