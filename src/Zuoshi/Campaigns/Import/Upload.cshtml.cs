using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Campaigns.Import;

[Can(Permission.ManageCampaign)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest, ValueLengthLimit = Uploads.LargestRequest)]
public sealed class UploadModel(AppDb db, FileStore files, TimeProvider clock, ILogger<UploadModel> log) : AppPage
{
    public sealed record OpenDraft(Guid Id, string Title, DateTime At);

    public sealed record TargetCampaign(Guid Id, string Name);

    [BindProperty]
    public IFormFile? Notice { get; set; }

    [BindProperty, StringLength(2_000_000, ErrorMessage = "文字太长，请上传文件。")]
    public string? Pasted { get; set; }

    /// <summary>How far its text and file may go.</summary>
    [BindProperty]
    public Sensitivity Label { get; set; } = Sensitivity.Internal;

    /// <summary>Number of the campaign that the notice corrects.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Update { get; set; }

    public TargetCampaign? Target { get; private set; }

    public string? FileError { get; private set; }

    public IReadOnlyList<OpenDraft> Open { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync()) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        var fileName = Notice is null ? "" : Path.GetFileName(Notice.FileName);
        byte[] content;
        SourceText source;
        try
        {
            (content, source) = await ReadAsync(fileName);
        }
        catch (UnreadableDocumentException unreadable)
        {
            log.LogInformation(unreadable, "Could not read an uploaded notice");
            if (Notice is null) return Invalid(nameof(Pasted), unreadable.Message);

            FileError = unreadable.Message;
            return Invalid(nameof(Notice), unreadable.Message);
        }

        var hash = await files.KeepAsync(content);
        var draft = new NoticeDraft(source, NoticeReader.Read(source), new NoticeFile(fileName, hash), Target?.Id, Actor.OrganId, clock.Now());
        draft.Relabel(Label, reason: "导入时选定", Actor, isOffice: true);
        db.Add(draft);
        await db.SaveChangesAsync();
        return OnTo($"/notices/{draft.Id}");
    }

    private async Task<(byte[] Content, SourceText Source)> ReadAsync(string fileName)
    {
        if (Notice is not null)
        {
            var content = await Notice.BytesAsync();
            return (content, await Task.Run(() => DocumentReader.Read(content, fileName)));
        }

        if (string.IsNullOrWhiteSpace(Pasted)) throw new UnreadableDocumentException("请选一个文件，或者把通知全文贴进来。");
        return (Encoding.UTF8.GetBytes(Pasted), DocumentReader.ReadText(Pasted));
    }

    private async Task<bool> LoadAsync()
    {
        Open = await db.NoticeDrafts.AsNoTracking().ManagedBy(Actor)
            .Where(x => x.AppliedAt == null)
            .OrderByDescending(x => x.CreatedAt)
            .Take(10)
            .Select(x => new OpenDraft(
                x.Id, x.Items.Where(item => item.Kind == ItemKind.Name).Select(item => item.Text).FirstOrDefault() ?? "没有读出名称的通知", x.CreatedAt))
            .ToListAsync();
        if (Update is null) return true;

        Target = await db.Campaigns.ManagedBy(Actor).Where(x => x.Number == Update).Select(x => new TargetCampaign(x.Id, x.Name)).SingleOrDefaultAsync();
        return Target is not null;
    }
}
