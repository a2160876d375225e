using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Delivery.Items;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Projects;

/// <summary>项目进度: how a project stands in a year, and the one short form that its unit fills in each month.</summary>
[Can(Permission.ReadCampaign)]
public sealed class ProjectModel(AppDb db, ItemDesk desk, TimeProvider clock) : AppPage
{
    // So far back a month may be entered or corrected in the short form.
    private const int MonthsBack = 24;

    // Towards its end people enter the month that runs, before that the one that is over.
    private const int LateInMonth = 20;

    /// <summary>The month that is reported, as one number: 202610.</summary>
    [BindProperty, Required(ErrorMessage = "请选月份")]
    public int? Month { get; set; }

    /// <summary>本月完成, in 万元; less than nothing for 冲减.</summary>
    [BindProperty, Range(-Wan.Most, Wan.Most, ErrorMessage = "请填数，单位是万元")]
    public decimal? Amount { get; set; }

    /// <summary>形象进度.</summary>
    [BindProperty, StringLength(ProjectProgress.LongestNote, ErrorMessage = "最多300个字")]
    public string? Site { get; set; }

    /// <summary>Whether that is the unit's report on the item too, so that nobody writes it twice.</summary>
    [BindProperty]
    public bool AlsoReport { get; set; }

    /// <summary>Why it is corrected or written off.</summary>
    [BindProperty, StringLength(GivenWords.Longest, ErrorMessage = "最多500个字")]
    public string? Reason { get; set; }

    /// <summary>A permit that was obtained.</summary>
    [BindProperty]
    public PermitKind? Permit { get; set; }

    [BindProperty, StringLength(GivenWords.LongestDocument, ErrorMessage = "最多100个字")]
    public string? PermitNumber { get; set; }

    [BindProperty]
    public DateOnly? PermitOn { get; set; }

    /// <summary>The version that was looked at; nothing while there were no figures.</summary>
    [BindProperty]
    public int? Version { get; set; }

    /// <summary>The year that is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Assignment Item { get; private set; } = null!;

    public Party Party { get; private set; }

    public DateOnly Today => clock.Today();

    public ProjectProgress? Project => Item.Project;

    public bool MayEnter => Item.TakesFigures(Party);

    /// <summary>Whether what is said of the works may be the report of the month as well.</summary>
    public bool MayReport => Supervision.Allows(Act.Report, Item.State, Party) && !Item.AwaitsConfirmation;

    public int ShownYear => Year is >= ProjectProgress.FirstYear and <= ProjectProgress.LastYear ? Year.Value : Today.Year;

    /// <summary>How the shown year stands today; null where it has no plan.</summary>
    public InvestmentStanding? Standing => Project?.StandingIn(ShownYear, Today);

    /// <summary>The years of which anything was entered, with this one.</summary>
    public IReadOnlyList<int> Years =>
        [.. (Project?.Years.Select(plan => plan.Year) ?? []).Concat(Project?.Months.Select(entry => entry.Year) ?? []).Append(Today.Year).Distinct().Order()];

    public IReadOnlyList<SelectListItem> MonthChoices
    {
        get
        {
            var first = new DateOnly(Today.Year, Today.Month, 1);
            return
            [
                .. Enumerable.Range(0, MonthsBack).Select(back => first.AddMonths(-back)).Select(month => new SelectListItem(
                    $"{month.Year}年{month.Month}月{(Project?.DoneIn(month.Year, month.Month) is { } done ? $"（已报{Wan.Text(done)}万元）" : "")}",
                    $"{Numbered(month)}")),
            ];
        }
    }

    public IReadOnlyList<SelectListItem> PermitChoices =>
    [
        new("这个月没有", ""),
        .. PermitKinds.All.Where(kind => kind == Permit || Project?.PermitOf(kind).DoneOn is null).Select(kind => new SelectListItem(kind.Name(), kind.ToString())),
    ];

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        var month = new DateOnly(Today.Year, Today.Month, 1);
        (AlsoReport, Month, Version) = (true, Numbered(Today.Day > LateInMonth ? month : month.AddMonths(-1)), Project?.Version);
        return Page();
    }

    /// <summary>报本月.</summary>
    public async Task<IActionResult> OnPostMonthAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number) || !Assignment.AreFiguresOf(Party)) return NotFound();
        if (Amount is null && string.IsNullOrWhiteSpace(Site) && Permit is null) return Invalid(nameof(Amount), "请至少填一样：完成投资、形象进度或者办好的手续");
        if (Permit is not null && PermitOn is null) ModelState.AddModelError(nameof(PermitOn), "请填办好的日子");
        if (!ModelState.IsValid) return Invalid();
        if (Version != Project?.Version) return Stale("您看这一页的时候，别人先填了。请看过现在的数再报。");

        var move = new Move(Actor, Party, clock.Now(), Reason);
        var figures = Item.Figures(move);
        if (Amount is { } wan) figures.Enter(new MonthText(Month!.Value / 100, Month.Value % 100, Wan.Fen(wan)), move);
        if (!string.IsNullOrWhiteSpace(Site)) figures.Describe(Site, move);
        if (!string.IsNullOrWhiteSpace(Site) && AlsoReport && MayReport) Item.Report(move with { Reason = Site });
        if (Permit is { } permit) figures.SetPermit(figures.PermitOf(permit) with { DocumentNumber = PermitNumber, DoneOn = PermitOn }, move);
        return await db.SaveFiguresAsync() ? Done(Said(figures), DeliveryLinks.Project(campaign, number)) : Stale(FiguresSaving.Collided);
    }

    private static int Numbered(DateOnly month) => month.Year * 100 + month.Month;

    private string Said(ProjectProgress figures) => $"已报{Month!.Value % 100}月。{figures.StandingOn(Today)?.Sentence}";

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { Item.ItemKind: WorkItemKind.Project } open) return false;

        (Campaign, Item, Party, Scope) = (open.Campaign, open.Item, open.Party, open.Campaign.Scope);
        return true;
    }
}
