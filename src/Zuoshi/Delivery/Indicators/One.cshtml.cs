using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Delivery.Indicators;

/// <summary>One indicator: how it stands and why, year by year, beside other cities, and where it comes from.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(AppDb db, IndicatorDesk desk, IndicatorLinks links, OrganisationFacts organisation, LabelChain chain) : AppPage
{
    private Dictionary<Guid, string> units = [];

    /// <summary>What is aimed at, measured and due for one period, as shown.</summary>
    public sealed record YearLine(Period Period, string Target, string Actual, string Line, string Evidence, bool IsBaseline);

    public IndicatorBook Book { get; private set; } = null!;

    public IndicatorStanding Standing { get; private set; } = null!;

    public IReadOnlyList<YearLine> Years { get; private set; } = [];

    public IReadOnlyList<IndicatorStanding> Parts { get; private set; } = [];

    public IReadOnlyList<WorkItemFact> Rows { get; private set; } = [];

    public IReadOnlyList<(ClauseFact Clause, SourceMark Mark)> Clauses { get; private set; } = [];

    /// <summary>Rows that the reader may not see.</summary>
    public int Unseen { get; private set; }

    public LabelForm LabelForm => new(Standing.It.Label, Actor, Book.MayDefine);

    public string UnitName(Guid id) => units.GetValueOrDefault(id, "");

    /// <summary>How another city stands beside the latest value of the same year, or the latest there is.</summary>
    public string Beside(IndicatorBenchmark benchmark)
    {
        if (Standing.Values.LastOrDefault(value => value.Period.Year == benchmark.Year) is not { Period.Year: > 0 } ours) return $"我们没有{benchmark.Year}年的值";

        var ahead = Standing.It.Course.Sign * (ours.Value.Number - benchmark.Value.Number);
        return ahead == 0 ? "一样" : $"我们{(ahead > 0 ? "好" : "差")}{Distance.Step(Math.Abs(ahead), Standing.It.Measure)}";
    }

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostLabelAsync(int campaign, int number, Sensitivity label, string? labelReason)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!LabelForm.MayChange) return Forbid();

        var it = Standing.It;
        var before = it.Label;
        it.Relabel(label, labelReason, Actor, Book.MayDefine);
        if (label > before) await chain.RaiseAsync(it.Id, label);
        await db.SaveChangesAsync();
        return Done($"知悉范围已改为{label.Name()}", DeliveryLinks.Indicator(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, Actor, toChange: HttpMethods.IsPost(Request.Method)) is not { } book || book.Find(number) is not { } found) return false;

        (Book, Standing, Scope) = (book, found, book.Campaign.Scope);
        units = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        Parts = book.PartsOf(found);
        Years = [.. Lines()];
        var linked = await links.OpenAsync(book.Campaign, [found.It], Actor);
        (Rows, Clauses, Unseen) = (linked.Rows(found.It), linked.Clauses(found.It), linked.Unseen(found.It));
        return true;
    }

    private IEnumerable<YearLine> Lines()
    {
        var it = Standing.It;
        var course = it.Course;
        var periods = Standing.Values.Select(value => value.Period).Concat(course.Targets.Select(target => new Period(target.Year))).Concat(it.BaselineYear is { } from ? [new Period(from)] : []);
        foreach (var period in periods.Distinct().OrderBy(period => period.End))
        {
            var isBaseline = period == new Period(it.BaselineYear.GetValueOrDefault());
            var target = period.On is null ? it.Targets.FirstOrDefault(target => target.Year == period.Year)?.Value : null;
            var measured = Standing.Values.Where(value => value.Period == period).Select(value => (Quantity?)value.Value).FirstOrDefault();
            yield return new YearLine(
                period, target?.ToString() ?? "", (measured ?? (isBaseline ? it.BaselineValue : null))?.ToString() ?? "",
                course.LineAt(period.Time) is { } line && period.Time > it.BaselineYear ? Quantity.Shown(Standing.Distance.Rounded(line)) : "",
                Standing.Computed.Contains(period) ? $"由下级指标{(it.RollUp is RollUp.Sum ? "合计" : "加权平均")}" : it.Actuals.LastOrDefault(actual => actual.Stands && actual.Period == period)?.Evidence ?? "",
                isBaseline);
        }
    }
}
