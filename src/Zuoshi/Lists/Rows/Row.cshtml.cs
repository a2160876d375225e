using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Rows;

/// <summary>One row: what it says, what it lacks, where it comes from, how it came to say it.</summary>
[Can(Permission.ReadCampaign)]
public sealed class RowModel(AppDb db, CampaignFacts campaigns, DiscussionFacts discussions, OrganisationFacts organisation, LabelChain chain, RowWriting writing) : AppPage
{
    public sealed record Event(Guid Id, DateTime At, string By, string Unit, IReadOnlyList<RowChange> Changes);

    private Dictionary<Guid, string> names = [];

    public CampaignFact Campaign { get; private set; } = null!;

    public WorkItem Item { get; private set; } = null!;

    public IReadOnlyList<RowChange> Fields { get; private set; } = [];

    public IReadOnlyList<ContributionFact> Contributions { get; private set; } = [];

    public IReadOnlyList<Event> History { get; private set; } = [];

    public bool MayEdit => Item.WithdrawnAt is null && Campaign.MayEdit(Actor, Item.Place);

    /// <summary>Whether it may be set back to what it once said: a published row asks for a basis, in its form.</summary>
    public bool MayRestore => MayEdit && Item is { PublishedIn: null, MergedIntoId: null };

    /// <summary>Whether it may be taken out of the lists: one that was made by mistake.</summary>
    public bool MayWithdraw => MayRestore;

    /// <summary>Whether it was taken out and may come back.</summary>
    public bool MayBringBack => Item.WithdrawnAt is not null && Campaign.MayEdit(Actor, Item.Place);

    /// <summary>Why it is taken out.</summary>
    [BindProperty, StringLength(WorkItem.LongestReturnReason, ErrorMessage = "最多300个字")]
    public string? Reason { get; set; }

    public bool MayRaise { get; private set; }

    public bool MayReturn { get; private set; }

    /// <summary>Number of the row into which it was merged, if the reader may see that.</summary>
    public int? MergedInto { get; private set; }

    /// <summary>Whether there is a dispute about whose business it is, or the reader's unit may raise one.</summary>
    public bool IsDisputable { get; private set; }

    /// <summary>The columns that the campaign requires and that it lacks.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public bool MayMove => MayRaise || MayReturn;

    /// <summary>Whoever edits it may narrow it; the office may widen it.</summary>
    public LabelForm LabelForm => new(Item.Label, Actor, MayEdit);

    /// <summary>Contributions it was made from that the reader may not see.</summary>
    public int Unseen => Item.Sources.Count - Contributions.Count;

    public string UnitName(Guid id) => names[id];

    public async Task<IActionResult> OnGetAsync(int campaign, string kind, int number) =>
        await LoadAsync(campaign, kind, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostLabelAsync(int campaign, string kind, int number, Sensitivity label, string? labelReason)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, kind, number)) return NotFound();
        if (!LabelForm.MayChange) return Forbid();

        var before = Item.Label;
        Item.Relabel(label, labelReason, Actor, Campaign.IsManagedBy(Actor));
        if (label > before) await chain.RaiseAsync(Item.Id, label);
        await db.SaveChangesAsync();
        return Done($"知悉范围已改为{label.Name()}", ListLinks.Row(campaign, Item.Kind, number));
    }

    /// <summary>Takes back a change, and what came after it: the row says again what it said before. That is a change like any other.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(int campaign, string kind, int number, Guid entry, int version)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, kind, number)) return NotFound();
        if (!MayRestore) return Forbid();
        if ((await HistoriesAsync()).FirstOrDefault(history => history.Entry.Id == entry).Text?.Before is not { } then) return NotFound();
        if (Item.Version != version) return Stale("这一项刚刚又有了改动，请看过再恢复。");

        var now = Item.ToContent();
        // Of each column something is said, so that none stays as it is.
        var content = then with { Own = [.. now.Own.Select(value => new OwnText(value.ColumnId, then.Own.Of(value.ColumnId))).UnionBy(then.Own, value => value.ColumnId)] };
        await writing.ReviseAsync(Item, await writing.KeepingAsync(Campaign, now, content, Actor));
        await db.SaveChangesAsync();
        return Done("已恢复成那次改动以前的样子", ListLinks.Row(campaign, Item.Kind, number));
    }

    /// <summary>Takes it out of the row into which it was merged.</summary>
    public async Task<IActionResult> OnPostSeparateAsync(int campaign, string kind, int number)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, kind, number)) return NotFound();
        if (!MayEdit) return Forbid();

        Item.Separate();
        await db.SaveChangesAsync();
        return Done("已拆出来，重新单独列入清单", ListLinks.Row(campaign, Item.Kind, number));
    }

    /// <summary>Takes it out of the lists.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(int campaign, string kind, int number)
    {
        if (!await LoadAsync(campaign, kind, number)) return NotFound();
        if (!MayWithdraw) return Forbid();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "请写明为什么撤回");
        if (!ModelState.IsValid) return Invalid();

        await writing.WithdrawAsync(Item, Reason);
        await db.SaveChangesAsync();
        return Done("已撤回，不再列入清单；在这一页可以恢复", ListLinks.Row(campaign, Item.Kind, number));
    }

    /// <summary>Brings it back into the lists.</summary>
    public async Task<IActionResult> OnPostBringBackAsync(int campaign, string kind, int number)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, kind, number)) return NotFound();
        if (!MayBringBack) return Forbid();

        Item.BringBack();
        await db.SaveChangesAsync();
        return Done("已恢复，重新列入清单", ListLinks.Row(campaign, Item.Kind, number));
    }

    private async Task<bool> LoadAsync(int campaign, string kind, int number)
    {
        if (WorkItemKinds.FromSegment(kind) is not { } asked || await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        var item = await db.WorkItems.VisibleTo(Actor).WithParts()
            .SingleOrDefaultAsync(x => x.CampaignId == found.Id && x.Kind == asked && x.Number == number);
        if (item is null) return false;

        Item = item;
        var ladder = await Ladder.OfAsync(found, Actor, organisation);
        if (item.WithdrawnAt is null) (MayRaise, MayReturn) = (ladder.MayRaise(item.Place), item.PublishedIn is null && ladder.MayReturn(item.Place));
        IsDisputable = item.WithdrawnAt is null && Actor.Can(Permission.EditLists) && item.Level >= ReportLevel.AwaitingConvener
            && (Actor.DraftsForUnit() && item.PartsOf(Actor.UnitId).Any(part => part is RowPart.Lead or RowPart.With) || await db.Disputes.AnyAsync(x => x.ItemId == item.Id));
        if (item.MergedIntoId is { } into) MergedInto = await db.WorkItems.VisibleTo(Actor).Where(x => x.Id == into).Select(x => (int?)x.Number).SingleOrDefaultAsync();
        var histories = await HistoriesAsync();
        await LoadNamesAsync(histories.SelectMany(history => new[] { history.Text.Before, history.Text.After }).OfType<RowContent>());
        var nothing = new RowContent { Title = "", LeadUnitId = Guid.Empty };
        Fields = [.. RowField.Changes(nothing, Item.ToContent(), Name)];
        History =
        [
            .. histories.Select(history => new Event(
                history.Entry.Id, history.Entry.At, history.Entry.ActorName, history.Entry.ActorUnit,
                history.Text.Before is { } before ? [.. RowField.Changes(before, history.Text.After, Name)] : [])),
        ];
        return true;
    }

    private async Task<List<(AuditEntry Entry, RowHistory Text)>> HistoriesAsync()
    {
        var entries = await db.Set<AuditEntry>().AsNoTracking().Where(x => x.SubjectId == Item.Id && x.Detail != null).OrderByDescending(x => x.Id).ToListAsync();
        // What it said while it was kept closer than the reader is cleared for stays kept, though it has been opened since.
        return
        [
            .. entries.Select(entry => (entry, Text: JsonSerializer.Deserialize<RowHistory>(entry.Detail!)!))
                .Where(history => history.Text.After.Label <= Actor.Clearance && !(history.Text.Before?.Label > Actor.Clearance)),
        ];
    }

    private async Task LoadNamesAsync(IEnumerable<RowContent> states)
    {
        var sourceIds = states.SelectMany(state => state.ContributionIds).Concat(Item.Sources.Select(source => source.SourceId)).Distinct().ToList();
        var known = await discussions.ListAsync(Campaign, sourceIds, Actor);
        Contributions = [.. known.Where(contribution => Item.Sources.Any(source => source.SourceId == contribution.Id))];
        names = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        foreach (var theme in Campaign.Themes) names[theme.Id] = theme.Name;
        foreach (var contribution in known) names[contribution.Id] = Ui.Mark.Four(contribution.Number);
        var columns = await db.ColumnsAsync(Campaign.Id);
        foreach (var (column, title) in columns.Names) names[column] = title;
        Missing = columns.Of(Item.Kind).Missing(Item.ToContent());
    }

    private string Name(Guid id) => names.GetValueOrDefault(id, "");
}
