using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.People.Appointments;

/// <summary>Puts a person into a post, one that is there or a new one.</summary>
[Can(Permission.ManagePeople)]
public sealed class NewModel(AppDb db, TimeProvider clock) : AppPage
{
    /// <summary>The unit whose posts there are to choose from.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public Guid? PostId { get; set; }

    [BindProperty, StringLength(50, ErrorMessage = "不超过50个字")]
    public string? Title { get; set; }

    [BindProperty]
    public Duty Duty { get; set; } = Duty.Member;

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    public Person Person { get; private set; } = null!;

    public UnitTree Tree { get; private set; } = null!;

    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public IEnumerable<SelectListItem> UnitOptions => UnitChoices.Standing(Tree);

    public IEnumerable<SelectListItem> PostOptions =>
        [new("新设一个，名称写在下面", ""), .. Posts.Select(post => new SelectListItem($"{post.Title}（{post.Duty.Name()}）", post.Id.ToString()))];

    public IEnumerable<SelectListItem> DutyOptions => PostChoices.Duties;

    public async Task<IActionResult> OnGetAsync(Guid personId)
    {
        if (!await LoadAsync(personId)) return NotFound();

        From = clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid personId)
    {
        if (!await LoadAsync(personId)) return NotFound();
        if (!ModelState.IsValid) return Invalid();
        if (UnitId is not { } unit || !Tree.Stands(unit)) return Invalid(nameof(UnitId), "请从名录里选单位。");
        if (From is not { } from) return Invalid(nameof(From), "请填写从哪一天起。");
        if (PostId is null && string.IsNullOrWhiteSpace(Title)) return Invalid(nameof(Title), "请选一个岗位，或者写明新岗位的名称。");
        if (PostId is not null && Posts.All(post => post.Id != PostId)) return Invalid(nameof(PostId), "这个单位没有这个岗位，请重新选。");

        var post = PostId is null ? await db.PostAsync(unit, Title!, Duty) : Posts.Single(post => post.Id == PostId);
        var appointment = Person.Appoint(post, from, Until, by: Actor);
        if (!await db.HasSecurityAdministratorAsync(clock.Today())) Person.Confirm(appointment.Id, by: null, clock.Now());
        await db.SaveChangesAsync();
        return Done(appointment.ConfirmedAt is null ? "已录入，等安全管理员确认" : "已任职", $"/people/{personId}");
    }

    private async Task<bool> LoadAsync(Guid personId)
    {
        var person = await db.People.WithPosts().SingleOrDefaultAsync(x => x.Id == personId);
        if (person is null) return false;

        (Person, Tree) = (person, await db.UnitTreeAsync());
        UnitId ??= person.Appointments.LastOrDefault(x => !x.IsOver(clock.Today()))?.Post.UnitId;
        Posts = await db.Posts.Where(post => post.UnitId == UnitId).OrderBy(post => post.Order).ThenBy(post => post.Title).ToListAsync();
        return true;
    }
}
