using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Reporting;

/// <summary>Shows how many of the chosen rows go where, and which don't and why, before any of them goes.</summary>
[Can(Permission.EditLists)]
public sealed class MoveModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    /// <summary>A row with what would become of it.</summary>
    /// <param name="Item">The row.</param>
    /// <param name="To">Where it goes; null when it stays.</param>
    /// <param name="WhyNot">Why it stays.</param>
    /// <param name="IsTheirs">Whether it is the actor's to send at all.</param>
    public sealed record Line(WorkItem Item, ReportLevel? To, string WhyNot, bool IsTheirs);

    /// <summary>The rows, as <see cref="RowRef"/> writes them.</summary>
    [BindProperty(SupportsGet = true)]
    public string[] Rows { get; set; } = [];

    /// <summary>Whether they are to go back rather than on.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Back { get; set; }

    [BindProperty, StringLength(WorkItem.LongestReturnReason, ErrorMessage = "不超过300个字")]
    public string? Reason { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    private CampaignColumns columns = CampaignColumns.Usual;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IEnumerable<Line> Going => Lines.Where(line => line.To is not null);

    public IEnumerable<Line> Staying => Lines.Where(line => line.To is null);

    /// <summary>What the button says: 签批 3 项.</summary>
    public string Button => $"{Verb} {Going.Count()} 项";

    private string Verb => Back ? "退回" : Going.Select(line => line.Item.Level.Verb()).Distinct().ToList() is [var only] ? only : "送上去";

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!Campaign.MayMakeRows(Actor)) return Forbid();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!Campaign.MayMakeRows(Actor) || !Lines.Any(line => line.IsTheirs)) return Forbid();

        if (Lines.Select(line => line.Item).ChangedSince(Rows) is { } changed) return Stale($"“{changed.Title}”刚刚有了改动，请再看一遍。");
        if (!ModelState.IsValid) return Invalid();
        if (Back && string.IsNullOrWhiteSpace(Reason)) return Invalid(nameof(Reason), "请写明为什么退回、要改什么。");
        if (!Going.Any()) return Invalid("", "选中的都不能办，原因写在各项后面。");

        // Said before they go: afterwards each stands elsewhere.
        var done = $"已{Button}";
        foreach (var line in Going)
        {
            if (Back) line.Item.Return(line.To!.Value, Reason);
            else line.Item.Raise(line.To!.Value, Actor, clock.Now());
        }

        await db.SaveChangesAsync();
        return Done(done, ListLinks.Reporting(campaign));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        var items = await db.WorkItems.VisibleTo(Actor).Kept().Where(x => x.CampaignId == found.Id).Chosen(Rows).WithParts().ToListAsync();
        columns = await db.ColumnsAsync(found.Id);
        var ladder = await Ladder.OfAsync(found, Actor, organisation);
        Lines = [.. items.Select(item => LineOf(item, ladder))];
        return true;
    }

    private Line LineOf(WorkItem item, Ladder ladder)
    {
        if (!(Back ? ladder.MayReturn(item.Place) : ladder.MayRaise(item.Place))) return new Line(item, null, $"现在是“{item.Level.Name()}”，不由您{(Back ? "退回" : "办")}", false);
        if (Back) return item.PublishedIn is null ? new Line(item, Ladder.Back(item.Place), "", true) : new Line(item, null, "已经发布，要改请作调整", true);

        string[] lacking = [.. item.Problems.Blocking().Each().Select(problem => problem.Name()), .. columns.Of(item.Kind).Missing(item.ToContent()).Select(title => $"缺{title}")];
        return lacking.Length > 0
            ? new Line(item, null, string.Join('、', lacking), true)
            : new Line(item, ladder.Next(item.Place), "", true);
    }
}
