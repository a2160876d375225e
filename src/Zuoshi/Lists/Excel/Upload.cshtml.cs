using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Lists.Excel;

/// <summary>Takes a table of tasks or projects.</summary>
[Can(Permission.EditLists)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class UploadModel(CampaignFacts campaigns, ListImport imports, ImportWithdrawal withdrawal, ILogger<UploadModel> log) : AppPage
{
    [BindProperty]
    public IFormFile? Sheet { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public string? FileError { get; private set; }

    public IReadOnlyList<ListDraft> Open { get; private set; } = [];

    public IReadOnlyList<RecentImport> Recent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        return Campaign.MayMakeRows(Actor) ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!Campaign.MayMakeRows(Actor)) return Forbid();
        if (Sheet is null) return Refuse("请选一个文件。");

        try
        {
            var draft = await imports.KeepAsync(Campaign, Path.GetFileName(Sheet.FileName), await Sheet.BytesAsync(), Actor);
            return OnTo($"{ListLinks.Import(campaign)}/{draft.Id}");
        }
        catch (UnreadableTableException unreadable)
        {
            log.LogInformation(unreadable, "Could not read an uploaded table of rows");
            return Refuse(unreadable.Message);
        }
    }

    private PageResult Refuse(string message)
    {
        FileError = message;
        return Invalid(nameof(Sheet), message);
    }

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        Open = await imports.UnfinishedAsync(campaign, Actor);
        Recent = await withdrawal.RecentAsync(campaign, Actor);
        return true;
    }
}
