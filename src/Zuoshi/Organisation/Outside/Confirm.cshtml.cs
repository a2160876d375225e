using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Outside;

/// <summary>Where the security administrator confirms who is who at the outside sign-in, or ends it.</summary>
[Can(Permission.ManageSecurity)]
public sealed class ConfirmModel(AppDb db, TimeProvider clock) : AppPage
{
    public List<BindingLine> Lines { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync(Guid id) => ChangeAsync(id, "已确认，以后可以直接进入", binding => binding.Confirm(Actor, clock.Now()));

    public async Task<IActionResult> OnPostEndAsync(Guid id, string? reason)
    {
        if (!string.IsNullOrWhiteSpace(reason)) return await ChangeAsync(id, "已解除绑定", binding => binding.End(reason));

        await LoadAsync();
        return Invalid("", "请写明为什么解除。");
    }

    private async Task<IActionResult> ChangeAsync(Guid id, string done, Action<Binding> change)
    {
        await LoadAsync();
        if (await db.Bindings.FindAsync(id) is not { } binding) return NotFound();

        change(binding);
        await db.SaveChangesAsync();
        return Done(done, "/security/bindings");
    }

    private async Task LoadAsync() => Lines = (await BindingLine.AllAsync(db)).FindAll(line => line.Binding.PersonId is not null);
}
