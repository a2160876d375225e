using System.Text;
using Zuoshi.Platform.Access;

namespace Zuoshi.Tests.World;

/// <summary>
/// Who lives in the tests' world: a county's water bureau with a few units, one person to each duty, and one published campaign
/// that came from a short notice. All of it was entered through the pages, as people do.
/// </summary>
/// <param name="SignInName">What they sign in with.</param>
/// <param name="Name">Their post.</param>
/// <param name="Unit">Their unit, by its full name.</param>
/// <param name="Duty">Their duty.</param>
public sealed record Cast(string SignInName, string Name, string Unit, Duty Duty)
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "one-for-all-of-us";

    /// <summary>The organiser.</summary>
    public const string Bureau = "澄溪县水利局";

    /// <summary>A district's unit.</summary>
    public const string Station = "城关镇水利站";

    /// <summary>An office of the bureau.</summary>
    public const string Planning = "规划建设科";

    /// <summary>The morning on which every test begins: the campaign's second phase has just started.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 16, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>When the people were entered: before anything in the campaign.</summary>
    public static readonly DateTimeOffset Founded = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    public static readonly Cast Admin = new("admin", "系统管理员", Bureau, Duty.Administrator);
    public static readonly Cast Office = new("office", "活动办", Bureau, Duty.Office);
    public static readonly Cast Convener = new("convener", "防洪保安组召集人", Planning, Duty.Convener);
    public static readonly Cast Member = new("member", "规划建设科科员", Planning, Duty.Member);
    public static readonly Cast Liaison = new("liaison", "城关镇联络员", Station, Duty.Liaison);

    /// <summary>Who signs for the liaison's unit; lives there only in tests that enter this one.</summary>
    public static readonly Cast Head = new("head", "城关镇水利站负责人", Station, Duty.UnitHead);
    public static readonly Cast Leader = new("leader", "分管副局长", Bureau, Duty.Leader);
    public static readonly Cast Auditor = new("auditor", "审计管理员", Bureau, Duty.AuditAdministrator);

    // Entered last: from then on appointments wait for this one's confirmation.
    public static readonly Cast Security = new("security", "安全管理员", Bureau, Duty.SecurityAdministrator);

    /// <summary>Everybody.</summary>
    public static readonly IReadOnlyList<Cast> All = [Admin, Office, Convener, Member, Liaison, Leader, Auditor, Security];

    private static readonly string Groups = $"专题组\t召集人\t参加的局领导\t成员单位\n防洪保安组\t{Planning}科长\t分管副局长\t{Station}、柳溪镇水利站";

    internal static async Task MoveInAsync(RunningSite site)
    {
        await EnterPeopleAsync(site);
        site.Clock.SetUtcNow(Now);
        await StartCampaignAsync(site);
    }

    private static async Task EnterPeopleAsync(RunningSite site)
    {
        var page = await site.Stranger().Open("/setup");
        await page.Form("首次使用")
            .Fill("本单位全称", Bureau).Fill("登录名", Admin.SignInName).Fill("密码", Password).Fill("启动码", site.SetupCode)
            .Press("建立管理员账号");

        var admin = await EnrolAsync(site, Admin);
        await (await admin.Open("/units/new")).Form("加一个单位").Fill("全称", Planning).Fill("类别", "机关处室").Press("加入单位");
        await (await admin.Open("/units/new")).Form("加一个单位").Fill("全称", Station).Fill("类别", "区、县（市）局").Press("加入单位");
        foreach (var who in All.Where(who => who != Admin))
            await EnterAsync(site, admin, who);

        // Tests sign in dozens of times, some of them months later; a second factor is for those that ask for one.
        var security = await EnrolAsync(site, Security);
        await (await security.Open("/security/sign-in")).Form("登录规则").Fill("两步验证", "都不强制，自愿开通").Fill("多少天没登录就停用账号", "365").Press("改登录规则");
        foreach (var visitor in new[] { admin, security }) await (await visitor.Open("/account/second-factor")).Press("取消手机验证器");
    }

    /// <summary>Enters somebody, who sets the password by the link that the page then shows.</summary>
    internal static async Task<Page> EnterAsync(RunningSite site, Visitor admin, Cast who, string phone = "")
    {
        var page = await (await admin.Open("/people/new")).Form("加一个人")
            .Fill("姓名或岗位", who.Name).Fill("单位", who.Unit).Fill("职责", who.Duty.Name()).Fill("登录名", who.SignInName).Fill("工作电话", phone).Press("加入");
        if (page.Flash.Split("/invitations/") is [_, var token])
            await (await site.Stranger().Open($"/invitations/{token}")).Form("设密码").Fill("密码", Password).Fill("再填一遍", Password).Press("设好密码，登录");
        return page;
    }

    /// <summary>Signs somebody in who has to set up a second factor first.</summary>
    internal static async Task<Visitor> EnrolAsync(RunningSite site, Cast who)
    {
        var visitor = site.Stranger();
        var page = await (await visitor.Open("/sign-in")).Form("登录").Fill("登录名", who.SignInName).Fill("密码", Password).Press("登录");
        page = await page.Form("手机验证器").Fill("验证码", Phone.Reading(page, site).Code).Press("开通");
        await page.Follow("已经抄好，进入");
        return visitor;
    }

    private static async Task StartCampaignAsync(RunningSite site)
    {
        var page = await (await site.As(Office)).Open("/notices/new");
        page = await page.Form("上传通知").Attach("通知文件", "通知.txt", Encoding.UTF8.GetBytes(SmallNotice.Text)).Press("读通知");
        page = await page.Press("创建活动");
        await page.Press("发布活动");

        // The notice's attachment, pasted: the convener convenes the first theme.
        page = await (await site.As(Office)).Open("/campaigns/1/groups/fill");
        page = await page.Form("上传分组表格").Fill("或者从 Word、Excel 里复制表格，贴在这里", Groups).Press("看看读得对不对");
        await page.Press("写入名单");
    }
}
