using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Units;

/// <summary>Ends a unit: merges it into another, with its posts, people and open work, or closes it when nothing is left.</summary>
[Can(Permission.ManagePeople)]
public sealed class ClosureModel(AppDb db, OpenWork work, TimeProvider clock) : AppPage
{
    public sealed class MergeInput
    {
        [Required(ErrorMessage = "请选并入哪个单位")]
        public Guid? SuccessorId { get; set; }

        [Required(ErrorMessage = "请填写最后一天")]
        public DateOnly? LastDay { get; set; }

        [Required(ErrorMessage = "请写明依据，如批文"), StringLength(200, ErrorMessage = "不超过200个字")]
        public string Reason { get; set; } = "";
    }

    public sealed class CloseInput
    {
        [Required(ErrorMessage = "请填写最后一天")]
        public DateOnly? LastDay { get; set; }

        [Required(ErrorMessage = "请写明依据，如批文"), StringLength(200, ErrorMessage = "不超过200个字")]
        public string Reason { get; set; } = "";
    }

    public MergeInput Merge { get; private set; } = new();

    public CloseInput Close { get; private set; } = new();

    public Unit Unit { get; private set; } = null!;

    public UnitTree Tree { get; private set; } = null!;

    /// <summary>Who holds a post here.</summary>
    public IReadOnlyList<string> People { get; private set; } = [];

    public IReadOnlyList<OpenPiece> Pieces { get; private set; } = [];

    public IReadOnlyList<Unit> Below { get; private set; } = [];

    public IEnumerable<SelectListItem> SuccessorOptions =>
        UnitChoices.Standing(Tree).Where(item => item.Value != Unit.Id.ToString()).Prepend(new("请选", ""));

    public async Task<IActionResult> OnGetAsync(Guid unitId)
    {
        if (!await LoadAsync(unitId)) return NotFound();

        Merge.LastDay = Close.LastDay = clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPostMergeAsync(Guid unitId, [Bind(Prefix = nameof(Merge))] MergeInput merge)
    {
        if (!await LoadAsync(unitId)) return NotFound();

        (Merge, Close.LastDay) = (merge, clock.Today());
        if (!ModelState.IsValid) return Invalid();
        if (!Tree.Stands(merge.SuccessorId!.Value)) return Invalid("Merge.SuccessorId", "请从名录里选单位。");

        var successor = Tree[merge.SuccessorId.Value];
        var reason = merge.Reason.Trim();
        if (Tree.IsWithin(successor, Unit.Id)) return Invalid("Merge.SuccessorId", $"{successor.ShortName}是{Unit.ShortName}的下级，请先给它换个上级。");

        await work.HandOverAsync([.. Pieces.Select(piece => piece.Key)], new Bearer(Unit.Id, Unit.ShortName), new Bearer(successor.Id, successor.ShortName), reason);
        foreach (var post in await db.Posts.Where(post => post.UnitId == unitId).ToListAsync()) post.MoveTo(successor);
        // Whoever is signed in acts from the old unit until the new one is read: every sign-in of theirs ends.
        foreach (var person in await db.People.WithPosts().In(unitId, clock.Today()).ToListAsync()) person.UnitChanged(Unit, successor);
        foreach (var below in Below) below.Place(below.Kind, successor.Id, below.Order, Tree);
        Unit.MergeInto(successor, merge.LastDay!.Value, clock.Today(), reason);
        await db.SaveChangesAsync();
        return Done($"{Unit.ShortName}已并入{successor.ShortName}", $"/units/{successor.Id}");
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid unitId, [Bind(Prefix = nameof(Close))] CloseInput close)
    {
        if (!await LoadAsync(unitId)) return NotFound();

        (Close, Merge.LastDay) = (close, clock.Today());
        if (!ModelState.IsValid) return Invalid();

        Unit.Close(close.LastDay!.Value, clock.Today(), close.Reason.Trim(), [.. People, .. Pieces.Select(piece => piece.Name), .. Below.Select(below => below.ShortName)]);
        await db.SaveChangesAsync();
        return Done($"{Unit.ShortName}已撤销", "/units");
    }

    private async Task<bool> LoadAsync(Guid unitId)
    {
        var units = await db.Units.ToListAsync();
        if (units.Find(unit => unit.Id == unitId) is not { } unit) return false;

        (Unit, Tree) = (unit, new UnitTree(units));
        Below = [.. Tree.Below(unit).Where(below => below.Until is null)];
        People = await db.People.In(unitId, clock.Today()).OrderBy(person => person.Name).Select(person => person.Name).ToListAsync();
        Pieces = await work.OfUnitAsync(unitId);
        return true;
    }
}
