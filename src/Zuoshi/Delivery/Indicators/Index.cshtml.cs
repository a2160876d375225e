using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Indicators;

/// <summary>指标体系: all indicators by theme, with what they are now and how far that is from their targets.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(IndicatorDesk desk, OrganisationFacts organisation) : AppPage
{
    // More years than these don't fit beside each other on a sheet.
    private const int MostYears = 4;

    private Dictionary<Guid, string> units = [];

    /// <summary>The indicators of one theme, each followed by its parts.</summary>
    public sealed record Group(ThemeFact? Theme, IReadOnlyList<IndicatorStanding> Lines);

    public IndicatorBook Book { get; private set; } = null!;

    public IReadOnlyList<Group> Groups { get; private set; } = [];

    /// <summary>The next years for which there are targets; the last one when all are over.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public string UnitName(Guid id) => units.GetValueOrDefault(id, "");

    public string TargetOf(Indicator it, int year) => it.Targets.FirstOrDefault(target => target.Year == year)?.Value.ToString() ?? "—";

    /// <summary>What the page says first, in one sentence.</summary>
    public string Lede
    {
        get
        {
            int Count(params Progress[] which) => Book.All.Count(one => which.Contains(one.Distance.Progress));
            var parts = ((int Count, string Words)[])
            [
                (Count(Progress.Reached), "已达到"), (Count(Progress.OnCourse), "跟得上"), (Count(Progress.Slow), "偏慢"), (Count(Progress.Behind, Progress.Missed), "落后"), (Count(Progress.NoActual), "还没有实际值"),
            ];
            return $"截至{Book.Today.Chinese()}，{Book.All.Count}项指标中{string.Join('、', parts.Where(part => part.Count > 0).Select(part => $"{part.Count}项{part.Words}"))}。";
        }
    }

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await desk.OpenAsync(campaign, Actor) is not { } book) return NotFound();

        (Book, Scope) = (book, book.Campaign.Scope);
        units = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        var years = book.All.SelectMany(one => one.It.Targets).Select(target => target.Year).Distinct().Order().ToList();
        Years = years.FindAll(year => year >= book.Today.Year) is { Count: > 0 } next ? [.. next.Take(MostYears)] : [.. years.TakeLast(1)];
        // A part whose whole is kept closer stands by itself.
        var wholes = book.All.Where(one => book.WholeOf(one.It) is null).ToList();
        Groups =
        [
            .. wholes.GroupBy(one => one.It.ThemeId).OrderBy(group => book.Campaign.Theme(group.Key)?.Number ?? int.MaxValue)
                .Select(group => new Group(book.Campaign.Theme(group.Key), [.. group.SelectMany(one => book.PartsOf(one).Prepend(one))])),
        ];
        return Page();
    }
}
