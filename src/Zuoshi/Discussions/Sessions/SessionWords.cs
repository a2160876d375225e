using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Sessions;

/// <summary>What the sessions' lines in the audit are called, and where sessions stand.</summary>
internal sealed class SessionWords(AppDb db, CampaignFacts campaigns) : IThingNames, IThingAddresses
{
    public static readonly RecordWords Table = new RecordWords("discussions")
        .Event("discussions.session-called", "召集研讨会")
        .Event("discussions.session-changed", "改研讨会")
        .Event("discussions.session-handed-over", "换研讨会的记录人")
        .Event("discussions.session-cancelled", "取消研讨会")
        .Event("discussions.session-turned", "研讨会换到下一项议程")
        .Event("discussions.sign-in-opened", "打开签到")
        .Event("discussions.sign-in-closed", "结束签到")
        .Event("discussions.attended", "签到")
        .Event("discussions.attendance-struck", "从签到表划去")
        .Event("discussions.minutes-read", "读入会议记录")
        .Event("discussions.minutes-corrected", "改会议记录")
        .Event("discussions.minutes-turned", "会议记录写成建言")
        .Thing("Session", "研讨会",
            ("CampaignId", "活动"), ("Number", "编号"), ("ThemeId", "主题"), ("Title", "议题"), ("StartsAt", "开始"), ("EndsAt", "结束"), ("Place", "地点"), ("Link", "会议网址"),
            ("ConvenerId", "召集人"), ("ConvenerName", "召集人姓名"), ("ConvenerUnit", "召集人单位"), ("RecorderId", "记录人"), ("RecorderName", "记录人姓名"),
            ("Sequence", "第几次改动"), ("CancelledAt", "取消时间"), ("Reason", "原因"), ("CurrentItem", "正在议第几项"))
        .Thing("AgendaItem", "议程", ("Place", "次序"), ("Text", "内容"), ("PromptId", "题目"))
        .Thing("Guest", "邀请", ("UnitId", "单位"), ("PersonId", "人"), ("Name", "名称"))
        .Thing("Attendance", "签到", ("SessionId", "研讨会"), ("PersonId", "人"), ("Name", "姓名"), ("Unit", "单位"), ("Kind", "方式"), ("At", "时间"), ("StruckAt", "划去时间"))
        .Thing("SessionMinutes", "会议记录", ("SessionId", "研讨会"), ("CampaignId", "活动"), ("ThemeId", "主题"), ("Text", "内容"), ("Visibility", "谁看得到"), ("Label", "知悉范围"))
        .Thing("MinutesRow", "发言",
            ("Place", "次序"), ("Source", "原文"), ("Unknown", "认不出的标记"), ("Speaker", "发言人"), ("SpeakerId", "发言人是谁"), ("Text", "内容"), ("PromptId", "题目"), ("ThemeId", "主题"),
            ("Clause", "纲要条款"), ("IsLeftOut", "不写成建言"), ("ContributionId", "建言"))
        .Choice<AttendanceKind>(kind => kind is AttendanceKind.Code ? "签到码" : "记录人登记");

    async Task<IReadOnlyDictionary<Guid, string>> IThingNames.FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.Sessions.IgnoreAutoIncludes().Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync()).ToDictionary(x => x.Id, x => $"研讨会{x.Number}");

    async Task<IReadOnlyDictionary<Guid, string>> IThingAddresses.FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var found = await db.Sessions.IgnoreAutoIncludes().Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. found.Select(x => x.CampaignId).Distinct()]);
        return found.ToDictionary(x => x.Id, x => SessionLinks.One(campaign[x.CampaignId], x.Number));
    }
}
