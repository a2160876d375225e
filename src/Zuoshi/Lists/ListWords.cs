using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Coverage;
using Zuoshi.Lists.Reporting;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Lists;

/// <summary>What this feature's lines in the audit are called.</summary>
internal sealed class ListWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("lists")
        .Event("lists.row-made", "列入清单")
        .Event("lists.row-changed", "修改清单")
        .Event("lists.row-handed-over", "交接清单事项")
        .Event("lists.row-relabelled", "改知悉范围")
        .Event("lists.row-reported", "上报清单事项")
        .Event("lists.row-signed", "签批清单事项")
        .Event("lists.row-passed-on", "报活动办")
        .Event("lists.row-accepted", "采用清单事项")
        .Event("lists.row-returned", "退回清单事项")
        .Event("lists.row-adjusted", "调整已发布的事项")
        .Event("lists.published", "发布三张清单")
        .Event("lists.row-merged", "合并清单事项")
        .Event("lists.row-separated", "拆出清单事项")
        .Event("lists.row-withdrawn", "撤回清单事项")
        .Event("lists.row-brought-back", "恢复清单事项")
        .Event("lists.row-put-back", "退回导入前")
        .Event("lists.import-withdrawn", "撤回导入")
        .Event("lists.set-apart", "认定是两件事")
        .Event("lists.gap-explained", "说明为什么没有事项")
        .Event("lists.gap-reopened", "收回没有事项的说明")
        .Event("lists.dispute-raised", "提出职责争议")
        .Event("lists.dispute-answered", "回应职责争议")
        .Event("lists.dispute-escalated", "职责争议报活动办")
        .Event("lists.dispute-decided", "裁定职责争议")
        .Event("lists.called", "请单位上报清单")
        .Event("lists.call-changed", "修改上报要求")
        .Event("lists.nothing-to-report", "说明没有要报的")
        .Event("lists.units-reminded", "提醒没报的单位")
        .Event("lists.table-read", "读入清单表格")
        .Event("lists.table-answered", "核对清单表格")
        .Event("lists.table-imported", "导入清单表格")
        .Event("lists.table-given-up", "放弃导入清单表格")
        .Event("lists.column-added", "增加清单的列")
        .Event("lists.columns-set", "设置清单的列")
        .Event("lists.word-learnt", "记住表格里的叫法")
        .Thing("ListDraft", "清单表格", ("CampaignId", "活动"), ("FileName", "文件"), ("MadeById", "上传的人"), ("CreatedAt", "上传时间"), ("ClosedAt", "导入或放弃的时间"), ("WithdrawnById", "撤回的人"), ("WithdrawnAt", "撤回时间"))
        .Thing("TableWord", "表格里的叫法", ("CampaignId", "活动"), ("Word", "叫法"), ("UnitId", "单位"), ("Field", "列"))
        .Thing("WorkItem", "清单事项",
            ("CampaignId", "活动"), ("Kind", "类别"), ("Number", "编号"), ("ThemeId", "主题"), ("SourceKind", "任务来源"), ("Basis", "来源依据"), ("Title", "名称"),
            ("Content", "主要内容"), ("Target", "工作目标"), ("Nature", "任务类型"), ("LeadUnitId", "牵头单位"),
            ("LeaderName", "责任领导"), ("LeaderId", "责任领导账号"), ("OwnerName", "责任人"), ("OwnerId", "责任人账号"), ("LiaisonName", "联络员"),
            ("LiaisonId", "联络员账号"), ("Start", "起始时间"), ("Due", "完成时限"), ("DueText", "完成时限写法"), ("Horizon", "时序"), ("Acceptance", "完成标准"),
            ("Remark", "备注"), ("Label", "知悉范围"), ("ProjectCode", "项目代码"), ("Location", "建设地点"), ("ProjectOwner", "项目法人"), ("Category", "项目类别"), ("BuildNature", "建设性质"), ("Stage", "项目阶段"), ("Scale", "建设规模"), ("StartYear", "开工年份"),
            ("EndYear", "完工年份"), ("ExternalId", "外部编号"), ("TotalInvestmentFen", "总投资（分）"), ("UnitId", "报送单位"), ("MergedIntoId", "并入"), ("Level", "上报进度"),
            ("ReturnReason", "退回理由"), ("SignedById", "签批人"), ("SignedAt", "签批时间"), ("WithdrawnAt", "撤回时间"), ("WithdrawalReason", "撤回理由"))
        .Thing("ListCall", "上报要求", ("CampaignId", "活动"), ("DueOn", "截止日期"), ("Note", "说明"), ("RemindedOn", "提醒日期"))
        .Thing("RowDistinction", "两件事", ("CampaignId", "活动"), ("OneId", "一项"), ("OtherId", "另一项"))
        .Thing("Omission", "不列说明", ("CampaignId", "活动"), ("Kind", "类别"), ("About", "对象"), ("Reason", "理由"), ("WithdrawnAt", "收回时间"))
        .Thing("Dispute", "职责争议", ("CampaignId", "活动"), ("ItemId", "清单事项"), ("UnitId", "提出单位"), ("Part", "承担的"), ("ProposedUnitId", "建议单位"), ("Claim", "理由"),
            ("Takes", "接不接"), ("Answer", "说明"), ("EscalatedAt", "上报时间"), ("DecidedUnitId", "裁定单位"), ("Decision", "裁定理由"), ("DecidedAt", "裁定时间"))
        .Thing("Baseline", "发布的清单", ("CampaignId", "活动"), ("Number", "版次"), ("DocumentNumber", "文号"), ("On", "日期"), ("Note", "说明"))
        .Thing("CalledUnit", "上报单位", ("UnitId", "名称"), ("NothingReason", "没有要报的理由"), ("NothingAt", "说明时间"), ("RemindedOn", "提醒日期"))
        .Thing("Cooperation", "配合单位", ("Order", "序号"), ("UnitId", "名称"), ("Duty", "职责"))
        .Thing("Milestone", "阶段目标", ("Order", "序号"), ("Name", "内容"), ("Date", "日期"), ("Weight", "权重"))
        .Thing("RowKpi", "量化指标", ("Order", "序号"), ("Name", "名称"), ("Unit", "单位"), ("Baseline", "现状（万分之一）"), ("Target", "目标（万分之一）"), ("By", "时间"))
        .Thing("RowFund", "资金安排", ("Order", "序号"), ("Year", "年度"), ("Source", "来源"), ("Fen", "金额（分）"))
        .Thing("RowPermit", "前期手续", ("Order", "序号"), ("Name", "名称"), ("PlannedOn", "计划时间"), ("DocumentNumber", "批文或证号"), ("DoneOn", "办结日期"))
        .Thing("Deliverable", "成果", ("Order", "序号"), ("Form", "形式"), ("Name", "名称"))
        .Thing("OwnValue", "自设列的内容", ("ColumnId", "列"), ("Text", "内容"))
        .Thing("ListLayout", "清单的列", ("CampaignId", "活动"), ("Kind", "类别"))
        .Thing("LayoutColumn", "列", ("Order", "次序"), ("Field", "固定列"), ("Title", "列名"), ("IsShown", "在表里"), ("IsRequired", "必填"), ("Type", "类型"), ("Choices", "选项"))
        .Thing("WorkItemSource", "来源", ("Kind", "类别"), ("SourceId", "出处"))
        .Choice<WorkItemKind>(kind => kind.Name())
        .Choice<Sensitivity>(label => label.Name())
        .Choice<SourceKind>(kind => kind.Name())
        .Choice<Nature>(nature => nature.Name())
        .Choice<Horizon>(horizon => horizon.Name())
        .Choice<DeliverableForm>(form => form.Name())
        .Choice<BuildNature>(nature => nature.Name())
        .Choice<Stage>(stage => stage.Name())
        .Choice<FundSource>(source => source.Name())
        .Choice<CoverageKind>(kind => kind.Name())
        .Choice<RowPart>(part => part.Name())
        .Choice<ReportLevel>(level => level.Name())
        .Choice<ColumnType>(type => type.Name())
        .Choice<RowSourceKind>(_ => "建言");

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.WorkItems.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Kind, x.Number }).ToListAsync())
            .ToDictionary(x => x.Id, x => $"{x.Kind.Name()}{Mark.Three(x.Number)}");
}
