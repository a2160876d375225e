using Microsoft.AspNetCore.Mvc.Rendering;

namespace Zuoshi.Organisation;

/// <summary>Units as the choices of a form.</summary>
internal static class UnitChoices
{
    /// <summary>The kinds in official order.</summary>
    public static IEnumerable<SelectListItem> Kinds { get; } =
        [.. Enum.GetValues<UnitKind>().Select(kind => new SelectListItem(kind.Name(), kind.ToString()))];

    /// <summary>The units that stand, in official order.</summary>
    public static IEnumerable<SelectListItem> Standing(UnitTree tree) =>
        tree.InOrder().Where(place => place.Unit.Until is null).Select(place => new SelectListItem(place.Unit.Name, place.Unit.Id.ToString()));
}
