using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Invitations;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.People;

/// <summary>Enters a person and the first post.</summary>
[Can(Permission.ManagePeople)]
public sealed class NewModel(AppDb db, TimeProvider clock) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请填写姓名或岗位"), StringLength(50, ErrorMessage = "不超过50个字")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请选单位")]
    public Guid? UnitId { get; set; }

    [BindProperty, StringLength(50, ErrorMessage = "不超过50个字")]
    public string? Post { get; set; }

    [BindProperty]
    public Duty Duty { get; set; } = Duty.Member;

    [BindProperty, Required(ErrorMessage = "请填写登录名"), RegularExpression(Person.SignInNamePattern, ErrorMessage = "登录名用2—50个字母或数字")]
    public string SignInName { get; set; } = "";

    [BindProperty, StringLength(50, ErrorMessage = "不超过50个字")]
    public string? WorkPhone { get; set; }

    public UnitTree Tree { get; private set; } = null!;

    public IEnumerable<SelectListItem> UnitOptions => UnitChoices.Standing(Tree).Prepend(new("请选", ""));

    public IEnumerable<SelectListItem> DutyOptions => PostChoices.Duties;

    public async Task OnGetAsync(Guid? unit)
    {
        Tree = await db.UnitTreeAsync();
        UnitId = unit;
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Tree = await db.UnitTreeAsync();
        if (!ModelState.IsValid) return Invalid();

        var signInName = Person.Normal(SignInName);
        if (await db.People.AnyAsync(x => x.SignInName == signInName)) return Invalid(nameof(SignInName), "这个登录名已经有人用，请换一个。");
        if (!Tree.Stands(UnitId!.Value)) return Invalid(nameof(UnitId), "请从名录里选单位。");

        var today = clock.Today();
        var post = await db.PostAsync(UnitId.Value, string.IsNullOrWhiteSpace(Post) ? Name : Post, Duty);
        var person = new Person(Name, signInName);
        person.Describe(Name, WorkPhone);
        var appointment = person.Appoint(post, today, by: Actor);
        if (!await db.HasSecurityAdministratorAsync(today)) person.Confirm(appointment.Id, by: null, clock.Now());
        // No administrator ever knows a password: the person sets it by this link.
        var invitation = Invitation.For(person, Actor, clock.Now());
        db.AddRange(person, invitation);
        await db.SaveChangesAsync();
        return Done($"已加入。{invitation.Message(person, Request)}", $"/people/{person.Id}");
    }
}
