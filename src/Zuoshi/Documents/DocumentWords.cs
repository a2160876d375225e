using Microsoft.EntityFrameworkCore;
using Zuoshi.Documents.Approvals;
using Zuoshi.Documents.Consultations;
using Zuoshi.Platform.Data;
using Zuoshi.Redline;
using Zuoshi.Ui;

namespace Zuoshi.Documents;

/// <summary>What this feature's lines in the audit are called.</summary>
internal sealed class DocumentWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("documents")
        .Event("documents.drafted", "起草文稿")
        .Event("documents.next-begun", "另起一稿")
        .Event("documents.draft-kept", "留下旧稿")
        .Event("documents.retitled", "改标题")
        .Event("documents.paragraph-written", "写一段")
        .Event("documents.paragraphs-added", "加段")
        .Event("documents.paragraph-follows", "改为跟随清单")
        .Event("documents.table-fixed", "定下表格")
        .Event("documents.wording-confirmed", "确认文字不变")
        .Event("documents.paragraph-moved", "移动一段")
        .Event("documents.paragraph-removed", "删去一段")
        .Event("documents.relabelled", "改知悉范围")
        .Event("documents.template-written", "写文稿模板")
        .Event("documents.template-changed", "改文稿模板")
        .Event("documents.template-retired", "停用文稿模板")
        .Event("documents.template-offered", "恢复文稿模板")
        .Event("documents.consulted", "送征求意见")
        .Event("documents.comment-made", "提意见")
        .Event("documents.unit-agreed", "说没有意见")
        .Event("documents.comment-answered", "答复意见")
        .Event("documents.units-reminded", "提醒没有反馈的单位")
        .Event("documents.consultation-closed", "结束征求意见")
        .Event("documents.submitted", "送审")
        .Event("documents.checked", "核稿")
        .Event("documents.countersigned", "会签")
        .Event("documents.signed", "签发")
        .Event("documents.sent-back", "退回")
        .Event("documents.called-back", "撤回送审")
        .Event("documents.issued", "印发")
        .Event("documents.copy-returned", "传回改好的 Word")
        .Event("documents.suggestion-taken", "采用一处改动")
        .Event("documents.suggestion-refused", "不用一处改动")
        .Thing("OfficialDocument", "文稿", ("CampaignId", "活动"), ("Kind", "文种"), ("Edition", "文稿编号"), ("Draft", "稿次"), ("Stage", "进展"), ("Title", "标题"), ("Label", "知悉范围"))
        .Thing("Paragraph", "段落", ("Key", "标识"), ("Order", "序号"), ("Level", "层次"), ("Heading", "小标题"), ("Text", "内容"), ("Hint", "待写"), ("Block", "种类"), ("Follows", "跟随清单"), ("ThemeId", "主题"))
        .Thing("ParagraphSource", "段落依据", ("ItemId", "清单事项"), ("ItemVersion", "版本"))
        .Thing("ParagraphGround", "段落来源", ("Kind", "种类"), ("SubjectId", "来源"), ("Sentence", "第几句"))
        .Thing("DocumentTemplate", "文稿模板", ("CampaignId", "活动"), ("Number", "编号"), ("Kind", "文种"), ("Name", "名字"), ("Text", "内容"), ("IsRetired", "停用"))
        .Thing("Consultation", "征求意见", ("CampaignId", "活动"), ("DocumentId", "文稿"), ("DueOn", "截止日期"), ("Note", "说明"), ("ClosedAt", "结束时间"))
        .Thing("ConsultedUnit", "被征求意见的单位", ("UnitId", "单位"), ("AgreedAt", "没有意见"), ("IsLate", "迟到"), ("RemindedOn", "提醒日期"), ("IsSilent", "没有反馈"))
        .Thing("Comment", "意见", ("CampaignId", "活动"), ("ConsultationId", "征求意见"), ("Number", "编号"), ("ParagraphKey", "段落标识"), ("ParagraphOrder", "段号"), ("UnitId", "单位"), ("Text", "意见"), ("Proposal", "建议改为"), ("IsLate", "迟到"), ("Outcome", "采纳情况"), ("Reason", "理由"))
        .Thing("Approval", "审签", ("CampaignId", "活动"), ("DocumentId", "文稿"), ("Publication", "清单版次"), ("Addressees", "主送机关"), ("CopyTo", "抄送机关"), ("CodeWord", "机关代字"), ("EndedAt", "结束时间"))
        .Thing("ApprovalStep", "审签步骤", ("Order", "先后"), ("Kind", "步骤"), ("UnitId", "单位"), ("Passed", "通过"), ("Opinion", "意见"))
        .Thing("Issuance", "印发", ("CampaignId", "活动"), ("OrganId", "发文机关"), ("DocumentId", "文稿"), ("CodeWord", "机关代字"), ("Year", "年份"), ("Serial", "序号"), ("On", "成文日期"), ("WordFileHash", "文件指纹"))
        .Thing("ReturnedCopy", "改回来的 Word", ("CampaignId", "活动"), ("DocumentId", "文稿"), ("Number", "编号"), ("FileName", "文件名"), ("WordFileHash", "文件指纹"))
        .Thing("EditSuggestion", "改动", ("Order", "先后"), ("Kind", "种类"), ("Before", "原文"), ("After", "改后"), ("IsForDraft", "可采用"), ("ParagraphKey", "段落标识"), ("BehindKey", "在哪段后"), ("Level", "层次"), ("Heading", "小标题"), ("Text", "内容"), ("IsTitle", "标题"), ("Taken", "采用"))
        .Choice<SuggestionKind>(kind => kind switch { SuggestionKind.Changed => "改", SuggestionKind.Moved => "移动", SuggestionKind.Inserted => "加", _ => "删" })
        .Choice<ApprovalKind>(ApprovalKinds.Name)
        .Choice<CommentOutcome>(CommentOutcomes.Name)
        .Choice<DocumentKind>(DocumentNames.Name)
        .Choice<DocumentStage>(DocumentNames.Name)
        .Choice<ParagraphBlock>(block => block switch { ParagraphBlock.Row => "一项", ParagraphBlock.Gist => "一项的要点", ParagraphBlock.Projects => "项目表", ParagraphBlock.Duties => "责任分工表", _ => "文字" })
        .Choice<GroundKind>(kind => kind switch { GroundKind.Clause => "纲要条款", GroundKind.Contribution => "建言", GroundKind.Statement => "观点", _ => "通知" });

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.OfficialDocuments.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Kind, x.Draft }).ToListAsync())
            .ToDictionary(x => x.Id, x => $"{x.Kind.Name()}第{x.Draft}稿");
}
