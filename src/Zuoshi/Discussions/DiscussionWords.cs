using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Polls;
using Zuoshi.Discussions.Replies;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Discussions;

/// <summary>What this feature's lines in the audit are called.</summary>
internal sealed class DiscussionWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("discussions")
        .Event("discussions.contributed", "提交建言")
        .Event("discussions.answered", "答复建言")
        .Event("discussions.relabelled", "改知悉范围")
        .Event("discussions.withdrawn", "撤回建言")
        .Event("discussions.set-apart", "认定两条建言不是一回事")
        .Event("discussions.wording-changed", "改写作提醒用的词")
        .Event("discussions.wording-restored", "恢复自带的写作提醒用词")
        .Thing("Distinction", "不是一回事的建言", ("CampaignId", "活动"), ("OneId", "一条"), ("OtherId", "另一条"), ("At", "时间"))
        .Thing("Wording", "写作提醒用的词", ("CampaignId", "活动"), ("Text", "词表"))
        .Event("discussions.poll-made", "新建表态")
        .Event("discussions.poll-settled", "改表态的安排")
        .Event("discussions.poll-opened", "开始表态")
        .Event("discussions.poll-ended", "结束表态")
        .Event("discussions.poll-relabelled", "改知悉范围")
        .Event("discussions.statement-put", "提出观点")
        .Event("discussions.statement-reworded", "改写观点")
        .Event("discussions.statement-credited", "补记观点的来源")
        .Event("discussions.statement-merged", "合并观点")
        .Event("discussions.statement-withdrawn", "撤下观点")
        .Event("discussions.statement-shown", "换屏幕上的观点")
        .Event("discussions.voted", "表态")
        .Thing("Poll", "表态",
            ("CampaignId", "活动"), ("Number", "编号"), ("Title", "事项"), ("ThemeId", "主题"), ("ForGroup", "只让本组表态"), ("ResultsShown", "结果何时公布"), ("ClosesOn", "截止日"),
            ("Label", "知悉范围"), ("MadeAt", "新建的时间"), ("OpenedAt", "开始的时间"), ("EndedAt", "提前结束的时间"), ("OnScreen", "屏幕上的观点"))
        .Thing("Statement", "观点",
            ("PollId", "表态"), ("CampaignId", "活动"), ("Number", "编号"), ("Text", "内容"), ("MergedIntoId", "并入"), ("WithdrawnAt", "撤下的时间"), ("At", "提出的时间"))
        .Thing("StatementSource", "观点的来源", ("ContributionId", "建言"))
        .Choice<ResultsShown>(shown => shown.Name())
        .Event("discussions.reworded", "改代录的文字")
        .Event("discussions.objected", "申诉")
        .Event("discussions.replied", "回复建言")
        .Event("discussions.reply-withdrawn", "撤回回复")
        .Event("discussions.answer-prepared", "拟办答复")
        .Event("discussions.answer-corrected", "改拟办的答复")
        .Event("discussions.answer-reviewed", "审核拟办的答复")
        .Event("discussions.table-read", "读入建言表")
        .Event("discussions.table-corrected", "核对建言表时改动")
        .Event("discussions.table-sent", "提交建言表")
        .Event("discussions.template-added", "新增答复模板")
        .Event("discussions.template-changed", "改答复模板")
        .Event("discussions.template-retired", "停用答复模板")
        .Event("discussions.endorsed", "表示同感")
        .Event("discussions.endorsement-withdrawn", "收回同感")
        .Thing("Endorsement", "同感", ("CampaignId", "活动"), ("ContributionId", "建言"), ("At", "时间"), ("WithdrawnAt", "收回时间"))
        .Thing("Contribution", "建言",
            ("CampaignId", "活动"), ("Number", "编号"), ("Text", "内容"), ("ThemeId", "主题"), ("HidesName", "不署名"), ("At", "提交时间"), ("WithdrawnAt", "撤回时间"), ("Label", "知悉范围"), ("Visibility", "谁看得到"), ("ExternalId", "外部编号"), ("Voice", "代表谁"),
            ("SessionId", "研讨会"), ("SessionTitle", "研讨会议题"))
        .Thing("ContributionFile", "附件", ("Name", "文件"), ("FileHash", "文件校验值"), ("Size", "大小"))
        .Thing("Objection", "申诉", ("Text", "内容"), ("At", "时间"), ("AnsweredAt", "再答复的时间"))
        .Thing("ContributionReply", "回复",
            ("CampaignId", "活动"), ("ContributionId", "建言"), ("Stance", "态度"), ("Text", "内容"), ("HidesName", "不署名"), ("IsByAuthor", "作者本人"), ("At", "时间"), ("WithdrawnAt", "撤回时间"))
        .Thing("PreparedAnswer", "拟办答复",
            ("CampaignId", "活动"), ("ContributionId", "建言"), ("Kind", "处理结果"), ("Reason", "理由"), ("MergedIntoId", "并入"), ("PreparedBy", "拟办"), ("PreparedAt", "拟办时间"),
            ("ReviewedBy", "审核"), ("DoneAt", "办结时间"))
        .Thing("TableDraft", "建言表", ("CampaignId", "活动"), ("FileName", "文件"), ("Lines", "行数"), ("MadeById", "上传的人"), ("CreatedAt", "上传时间"))
        .Thing("AnswerTemplate", "答复模板", ("CampaignId", "活动"), ("Name", "名称"), ("Kind", "处理结果"), ("Text", "文字"), ("IsRetired", "停用"))
        .Thing("ContributionClause", "引用纲要", ("ClauseKey", "条款"), ("Sentence", "第几句"), ("Quote", "引文"))
        .Thing("ContributionPrompt", "对应题目", ("PromptId", "题目"))
        .Thing("Disposition", "答复", ("Kind", "处理结果"), ("Reason", "理由"), ("MergedIntoId", "并入"), ("PreparedBy", "拟办"))
        .Choice<Voice>(voice => voice.Name())
        .Choice<Stance>(stance => stance.Name())
        .Choice<DispositionKind>(kind => kind.Name());

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.Contributions.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync())
            .ToDictionary(x => x.Id, x => $"建言{Mark.Four(x.Number)}");
}
