using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Units;

/// <summary>A unit: its names over time, its place, who is in it.</summary>
[Can(Permission.ManagePeople)]
public sealed class UnitModel(AppDb db, TimeProvider clock) : AppPage
{
    public sealed class RenameInput
    {
        [Required(ErrorMessage = "请填写新的全称"), StringLength(100, ErrorMessage = "不超过100个字")]
        public string Name { get; set; } = "";

        [StringLength(50, ErrorMessage = "不超过50个字")]
        public string? ShortName { get; set; }

        [Required(ErrorMessage = "请填写从哪一天起")]
        public DateOnly? From { get; set; }

        [Required(ErrorMessage = "请写明依据，如批文"), StringLength(200, ErrorMessage = "不超过200个字")]
        public string Reason { get; set; } = "";
    }

    public sealed class PlaceInput
    {
        public UnitKind Kind { get; set; }

        public Guid? ParentId { get; set; }

        [Range(1, 9999, ErrorMessage = "排序填1到9999的整数")]
        public int Order { get; set; }
    }

    public sealed record Holder(Guid PersonId, string Name, string Post, Duty Duty, bool Waits);

    /// <summary>The form that gives it a new name.</summary>
    public RenameInput Rename { get; private set; } = new();

    /// <summary>The form that gives it another place.</summary>
    public PlaceInput Place { get; private set; } = new();

    public Unit Unit { get; private set; } = null!;

    public UnitTree Tree { get; private set; } = null!;

    public IReadOnlyList<Holder> People { get; private set; } = [];

    public IEnumerable<SelectListItem> KindOptions => UnitChoices.Kinds;

    public IEnumerable<SelectListItem> ParentOptions =>
        UnitChoices.Standing(Tree).Where(item => item.Value != Unit.Id.ToString()).Prepend(new("没有上级", ""));

    public bool IsFirst => Tree.LikeOf(Unit)[0].Id == Unit.Id;

    public bool IsLast => Tree.LikeOf(Unit)[^1].Id == Unit.Id;

    public async Task<IActionResult> OnGetAsync(Guid unitId)
    {
        if (!await LoadAsync(unitId)) return NotFound();

        Rename.From = clock.Today();
        Place = new PlaceInput { Kind = Unit.Kind, ParentId = Unit.ParentId, Order = Unit.Order };
        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid unitId, int version, [Bind(Prefix = nameof(Rename))] RenameInput rename)
    {
        if (!await LoadAsync(unitId)) return NotFound();

        Rename = rename;
        Place = new PlaceInput { Kind = Unit.Kind, ParentId = Unit.ParentId, Order = Unit.Order };
        if (Unit.Version != version) return Outdated();
        if (!ModelState.IsValid) return Invalid();

        var name = rename.Name.Trim();
        if (Tree.InOrder().Any(place => place.Unit.Name == name && place.Unit.Id != unitId)) return Invalid("Rename.Name", "名录里已经有单位叫这个名。");

        Unit.Rename(name, rename.ShortName, rename.From!.Value, clock.Today(), rename.Reason.Trim());
        await db.SaveChangesAsync();
        return Done($"已更名为{name}", $"/units/{unitId}");
    }

    public async Task<IActionResult> OnPostPlaceAsync(Guid unitId, int version, [Bind(Prefix = nameof(Place))] PlaceInput place)
    {
        if (!await LoadAsync(unitId)) return NotFound();

        (Place, Rename.From) = (place, clock.Today());
        if (Unit.Version != version) return Outdated();
        if (!ModelState.IsValid) return Invalid();
        if (place.ParentId is { } above && !Tree.Stands(above)) return Invalid("Place.ParentId", "请从名录里选上级。");

        Unit.Place(place.Kind, place.ParentId, place.Order, Tree);
        await db.SaveChangesAsync();
        return Done("位置已改好", $"/units/{unitId}");
    }

    public Task<IActionResult> OnPostUpAsync(Guid unitId) => MoveAsync(unitId, up: true);

    public Task<IActionResult> OnPostDownAsync(Guid unitId) => MoveAsync(unitId, up: false);

    private async Task<IActionResult> MoveAsync(Guid unitId, bool up)
    {
        if (!await LoadAsync(unitId)) return NotFound();

        Tree.Move(Unit, up);
        await db.SaveChangesAsync();
        return Done(up ? "已上移一位" : "已下移一位", $"/units/{unitId}");
    }

    // What the other has saved stands in the page's head and list of names; what was typed is still in the form.
    private PageResult Outdated()
    {
        ModelState.Remove("version");
        return Stale($"您填写的时候，别人先改了这个单位。现在的名称是“{Unit.Name}”，类别是{Unit.Kind.Name()}，排第{Unit.Order}。您填的还在下面，看过以后可以再保存一次。");
    }

    private async Task<bool> LoadAsync(Guid unitId)
    {
        // All of them as they are tracked: a move changes the neighbour too.
        var units = await db.Units.ToListAsync();
        if (units.Find(unit => unit.Id == unitId) is not { } unit) return false;

        (Unit, Tree) = (unit, new UnitTree(units));
        var today = clock.Today();
        People = await db.People.AsNoTracking().Where(person => person.LeftOn == null)
            .SelectMany(person => person.Appointments, (person, appointment) => new { person, appointment })
            .Where(x => x.appointment.Post.UnitId == unitId && x.appointment.RefusedAt == null && (x.appointment.Until == null || x.appointment.Until >= today))
            .OrderBy(x => x.appointment.Post.Order).ThenBy(x => x.person.Name)
            .Select(x => new Holder(x.person.Id, x.person.Name, x.appointment.Post.Title, x.appointment.Post.Duty, x.appointment.ConfirmedAt == null))
            .ToListAsync();
        return true;
    }
}
