using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Burden.Ledger;

/// <summary>用时估算: how many seconds the ledger reckons for each kind of field.</summary>
[Can(Permission.ManageCampaign)]
public sealed class TimesModel(AppDb db, CampaignFacts campaigns) : AppPage
{
    private const int Usual = -1;
    private const string Asked = "请填1到3600之间的整数";

    [BindProperty, Required(ErrorMessage = Asked), Range(1, FillTimes.Most, ErrorMessage = Asked)]
    public int? Opening { get; set; }

    [BindProperty, Required(ErrorMessage = Asked), Range(1, FillTimes.Most, ErrorMessage = Asked)]
    public int? Choice { get; set; }

    [BindProperty, Required(ErrorMessage = Asked), Range(1, FillTimes.Most, ErrorMessage = Asked)]
    public int? Day { get; set; }

    [BindProperty, Required(ErrorMessage = Asked), Range(1, FillTimes.Most, ErrorMessage = Asked)]
    public int? FewWords { get; set; }

    [BindProperty, Required(ErrorMessage = Asked), Range(1, FillTimes.Most, ErrorMessage = Asked)]
    public int? Sentences { get; set; }

    [BindProperty, Required(ErrorMessage = Asked), Range(1, FillTimes.Most, ErrorMessage = Asked)]
    public int? Attached { get; set; }

    /// <summary>The version that was looked at; -1 while the usual ones stand.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    private FillTimes? Kept { get; set; }

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        var times = Kept?.Times ?? FillTime.Usual;
        (Version, Opening, Choice, Day, FewWords, Sentences, Attached) = (Kept?.Version ?? Usual, times.Opening, times.Choice, times.Day, times.FewWords, times.Sentences, times.File);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!ModelState.IsValid) return Invalid();
        if (Version is { } seen && seen != (Kept?.Version ?? Usual))
        {
            (Version, var now) = (Kept?.Version ?? Usual, Kept?.Times ?? FillTime.Usual);
            ModelState.Remove(nameof(Version));
            return Stale($"您填写的时候，别人先改过。现在是：{now.Assumptions}您填的都留着，再存一次就按您的。");
        }

        if (Kept is null) db.Add(Kept = new FillTimes(Campaign.Id));
        Kept.Set(new FillTime(Opening!.Value, Choice!.Value, Day!.Value, FewWords!.Value, Sentences!.Value, Attached!.Value));
        await db.SaveChangesAsync();
        return Done("已存，账本按新的算；已经小结的月份不变", BurdenLinks.Ledger(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || !found.IsManagedBy(Actor)) return false;

        (Campaign, Scope) = (found, found.Scope);
        Kept = await db.FillTimes.SingleOrDefaultAsync(x => x.CampaignId == found.Id);
        return true;
    }
}
