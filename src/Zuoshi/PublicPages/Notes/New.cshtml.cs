using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.PublicPages.Shown;

namespace Zuoshi.PublicPages.Notes;

/// <summary>Where the public writes what is hard or hurts: one field, no name, no telephone.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class NewModel(AppDb db, PublicSheets sheets, TimeProvider clock) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请写一句具体的话。"), StringLength(PublicNote.LongestText, ErrorMessage = "最多500个字，请写最要紧的。")]
    public string? Text { get; set; }

    /// <summary>No person sees this field; whatever fills it in is no person.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int campaign, string? code)
    {
        if (!string.IsNullOrWhiteSpace(code)) return OnTo(PublicLinks.Note(campaign, code.Trim().ToUpperInvariant()));

        return await LoadAsync(campaign) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!ModelState.IsValid) return Invalid();
        if (!string.IsNullOrEmpty(Website)) return OnTo(PublicLinks.Page(campaign));

        var note = new PublicNote(Campaign.Id, await Counter.NextAsync(db, "public-notes", Campaign.Id), Text, clock.Now());
        db.Add(note);
        await db.SaveChangesAsync();
        return OnTo(PublicLinks.Note(campaign, note.Code));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await sheets.OpenForNotesAsync(campaign) is not { } found) return false;

        Campaign = found;
        return true;
    }
}
