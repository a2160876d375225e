using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Units;

/// <summary>Enters a unit.</summary>
[Can(Permission.ManagePeople)]
public sealed class NewModel(AppDb db, TimeProvider clock) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请填写单位全称"), StringLength(100, ErrorMessage = "不超过100个字")]
    public string Name { get; set; } = "";

    [BindProperty, StringLength(50, ErrorMessage = "不超过50个字")]
    public string? ShortName { get; set; }

    [BindProperty]
    public UnitKind Kind { get; set; } = UnitKind.Office;

    [BindProperty]
    public Guid? ParentId { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写设立的日子")]
    public DateOnly? From { get; set; }

    public UnitTree Tree { get; private set; } = null!;

    public IEnumerable<SelectListItem> KindOptions => UnitChoices.Kinds;

    public IEnumerable<SelectListItem> ParentOptions => UnitChoices.Standing(Tree).Prepend(new("没有上级", ""));

    public async Task OnGetAsync()
    {
        Tree = await db.UnitTreeAsync();
        From = clock.Today();
        ParentId = Tree.InOrder().Select(place => place.Unit).FirstOrDefault(unit => unit.Kind is UnitKind.Bureau)?.Id;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Tree = await db.UnitTreeAsync();
        if (!ModelState.IsValid) return Invalid();

        var name = Name.Trim();
        if (Tree.InOrder().Select(place => place.Unit).FirstOrDefault(unit => unit.Name == name) is { } known)
            return Invalid(nameof(Name), known.Until is null ? "名录里已经有这个单位。" : "名录里有一个已撤并的单位叫这个名，请换一个名称。");

        if (ParentId is { } above && !Tree.Stands(above)) return Invalid(nameof(ParentId), "请从名录里选上级。");

        var unit = new Unit(name, ShortName, Kind, ParentId, Tree.PlacesOf(Kind) + 1, From!.Value);
        db.Add(unit);
        await db.SaveChangesAsync();
        return Done($"已加入{name}", $"/units/{unit.Id}");
    }
}
