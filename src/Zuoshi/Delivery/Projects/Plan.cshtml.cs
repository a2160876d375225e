using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Delivery.Items;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Projects;

/// <summary>投资计划和起止: what is entered of a project once a year.</summary>
[Can(Permission.ReadCampaign)]
public sealed class PlanModel(AppDb db, ItemDesk desk, ListFacts lists, TimeProvider clock) : AppPage
{
    private const string NotMoney = "请填不小于0的数，单位是万元";

    [BindProperty(SupportsGet = true), Range(ProjectProgress.FirstYear, ProjectProgress.LastYear, ErrorMessage = "请填四位年份，2000到2060年")]
    public int? Year { get; set; }

    /// <summary>年度计划投资, in 万元; nothing leaves the year as it is.</summary>
    [BindProperty, Range(0, Wan.Most, ErrorMessage = NotMoney)]
    public decimal? YearPlan { get; set; }

    [BindProperty, StringLength(ProjectProgress.LongestGoal, ErrorMessage = "最多200个字")]
    public string? Goal { get; set; }

    /// <summary>What is planned for each month, in 万元.</summary>
    [BindProperty]
    public List<decimal?> Curve { get; set; } = [];

    /// <summary>总投资, in 万元.</summary>
    [BindProperty, Range(0.01, Wan.Most, ErrorMessage = "请填大于0的数，单位是万元")]
    public decimal? Total { get; set; }

    /// <summary>What was done before the first year that is entered here, in 万元.</summary>
    [BindProperty, Range(0, Wan.Most, ErrorMessage = NotMoney)]
    public decimal? Earlier { get; set; }

    [BindProperty]
    public DateOnly? PlannedStart { get; set; }

    [BindProperty]
    public DateOnly? PlannedFinish { get; set; }

    [BindProperty]
    public DateOnly? StartedOn { get; set; }

    [BindProperty, StringLength(GivenWords.LongestDocument, ErrorMessage = "最多100个字")]
    public string? StartBasis { get; set; }

    /// <summary>On what basis a plan or the total changes.</summary>
    [BindProperty, StringLength(GivenWords.Longest, ErrorMessage = "最多500个字")]
    public string? Reason { get; set; }

    /// <summary>The version that was looked at; nothing while there were no figures.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Assignment Item { get; private set; } = null!;

    public Party Party { get; private set; }

    /// <summary>The first year of which anything is entered: what was done before it is one sum.</summary>
    public int FirstYear { get; private set; }

    public bool HasCurve => Curve.Exists(month => month is not null);

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number) || !Item.TakesFigures(Party)) return NotFound();

        // A year in the address that is none is left aside.
        if (!ModelState.IsValid) Year = null;
        ModelState.Clear();
        Year ??= clock.Today().Year;
        var plan = Item.Project?.Years.FirstOrDefault(plan => plan.Year == Year);
        (YearPlan, Goal) = (plan is null ? null : Wan.Of(plan.PlanFen), plan?.Goal);
        Curve = [.. (Item.Project?.CurveOf(Year.Value) ?? []).Select(fen => (decimal?)Wan.Of(fen))];
        var total = Item.Project is { } project ? project.TotalFen : (await lists.ListAsync(Campaign.Id, [Item.ItemId], Actor)).SingleOrDefault()?.Project?.TotalInvestmentFen;
        (Total, Earlier) = (total is { } fen ? Wan.Of(fen) : null, Wan.Of(Item.Project?.EarlierFen ?? 0));
        (PlannedStart, PlannedFinish) = Item.Project is { } known ? (known.PlannedStart, known.PlannedFinish) : (null, Item.Due);
        (StartedOn, StartBasis, Version) = (Item.Project?.StartedOn, Item.Project?.StartBasis, Item.Project?.Version);
        AddMonths();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number) || !Assignment.AreFiguresOf(Party)) return NotFound();

        AddMonths();
        if (Year is null) ModelState.AddModelError(nameof(Year), "请填年度");
        if (YearPlan is null && (HasCurve || !string.IsNullOrWhiteSpace(Goal))) ModelState.AddModelError(nameof(YearPlan), "请填年度计划投资");
        if (!ModelState.IsValid) return Invalid();
        if (Version != Item.Project?.Version) return Stale("您看这一页的时候，别人先填了。请看过现在的数再改。");

        var move = new Move(Actor, Party, clock.Now(), Reason);
        var figures = Item.Figures(move);
        figures.SetTerms(new ProjectTerms(Total is { } total ? Wan.Fen(total) : null, Wan.Fen(Earlier ?? 0), PlannedStart, PlannedFinish, StartedOn, StartBasis), move);
        if (YearPlan is { } plan) figures.SetYear(new YearText(Year!.Value, Wan.Fen(plan), Goal, HasCurve ? [.. Curve.Select(month => Wan.Fen(month ?? 0))] : []), move);
        return await db.SaveFiguresAsync() ? Done($"已存{Year}年投资计划和起止", $"{DeliveryLinks.Project(campaign, number)}?year={Year}") : Stale(FiguresSaving.Collided);
    }

    private void AddMonths()
    {
        while (Curve.Count < InvestmentYear.Months) Curve.Add(null);
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { Item.ItemKind: WorkItemKind.Project } open) return false;

        (Campaign, Item, Party, Scope) = (open.Campaign, open.Item, open.Party, open.Campaign.Scope);
        FirstYear = (Item.Project?.Years.Select(plan => plan.Year) ?? []).Concat(Item.Project?.Months.Select(entry => entry.Year) ?? []).DefaultIfEmpty(clock.Today().Year).Min();
        return true;
    }
}
