using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Import;

/// <summary>Takes an outline in, as a file or pasted; nothing is published before it was checked.</summary>
[Can(Permission.ManageCampaign)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest, ValueLengthLimit = Uploads.LargestRequest)]
public sealed class UploadModel(AppDb db, CampaignFacts campaigns, FileStore files, TimeProvider clock, ILogger<UploadModel> log) : AppPage
{
    [BindProperty]
    public IFormFile? Outline { get; set; }

    [BindProperty, StringLength(2_000_000, ErrorMessage = "文字太长，请上传文件。")]
    public string? Pasted { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public string? FileError { get; private set; }

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        var (content, name) = Outline is null ? (Encoding.UTF8.GetBytes(Pasted ?? ""), "贴入的文字.txt") : (await Outline.BytesAsync(), Path.GetFileName(Outline.FileName));
        try
        {
            if (Outline is null && string.IsNullOrWhiteSpace(Pasted)) throw new UnreadableDocumentException("请选一个文件，或者把全文贴进来。");

            _ = await Task.Run(() => DocumentReader.Read(content, name));
        }
        catch (UnreadableDocumentException unreadable)
        {
            log.LogInformation(unreadable, "Could not read an uploaded outline");
            if (Outline is null) return Invalid(nameof(Pasted), unreadable.Message);

            FileError = unreadable.Message;
            return Invalid(nameof(Outline), unreadable.Message);
        }

        var draft = new OutlineDraft(Campaign.Id, name, await files.KeepAsync(content), Actor, clock.Now());
        db.Add(draft);
        await db.SaveChangesAsync();
        return OnTo($"/campaigns/{campaign}/outline/drafts/{draft.Id}");
    }

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindManagedAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        return true;
    }
}
