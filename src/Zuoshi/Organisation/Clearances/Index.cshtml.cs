using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Clearances;

/// <summary>Who is cleared for what is kept closer than usual, and the form that clears somebody.</summary>
[Can(Permission.ManageSecurity)]
public sealed class IndexModel(AppDb db) : AppPage
{
    public sealed record Line(string Name, string SignInName, Sensitivity Clearance);

    [BindProperty, Required(ErrorMessage = "请填写姓名或登录名"), StringLength(50, ErrorMessage = "不超过50个字")]
    public string Who { get; set; } = "";

    [BindProperty]
    public Sensitivity Clearance { get; set; } = Sensitivity.WorkSecret;

    [BindProperty, Required(ErrorMessage = "请写明依据，如审批表编号"), StringLength(200, ErrorMessage = "不超过200个字")]
    public string Reason { get; set; } = "";

    /// <summary>Those whose clearance is not the usual one.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IEnumerable<SelectListItem> Labels { get; } =
        [.. Enum.GetValues<Sensitivity>().Select(label => new SelectListItem(label.Name(), label.ToString()))];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid) return Invalid();

        var (person, problem) = await db.FindPersonAsync(Who);
        if (person is null) return Invalid(nameof(Who), problem);
        if (person.Id == Actor.PersonId) return Invalid(nameof(Who), "自己的知悉范围要由另一位安全管理员定。");

        person.Clear(Clearance, Reason.Trim());
        await db.SaveChangesAsync();
        return Done($"{person.Name}的知悉范围已定为{Clearance.Name()}", "/clearances");
    }

    private async Task LoadAsync() => Lines = await db.People.AsNoTracking()
        .Where(person => person.LeftOn == null && person.Clearance != Sensitivity.Internal)
        .OrderByDescending(person => person.Clearance).ThenBy(person => person.Name)
        .Select(person => new Line(person.Name, person.SignInName, person.Clearance))
        .ToListAsync();
}
