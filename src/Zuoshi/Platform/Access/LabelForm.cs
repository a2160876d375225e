using Microsoft.AspNetCore.Mvc.Rendering;

namespace Zuoshi.Platform.Access;

/// <summary>The small form that changes a thing's label, wherever it stands.</summary>
/// <param name="Current">The label that the thing has.</param>
/// <param name="Actor">Who looks at it.</param>
/// <param name="MayChange">Whether the actor may change it at all.</param>
public sealed record LabelForm(Sensitivity Current, Actor Actor, bool MayChange)
{
    /// <summary>The labels that an actor may give.</summary>
    public static IReadOnlyList<SelectListItem> Choices(Actor actor) =>
        [.. Enum.GetValues<Sensitivity>().Where(label => label <= actor.Clearance).Select(label => new SelectListItem(label.Name(), label.ToString()))];
}
