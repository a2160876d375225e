using Microsoft.EntityFrameworkCore;
using Zuoshi.Burden.Complaints;
using Zuoshi.Burden.Forms;
using Zuoshi.Burden.Ledger;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Burden;

/// <summary>What this feature's lines in the audit are called.</summary>
internal sealed class BurdenWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("burden")
        .Event("burden.complaint-sent", "提意见")
        .Event("burden.complaint-answered", "答复意见")
        .Event("burden.complaint-judged", "说意见解决没有")
        .Event("burden.form-registered", "登记报表")
        .Event("burden.form-approved", "批准按月要报表")
        .Event("burden.form-stopped", "停用报表")
        .Thing("Complaint", "意见",
            ("OrganId", "答复单位"), ("Number", "编号"), ("Kind", "类别"), ("Text", "内容"), ("From", "哪一页"), ("HidesName", "不署名"), ("AnswerBy", "答复期限"),
            ("Answer", "答复"), ("AnsweredBy", "答复人"), ("AnsweredAt", "答复时间"), ("IsSolved", "解决了"), ("JudgedAt", "说解决没有的时间"))
        .Thing("CollectionForm", "报表",
            ("CampaignId", "活动"), ("Number", "编号"), ("Name", "名称"), ("Basis", "依据文号"), ("Cycle", "多久报一次"), ("FirstDueOn", "第一次报的期限"), ("ExpiresOn", "有效期"), ("Urgency", "应急理由"),
            ("RegisteredOn", "登记日期"), ("RegisteredBy", "登记人"), ("ApprovedUntil", "按月要到"), ("ApprovedBy", "批的人"), ("StoppedOn", "停用日期"), ("StopReason", "停用理由"))
        .Event("burden.month-summed", "小结一个月的减负账本")
        .Thing("MonthSum", "减负账本月度小结",
            ("CampaignId", "活动"), ("Month", "月份"), ("Forms", "表"), ("Fields", "字段"), ("Presses", "按一下"), ("Notices", "消息"), ("Reused", "不用再写"), ("Minutes", "约分钟"))
        .Event("burden.fill-times-set", "改用时怎么估")
        .Event("burden.form-handed-over", "报表的填报单位随机构调整移交")
        .Thing("FillTimes", "用时估算",
            ("CampaignId", "活动"), ("Opening", "打开一张表"), ("Choice", "选一项"), ("Day", "填日期"), ("FewWords", "填一个数或几个字"), ("Sentences", "写一段话"), ("File", "传一个文件"))
        .Thing("FormField", "报表字段", ("Order", "序号"), ("Name", "名称"), ("Known", "已经填在"), ("Why", "还要的理由"))
        .Thing("FormUnit", "填报单位", ("UnitId", "单位"), ("Since", "从哪天起填"), ("Until", "填到哪天"))
        .Choice<ComplaintKind>(kind => kind.Name())
        .Choice<FormCycle>(cycle => cycle.Name());

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.Complaints.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, Name = "意见", x.Number }).ToListAsync())
        .Concat(await db.CollectionForms.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, Name = "报表", x.Number }).ToListAsync())
            .Select(x => (x.Id, Name: x.Name == "意见" ? $"意见{x.Number}" : $"报表{Mark.Three(x.Number)}"))
            .Concat((await db.MonthSums.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Month }).ToListAsync()).Select(x => (x.Id, $"{new Month(x.Month).Name}减负账本")))
            .Concat((await db.FillTimes.Where(x => keys.Contains(x.Id)).Select(x => x.Id).ToListAsync()).Select(id => (id, "用时估算"))).ToDictionary();
}
