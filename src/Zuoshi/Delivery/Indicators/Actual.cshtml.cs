using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Indicators;

/// <summary>填实际值, and correcting one: for the lead unit's people and the office.</summary>
[Can(Permission.ReadCampaign)]
public sealed class ActualModel(AppDb db, IndicatorDesk desk, TimeProvider clock) : AppPage
{
    /// <summary>The version that was looked at.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty, Required(ErrorMessage = "请填年份"), Range(Period.First, Period.Final, ErrorMessage = "请填四位年份")]
    public int? Year { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty, Required(ErrorMessage = "请填数值")]
    public string? Value { get; set; }

    [BindProperty, Required(ErrorMessage = "请写文号或出处"), StringLength(GivenWords.LongestDocument, ErrorMessage = "最多100个字")]
    public string? Evidence { get; set; }

    [BindProperty, StringLength(GivenWords.Longest, ErrorMessage = "最多500个字")]
    public string? Reason { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public IndicatorStanding Standing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        // The year that was over last is the one for which figures come in.
        (Version, Year) = (Standing.It.Version, clock.Today().Year - 1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (Value is not null && !Quantity.TryRead(Value, out _)) ModelState.AddModelError(nameof(Value), "请只填数字，小数最多4位");
        if (!ModelState.IsValid) return Invalid();

        if (Version is { } seen && seen != Standing.It.Version)
        {
            // Sent once more, it is a decision made with the new state in view.
            Version = Standing.It.Version;
            ModelState.Remove(nameof(Version));
            return Stale($"您填写的时候，别人先改了这个指标或者填了值。现在是：{Standing.Words}您填的都留着，请看过再填。");
        }

        Quantity.TryRead(Value, out var value);
        Standing.It.Enter(new ActualText(Year!.Value, On, value, Evidence, Reason), Actor, clock.Now(), [.. Standing.Computed]);
        await db.SaveChangesAsync();
        return Done("已填上", DeliveryLinks.Indicator(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, Actor, toChange: HttpMethods.IsPost(Request.Method)) is not { } book || book.Find(number) is not { } found || !book.MayEnter(found.It)) return false;

        (Campaign, Scope, Standing) = (book.Campaign, book.Campaign.Scope, found);
        return true;
    }
}
