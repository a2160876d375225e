using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Import;

/// <summary>What was read of an outline, clause by clause, to be put right and published.</summary>
[Can(Permission.ManageCampaign)]
public sealed class CheckModel(AppDb db, CampaignFacts campaigns, FileStore files, Publishing publishing) : AppPage
{
    private Outline read = null!;

    public CampaignFact Campaign { get; private set; } = null!;

    public OutlineDraft Draft { get; private set; } = null!;

    /// <summary>The outline with all corrections.</summary>
    public Outline Outline { get; private set; } = null!;

    /// <summary>What of the file could not be read, in sentences for people.</summary>
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    [BindProperty]
    public string Title { get; set; } = "";

    /// <summary>The clause at which a correction was refused, with the words that were typed.</summary>
    public (string ClauseId, string Words, string Message)? Refused { get; private set; }

    /// <summary>Number of the version that it would become.</summary>
    public int Next { get; private set; }

    public bool IsOpen => Draft.PublishedAt is null;

    public async Task<IActionResult> OnGetAsync(int campaign, Guid draftId)
    {
        if (!await LoadAsync(campaign, draftId)) return NotFound();

        Title = Outline.Title ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostCorrectAsync(int campaign, Guid draftId, DraftEditKind edit, string clause, string? words, int seen)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, draftId)) return NotFound();

        Title = Outline.Title ?? "";
        try
        {
            Draft.Correct(read, new DraftEdit(edit, clause, words ?? ""), seen);
        }
        catch (RuleBroken broken)
        {
            Refused = (clause, words ?? "", broken.Message);
            return Stale(broken.Message);
        }

        await db.SaveChangesAsync();
        return Done(Said(edit), Here(clause));
    }

    public async Task<IActionResult> OnPostUndoAsync(int campaign, Guid draftId)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, draftId)) return NotFound();

        var last = Draft.Edits.LastOrDefault();
        Draft.Undo();
        await db.SaveChangesAsync();
        return Done("已撤回最后一处改动", Here(last?.ClauseId));
    }

    public async Task<IActionResult> OnPostPublishAsync(int campaign, Guid draftId)
    {
        if (!await LoadAsync(campaign, draftId)) return NotFound();
        if (string.IsNullOrWhiteSpace(Title)) return Invalid(nameof(Title), "请填写纲要的名称。");

        var version = await publishing.PublishAsync(Draft, Outline, Title, Actor);
        await db.SaveChangesAsync();
        return Done(version.Number == 1 ? "纲要已发布，大家可以学了" : $"第{version.Number}版已发布，批注已跟到新版本", OutlineLinks.Reading(campaign));
    }

    private string Here(string? clause) => $"/campaigns/{Campaign.Number}/outline/drafts/{Draft.Id}#{(clause is null ? "" : "k-" + clause.Split('_')[0])}";

    private static string Said(DraftEditKind edit) => edit switch
    {
        DraftEditKind.Retitle => "标题已改",
        DraftEditKind.Join => "已并入上一条",
        DraftEditKind.Split => "已拆成两条",
        _ => "已去掉这一条",
    };

    private async Task<bool> LoadAsync(int number, Guid draftId)
    {
        if (await campaigns.FindManagedAsync(number, Actor) is not { } campaign) return false;
        if (await db.OutlineDrafts.SingleOrDefaultAsync(x => x.Id == draftId && x.CampaignId == campaign.Id) is not { } draft) return false;

        (Campaign, Scope, Draft) = (campaign, campaign.Scope, draft);
        var source = DocumentReader.Read(await files.ReadAsync(draft.FileHash), draft.FileName);
        (read, Remarks) = (OutlineReader.Read(source), source.Remarks);
        Outline = draft.Apply(read);
        Next = await db.OutlineVersions.Where(x => x.CampaignId == campaign.Id).MaxAsync(x => (int?)x.Number) + 1 ?? 1;
        return true;
    }
}
