using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.PublicPages.Desk;

/// <summary>Answers what the public has written: it goes into the discussion, or it is said why not.</summary>
[Can(Permission.ManageCampaign)]
public sealed class AnswerModel(AppDb db, CampaignFacts campaigns, PublicVoices voices, TimeProvider clock) : AppPage
{
    [BindProperty, StringLength(PublicNote.LongestText, ErrorMessage = "最多500个字")]
    public string? Reply { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public PublicNote Note { get; private set; } = null!;

    public Guid? PromptId { get; private set; }

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeUpAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!ModelState.IsValid) return Invalid();
        if (PromptId is not { } prompt) return Stale("还没有定来言归到哪个问题，先到“公开”里选。");

        Note.MustWait();
        Note.TakeUp(await voices.EnterAsync(Campaign, Actor, $"群众反映：{Note.Text}", prompt), Reply, clock.Now());
        await db.SaveChangesAsync();
        return Done($"已成为建言{Ui.Mark.Four(Note.ContributionNumber!.Value)}，写的人凭编码看得到答复", PublicLinks.Desk(campaign));
    }

    public async Task<IActionResult> OnPostDeclineAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!ModelState.IsValid) return Invalid();
        if (string.IsNullOrWhiteSpace(Reply)) return Invalid(nameof(Reply), "不采用的，请写明怎么答复。");

        Note.Decline(Reply, clock.Now());
        await db.SaveChangesAsync();
        return Done("已答复，写的人凭编码看得到", PublicLinks.Desk(campaign));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await campaigns.FindManagedAsync(campaign, Actor) is not { } found || await db.PublicNotes.SingleOrDefaultAsync(x => x.CampaignId == found.Id && x.Number == number) is not { } note) return false;

        (Campaign, Note, Scope) = (found, note, found.Scope);
        PromptId = (await db.ReleaseOfAsync(found.Id)).PromptId;
        return true;
    }
}
