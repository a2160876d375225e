using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Indicators;

/// <summary>Changes what an indicator is; what was measured stays.</summary>
[Can(Permission.Supervise)]
public sealed class EditModel(AppDb db, IndicatorDesk desk, IndicatorForms forms, LabelChain chain) : AppPage
{
    private IndicatorStanding standing = null!;

    [BindProperty]
    public IndicatorInput Input { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public IndicatorForm Form { get; private set; } = null!;

    public Indicator It => standing.It;

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number, null)) return NotFound();

        Input = Form.Input;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number, Input)) return NotFound();

        if (It.Version != Input.Version)
        {
            // Shown beside what was typed; sent once more, the form is a decision made with both in view.
            Form.LayBeside();
            Input.Version = It.Version;
            ModelState.Remove("Input.Version");
            return Stale("您填写的时候，别人先保存了改动。不同的地方写在各项下面，请定好每项留哪个，再保存一次。");
        }

        var terms = await forms.ReadAsync(Form, ModelState);
        if (!ModelState.IsValid) return Invalid();

        var (label, whole) = (It.Label, It.WholeId);
        if (Form.IsWholeHidden) It.Define(terms, standing.Parts);
        else
        {
            // A part that moves is measured as its new whole is, whatever its old one was.
            if (Form.Whole?.Id != whole) It.BelongTo(null, null, standing.Parts.Count > 0);
            It.Define(terms, standing.Parts);
            It.BelongTo(Form.Whole, Input.Weight, standing.Parts.Count > 0);
        }

        if (It.Label > label || It.WholeId != whole) await chain.RaiseAsync(It.Id, It.Label);
        Form.Whole?.KeepAtLeast(It.Label);
        await db.SaveChangesAsync();
        return Done("已保存", DeliveryLinks.Indicator(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number, IndicatorInput? input)
    {
        if (await desk.OpenAsync(campaign, Actor, toChange: HttpMethods.IsPost(Request.Method)) is not { MayDefine: true } book || book.Find(number) is not { } found) return false;

        (Campaign, Scope, standing) = (book.Campaign, book.Campaign.Scope, found);
        Form = await forms.OpenAsync(book, found, input);
        return true;
    }
}
