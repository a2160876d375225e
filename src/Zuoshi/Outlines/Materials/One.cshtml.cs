using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Materials;

/// <summary>One material: its text where there is one, its file, its link.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(AppDb db, CampaignFacts campaigns, FileStore files, TimeProvider clock) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public Material Material { get; private set; } = null!;

    public PromptFact? StudyItem => Campaign.Prompt(Material.StudyItemId);

    public bool IsOffice => Campaign.IsManagedBy(Actor);

    /// <summary>The office changes it.</summary>
    public LabelForm LabelForm => new(Material.Label, Actor, IsOffice);

    public bool IsCut => Material.Text.Length >= Material.LongestText - 1;

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    // As an attachment of no particular type: whatever it is, no browser opens it in the site's name.
    public async Task<IActionResult> OnGetFileAsync(int campaign, int number) =>
        await LoadAsync(campaign, number) && !Material.IsLink
            ? File(await files.ReadAsync(Material.FileHash), "application/octet-stream", Material.FileName)
            : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!IsOffice) return Forbid();

        Material.Withdraw(clock.Now());
        await db.SaveChangesAsync();
        return Done($"“{Material.Title}”已撤下", MaterialLinks.Shelf(campaign));
    }

    public async Task<IActionResult> OnPostLabelAsync(int campaign, int number, Sensitivity label, string? labelReason)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!LabelForm.MayChange) return Forbid();

        Material.Relabel(label, labelReason, Actor, IsOffice);
        await db.SaveChangesAsync();
        return Done($"知悉范围已改为{label.Name()}", MaterialLinks.Material(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaignNumber, int number)
    {
        if (await campaigns.FindAsync(campaignNumber, Actor) is not { } campaign) return false;

        var found = await db.Materials.VisibleTo(Actor).SingleOrDefaultAsync(x => x.CampaignId == campaign.Id && x.Number == number);
        // What was taken off the shelf is still there for those who may have to say what it was.
        if (found is null || found.WithdrawnAt is not null && !campaign.IsManagedBy(Actor)) return false;

        (Campaign, Scope, Material) = (campaign, campaign.Scope, found);
        return true;
    }
}
