using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Items;

/// <summary>报进展: the last report stands in the form already; evidence is nobody's duty.</summary>
[Can(Permission.Deliver)]
public sealed class ReportModel(AppDb db, ItemDesk desk, TimeProvider clock) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请写明进展"), StringLength(GivenWords.Longest, ErrorMessage = "最多500个字")]
    public string? Text { get; set; }

    [BindProperty, StringLength(GivenWords.LongestDocument, ErrorMessage = "最多100个字")]
    public string? Evidence { get; set; }

    /// <summary>The steps that are reached.</summary>
    [BindProperty]
    public List<Guid> Reached { get; set; } = [];

    public CampaignFact Campaign { get; private set; } = null!;

    public Assignment Item { get; private set; } = null!;

    public Party Party { get; private set; }

    public bool CountsAtOnce => Party.HasFlag(Party.Lead);

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        Text = Item.LastText;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        Item.Report(new Move(Actor, Party, clock.Now(), Text), Evidence, Reached);
        await db.SaveChangesAsync();
        return Done(CountsAtOnce ? "已报进展" : "已报，等单位负责人确认", DeliveryLinks.Item(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenForAsync(campaign, number, Actor, Act.Report, HttpMethods.IsPost(Request.Method)) is not { } open) return false;

        (Campaign, Item, Party, Scope) = (open.Campaign, open.Item, open.Party, open.Campaign.Scope);
        return true;
    }
}
