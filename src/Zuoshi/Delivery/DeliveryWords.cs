using Microsoft.EntityFrameworkCore;
using Zuoshi.Delivery.Circulars;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Delivery.Projects;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Delivery;

/// <summary>What this feature's lines in the audit are called.</summary>
internal sealed class DeliveryWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("delivery")
        .Event("delivery.taken-up", "拟立项")
        .Event("delivery.proposed", "报批立项")
        .Event("delivery.approved", "批准立项")
        .Event("delivery.rejected", "不予立项")
        .Event("delivery.dispatched", "交办督办事项")
        .Event("delivery.acknowledged", "签收督办事项")
        .Event("delivery.disputed", "退签督办事项")
        .Event("delivery.handed-over", "交接督办事项")
        .Event("delivery.relabelled", "改知悉范围")
        .Event("delivery.decomposed", "分解节点")
        .Event("delivery.reported", "报进展")
        .Event("delivery.report-confirmed", "确认进展")
        .Event("delivery.helper-reported", "报配合进展")
        .Event("delivery.helper-confirmed", "确认配合完成")
        .Event("delivery.issue-raised", "提请协调")
        .Event("delivery.issue-answered", "答复协调")
        .Event("delivery.reminded", "提醒")
        .Event("delivery.urged", "发催办单")
        .Event("delivery.ordered", "发督办单")
        .Event("delivery.extension-requested", "申请延期")
        .Event("delivery.extended", "同意延期")
        .Event("delivery.extension-denied", "不同意延期")
        .Event("delivery.suspended", "暂缓")
        .Event("delivery.resumed", "恢复办理")
        .Event("delivery.closing-requested", "报办结")
        .Event("delivery.passed", "审核通过")
        .Event("delivery.returned", "退回重办")
        .Event("delivery.verified", "记核查结果")
        .Event("delivery.closed", "销号")
        .Event("delivery.verification-failed", "核查不通过")
        .Event("delivery.made-standing", "转长期坚持")
        .Event("delivery.standing-reviewed", "记年度评估")
        .Event("delivery.reopened", "重新办理")
        .Event("delivery.archived", "归档督办事项")
        .Event("delivery.cancelled", "终止督办事项")
        .Event("delivery.appealed", "申请复核")
        .Event("delivery.appeal-answered", "答复复核")
        .Event("delivery.circular-drawn", "起督办通报")
        .Event("delivery.circular-checked", "核对通报")
        .Event("delivery.circular-corrected", "更正通报")
        .Event("delivery.circular-issued", "印发通报")
        .Event("delivery.circular-relabelled", "改知悉范围")
        .Event("delivery.project-set", "填项目总投资和起止")
        .Event("delivery.year-planned", "填年度投资计划")
        .Event("delivery.month-entered", "报月度完成投资")
        .Event("delivery.site-described", "报形象进度")
        .Event("delivery.permit-set", "填前期手续")
        .Thing("Assignment", "督办事项",
            ("CampaignId", "活动"), ("Number", "编号"), ("ItemId", "清单事项"), ("ItemKind", "类别"), ("ItemNumber", "清单编号"), ("Title", "名称"), ("ThemeId", "主题"),
            ("LeadUnitId", "牵头单位"), ("LeaderName", "责任领导"), ("LeaderId", "责任领导账号"), ("Label", "知悉范围"), ("Source", "来源"), ("BasisDocument", "依据文号"),
            ("Standard", "销号标准"), ("IsMajor", "重大事项"), ("IsForGood", "长期坚持"), ("Start", "起始时间"), ("Due", "完成时限"), ("State", "办理状态"),
            ("DisputeReason", "退签理由"), ("LateDays", "逾期天数"), ("ClosedOn", "销号日期"), ("ReviewOn", "再议日期"))
        .Thing("Node", "节点", ("Order", "序号"), ("Name", "内容"), ("On", "日期"), ("Weight", "权重"), ("IsKey", "印发的节点"), ("ReachedOn", "完成日期"))
        .Thing("Helper", "配合单位", ("Order", "序号"), ("UnitId", "名称"), ("Duty", "职责"), ("ConfirmedOn", "确认日期"))
        .Thing("ProgressReport", "进展", ("UnitId", "单位"), ("By", "填报人"), ("At", "填报时间"), ("Text", "内容"), ("IsUnchanged", "无变化"), ("Evidence", "佐证"), ("ConfirmedBy", "确认人"), ("ConfirmedAt", "确认时间"))
        .Thing("Issue", "问题", ("By", "提出人"), ("On", "日期"), ("Text", "内容"), ("AskedUnitId", "请谁协调"), ("AnswerBy", "答复期限"), ("Answer", "答复"), ("AnsweredBy", "答复人"), ("AnsweredOn", "答复日期"))
        .Thing("UrgeNote", "催办", ("By", "发出人"), ("On", "日期"), ("Level", "类别"), ("Text", "内容"), ("ReplyBy", "回复期限"), ("RepliedOn", "回复日期"))
        .Thing("Extension", "延期", ("By", "申请人"), ("On", "日期"), ("From", "原时限"), ("To", "新时限"), ("Reason", "理由"), ("IsGranted", "同意"), ("DecidedBy", "批的人"), ("Decision", "意见"), ("DecidedOn", "批的日期"))
        .Thing("Closing", "办结", ("RequestedBy", "报的人"), ("RequestedOn", "日期"), ("Statement", "说明"), ("Deliverable", "成果"), ("LateDays", "逾期天数"), ("ReviewedBy", "审核人"), ("ReviewedOn", "审核日期"),
            ("IsPassed", "通过"), ("Review", "审核意见"), ("Finding", "核查结果"), ("VerifiedBy", "核查人"), ("VerifiedOn", "核查日期"), ("SignedBy", "签的人"), ("SignedOn", "签的日期"))
        .Thing("Appeal", "复核", ("By", "申请人"), ("On", "日期"), ("Text", "异议"), ("AnswerBy", "答复期限"), ("Answer", "意见"), ("AnsweredBy", "答复人"), ("AnsweredOn", "答复日期"))
        .Thing("Circular", "督办通报",
            ("CampaignId", "活动"), ("Number", "编号"), ("Kind", "类别"), ("From", "起"), ("To", "截至"), ("Label", "知悉范围"), ("DrawnOn", "起草日期"), ("DrawnBy", "起草人"), ("CheckUntil", "核对期限"),
            ("Summary", "总况"), ("IssuedOn", "印发日期"), ("IssuedBy", "印发人"))
        .Thing("CircularLine", "通报的一项",
            ("AssignmentId", "督办事项"), ("Item", "编号"), ("Title", "名称"), ("UnitId", "牵头单位"), ("Unit", "单位名称"), ("Leader", "责任领导"), ("Due", "完成时限"), ("State", "办理状态"), ("Light", "灯"), ("Why", "原因"),
            ("Percent", "完成比例"), ("ClosedOn", "销号日期"), ("Verdict", "判断"), ("Reported", "报的进展"), ("Corrected", "更正的进展"), ("Asks", "要协调的"), ("Money", "投资"), ("PlanFen", "年度计划（分）"), ("DoneFen", "本年累计（分）"), ("CheckedBy", "核对人"), ("CheckedOn", "核对日期"))
        .Choice<CircularKind>(kind => kind.Name())
        .Choice<Verdict>(verdict => verdict.Name())
        .Choice<Light>(light => light.Name())
        .Thing("ProjectProgress", "项目进度", ("CampaignId", "活动"), ("TotalFen", "总投资（分）"), ("EarlierFen", "以前累计完成（分）"), ("PlannedStart", "计划开工"), ("PlannedFinish", "计划完工"),
            ("StartedOn", "实际开工"), ("StartBasis", "开工报告文号"))
        .Thing("YearPlan", "年度计划", ("Year", "年度"), ("PlanFen", "计划投资（分）"), ("Goal", "形象进度目标"))
        .Thing("PlannedMonth", "分月计划", ("Year", "年度"), ("Month", "月份"), ("Fen", "计划投资（分）"))
        .Thing("MonthEntry", "月度完成", ("Year", "年度"), ("Month", "月份"), ("Fen", "完成投资（分）"), ("Reason", "理由"), ("By", "填报人"), ("At", "填报时间"), ("SupersededAt", "更正时间"))
        .Thing("Permit", "前期手续", ("Kind", "名称"), ("PlannedOn", "计划日期"), ("DocumentNumber", "批文或证号"), ("DoneOn", "办好日期"))
        .Thing("SiteNote", "形象进度", ("Text", "内容"), ("By", "填报人"), ("At", "填报时间"))
        .Choice<PermitKind>(kind => kind.Name())
        .Choice<AssignmentState>(state => state.Name())
        .Choice<UrgeLevel>(level => level.Name())
        .WithIndicators();

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.Assignments.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, Name = "督办事项", x.Number }).ToListAsync())
        .Concat(await db.Circulars.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, Name = "督办通报", x.Number }).ToListAsync())
            .ToDictionary(x => x.Id, x => $"{x.Name}{Mark.Three(x.Number)}");
}
