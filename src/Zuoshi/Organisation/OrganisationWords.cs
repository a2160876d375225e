using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Organisation;

/// <summary>What this feature's lines in the audit are called. None of it is business text.</summary>
internal sealed class OrganisationWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("organisation", isBusiness: false)
        .Event("organisation.signed-in", "登录")
        .Event("organisation.signed-out", "退出")
        .Event("organisation.sign-in-failed", "登录失败")
        .Event("organisation.sign-in-postless", "没有可用岗位，未能登录")
        .Event("organisation.sign-in-locked", "连续输错密码，账号暂停")
        .Event("organisation.password-set", "设定密码")
        .Event("organisation.person-entered", "录入人员")
        .Event("organisation.person-left", "办理离开")
        .Event("organisation.appointed", "任职")
        .Event("organisation.deputised", "安排代理")
        .Event("organisation.appointment-confirmed", "确认任职")
        .Event("organisation.appointment-ended", "结束任职")
        .Event("organisation.cleared", "改知悉范围")
        .Event("organisation.post-set-up", "设立岗位")
        .Event("organisation.post-described", "修改岗位")
        .Event("organisation.post-moved", "调整岗位所在单位")
        .Event("organisation.unit-entered", "录入单位")
        .Event("organisation.unit-renamed", "单位更名")
        .Event("organisation.unit-placed", "调整单位位置")
        .Event("organisation.unit-identified", "登记单位外部编号")
        .Event("organisation.unit-merged", "单位合并")
        .Event("organisation.unit-closed", "单位撤销")
        .Thing("Person", "人员",
            ("Name", "姓名"), ("SignInName", "登录名"), ("Clearance", "知悉范围"), ("LeftOn", "离开日期"), ("ExternalId", "外部编号"))
        .Thing("Appointment", "任职",
            ("PostId", "岗位"), ("From", "开始"), ("Until", "结束"), ("DeputisedForId", "代理谁"), ("DeputisedForName", "被代理人"),
            ("MadeById", "录入人"), ("ConfirmedAt", "确认时间"), ("ConfirmedById", "确认人"))
        .Thing("Post", "岗位", ("UnitId", "单位"), ("Title", "名称"), ("Duty", "职责"), ("Order", "次序"))
        .Thing("Unit", "单位",
            ("Name", "全称"), ("ShortName", "简称"), ("Kind", "类别"), ("ParentId", "上级"), ("Order", "次序"), ("From", "设立日期"), ("Until", "撤销日期"),
            ("SuccessorId", "并入"), ("ExternalId", "外部编号"))
        .Thing("UnitName", "名称", ("Name", "全称"), ("ShortName", "简称"))
        .Choice<Duty>(duty => duty.Name())
        .Choice<Sensitivity>(label => label.Name())
        .Choice<UnitKind>(kind => kind.Name());

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var names = await db.Units.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.ShortName }).ToDictionaryAsync(x => x.Id, x => x.ShortName);
        foreach (var person in await db.People.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Name }).ToListAsync()) names[person.Id] = person.Name;
        foreach (var post in await db.Posts.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Title }).ToListAsync()) names[post.Id] = post.Title;
        return names;
    }
}
