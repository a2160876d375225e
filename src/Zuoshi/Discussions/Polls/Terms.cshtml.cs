using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Polls;

/// <summary>Makes a poll, or settles one anew.</summary>
[Can(Permission.Dispose)]
public sealed class TermsModel(AppDb db, CampaignFacts campaigns, PollDesk desk, TimeProvider clock) : AppPage
{
    private const int UsualDays = 10;

    public sealed class PollInput
    {
        [Required(ErrorMessage = "请写明对什么事表态"), StringLength(Poll.LongestTitle, ErrorMessage = "不超过60个字")]
        public string? Title { get; set; }

        public Guid? ThemeId { get; set; }

        public bool ForGroup { get; set; }

        public ResultsShown ResultsShown { get; set; } = ResultsShown.AfterVoting;

        [Required(ErrorMessage = "请填写截止日")]
        public DateOnly? ClosesOn { get; set; }

        public Sensitivity Label { get; set; } = Sensitivity.Internal;
    }

    [BindProperty]
    public PollInput Input { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    /// <summary>The poll that is settled anew; null for a new one.</summary>
    public Poll? Poll { get; private set; }

    /// <summary>The themes on which the actor may hold a poll; the office may hold one of the whole campaign.</summary>
    public IReadOnlyList<SelectListItem> Themes =>
    [
        .. Campaign.IsManagedBy(Actor) ? [new SelectListItem("整个活动", "")] : Array.Empty<SelectListItem>(),
        .. Campaign.Themes.Where(theme => !theme.IsRetired && Posts.MayAnswer(Campaign, Actor, theme.Id)).Select(theme => new SelectListItem($"{theme.Number}　{theme.Name}", theme.Id.ToString())),
    ];

    public IReadOnlyList<SelectListItem> Labels => LabelForm.Choices(Actor);

    public async Task<IActionResult> OnGetAsync(int campaign, int? number, int? theme)
    {
        if (await FindAsync(campaign, number) is { } refusal) return refusal;

        Input = Poll is null
            ? new PollInput { ClosesOn = clock.Today().AddDays(UsualDays), ThemeId = Campaign.Themes.FirstOrDefault(x => x.Number == theme)?.Id }
            : new PollInput { Title = Poll.Title, ThemeId = Poll.ThemeId, ForGroup = Poll.ForGroup, ResultsShown = Poll.ResultsShown, ClosesOn = Poll.ClosesOn, Label = Poll.Label };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int? number)
    {
        if (await FindAsync(campaign, number) is { } refusal) return refusal;
        if (!ModelState.IsValid) return Invalid();
        if (Poll?.OpenedAt is not null) (Input.ThemeId, Input.ForGroup, Input.ResultsShown) = (Poll.ThemeId, Poll.ForGroup, Poll.ResultsShown);
        if (Campaign.Theme(Input.ThemeId) is null && Input.ThemeId is not null || !Posts.MayAnswer(Campaign, Actor, Input.ThemeId))
            return Invalid("Input.ThemeId", "请选您召集的主题。");

        var terms = new PollTerms(Input.Title!, Input.ThemeId, Input.ForGroup, Input.ResultsShown, Input.ClosesOn!.Value, Input.Label);
        if (Poll is null) db.Add(Poll = new Poll(Campaign.Id, await Counter.NextAsync(db, "polls", Campaign.Id), terms, Actor, clock.Now()));
        else Poll.Settle(terms, clock.Now());
        await db.SaveChangesAsync();
        return Poll.OpenedAt is null
            ? Done("安排已存好，接着写观点", PollLinks.Statements(Campaign.Number, Poll.Number))
            : Done("安排已改好", PollLinks.Poll(Campaign.Number, Poll.Number));
    }

    private async Task<IActionResult?> FindAsync(int campaign, int? number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        if (number is null) return Themes.Count == 0 ? Forbid() : null;

        Poll = await desk.FindAsync(found, number.Value, Actor);
        return Poll is null ? NotFound() : Poll.IsRunBy(found, Actor) ? null : Forbid();
    }
}
