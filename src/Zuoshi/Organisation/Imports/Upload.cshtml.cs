using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Organisation.Imports;

/// <summary>Takes a roll of units and people, as a workbook or pasted.</summary>
[Can(Permission.ManagePeople)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest, ValueLengthLimit = Uploads.LargestRequest)]
public sealed class UploadModel(RollDrafts drafts, ILogger<UploadModel> log) : AppPage
{
    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty, StringLength(2_000_000, ErrorMessage = "文字太长，请上传文件。")]
    public string? Pasted { get; set; }

    public string? FileError { get; private set; }

    public IReadOnlyList<RollDraft> Open { get; private set; } = [];

    public async Task OnGetAsync() => Open = await drafts.UnfinishedAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        Open = await drafts.UnfinishedAsync();
        if (!ModelState.IsValid) return Invalid();
        if (Sheet is null && string.IsNullOrWhiteSpace(Pasted)) return Refuse("请选一个文件，或者把表格贴进来。");

        var fileName = Sheet is null ? "" : Path.GetFileName(Sheet.FileName);
        RollFile roll;
        try
        {
            roll = await ReadAsync(fileName);
        }
        catch (UnreadableTableException unreadable)
        {
            log.LogInformation(unreadable, "Could not read an uploaded roll");
            return Refuse(unreadable.Message);
        }

        var draft = await drafts.KeepAsync(fileName, roll, Actor);
        return OnTo($"/people/import/{draft.Id}");
    }

    private async Task<RollFile> ReadAsync(string fileName)
    {
        if (Sheet is null) return RollReader.Read([TableReader.ReadPasted(Pasted!)]);

        var content = await Sheet.BytesAsync();
        return await Task.Run(() => RollReader.Read(TableReader.Read(content, fileName)));
    }

    private PageResult Refuse(string message)
    {
        if (Sheet is null && !string.IsNullOrWhiteSpace(Pasted)) return Invalid(nameof(Pasted), message);

        FileError = message;
        return Invalid(nameof(Sheet), message);
    }
}
