using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.People;

[Can(Permission.ManagePeople)]
public sealed class IndexModel(AppDb db, TimeProvider clock) : AppPage
{
    public sealed class PersonInput
    {
        [Required(ErrorMessage = "请填写姓名或岗位"), StringLength(50, ErrorMessage = "不超过50个字")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "请选单位")]
        public Guid? UnitId { get; set; }

        [StringLength(50, ErrorMessage = "不超过50个字")]
        public string? Post { get; set; }

        public Duty Duty { get; set; } = Duty.Member;

        [Required(ErrorMessage = "请填写登录名"), RegularExpression("[A-Za-z0-9._-]{2,50}", ErrorMessage = "登录名用2—50个字母或数字")]
        public string SignInName { get; set; } = "";

        [Required(ErrorMessage = "请填写初始密码"), StringLength(200, ErrorMessage = "密码不超过200个字符")]
        public string Password { get; set; } = "";
    }

    public sealed class UnitInput
    {
        [Required(ErrorMessage = "请填写单位全称"), StringLength(100, ErrorMessage = "不超过100个字")]
        public string Name { get; set; } = "";

        [StringLength(50, ErrorMessage = "不超过50个字")]
        public string? ShortName { get; set; }

        public UnitKind Kind { get; set; } = UnitKind.Office;
    }

    public sealed record PersonRow(string Name, string Unit, Duty Duty, string SignInName);

    [BindProperty]
    public PersonInput NewPerson { get; set; } = new();

    [BindProperty]
    public UnitInput NewUnit { get; set; } = new();

    public List<PersonRow> People { get; private set; } = [];

    public List<Unit> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> UnitOptions => Units.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString())).Prepend(new("请选", ""));

    public IEnumerable<SelectListItem> DutyOptions { get; } =
        [.. Enum.GetValues<Duty>().Select(duty => new SelectListItem(duty.Name(), duty.ToString()))];

    public IEnumerable<SelectListItem> KindOptions { get; } =
        [.. Enum.GetValues<UnitKind>().Select(kind => new SelectListItem(kind.Name(), kind.ToString()))];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostPersonAsync()
    {
        await LoadAsync();
        if (!Only(nameof(NewPerson))) return Invalid();

        var signInName = Person.Normal(NewPerson.SignInName);
        if (await db.People.AnyAsync(x => x.SignInName == signInName))
            return Invalid("NewPerson.SignInName", "这个登录名已经有人用，请换一个。");
        if (Units.All(unit => unit.Id != NewPerson.UnitId)) return Invalid("NewPerson.UnitId", "请从名录里选单位。");

        var today = clock.Today();
        var post = new Post(NewPerson.UnitId!.Value, string.IsNullOrWhiteSpace(NewPerson.Post) ? NewPerson.Name : NewPerson.Post, NewPerson.Duty, order: 1);
        var person = new Person(NewPerson.Name, signInName);
        var appointment = person.Appoint(post, today, by: Actor);
        if (!await db.HasSecurityAdministratorAsync(today)) person.Confirm(appointment.Id, by: null, clock.Now());
        person.Account.SetPassword(NewPerson.Password, await db.SignInRulesAsync(), clock.Now());
        db.AddRange(post, person);
        await db.SaveChangesAsync();
        return Done($"已加入{person.Name}", "/people");
    }

    public async Task<IActionResult> OnPostUnitAsync()
    {
        await LoadAsync();
        if (!Only(nameof(NewUnit))) return Invalid();

        var name = NewUnit.Name.Trim();
        if (Units.Any(unit => unit.Name == name)) return Invalid("NewUnit.Name", "名录里已经有这个单位。");

        var root = Units.FirstOrDefault(unit => unit.Kind is UnitKind.Bureau);
        db.Add(new Unit(name, NewUnit.ShortName?.Trim(), NewUnit.Kind, root?.Id, Units.Count(unit => unit.Kind == NewUnit.Kind) + 1, clock.Today()));
        await db.SaveChangesAsync();
        return Done($"已加入{name}", "/people");
    }

    // Two forms stand on the page; what the other one lacks is no error of this one.
    private bool Only(string form)
    {
        foreach (var other in ModelState.Keys.Where(key => !key.StartsWith(form, StringComparison.Ordinal)).ToList())
            ModelState.Remove(other);
        return ModelState.ValidationState is ModelValidationState.Valid;
    }

    private async Task LoadAsync()
    {
        Units = await db.Units.AsNoTracking().OrderBy(x => x.Kind).ThenBy(x => x.Order).ToListAsync();
        People = await (
                from person in db.People.AsNoTracking()
                from appointment in person.Appointments
                join unit in db.Units on appointment.Post.UnitId equals unit.Id
                orderby unit.Kind, unit.Order, appointment.Post.Order, person.Name
                select new PersonRow(person.Name, unit.ShortName, appointment.Post.Duty, person.SignInName))
            .ToListAsync();
    }
}
