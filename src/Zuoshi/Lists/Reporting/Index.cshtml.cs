using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Reporting;

/// <summary>上报: the rows that wait for the reader; for the office who has reported and who hasn't.</summary>
[Can(Permission.EditLists)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, ReportBoard board, TimeProvider clock) : AppPage
{
    private const int MostShown = 200;

    public sealed record Waiting(
        Guid Id, WorkItemKind Kind, int Number, string Title, Guid LeadUnitId, Guid? UnitId, ReportLevel Level, string ReturnReason, RowProblem Problems, bool IsUnsigned);

    /// <summary>A sentence of a row that other units have written too.</summary>
    /// <param name="Text">The sentence.</param>
    /// <param name="Others">How many other units have it.</param>
    public sealed record Shared(string Text, int Others);

    private ILookup<Guid, Shared>? shared;

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty, StringLength(ListCall.LongestNote, ErrorMessage = "不超过300个字")]
    public string? Note { get; set; }

    [BindProperty]
    public Guid[] Units { get; set; } = [];

    [BindProperty, StringLength(ListCall.LongestNote, ErrorMessage = "不超过300个字")]
    public string? NothingReason { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public ListCall? Call { get; private set; }

    public IReadOnlyList<UnitProgress> Progress { get; private set; } = [];

    public IReadOnlyList<UnitFact> AllUnits { get; private set; } = [];

    public IReadOnlyList<Waiting> Rows { get; private set; } = [];

    /// <summary>How many wait in all, of which the page shows the first.</summary>
    public int Found { get; private set; }

    public bool KeepsLists => Campaign.KeepsLists(Actor);

    public DateOnly Today => clock.Today();

    /// <summary>What the reader's own unit has been asked; null for those who don't draft.</summary>
    public UnitProgress? Own => Actor.DraftsForUnit() ? Progress.FirstOrDefault(unit => unit.Unit.Id == Actor.UnitId) : null;

    public IReadOnlyList<UnitProgress> Late => [.. Progress.Where(unit => unit.Called is not null && !unit.IsDone)];

    /// <summary>What other units have written in the same words, while the row is still with its own unit.</summary>
    public IEnumerable<Shared> SharedIn(Waiting row) => shared?[row.Id] ?? [];

    public string UnitName(Guid? id) => AllUnits.FirstOrDefault(unit => unit.Id == id)?.ShortName ?? "";

    /// <summary>How a unit stands, in words and colour.</summary>
    public (string Words, string Glyph) StateOf(UnitProgress unit) => unit switch
    {
        { Returned: > 0 } => ("退回待改", "ask"),
        { Reported: > 0 } => ("已上报", "done"),
        { Called.NothingAt: not null } => ("没有要报的", "done"),
        { AwaitingHead: > 0 } => ("待单位签批", "idle"),
        _ when Call is { } call && call.DueOn < Today => ("过期未报", "bad"),
        { Drafts: > 0 } => ("在草拟", "idle"),
        _ => ("未报", "idle"),
    };

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        (DueOn, Note) = (Call?.DueOn, Call?.Note);
        Units = Call is { } call ? [.. call.Units.Select(unit => unit.UnitId)] : [.. AllUnits.Where(unit => unit is { Stands: true, IsOrganiser: false }).Select(unit => unit.Id)];
        return Page();
    }

    /// <summary>Calls on the units, or changes what they were asked.</summary>
    public async Task<IActionResult> OnPostCallAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!KeepsLists) return Forbid();
        if (!ModelState.IsValid) return Invalid();
        if (DueOn is null) return Invalid(nameof(DueOn), "请定截止日期。");

        var standing = AllUnits.Where(unit => unit.Stands || Call?.Units.Any(called => called.UnitId == unit.Id) == true).Select(unit => unit.Id);
        var terms = new CallTerms(DueOn, Note, [.. Units.Intersect(standing)]);
        if (Call is { } call) call.Change(terms, clock.Now());
        else db.Add(new ListCall(Campaign.Id, terms, clock.Now()));
        await db.SaveChangesAsync();
        return Done(Call is null ? "已经请各单位上报，联络员会收到消息" : "已保存", ListLinks.Reporting(campaign));
    }

    /// <summary>Reminds the units that are late, and no other.</summary>
    public async Task<IActionResult> OnPostRemindAsync(int campaign)
    {
        if (!await LoadAsync(campaign) || Call is null) return NotFound();
        if (!KeepsLists) return Forbid();

        Call.Remind([.. Late.Select(unit => unit.Unit.Id)], Today);
        await db.SaveChangesAsync();
        return Done($"已提醒 {Late.Count} 个单位的联络员", ListLinks.Reporting(campaign));
    }

    /// <summary>Says that the own unit has nothing to report.</summary>
    public async Task<IActionResult> OnPostNothingAsync(int campaign)
    {
        if (!await LoadAsync(campaign) || Call is null) return NotFound();
        if (!Actor.DraftsForUnit()) return Forbid();
        if (!ModelState.IsValid) return Invalid();
        if (string.IsNullOrWhiteSpace(NothingReason)) return Invalid(nameof(NothingReason), "请用一句话写明为什么没有要报的。");

        Call.HasNothing(Actor.UnitId, NothingReason, clock.Now());
        await db.SaveChangesAsync();
        return Done("已记下，活动办看得到理由", ListLinks.Reporting(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        AllUnits = await organisation.UnitsAsync();
        Call = await board.CallAsync(found.Id);
        Progress = await board.LoadAsync(found, Call);
        var waiting = db.WorkItems.AsNoTracking().VisibleTo(Actor).WaitingFor(found, Actor).Where(x => x.CampaignId == found.Id);
        Found = await waiting.CountAsync();
        Rows = await waiting.OrderByDescending(x => x.Level).ThenBy(x => x.Kind).ThenBy(x => x.Number).Take(MostShown)
            .Select(x => new Waiting(x.Id, x.Kind, x.Number, x.Title, x.LeadUnitId, x.UnitId, x.Level, x.ReturnReason, x.Problems, x.UnitId != null && x.SignedById == null && x.Level >= ReportLevel.AwaitingConvener))
            .ToListAsync();
        await FindSharedAsync();
        return true;
    }

    // Other units' drafts are nobody's to read here: of them only their number is shown, and only of what the reader's own unit wrote.
    private async Task FindSharedAsync()
    {
        var own = Rows.Where(row => row.UnitId == Actor.UnitId && row.Level <= ReportLevel.AwaitingHead).Select(row => row.Id).ToHashSet();
        if (own.Count == 0) return;

        var all = await db.WorkItems.AsNoTracking().Standing().Where(x => x.CampaignId == Campaign.Id && x.Label <= Actor.Clearance)
            .Select(x => new { x.Id, x.LeadUnitId, x.Content }).ToListAsync();
        shared = CopiedSentences.Among(all, row => row.Content, row => row.LeadUnitId)
            .SelectMany(copied => copied.Rows.Where(row => own.Contains(row.Id)), (copied, row) => (row.Id, Shared: new Shared(copied.Sentence, copied.Rows.Select(other => other.LeadUnitId).Distinct().Count() - 1)))
            .ToLookup(one => one.Id, one => one.Shared);
    }
}
