using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Rows;

/// <summary>成批改: the same put into several rows at once. Shows before how many change, and which don't and why.</summary>
[Can(Permission.EditLists)]
public sealed class SeveralModel(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation, RowWriting writing) : AppPage
{
    /// <summary>What the rows are to say; what is left empty stays as each has it.</summary>
    public sealed class Filling
    {
        public Guid? ThemeId { get; set; }

        [StringLength(RowRules.LongestName, ErrorMessage = "不超过60个字")]
        public string? Leader { get; set; }

        [StringLength(RowRules.LongestName, ErrorMessage = "不超过60个字")]
        public string? Owner { get; set; }

        [StringLength(RowRules.LongestName, ErrorMessage = "不超过60个字")]
        public string? Liaison { get; set; }

        public DateOnly? Due { get; set; }

        public Horizon? Horizon { get; set; }

        [StringLength(RowRules.LongestTarget, ErrorMessage = "不超过300个字")]
        public string? Acceptance { get; set; }

        public bool IsEmpty => ThemeId is null && Due is null && Horizon is null && new[] { Leader, Owner, Liaison, Acceptance }.All(string.IsNullOrWhiteSpace);

        internal RowContent Into(RowContent row, IReadOnlyList<PersonFact> people)
        {
            return row with
            {
                ThemeId = ThemeId ?? row.ThemeId, Horizon = Horizon ?? row.Horizon, Acceptance = string.IsNullOrWhiteSpace(Acceptance) ? row.Acceptance : Acceptance,
                Leader = Named(Leader, row.Leader), Owner = Named(Owner, row.Owner), Liaison = Named(Liaison, row.Liaison),
                // A day that was changed has its own words again.
                Due = Due ?? row.Due, DueText = Due is null || Due == row.Due ? row.DueText : "",
            };

            Holder Named(string? name, Holder now) => string.IsNullOrWhiteSpace(name) ? now : Holder.Of(name, row.LeadUnitId, people);
        }
    }

    /// <summary>A row and why it stays as it is; empty for one that changes.</summary>
    public sealed record Line(WorkItem Item, string WhyNot);

    /// <summary>The rows, as <see cref="RowRef"/> writes them.</summary>
    [BindProperty(SupportsGet = true)]
    public string[] Rows { get; set; } = [];

    [BindProperty]
    public Filling Input { get; set; } = new();

    private List<PersonFact> people = [];

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IEnumerable<string> PeopleNames => people.Select(person => person.Name).Distinct();

    public IReadOnlyList<WorkItem> Changing => [.. Lines.Where(line => line.WhyNot.Length == 0).Select(line => line.Item)];

    /// <summary>What the button says: 改 3 项.</summary>
    public string Button => $"改 {Changing.Count} 项";

    public IEnumerable<SelectListItem> ThemeOptions =>
        [new("不改", ""), .. Campaign.EditableThemes(Actor).Select(theme => new SelectListItem($"{theme.Number} {theme.Name}", theme.Id.ToString()))];

    public IEnumerable<SelectListItem> HorizonOptions => [new("不改", ""), .. Enum.GetValues<Horizon>().Select(horizon => new SelectListItem(horizon.Name(), horizon.ToString()))];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!Campaign.MayMakeRows(Actor)) return Forbid();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!Campaign.MayMakeRows(Actor) || !Lines.Any(line => Campaign.MayEdit(Actor, line.Item.Place))) return Forbid();
        if (Lines.Select(line => line.Item).ChangedSince(Rows) is { } changed) return Stale($"“{changed.Title}”刚刚有了改动，请再看一遍。");
        if (!ModelState.IsValid) return Invalid();
        if (Input.IsEmpty) return Invalid("", "还没有填要改成什么。至少填一项，不填的照旧。");
        if (Input.ThemeId is { } theme && Campaign.EditableThemes(Actor).All(known => known.Id != theme)) return Invalid("Input.ThemeId", "请选主题");
        if (Changing.Count == 0) return Invalid("", "选中的都不能在这里改，原因写在各项后面。");

        foreach (var item in Changing)
        {
            try
            {
                await writing.ReviseAsync(item, Input.Into(item.ToContent(), people));
            }
            catch (RuleBroken broken)
            {
                throw new RuleBroken(broken.Code, $"{item.Kind.Mark().Character}{Ui.Mark.Three(item.Number)}“{item.Title}”：{broken.Message} 一项也没有改。");
            }
        }

        await db.SaveChangesAsync();
        return Done($"已{Button}", ListLinks.List(campaign, Changing[0].Kind));
    }

    private async Task<bool> LoadAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        var items = await db.WorkItems.VisibleTo(Actor).Standing().Where(x => x.CampaignId == found.Id).Chosen(Rows).WithParts().ToListAsync();
        Lines = [.. items.Select(item => new Line(item, WhyNot(item)))];
        people = await RowForm.PeopleAsync(organisation);
        return true;
    }

    private string WhyNot(WorkItem item) =>
        !Campaign.MayEdit(Actor, item.Place) ? $"现在是“{item.Level.Name()}”，不由您改"
        : item.PublishedIn is not null ? "已经发布，要写依据，请单独改"
        : "";
}
