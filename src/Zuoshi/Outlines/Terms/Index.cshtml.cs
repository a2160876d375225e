using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Terms;

/// <summary>名词解释: the terms that the office explains, and the questions that it has answered.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, TimeProvider clock) : AppPage
{
    public sealed class TermInput
    {
        [Required(ErrorMessage = "请填写名词"), StringLength(Explanation.LongestTerm, ErrorMessage = "名词不超过50个字")]
        public string? Term { get; set; }

        [Required(ErrorMessage = "请写明解释"), StringLength(Explanation.LongestText, ErrorMessage = "不超过2000个字")]
        public string? Text { get; set; }
    }

    /// <summary>A question with its answer.</summary>
    public sealed record Answered(int Number, string Citation, string Question, string Answer);

    public TermInput Input { get; private set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Explanation> Terms { get; private set; } = [];

    public IReadOnlyList<Answered> Questions { get; private set; } = [];

    /// <summary>The term being changed; null for a new one.</summary>
    public Explanation? Edited { get; private set; }

    /// <summary>What somebody else has saved meanwhile.</summary>
    public string? Theirs { get; private set; }

    public bool IsManager => Campaign.IsManagedBy(Actor);

    public async Task<IActionResult> OnGetAsync(int campaign, Guid? edit)
    {
        if (!await LoadAsync(campaign, edit)) return NotFound();

        if (Edited is not null) Input = new TermInput { Term = Edited.Term, Text = Edited.Text };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, Guid? edit, int version, [Bind(Prefix = nameof(Input))] TermInput input)
    {
        if (!await LoadAsync(campaign, edit)) return NotFound();
        if (!IsManager) return Forbid();

        Input = input;
        if (!ModelState.IsValid) return Invalid();
        if (Edited is null)
        {
            var known = await db.Explanations.SingleOrDefaultAsync(x => x.CampaignId == Campaign.Id && x.Term == input.Term!.Trim());
            if (known is { WithdrawnAt: null }) return Invalid("Input.Term", "这个名词已经有解释，请在下面找到它，按“改”。");
            if (known is null) db.Add(Explanation.OfTerm(Campaign.Id, input.Term!, input.Text!, Actor, clock.Now()));
            else known.Edit(input.Text!, Actor, clock.Now());
        }
        else if (Edited.Version != version)
        {
            Theirs = Edited.Text;
            ModelState.Remove(nameof(version));
            return Stale("您写的时候，别人先改了这条解释。两份都在下面，请合成一份，再保存一次。");
        }
        else
        {
            Edited.Edit(input.Text!, Actor, clock.Now());
        }

        await db.SaveChangesAsync();
        return Done("解释已存好，原文里出现的地方都看得到", $"/campaigns/{campaign}/outline/terms");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int campaign, Guid edit)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, edit) || Edited is null) return NotFound();
        if (!IsManager) return Forbid();

        Edited.Withdraw(clock.Now());
        await db.SaveChangesAsync();
        return Done("解释已撤下", $"/campaigns/{campaign}/outline/terms");
    }

    private async Task<bool> LoadAsync(int number, Guid? edit)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        Terms = await db.Explanations.Where(x => x.CampaignId == campaign.Id && x.Term != null && x.WithdrawnAt == null).OrderBy(x => x.Term).ToListAsync();
        Questions = await db.Explanations.Where(x => x.CampaignId == campaign.Id && x.WithdrawnAt == null)
            .Join(db.Annotations.VisibleTo(campaign, Actor), answer => answer.QuestionId, question => (Guid?)question.Id, (answer, question) => new { answer, question })
            .OrderBy(x => x.question.Number)
            .Select(x => new Answered(x.question.Number, x.question.Citation, x.question.Text, x.answer.Text)).ToListAsync();
        Edited = Terms.FirstOrDefault(term => term.Id == edit);
        return edit is null || Edited is not null;
    }
}
