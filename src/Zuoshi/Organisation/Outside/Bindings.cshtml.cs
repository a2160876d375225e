using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Outside;

/// <summary>Where an administrator says which of our people a subject of the outside sign-in is.</summary>
[Can(Permission.ManagePeople)]
public sealed class BindingsModel(AppDb db) : AppPage
{
    public List<BindingLine> Lines { get; private set; } = [];

    public List<SelectListItem> People { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? personId)
    {
        await LoadAsync();
        if (personId is null) return Invalid("", "请选这是名录里的哪一位。");
        if (await db.Bindings.FindAsync(id) is not { } binding) return NotFound();
        if (await db.People.SingleOrDefaultAsync(person => person.Id == personId && person.LeftOn == null) is not { } person) return NotFound();

        binding.Choose(person, Actor);
        await db.SaveChangesAsync();
        return Done($"已选定{person.Name}，等安全管理员确认", "/bindings");
    }

    private async Task LoadAsync()
    {
        Lines = await BindingLine.AllAsync(db);
        People = await (
                from person in db.People.AsNoTracking()
                where person.LeftOn == null
                orderby person.Name, person.SignInName
                select new SelectListItem(person.Name + "（" + person.SignInName + "）", person.Id.ToString()))
            .ToListAsync();
        People.Insert(0, new SelectListItem("请选", ""));
    }
}
