using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Circulars;

/// <summary>One circular: read by its units first, each its own lines, and by everybody once it is issued.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, CircularDesk desk, TimeProvider clock) : AppPage
{
    private Parties parties = null!;
    private CircularText text = null!;

    /// <summary>The item whose line is put right.</summary>
    [BindProperty]
    public int Item { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Circular Circular => text.Circular;

    public DateOnly Today { get; private set; }

    public string Title => text.Title;

    /// <summary>The item whose correction was refused, with what was typed for it.</summary>
    public int? Tried { get; private set; }

    /// <summary>Whether the reader sees all of it.</summary>
    public bool SeesAll => Circular.IssuedOn is not null || parties.IsOffice || parties.IsLeader;

    public bool MayIssue => parties.IsOffice && Circular.IssuedOn is null;

    public bool MayCheck => parties.IsUnit && Circular.IssuedOn is null && Today <= Circular.CheckUntil && Own.Count > 0;

    /// <summary>The lines of the reader's unit.</summary>
    public IReadOnlyList<CircularLine> Own => [.. Circular.Lines.Where(line => line.IsSaid && line.UnitId == Actor.UnitId)];

    /// <summary>The units that have said nothing yet.</summary>
    public IReadOnlyList<string> Waiting => [.. Circular.Lines.Where(line => line is { IsSaid: true, CheckedOn: null }).Select(line => line.Unit).Distinct()];

    /// <summary>What the reader sees, part by part.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<CircularLine> Lines)> Parts => text.Parts
        .Select(part => (part.Heading, Lines: (IReadOnlyList<CircularLine>)[.. part.Lines.Where(line => SeesAll || line.UnitId == Actor.UnitId)])).Where(part => part.Lines.Count > 0);

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCheckAsync(int campaign, int number)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!parties.IsUnit) return Forbid();

        Circular.Check(new Move(Actor, Party.Clerk, clock.Now()));
        await db.SaveChangesAsync();
        return Done("已核对，没有出入", DeliveryLinks.Circular(campaign, number));
    }

    public async Task<IActionResult> OnPostCorrectAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!parties.IsUnit) return Forbid();

        Tried = Item;
        Circular.Correct(Item, new Move(Actor, Party.Clerk, clock.Now(), Words));
        await db.SaveChangesAsync();
        return Done($"督办事项{Ui.Mark.Three(Item)}已更正", $"{DeliveryLinks.Circular(campaign, number)}#item{Item}");
    }

    public async Task<IActionResult> OnPostIssueAsync(int campaign, int number)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!parties.IsOffice) return Forbid();

        Circular.Issue(new Move(Actor, Party.Office, clock.Now()));
        await db.SaveChangesAsync();
        return Done("已印发", DeliveryLinks.Circular(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || await desk.FindAsync(found, number, Actor) is not { } circular) return false;

        (Campaign, Scope, Today, text) = (found, found.Scope, clock.Today(), new CircularText(found.Name, circular));
        parties = await Parties.OfAsync(found, Actor, organisation);
        return SeesAll || Own.Count > 0;
    }
}
