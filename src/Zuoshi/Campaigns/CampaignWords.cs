using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Import;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Campaigns;

/// <summary>What this feature's lines in the audit are called.</summary>
internal sealed class CampaignWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("campaigns")
        .Event("campaigns.created", "新建活动")
        .Event("campaigns.notice-read", "上传并读出通知")
        .Event("campaigns.notice-imported", "按通知建立活动")
        .Event("campaigns.notice-reimported", "更正通知")
        .Event("campaigns.group-filled", "填写专题组名单")
        .Event("campaigns.group-handed-over", "交接专题组")
        .Event("campaigns.discussion-set", "设定讨论规则")
        .Event("campaigns.phase-closed", "结束阶段")
        .Event("campaigns.phase-reopened", "重新打开阶段")
        .Event("campaigns.published", "发布活动")
        .Event("campaigns.reach-set", "设定参加范围")
        .Event("campaigns.notice-relabelled", "改通知的知悉范围")
        .Thing("Campaign", "活动",
            ("Number", "编号"), ("Name", "名称"), ("Organiser", "主办单位"), ("NoticeTitle", "通知标题"), ("IssuedOn", "成文日期"),
            ("Start", "开始"), ("End", "结束"), ("CreatedAt", "建立时间"), ("PublishedAt", "发布时间"), ("OrganId", "主办单位"), ("Reach", "参加范围"),
            ("AllowsAnonymity", "允许不署名"), ("AnswerDays", "几天内答复"))
        .Thing("Phase", "阶段", ("Number", "序号"), ("Name", "名称"), ("Start", "开始"), ("End", "结束"), ("Tasks", "主要任务"), ("ClosedAt", "结束办理的时间"), ("ClosedBy", "结束的人"), ("EndsDiscussion", "一并结束讨论"))
        .Thing("Prompt", "题目", ("Group", "组"), ("GroupOrder", "组次"), ("Number", "序号"), ("Text", "内容"), ("IsRetired", "不再使用"))
        .Thing("Theme", "主题", ("Number", "序号"), ("Name", "名称"), ("Scope", "讨论范围"), ("IsRetired", "不再使用"))
        .Thing("ThemeGroup", "专题组",
            ("Convener", "召集人"), ("ConvenerId", "召集人账号"), ("Leader", "参加的局领导"), ("Members", "成员"), ("MemberUnitIds", "成员单位"))
        .Thing("Role", "分工", ("Order", "序号"), ("Body", "机构"), ("Name", "担任"), ("Holder", "姓名或岗位"))
        .Thing("Deliverable", "成果", ("Order", "序号"), ("Name", "名称"))
        .Thing("NoticeDraft", "通知草稿",
            ("FileName", "文件名"), ("FileHash", "文件摘要"), ("CampaignId", "活动"), ("CreatedAt", "读出时间"), ("AppliedAt", "采用时间"),
            ("Paragraphs", "原文"), ("Remarks", "没读出的部分"), ("OrganId", "经办单位"), ("Label", "知悉范围"))
        .Thing("DraftItem", "读出项",
            ("Kind", "类别"), ("Order", "序号"), ("Text", "内容"), ("Group", "组"), ("Detail", "说明"), ("From", "开始"), ("To", "结束"), ("State", "状态"),
            ("Paragraph", "原文段"), ("SpanStart", "原文起点"), ("SpanLength", "原文长度"), ("IsRemoved", "不要"))
        .Thing("DraftFinding", "疑点",
            ("Order", "序号"), ("Code", "代号"), ("IsWarning", "要人定"), ("Message", "内容"), ("Paragraph", "原文段"), ("SpanStart", "原文起点"),
            ("SpanLength", "原文长度"), ("Decision", "处理"))
        .Choice<Reach>(reach => reach.Name())
        .Choice<ItemKind>(kind => ItemKindView.Of(kind).Label)
        .Choice<ItemState>(state => state switch { ItemState.Stated => "写明", ItemState.Inferred => "推断", ItemState.ToDecide => "请定", _ => "已改" });

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        // By number: whoever reads the audit may not see the campaign, and its name is its text.
        var names = await db.Campaigns.Where(x => keys.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => $"活动{x.Number}");
        foreach (var theme in await db.Set<Theme>().AsNoTracking().Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync())
            names[theme.Id] = $"主题{theme.Number}";
        foreach (var prompt in await db.Set<Prompt>().AsNoTracking().Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync())
            names[prompt.Id] = $"题目{prompt.Number}";
        return names;
    }
}
