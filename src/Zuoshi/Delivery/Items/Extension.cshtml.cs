using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Items;

/// <summary>申请延期.</summary>
[Can(Permission.Deliver)]
public sealed class ExtensionModel(AppDb db, ItemDesk desk, TimeProvider clock) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请填延到哪一天")]
    public DateOnly? To { get; set; }

    [BindProperty, Required(ErrorMessage = "请写明延期的理由"), StringLength(GivenWords.Longest, ErrorMessage = "最多500个字")]
    public string? Reason { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Assignment Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is not { } party) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        Item.RequestExtension(new Move(Actor, party, clock.Now(), Reason), To);
        await db.SaveChangesAsync();
        return Done($"已申请延到{To!.Value.Chinese()}，批下来以前按原时限算", DeliveryLinks.Item(campaign, number));
    }

    private async Task<Party?> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenForAsync(campaign, number, Actor, Act.RequestExtension, HttpMethods.IsPost(Request.Method)) is not { } open) return null;

        (Campaign, Item, Scope) = (open.Campaign, open.Item, open.Campaign.Scope);
        return open.Party;
    }
}
