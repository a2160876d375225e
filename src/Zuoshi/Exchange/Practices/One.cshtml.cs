using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Exchange.Practices;

/// <summary>One practice: who took it over, and what came of it.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(AppDb db, PracticeDesk desk, ListFacts lists, KeptTexts kept, TimeProvider clock) : AppPage
{
    private const int UsualDays = 30;

    [BindProperty, StringLength(Borrowing.LongestText, ErrorMessage = "最多300个字")]
    public string? How { get; set; }

    [BindProperty]
    public DateOnly? Since { get; set; }

    [BindProperty]
    public DateOnly? LookOn { get; set; }

    [BindProperty]
    public BorrowingOutcome? Outcome { get; set; }

    [BindProperty, StringLength(Borrowing.LongestText, ErrorMessage = "最多300个字")]
    public string? Words { get; set; }

    public OpenPractice Opened { get; private set; } = null!;

    public IReadOnlyList<WorkItemFact> Rows { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public LabelForm LabelForm => new(Opened.It.Label, Actor, Opened.MayEdit);

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        if (Opened.MayBorrow) How = await kept.FindAsync(Actor.PersonId, $"borrow/{Opened.It.Id}");
        if (Opened.MayTell) (Outcome, Words) = (Opened.Own!.Outcome, await kept.FindAsync(Actor.PersonId, $"outcome/{Opened.It.Id}") ?? Opened.Own.OutcomeText);
        (Since, LookOn) = (Today, WorkCalendar.China.OnOrAfter(Today.AddDays(UsualDays)));
        return Page();
    }

    public async Task<IActionResult> OnPostBorrowAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!Actor.Can(Permission.Exchange)) return Forbid();

        if (string.IsNullOrWhiteSpace(How)) ModelState.AddModelError(nameof(How), "请写打算怎么用");
        if (Since is null) ModelState.AddModelError(nameof(Since), "请填从哪天起");
        if (LookOn is null) ModelState.AddModelError(nameof(LookOn), "请填哪天看效果");
        if (!ModelState.IsValid) return Invalid();
        if (Opened.Own is not null) return Stale("您单位已经借鉴了这个做法。");

        db.Add(new Borrowing(Opened.It, How, Since!.Value, LookOn!.Value, Actor, Today));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (Databases.IsDuplicate(failure))
        {
            // Two of the unit at once: one borrowing of a practice is enough.
            db.ChangeTracker.Clear();
            return Stale("您单位的同事刚刚借鉴了这个做法，请刷新页面看看。");
        }

        await kept.DropAsync(Actor.PersonId, $"borrow/{Opened.It.Id}");
        return Done("已借鉴，对方单位会收到消息", ExchangeLinks.Practice(campaign, number));
    }

    public async Task<IActionResult> OnPostTellAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!Opened.MayTell) return Forbid();

        if (string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), "请写一句效果");
        if (!ModelState.IsValid) return Invalid();

        Opened.Own!.Tell(Outcome, Words, Actor, Today);
        await db.SaveChangesAsync();
        await kept.DropAsync(Actor.PersonId, $"outcome/{Opened.It.Id}");
        return Done("已写上效果", ExchangeLinks.Practice(campaign, number));
    }

    public async Task<IActionResult> OnPostLabelAsync(int campaign, int number, Sensitivity label, string? labelReason)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!LabelForm.MayChange) return Forbid();

        Opened.It.Relabel(label, labelReason, Actor, Actor.Runs(Opened.Campaign));
        await db.SaveChangesAsync();
        return Done($"知悉范围已改为{label.Name()}", ExchangeLinks.Practice(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { } open) return false;

        (Opened, Scope) = (open, open.Campaign.Scope);
        Rows = open.It.Rows.Count == 0 ? [] : await lists.ListAsync(open.Campaign.Id, [.. open.It.Rows.Select(row => row.ItemId)], Actor);
        return true;
    }
}
