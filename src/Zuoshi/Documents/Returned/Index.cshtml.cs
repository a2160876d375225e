using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Gongwen.Returning;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Returned;

/// <summary>改回来的 Word: what somebody changed in the file of an edition, to be taken up or refused one by one.</summary>
[Can(Permission.DraftDocuments)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class IndexModel(AppDb db, Editions editions, FileStore files, TimeProvider clock, ILogger<IndexModel> log) : AppPage
{
    private OpenedEdition opened = null!;

    [BindProperty]
    public IFormFile? Copy { get; set; }

    public CampaignFact Campaign => opened.Campaign;

    public OfficialDocument Document => opened.Document;

    public IReadOnlyList<ReturnedCopy> Copies { get; private set; } = [];

    /// <summary>Number of the edition in which suggestions are taken up; null while none is being written.</summary>
    public int? DraftEdition { get; private set; }

    public bool MayWrite => Campaign.WritesDocuments(Actor);

    public async Task<IActionResult> OnGetAsync(int campaign, int edition) => await LoadAsync(campaign, edition) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign, int edition)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!MayWrite) return Forbid();
        if (Copy is null) return Invalid(nameof(Copy), "请选改好的 Word 文件。");

        var content = await Copy.BytesAsync();
        IReadOnlyList<EditSuggestion> found;
        try
        {
            found = await Task.Run(() => SuggestedEdits.Of(opened.Read, ReturnedFileReader.Read(WordFile.Printed(opened.Read), content)));
        }
        catch (UnreadableDocumentException unreadable)
        {
            log.LogInformation(unreadable, "Could not read a returned document");
            return Invalid(nameof(Copy), unreadable.Message);
        }

        var copy = new ReturnedCopy(
            Document, await Counter.NextAsync(db, "returned-copies", Campaign.Id), (Path.GetFileName(Copy.FileName) is { Length: <= 260 } name ? name : "改回来的.docx", await files.KeepAsync(content)),
            found, Actor, clock.Now());
        db.Add(copy);
        await db.SaveChangesAsync();
        return Done($"读出{found.Count}处改动，请逐处定用不用", DocumentLinks.Returned(campaign, edition));
    }

    public Task<IActionResult> OnPostTakeAsync(int campaign, int edition, int copy, int order) => DecideAsync(campaign, edition, copy, async found =>
    {
        if (DraftEdition is not { } number || await editions.OpenAsync(campaign, number, Actor) is not { } draft)
            return "";

        found.TakeUp(order, draft, clock.Now());
        return "已采用，写进正在起草的一稿";
    });

    public Task<IActionResult> OnPostRefuseAsync(int campaign, int edition, int copy, int order) => DecideAsync(campaign, edition, copy, found =>
    {
        found.Refuse(order, clock.Now());
        return Task.FromResult("已不用这一处");
    });

    private async Task<IActionResult> DecideAsync(int campaign, int edition, int number, Func<ReturnedCopy, Task<string>> decide)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!MayWrite) return Forbid();
        if (Copies.FirstOrDefault(copy => copy.Number == number) is not { } found) return NotFound();
        if (await decide(found) is not { Length: > 0 } done) return Stale("现在没有在写的稿。请打开最新的一稿，按“另起一稿”，再回来采用。");

        await db.SaveChangesAsync();
        return Done(done, $"{DocumentLinks.Returned(campaign, edition)}#copy-{number}");
    }

    private async Task<bool> LoadAsync(int campaign, int edition)
    {
        if (await editions.OpenAsync(campaign, edition, Actor) is not { } found) return false;

        (opened, Scope) = (found, found.Campaign.Scope);
        var (id, kind) = (found.Document.Id, found.Document.Kind);
        Copies = await db.ReturnedCopies.Include(x => x.Suggestions.OrderBy(one => one.Order)).Where(x => x.DocumentId == id).OrderByDescending(x => x.Number).ToListAsync();
        DraftEdition = await db.OfficialDocuments.VisibleTo(Actor).Where(x => x.CampaignId == Campaign.Id && x.Kind == kind && x.Stage == DocumentStage.Draft).Select(x => (int?)x.Edition).SingleOrDefaultAsync();
        return true;
    }
}
