using Microsoft.AspNetCore.Mvc;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Issues;

/// <summary>One issue: its stories, and for the editor what is still to be done.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(AppDb db, IssueDesk desk, TimeProvider clock) : AppPage
{
    public OpenIssue Open { get; private set; } = null!;

    public bool IsEditor => Open.Campaign.IsEditedBy(Actor);

    /// <summary>The version that was looked at.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostIssueAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!IsEditor) return Forbid();
        if (Version is { } seen && seen != Open.Issue.Version) return Stale("您看这一页的时候，别人改过这一期。请看过再编发。");

        // Before a number is taken, so that none is lost to an issue that can't be.
        Open.Issue.MustBeReady();
        var step = new Step(Actor, StoryParty.Editor, clock.Now());
        var serial = await Counter.NextAsync(db, $"bulletins-{step.On.Year}", Open.Campaign.Id);
        Open.Issue.Issue(await desk.HeadAsync(Open.Campaign), serial, [.. Open.Stories, .. Open.Joined], await desk.UnitsAsync(), step);
        await db.SaveChangesAsync();
        return Done($"已编发第{serial}期", BulletinLinks.Issue(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { } open) return false;

        (Open, Scope) = (open, open.Campaign.Scope);
        return true;
    }
}
