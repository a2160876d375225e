using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Discussions.Table;

/// <summary>Takes a table of contributions, as a workbook or pasted.</summary>
[Can(Permission.Contribute)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest, ValueLengthLimit = Uploads.LargestRequest)]
public sealed class UploadModel(CampaignFacts campaigns, Tables tables, KeptTexts kept, ILogger<UploadModel> log) : AppPage
{
    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty, StringLength(2_000_000, ErrorMessage = "文字太长，请上传文件。")]
    public string? Pasted { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public string? FileError { get; private set; }

    public IReadOnlyList<TableDraft> Open { get; private set; } = [];

    public string KeepField => $"contribution-table/{Campaign.Number}";

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        Pasted = await kept.FindAsync(Actor.PersonId, KeepField);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!ModelState.IsValid) return Invalid();
        if (Sheet is null && string.IsNullOrWhiteSpace(Pasted)) return Refuse("请选一个文件，或者把表格贴进来。");

        var fileName = Sheet is null ? "" : Path.GetFileName(Sheet.FileName);
        IReadOnlyList<SaidLine> lines;
        try
        {
            lines = await ReadAsync(fileName);
        }
        catch (UnreadableTableException unreadable)
        {
            log.LogInformation(unreadable, "Could not read an uploaded table of contributions");
            return Refuse(unreadable.Message);
        }

        var draft = await tables.KeepAsync(Campaign, fileName, lines, Actor);
        await kept.DropAsync(Actor.PersonId, KeepField);
        return OnTo($"{DiscussionLinks.ByTable(Campaign.Number)}/{draft.Id}");
    }

    private async Task<IReadOnlyList<SaidLine>> ReadAsync(string fileName)
    {
        if (Sheet is null) return SaidTable.Read([TableReader.ReadPasted(Pasted!)]);

        var content = await Sheet.BytesAsync();
        return await Task.Run(() => SaidTable.Read(TableReader.Read(content, fileName)));
    }

    private PageResult Refuse(string message)
    {
        if (Sheet is null && !string.IsNullOrWhiteSpace(Pasted)) return Invalid(nameof(Pasted), message);

        FileError = message;
        return Invalid(nameof(Sheet), message);
    }

    private async Task<bool> LoadAsync(int number)
    {
        if (!Tables.MayBring(Actor) || await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        Open = await tables.UnfinishedAsync(campaign, Actor);
        return true;
    }
}
