using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Invitations;
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
        .Event("organisation.sign-in-locked", "连续输错密码，账号暂停")
        .Event("organisation.password-set", "设定密码")
        .Event("organisation.sign-ins-ended", "在所有设备上退出")
        .Event("organisation.sign-in-ended", "结束自己的一处登录")
        .Event("organisation.other-sign-ins-ended", "结束自己的其他登录")
        .Event("organisation.account-unlocked", "解除账号停用")
        .Event("organisation.authenticator-set-up", "开通手机验证器")
        .Event("organisation.authenticator-removed", "取消手机验证器")
        .Event("organisation.recovery-codes-given", "发放恢复码")
        .Event("organisation.recovery-code-used", "使用恢复码")
        .Event("organisation.passkey-added", "添加通行密钥")
        .Event("organisation.passkey-removed", "删去通行密钥")
        .Event("organisation.second-factor-reset", "重设两步验证")
        .Event("organisation.break-glass-granted", "定为应急账号")
        .Event("organisation.break-glass-withdrawn", "取消应急账号")
        .Event("organisation.break-glass-used", "使用应急账号")
        .Event("organisation.mail-turned", "开关邮件提醒")
        .Event("organisation.sign-in-rules-set", "修改登录规则")
        .Event("organisation.invited", "发出设密码链接")
        .Event("organisation.invitation-accepted", "用链接设定密码")
        .Event("organisation.binding-asked", "申请绑定统一身份")
        .Event("organisation.binding-chosen", "选定统一身份是谁")
        .Event("organisation.binding-confirmed", "确认统一身份绑定")
        .Event("organisation.binding-ended", "解除统一身份绑定")
        .Event("organisation.person-entered", "录入人员")
        .Event("organisation.person-left", "办理离开")
        .Event("organisation.appointed", "任职")
        .Event("organisation.deputised", "安排代理")
        .Event("organisation.appointment-confirmed", "确认任职")
        .Event("organisation.person-described", "改姓名或电话")
        .Event("organisation.person-identified", "登记人员外部编号")
        .Event("organisation.person-moved", "随单位合并转移")
        .Event("organisation.appointment-refused", "退回任职")
        .Event("organisation.roll-read", "上传名册")
        .Event("organisation.roll-corrected", "改正名册")
        .Event("organisation.roll-imported", "导入名册")
        .Event("organisation.roll-exported", "导出名册")
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
        .Event("organisation.token-made", "生成令牌")
        .Event("organisation.token-revoked", "撤销令牌")
        .Event("organisation.token-refused", "令牌不对或已失效")
        .Thing("ApiToken", "令牌",
            ("PersonId", "谁的"), ("PersonName", "姓名"), ("AppointmentId", "任职"), ("Post", "岗位"), ("Name", "名称"), ("Hint", "开头"), ("Scopes", "权限"),
            ("Writes", "可写"), ("Until", "到期"), ("MadeAt", "生成时间"), ("RevokedAt", "撤销时间"), ("RevokedBy", "撤销人"))
        .Thing("Person", "人员",
            ("Name", "姓名"), ("SignInName", "登录名"), ("Clearance", "知悉范围"), ("LeftOn", "离开日期"), ("ExternalId", "外部编号"))
        .Thing("Appointment", "任职",
            ("PostId", "岗位"), ("From", "开始"), ("Until", "结束"), ("DeputisedForId", "代理谁"), ("DeputisedForName", "被代理人"),
            ("MadeById", "录入人"), ("ConfirmedAt", "确认时间"), ("ConfirmedById", "确认人"), ("RefusedAt", "退回时间"), ("Refusal", "退回原因"))
        .Thing("Post", "岗位", ("UnitId", "单位"), ("Title", "名称"), ("Duty", "职责"), ("Order", "次序"))
        .Thing("Unit", "单位",
            ("Name", "全称"), ("ShortName", "简称"), ("Kind", "类别"), ("ParentId", "上级"), ("Order", "次序"), ("From", "设立日期"), ("Until", "撤销日期"),
            ("SuccessorId", "并入"), ("ExternalId", "外部编号"))
        .Thing("RollDraft", "名册草稿", ("FileName", "文件名"), ("Lines", "行数"), ("MadeById", "上传人"), ("CreatedAt", "上传时间"))
        .Thing("RollExport", "名册导出", ("People", "人数"), ("ById", "导出人"), ("At", "导出时间"))
        .Thing("UnitName", "名称", ("Name", "全称"), ("ShortName", "简称"))
        .Thing("Account", "账号", ("IsBreakGlass", "应急账号"), ("RefusesMail", "不收邮件"))
        .Thing("FormerPassword", "用过的密码")
        .Thing("RecoveryCode", "恢复码")
        .Thing("Passkey", "通行密钥", ("Name", "名称"), ("AddedAt", "添加时间"))
        .Thing("Invitation", "设密码链接",
            ("PersonId", "给谁"), ("Purpose", "用途"), ("MadeAt", "发出时间"), ("MadeById", "发出人"), ("UsedAt", "使用时间"))
        .Thing("SignInRules", "登录规则",
            ("ShortestPassword", "密码最短"), ("PasswordDays", "密码几天一换"), ("MissesBeforeLock", "连错几次停用"), ("MinutesLocked", "停用几分钟"),
            ("IdleMinutes", "不用几分钟退出"), ("LongestHours", "登录最长几小时"), ("UnusedDays", "几天没登录停用"), ("SecondFactor", "两步验证"),
            ("IsLocalForEmergencies", "密码只留给应急账号"))
        .Thing("Binding", "统一身份绑定",
            ("Issuer", "认证方"), ("Subject", "对方编号"), ("CalledThere", "对方显示"), ("AskedAt", "申请时间"), ("PersonId", "是谁"), ("ChosenById", "选定人"),
            ("ConfirmedAt", "确认时间"), ("ConfirmedById", "确认人"))
        .Choice<InvitationPurpose>(purpose => purpose is InvitationPurpose.Reset ? "重设密码" : "第一个密码")
        .Choice<SecondFactorScope>(scope => scope.Name())
        .Choice<Duty>(duty => duty.Name())
        .Choice<Permission>(permission => permission.Name())
        .Choice<Sensitivity>(label => label.Name())
        .Choice<UnitKind>(kind => kind.Name());

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var names = await db.Units.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.ShortName }).ToDictionaryAsync(x => x.Id, x => x.ShortName);
        foreach (var person in await db.People.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Name }).ToListAsync()) names[person.Id] = person.Name;
        foreach (var post in await db.Posts.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Title }).ToListAsync()) names[post.Id] = post.Title;
        foreach (var token in await db.ApiTokens.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Name }).ToListAsync()) names[token.Id] = $"令牌“{token.Name}”";
        return names;
    }
}
