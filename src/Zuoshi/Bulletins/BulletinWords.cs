using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Publicity;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Bulletins;

/// <summary>What this feature's lines in the audit are called.</summary>
internal sealed class BulletinWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("bulletins")
        .Event("bulletins.written", "写信息")
        .Event("bulletins.rewritten", "修改信息")
        .Event("bulletins.submitted", "把信息交审签")
        .Event("bulletins.signed", "审签报送信息")
        .Event("bulletins.given-back", "把信息退回作者")
        .Event("bulletins.withdrawn", "撤回信息")
        .Event("bulletins.taken-up", "开始编审")
        .Event("bulletins.adopted", "采用信息")
        .Event("bulletins.joined", "综合采用信息")
        .Event("bulletins.kept", "留存信息")
        .Event("bulletins.returned", "退改信息")
        .Event("bulletins.declined", "不采用信息")
        .Event("bulletins.edited", "改稿")
        .Event("bulletins.adoption-recorded", "登记上级采用")
        .Event("bulletins.relabelled", "改知悉范围")
        .Event("bulletins.story-issued", "编发信息")
        .Event("bulletins.issue-begun", "开一期刊物")
        .Event("bulletins.issue-composed", "编排刊物")
        .Event("bulletins.issued", "编发刊物")
        .Event("bulletins.issue-relabelled", "改知悉范围")
        .Event("bulletins.masthead-set", "改刊名")
        .Event("bulletins.planned", "安排宣传")
        .Event("bulletins.plan-done", "办结宣传安排")
        .Event("bulletins.plan-given-up", "不办宣传安排")
        .Event("bulletins.requested", "约稿")
        .Event("bulletins.request-answered", "应约写信息")
        .Event("bulletins.request-declined", "答复约稿不写")
        .Event("bulletins.request-handed-over", "约稿随机构调整移交")
        .Event("bulletins.handed-over", "信息随机构调整移交")
        .Event("bulletins.covered", "记媒体报道")
        .Event("bulletins.picture-hung", "放图片")
        .Event("bulletins.picture-down", "撤下图片")
        .Thing("Story", "信息",
            ("CampaignId", "活动"), ("Number", "编号"), ("Title", "标题"), ("Kind", "类别"), ("ThemeId", "主题"), ("Phase", "阶段"), ("RowId", "清单事项"), ("UnitId", "单位"), ("Authors", "作者"), ("By", "填报人"),
            ("Text", "正文"), ("FileName", "文件"), ("FileHash", "文件存放名"), ("Label", "知悉范围"), ("State", "状态"), ("SignedBy", "审签人"), ("SentOn", "报送日期"), ("Reason", "答复"), ("AnsweredBy", "答复人"),
            ("AnsweredOn", "答复日期"), ("PrintedTitle", "编发的标题"), ("PrintedText", "编发的正文"), ("JoinedToId", "并入的信息"), ("IssueId", "编入的一期"))
        .Thing("Adoption", "上级采用", ("Channel", "哪一级"), ("Name", "刊物或媒体"), ("On", "日期"), ("Url", "网址"), ("By", "登记人"))
        .Thing("BulletinIssue", "一期刊物",
            ("CampaignId", "活动"), ("Number", "编号"), ("BegunOn", "开始日期"), ("Year", "年度"), ("Serial", "期号"), ("Name", "刊名"), ("Organ", "编发单位"), ("Note", "编者按"), ("Label", "知悉范围"), ("IssuedOn", "编发日期"), ("IssuedBy", "编发人"))
        .Thing("IssueEntry", "刊物里的一条", ("Order", "次序"), ("StoryId", "信息"), ("Credit", "署名"))
        .Thing("Masthead", "刊名", ("CampaignId", "活动"), ("Name", "刊名"), ("Organ", "编发单位"))
        .Thing("PlanEntry", "宣传安排", ("CampaignId", "活动"), ("Number", "编号"), ("What", "讲什么"), ("Outlet", "在哪里讲"), ("Who", "谁来办"), ("DueOn", "期限"), ("ThemeId", "主题"), ("Phase", "阶段"), ("EndedOn", "办结日期"), ("GivenUp", "不办的原因"))
        .Thing("StoryRequest", "约稿", ("CampaignId", "活动"), ("Number", "编号"), ("UnitId", "单位"), ("Words", "请写什么"), ("DueOn", "期限"), ("ThemeId", "主题"), ("Phase", "阶段"), ("AskedBy", "约稿人"), ("AskedOn", "约稿日期"),
            ("StoryNumber", "写的信息"), ("Declined", "不写的原因"), ("AnsweredBy", "答复人"))
        .Thing("Coverage", "媒体报道", ("CampaignId", "活动"), ("Number", "编号"), ("Outlet", "媒体"), ("Kind", "类别"), ("Title", "标题"), ("On", "刊播日期"), ("Url", "网址"), ("FileName", "剪报"), ("FileHash", "剪报存放名"), ("ThemeId", "主题"), ("Phase", "阶段"), ("By", "登记人"))
        .Thing("Picture", "图片", ("CampaignId", "活动"), ("Number", "编号"), ("FileHash", "文件存放名"), ("Caption", "说明"), ("Alternative", "图上是什么"), ("People", "照片上是谁"), ("Consent", "是否同意"), ("ConsentNote", "同意的说明"),
            ("ThemeId", "主题"), ("Phase", "阶段"), ("Label", "知悉范围"), ("By", "放图人"), ("UnitId", "单位"), ("DownOn", "撤下日期"))
        .Choice<OutletKind>(kind => kind.Name())
        .Choice<Consent>(consent => consent is Consent.Given ? "同意" : "不需要同意")
        .Choice<StoryKind>(kind => kind.Name())
        .Choice<StoryState>(state => state.Name())
        .Choice<Channel>(channel => channel.Name());

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.Stories.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, Name = "信息", x.Number }).ToListAsync())
        .Concat(await db.BulletinIssues.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, Name = "刊物", x.Number }).ToListAsync())
            .ToDictionary(x => x.Id, x => $"{x.Name}{Mark.Three(x.Number)}");
}
