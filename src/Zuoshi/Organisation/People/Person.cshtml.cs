using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Invitations;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.People;

/// <summary>A person: the posts held now and before, name and telephone, a link for a new password.</summary>
[Can(Permission.ManagePeople)]
public sealed class PersonModel(AppDb db, TimeProvider clock) : AppPage
{
    public sealed class DescribeInput
    {
        [Required(ErrorMessage = "请填写姓名或岗位"), StringLength(50, ErrorMessage = "不超过50个字")]
        public string Name { get; set; } = "";

        [StringLength(50, ErrorMessage = "不超过50个字")]
        public string? WorkPhone { get; set; }
    }

    public DescribeInput Describe { get; private set; } = new();

    /// <summary>The person as the database has it.</summary>
    public Person Shown { get; private set; } = null!;

    public IReadOnlyList<Appointment> Present { get; private set; } = [];

    public IReadOnlyList<Appointment> Past { get; private set; } = [];

    /// <summary>What somebody else has saved in the form's fields meanwhile.</summary>
    public (string? Name, string? WorkPhone) Theirs { get; private set; }

    public DateOnly Today { get; private set; }

    public UnitTree Tree { get; private set; } = null!;

    public string UnitOf(Appointment appointment) => Tree[appointment.Post.UnitId].ShortName;

    public async Task<IActionResult> OnGetAsync(Guid personId)
    {
        if (!await LoadAsync(personId)) return NotFound();

        Describe = new DescribeInput { Name = Shown.Name, WorkPhone = Shown.WorkPhone };
        return Page();
    }

    public async Task<IActionResult> OnPostDescribeAsync(Guid personId, int version, [Bind(Prefix = nameof(Describe))] DescribeInput describe)
    {
        if (!await LoadAsync(personId)) return NotFound();

        Describe = describe;
        if (Shown.Version != version) return Outdated(describe);
        if (!ModelState.IsValid) return Invalid();

        Shown.Describe(describe.Name, describe.WorkPhone);
        await db.SaveChangesAsync();
        return Done("已保存", $"/people/{personId}");
    }

    /// <summary>Gives the link by which the person sets a password; no administrator ever knows one.</summary>
    public async Task<IActionResult> OnPostInviteAsync(Guid personId)
    {
        if (!await LoadAsync(personId)) return NotFound();

        var invitation = Invitation.For(Shown, Actor, clock.Now());
        db.Add(invitation);
        await db.SaveChangesAsync();
        return Done(invitation.Message(Shown, Request), $"/people/{personId}");
    }

    private PageResult Outdated(DescribeInput mine)
    {
        ModelState.Remove("version");
        Theirs = (Unless(mine.Name, Shown.Name), Unless(mine.WorkPhone ?? "", Shown.WorkPhone ?? ""));
        return Stale("您填写的时候，别人先保存了改动。不同的地方写在各项下面，请定好留哪个，再保存一次。");

        static string? Unless(string mine, string theirs) => mine.Trim() == theirs ? null : theirs.Length > 0 ? theirs : "（空）";
    }

    private async Task<bool> LoadAsync(Guid personId)
    {
        var person = await db.People.WithPosts().WithAccounts().SingleOrDefaultAsync(x => x.Id == personId);
        if (person is null) return false;

        (Shown, Today, Tree) = (person, clock.Today(), await db.UnitTreeAsync());
        var inOrder = person.Appointments.OrderByDescending(x => x.From).ThenByDescending(x => x.Id).ToList();
        Present = inOrder.FindAll(x => !x.IsOver(Today));
        Past = inOrder.FindAll(x => x.IsOver(Today));
        return true;
    }
}
