using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Delivery.Indicators;

/// <summary>Defines an indicator.</summary>
[Can(Permission.Supervise)]
public sealed class NewModel(AppDb db, IndicatorDesk desk, IndicatorForms forms) : AppPage
{
    [BindProperty]
    public IndicatorInput Input { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public IndicatorForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        var read = await forms.ReadAsync(Form, ModelState);
        if (!ModelState.IsValid) return Invalid();

        // Before a number is taken, so that refused forms leave no gaps.
        var terms = read.Checked();
        var indicator = new Indicator(Campaign.Id, await Counter.NextAsync(db, "indicators", Campaign.Id), terms);
        indicator.BelongTo(Form.Whole, Input.Weight, hasParts: false);
        db.Add(indicator);
        Form.Whole?.KeepAtLeast(indicator.Label);
        await db.SaveChangesAsync();
        return Done($"已定指标{Mark.Three(indicator.Number)}", DeliveryLinks.Indicator(campaign, indicator.Number));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await desk.OpenAsync(campaign, Actor, toChange: HttpMethods.IsPost(Request.Method)) is not { MayDefine: true } book) return false;

        (Campaign, Scope) = (book.Campaign, book.Campaign.Scope);
        Form = await forms.OpenAsync(book, null, Input);
        return true;
    }
}
