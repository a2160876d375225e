using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Zuoshi.Lists.Rows;

/// <summary>Changing a row where it stands in the list, one row at a time and without a script.</summary>
public sealed partial class IndexModel
{
    [BindProperty]
    public InlineInput Inline { get; set; } = new();

    /// <summary>Whether the next row is wanted after this one.</summary>
    [BindProperty]
    public bool Next { get; set; }

    /// <summary>The form of the row that is being changed; null when none is.</summary>
    public RowForm? InlineForm { get; private set; }

    /// <summary>Whether a row is the one that is being changed.</summary>
    public bool IsEdited(RowView row) => InlineForm is not null && row.Number == Filter.Edited;

    /// <summary>Whether a row can be changed in the list: a published one asks for a basis, in its form.</summary>
    public bool MayEditHere(RowView row) => row.PublishedIn is null && MayEdit(row);

    /// <summary>The address on which a row is being changed; it names no place on the page, for then no field would be ready to type in.</summary>
    public string EditAddress(int number) => AddressOf(Filter.Number, number);

    /// <summary>The address at which a row stands in the list.</summary>
    public string RowAddress(int number) => $"{AddressOf(Filter.Number)}#row-{number}";

    public async Task<IActionResult> OnPostRowAsync(int campaign, [FromQuery] RowFilter filter, [FromServices] RowWriting writing)
    {
        if (!await LoadAsync(campaign, filter)) return NotFound();
        if (filter.IsResponsibilities || filter.Edited is not { } number || await ItemAsync(number) is not { } item) return NotFound();
        if (!Campaign.MayEdit(Actor, item.Place)) return Forbid();

        var before = item.ToContent();
        var input = await InputOfAsync(item);
        Inline.Into(input);
        InlineForm = await RowForm.LoadAsync(Campaign, item.Kind, Actor, organisation, await db.ColumnsAsync(Campaign.Id), input);
        Inline.Own = input.Own;
        var content = await writing.KeepingAsync(Campaign, before, await InlineForm.ReadAsync(discussions, ModelState), Actor);
        // The row's form speaks of its own fields; these stand here under another name.
        foreach (var (key, entry) in ModelState.Where(entry => entry.Key.StartsWith("Input.", StringComparison.Ordinal)).ToList())
            foreach (var error in entry!.Errors) ModelState.AddModelError(key.Replace("Input.", "Inline."), error.ErrorMessage);
        if (item.Version != Inline.Version)
        {
            InlineForm.LayBeside(content, before, await discussions.ListAsync(Campaign, before.ContributionIds, Actor));
            Inline.Version = item.Version;
            ModelState.Remove("Inline.Version");
            return Stale("您填写的时候，别人先保存了改动。不同的地方写在各项下面，请定好每项留哪个，再保存一次。");
        }

        if (!ModelState.IsValid) return Invalid();

        await writing.ReviseAsync(item, content);
        await db.SaveChangesAsync();
        var next = Next ? Rows.SkipWhile(row => row.Number != number).Skip(1).FirstOrDefault(MayEditHere) : null;
        return Done("已保存", next is null ? RowAddress(number) : EditAddress(next.Number));
    }

    private async Task OpenInlineAsync()
    {
        if (Filter.Edited is not { } number || Rows.FirstOrDefault(row => row.Number == number) is not { } row || !MayEditHere(row) || await ItemAsync(number) is not { } item) return;

        var input = await InputOfAsync(item);
        InlineForm = await RowForm.LoadAsync(Campaign, item.Kind, Actor, organisation, await db.ColumnsAsync(Campaign.Id), input);
        Inline = InlineInput.From(input);
    }

    private async Task<RowInput> InputOfAsync(WorkItem item)
    {
        var sources = await discussions.ListAsync(Campaign, [.. item.Sources.Select(source => source.SourceId)], Actor);
        return RowInput.From(item.ToContent(), item.Version, sources.Select(source => source.Number));
    }

    private Task<WorkItem?> ItemAsync(int number) =>
        db.WorkItems.VisibleTo(Actor).Standing().WithParts().SingleOrDefaultAsync(x => x.CampaignId == Campaign.Id && x.Kind == Filter.Kind && x.Number == number);
}
