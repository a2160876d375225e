using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Issues;

/// <summary>信息: the issues, and what the reader and the reader's unit have sent in.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, IssueDesk desk, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    private const int Shown = 100;

    public CampaignFact Campaign { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public StoryParties Parties { get; private set; } = null!;

    public MastheadText Head { get; private set; } = null!;

    /// <summary>Those that are out, and for the editor those that are being made, the newest first.</summary>
    public IReadOnlyList<BulletinIssue> Issues { get; private set; } = [];

    /// <summary>What the reader wrote, and what the reader signs for, the newest first.</summary>
    public IReadOnlyList<Story> Own { get; private set; } = [];

    /// <summary>How many wait for the editor.</summary>
    public int Waiting { get; private set; }

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!Parties.IsEditor) return Forbid();

        var issue = new BulletinIssue(Campaign.Id, await Counter.NextAsync(db, "bulletin-issues", Campaign.Id), new Step(Actor, StoryParty.Editor, clock.Now()));
        db.Add(issue);
        await db.SaveChangesAsync();
        return Done("已开一期，选要编进来的信息", BulletinLinks.Composition(campaign, issue.Number));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope, Parties, Head) = (found, found.Scope, await StoryParties.OfAsync(found, Actor, organisation), await desk.HeadAsync(found));
        Issues = await db.BulletinIssues.AsNoTracking().VisibleTo(found, Actor).Include(x => x.Entries).OrderByDescending(x => x.Number).Take(Shown).ToListAsync();
        var (person, unit, signs) = (Actor.PersonId, Actor.UnitId, Parties.Signs);
        if (Parties.Writes) Own = await db.Stories.AsNoTracking().VisibleTo(found, Actor).Where(x => x.ById == person || signs && x.UnitId == unit).OrderByDescending(x => x.Number).Take(Shown).ToListAsync();
        if (Parties.IsEditor) Waiting = await db.Stories.VisibleTo(found, Actor).CountAsync(x => x.State == StoryState.Sent || x.State == StoryState.Editing);
        return true;
    }
}
