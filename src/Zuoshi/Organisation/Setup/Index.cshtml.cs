using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Setup;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(AppDb db, OrganisationFacts facts, SetupCode code, TimeProvider clock) : AppPage
{
    [BindProperty, Required(ErrorMessage = "请填写本单位全称"), StringLength(100, ErrorMessage = "不超过100个字")]
    public string Bureau { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写姓名或岗位"), StringLength(50, ErrorMessage = "不超过50个字")]
    public string Name { get; set; } = "系统管理员";

    [BindProperty, Required(ErrorMessage = "请填写登录名"), RegularExpression("[A-Za-z0-9._-]{2,50}", ErrorMessage = "登录名用2—50个字母或数字")]
    public string SignInName { get; set; } = "admin";

    [BindProperty, Required(ErrorMessage = "请填写密码"), StringLength(200, ErrorMessage = "密码不超过200个字符")]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true), Required(ErrorMessage = "请填写启动码")]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await facts.AnybodyAsync()) return OnTo("/sign-in");

        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await facts.AnybodyAsync()) return OnTo("/sign-in");
        if (!ModelState.IsValid) return Invalid();
        if (!code.Is(Code)) return Invalid(nameof(Code), "启动码不对。请看服务器控制台里最近一次启动时显示的启动码。");

        var today = clock.Today();
        var unit = new Unit(Bureau, null, UnitKind.Bureau, null, 1, today);
        var post = new Post(unit.Id, Duty.Administrator.Name(), Duty.Administrator, 1);
        var person = new Person(Name, SignInName);
        person.Confirm(person.Appoint(post, today).Id, by: null, clock.Now());
        person.Account.SetPassword(Password, new SignInRules(), clock.Now());
        db.AddRange(unit, post, person);
        await db.SaveChangesAsync();
        return Done("管理员账号已建立，请登录", "/sign-in");
    }
}
