using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Sessions;

/// <summary>Changes a session, or calls it off.</summary>
[Can(Permission.Convene)]
public sealed class EditModel(SessionDesk desk, SessionOffers offers, TimeProvider clock) : AppPage
{
    private SessionForm offered = null!;

    [BindProperty]
    public SessionInput Input { get; set; } = new();

    [BindProperty, StringLength(500, ErrorMessage = "原因不超过500个字。")]
    public string? CancelReason { get; set; }

    public SessionView View { get; private set; } = null!;

    public SessionForm Form => offered with { Input = Input };

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        ModelState.Clear();
        Input = SessionInput.Of(View.Session, View.Campaign, Form.Everybody);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (Input.Plan(View.Campaign, Form.Units, Form.Everybody, ModelState, nameof(Input)) is not { } plan) return Invalid();
        if (Input.Version != View.Session.Version)
        {
            Input.Version = View.Session.Version;
            return Stale($"您填写的时候，别人先改了：现在是{View.Session.When()}，{View.Session.Place}。仍要按您填的改，请再按一次“保存改动”。");
        }

        View.Session.Change(plan, Input.Reason);
        await desk.SaveAsync(View);
        return Done("已改，受邀的人会看到", View.Address);
    }

    public async Task<IActionResult> OnPostCancelAsync(int campaign, int number)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();

        Input = SessionInput.Of(View.Session, View.Campaign, Form.Everybody);
        View.Session.Cancel(CancelReason, clock.Now());
        await desk.SaveAsync(View);
        return Done("已取消，受邀的人会看到", View.Address);
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.FindAsync(campaign, number, Actor) is not { IsConvener: true } found) return false;

        (View, Scope) = (found, found.Campaign.Scope);
        offered = await SessionForm.ForAsync(Input, found.Campaign, found.Session.ThemeId, offers, isNew: false);
        return true;
    }
}
