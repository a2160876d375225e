using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Campaigns.Import;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Web;

namespace Zuoshi.Campaigns.Original;

/// <summary>The notice that a campaign came from, as it was read.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, FileStore files) : AppPage
{
    public CampaignFact Campaign { get; private set; } = null!;

    public string FileName { get; private set; } = "";

    /// <summary>Whether it is kept closer than the reader is cleared for.</summary>
    public bool IsUnseen { get; private set; }

    /// <summary>The office changes it.</summary>
    public LabelForm? LabelForm { get; private set; }

    public IReadOnlyList<string> Paragraphs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) is null ? NotFound() : Page();

    public async Task<IActionResult> OnGetFileAsync(int campaign) =>
        await LoadAsync(campaign) is { } notice && FileName.Length > 0
            ? File(await files.ReadAsync(notice.FileHash), "application/octet-stream", FileName)
            : NotFound();

    public async Task<IActionResult> OnPostLabelAsync(int campaign, Sensitivity label, string? labelReason)
    {
        ModelState.Clear();
        if (await LoadAsync(campaign) is not { } notice || IsUnseen) return NotFound();
        if (LabelForm?.MayChange != true) return Forbid();

        notice.Relabel(label, labelReason, Actor, isOffice: true);
        await db.SaveChangesAsync();
        return Done($"知悉范围已改为{label.Name()}", CampaignLinks.Notice(campaign));
    }

    private async Task<NoticeDraft?> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } found) return null;

        Campaign = found;
        Scope = found.Scope;
        // An earlier, open text doesn't stand in for the one that is kept closer.
        var applied = db.NoticeDrafts.Where(x => x.CampaignId == found.Id && x.AppliedAt != null).OrderByDescending(x => x.AppliedAt).Take(1);
        var notice = await applied.VisibleTo(Actor).SingleOrDefaultAsync();
        if (notice is null)
        {
            IsUnseen = await applied.AnyAsync();
            return IsUnseen ? await applied.SingleAsync() : null;
        }

        FileName = notice.FileName;
        Paragraphs = notice.Paragraphs;
        LabelForm = new LabelForm(notice.Label, Actor, found.IsManagedBy(Actor));
        return notice;
    }
}
