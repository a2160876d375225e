using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Items;

/// <summary>报办结.</summary>
[Can(Permission.Deliver)]
public sealed class ClosingModel(AppDb db, ItemDesk desk, TimeProvider clock) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请写办结说明"), StringLength(GivenWords.Longest, ErrorMessage = "最多500个字")]
    public string? Statement { get; set; }

    [BindProperty, Required(ErrorMessage = "请写成果的文号或存放处"), StringLength(GivenWords.LongestDocument, ErrorMessage = "最多100个字")]
    public string? Deliverable { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Assignment Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is null) return NotFound();

        Statement = Item.LastText;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is not { } party) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        Item.RequestClosing(new Move(Actor, party, clock.Now(), Statement), Deliverable);
        await db.SaveChangesAsync();
        return Done("已报办结，等活动办审核", DeliveryLinks.Item(campaign, number));
    }

    private async Task<Party?> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenForAsync(campaign, number, Actor, Act.RequestClosing, HttpMethods.IsPost(Request.Method)) is not { } open) return null;

        (Campaign, Item, Scope) = (open.Campaign, open.Item, open.Campaign.Scope);
        return open.Party;
    }
}
