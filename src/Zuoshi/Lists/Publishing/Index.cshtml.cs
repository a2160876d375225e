using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Coverage;
using Zuoshi.Lists.Reporting;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Publishing;

/// <summary>发布: the lists as they were published; for the office what is missing before the next publication.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, CoverageBoard coverage, TimeProvider clock) : AppPage
{
    public sealed record Published(int Number, string DocumentNumber, DateOnly On, string Note, string By, int Rows);

    [BindProperty, Required(ErrorMessage = "请填发布日期")]
    public DateOnly? On { get; set; }

    [BindProperty, StringLength(Baseline.LongestNote, ErrorMessage = "不超过200个字")]
    public string? DocumentNumber { get; set; }

    [BindProperty, StringLength(Baseline.LongestNote, ErrorMessage = "不超过200个字")]
    public string? Note { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Published> Baselines { get; private set; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>How many rows the next publication would hold.</summary>
    public int Ready { get; private set; }

    public bool MayPublish => Campaign.KeepsLists(Actor);

    public bool IsStopped => Findings.Any(finding => finding.Stops);

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        if (MayPublish) await CheckAsync();
        On = Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!MayPublish) return Forbid();

        var accepted = await CheckAsync();
        if (!ModelState.IsValid) return Invalid();
        if (IsStopped) return Stale("还有必须补齐的，逐项列在下面，补上再发布。");

        var baseline = new Baseline(
            Campaign.Id, await Counter.NextAsync(db, "baselines", Campaign.Id), new PublicationTerms(On, DocumentNumber, Note), accepted, Actor, clock.Now());
        db.Add(baseline);
        await db.SaveChangesAsync();
        return Done($"已发布第{baseline.Number}版，共{accepted.Count}项", ListLinks.Publication(campaign));
    }

    // Everything that the office may see; what is kept closer is published by whoever is cleared for it.
    private async Task<List<WorkItem>> CheckAsync()
    {
        var rows = db.WorkItems.VisibleTo(Actor).Standing().Where(x => x.CampaignId == Campaign.Id);
        var accepted = await rows.Where(x => x.Level == ReportLevel.Accepted).WithParts().OrderBy(x => x.Kind).ThenBy(x => x.Number).ToListAsync();
        var under = await rows.CountAsync(x => x.Level != ReportLevel.Accepted);
        var disputed = await db.Disputes.Where(x => x.CampaignId == Campaign.Id && x.DecidedAt == null).Select(x => x.ItemId).ToHashSetAsync();
        (Ready, Findings) = (accepted.Count, []);
        if (accepted.Count > 0)
            Findings = PublicationChecks.Of(Campaign, accepted, new PublicationGround(under, disputed, await db.ColumnsAsync(Campaign.Id), await coverage.LoadAsync(Campaign, Actor)));
        return accepted;
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        Baselines = await db.Baselines.AsNoTracking().Where(x => x.CampaignId == found.Id).OrderByDescending(x => x.Number)
            .Select(x => new Published(x.Number, x.DocumentNumber, x.On, x.Note, x.PublishedBy, x.Rows.Count(row => row.Label <= Actor.Clearance))).ToListAsync();
        return true;
    }
}
