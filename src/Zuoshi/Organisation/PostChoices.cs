using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Platform.Access;

namespace Zuoshi.Organisation;

/// <summary>Duties as the choices of a form.</summary>
internal static class PostChoices
{
    /// <summary>The duties.</summary>
    public static IEnumerable<SelectListItem> Duties { get; } =
        [.. Enum.GetValues<Duty>().Select(duty => new SelectListItem(duty.Name(), duty.ToString()))];

    /// <summary>The duty that people call by a name; null for any other word.</summary>
    public static Duty? DutyCalled(string name) =>
        Enum.GetValues<Duty>().Where(duty => duty.Name() == name.Trim()).Select(duty => (Duty?)duty).FirstOrDefault();
}
