using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Burden.Complaints;

/// <summary>One complaint: the office answers it, its writer says whether that helped.</summary>
[Can(Permission.KeepOwnAccount)]
public sealed class OneModel(AppDb db, TimeProvider clock) : AppPage
{
    [BindProperty]
    public string? Answer { get; set; }

    public Complaint Complaint { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public bool IsMine => Complaint.ById == Actor.PersonId;

    private bool IsOffice => Actor.Can(Permission.ManageCampaign) && Actor.OrganId == Complaint.OrganId;

    public bool MayAnswer => IsOffice && Complaint.AnsweredAt is null;

    public bool MayJudge => IsMine && Complaint is { AnsweredAt: not null, IsSolved: null };

    public async Task<IActionResult> OnGetAsync(int number) => await LoadAsync(number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(int number)
    {
        if (!await LoadAsync(number)) return NotFound();
        if (!IsOffice) return Forbid();
        if (string.IsNullOrWhiteSpace(Answer)) return Invalid(nameof(Answer), "请写答复");

        Complaint.Reply(Answer, Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done("已答复，提意见的人会收到消息", BurdenLinks.Complaint(number));
    }

    public async Task<IActionResult> OnPostJudgeAsync(int number, bool solved)
    {
        if (!await LoadAsync(number)) return NotFound();
        if (!IsMine) return Forbid();

        Complaint.Judge(solved, Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done(solved ? "已记下：解决了" : "已记下：没解决，活动办看得到", BurdenLinks.Complaint(number));
    }

    private async Task<bool> LoadAsync(int number)
    {
        if (await db.Complaints.VisibleTo(Actor).SingleOrDefaultAsync(x => x.Number == number) is not { } found) return false;

        Complaint = found;
        return true;
    }
}
