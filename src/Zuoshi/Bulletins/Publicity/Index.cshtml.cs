using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Publicity;

/// <summary>宣传: by theme and phase what has been told and what hasn't; what is planned and asked for; what the press told.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    private const int Shown = 100;

    /// <summary>How often something was told.</summary>
    /// <param name="Stories">Stories that stand in an issue.</param>
    /// <param name="Coverages">What the press told.</param>
    public sealed record Cell(int Stories, int Coverages)
    {
        /// <summary>Whether nobody has told it.</summary>
        public bool IsEmpty => this is { Stories: 0, Coverages: 0 };
    }

    private Dictionary<(Guid?, int?), Cell> cells = [];

    /// <summary>Why something isn't done.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public bool IsEditor => Campaign.IsEditedBy(Actor);

    public bool Writes => Actor.Can(Permission.WriteStories);

    public IReadOnlyList<PlanEntry> Plan { get; private set; } = [];

    public IReadOnlyList<StoryRequest> Requests { get; private set; } = [];

    public IReadOnlyList<Coverage> Coverages { get; private set; } = [];

    public int Pictures { get; private set; }

    /// <summary>The number whose form was tried and refused, with its handler.</summary>
    public (string Handler, int Number)? Tried { get; private set; }

    /// <summary>The short names of units by their keys.</summary>
    public IReadOnlyDictionary<Guid, string> Units { get; private set; } = new Dictionary<Guid, string>();

    public IEnumerable<ThemeFact> Themes => Campaign.Themes.Where(theme => !theme.IsRetired);

    public Cell Of(Guid theme, int phase) => cells.GetValueOrDefault((theme, phase), new Cell(0, 0));

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public Task<IActionResult> OnPostFinishAsync(int campaign, int entry) => EntryAsync(campaign, "Finish", entry, (it, step) => it.Finish(step), "已记办结");

    public Task<IActionResult> OnPostGiveUpAsync(int campaign, int entry) => EntryAsync(campaign, "GiveUp", entry, (it, step) => it.GiveUp(step), "已记不办");

    public async Task<IActionResult> OnPostDeclineAsync(int campaign, int request)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!Writes || Requests.FirstOrDefault(one => one.Number == request && one.UnitId == Actor.UnitId) is not { } found) return Forbid();

        Tried = ("Decline", request);
        found.Decline(new Step(Actor, StoryParty.Head, clock.Now(), Reason));
        await db.SaveChangesAsync();
        return Done("已答复活动办", BulletinLinks.Publicity(campaign));
    }

    private async Task<IActionResult> EntryAsync(int campaign, string handler, int number, Action<PlanEntry, Step> does, string done)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!IsEditor) return Forbid();
        if (Plan.FirstOrDefault(one => one.Number == number) is not { } found) return NotFound();

        Tried = (handler, number);
        does(found, new Step(Actor, StoryParty.Editor, clock.Now(), Reason));
        await db.SaveChangesAsync();
        return Done(done, BulletinLinks.Publicity(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        var id = found.Id;
        var told = await db.Stories.VisibleTo(found, Actor).Where(x => x.State == StoryState.Issued && x.JoinedToId == null).GroupBy(x => new { x.ThemeId, x.Phase })
            .Select(group => new { group.Key.ThemeId, group.Key.Phase, Count = group.Count() }).ToListAsync();
        var covered = await db.Coverages.Where(x => x.CampaignId == id).GroupBy(x => new { x.ThemeId, x.Phase }).Select(group => new { group.Key.ThemeId, group.Key.Phase, Count = group.Count() }).ToListAsync();
        cells = told.Select(x => (x.ThemeId, x.Phase, Stories: x.Count, Coverages: 0)).Concat(covered.Select(x => (x.ThemeId, x.Phase, Stories: 0, Coverages: x.Count)))
            .GroupBy(x => (x.ThemeId, x.Phase)).ToDictionary(group => group.Key, group => new Cell(group.Sum(x => x.Stories), group.Sum(x => x.Coverages)));
        Plan = await db.PlanEntries.Where(x => x.CampaignId == id).OrderBy(x => x.EndedOn != null).ThenBy(x => x.DueOn).ThenBy(x => x.Number).Take(Shown).ToListAsync();
        Requests = await db.StoryRequests.VisibleTo(found, Actor).OrderBy(x => x.AnsweredBy != "").ThenBy(x => x.DueOn).ThenBy(x => x.Number).Take(Shown).ToListAsync();
        Coverages = await db.Coverages.AsNoTracking().Where(x => x.CampaignId == id).OrderByDescending(x => x.On).ThenByDescending(x => x.Number).Take(Shown).ToListAsync();
        Pictures = await db.Pictures.VisibleTo(found, Actor).CountAsync();
        Units = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        return true;
    }
}
