using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Delivery.Indicators.Excel;

/// <summary>Takes a table of indicators, as a workbook or pasted.</summary>
[Can(Permission.Supervise)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest, ValueLengthLimit = Uploads.LargestRequest)]
public sealed class UploadModel(IndicatorDesk desk, IndicatorImports imports, ILogger<UploadModel> log) : AppPage
{
    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty, StringLength(2_000_000, ErrorMessage = "文字太长，请上传文件。")]
    public string? Pasted { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public string? FileError { get; private set; }

    public IReadOnlyList<IndicatorDraft> Open { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!ModelState.IsValid) return Invalid();
        if (Sheet is null && string.IsNullOrWhiteSpace(Pasted)) return Refuse("请选一个文件，或者把表格贴进来。");

        var fileName = Sheet is null ? "" : Path.GetFileName(Sheet.FileName);
        IReadOnlyList<IndicatorLine> lines;
        try
        {
            lines = await ReadAsync(fileName);
        }
        catch (UnreadableTableException unreadable)
        {
            log.LogInformation(unreadable, "Could not read an uploaded table of indicators");
            return Refuse(unreadable.Message);
        }

        var draft = await imports.KeepAsync(Campaign, fileName, lines, Actor);
        return OnTo($"{DeliveryLinks.IndicatorImport(campaign)}/{draft.Id}");
    }

    private async Task<IReadOnlyList<IndicatorLine>> ReadAsync(string fileName)
    {
        if (Sheet is null) return IndicatorFile.Read([TableReader.ReadPasted(Pasted!)]);

        var content = await Sheet.BytesAsync();
        return await Task.Run(() => IndicatorFile.Read(TableReader.Read(content, fileName)));
    }

    private PageResult Refuse(string message)
    {
        if (Sheet is null && !string.IsNullOrWhiteSpace(Pasted)) return Invalid(nameof(Pasted), message);

        FileError = message;
        return Invalid(nameof(Sheet), message);
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await desk.OpenAsync(campaign, Actor) is not { MayDefine: true } book) return false;

        (Campaign, Scope) = (book.Campaign, book.Campaign.Scope);
        Open = await imports.UnfinishedAsync(Campaign, Actor);
        return true;
    }
}
