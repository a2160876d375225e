using Microsoft.EntityFrameworkCore;
using Zuoshi.Burden.Ledger;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Burden.Forms;

/// <summary>What is known when a form is registered: the system's own forms, what it keeps of units and items, and the other registered forms.</summary>
public sealed class FormRegister(AppDb db, BurdenLedger ledger, Vocabulary words, TimeProvider clock)
{
    // The things of the record whose fields units have filled in once; the others are the system's own affairs.
    private static readonly string[] Things = ["Unit", "Person", "WorkItem", "Milestone", "Assignment", "Node", "ProjectProgress", "YearPlan", "MonthEntry", "Permit", "SiteNote", "Indicator", "IndicatorActual"];

    // What a form that asks for a reason or a remark has in common with every other one is no duplicate.
    private static readonly string[] Everywhere = ["备注", "说明", "理由", "意见", "日期", "名称", "内容", "序号", "编号", "填报人", "填报时间", "年度", "月份", "状态", "类别", "办理状态", "知悉范围"];

    /// <summary>It, for a campaign.</summary>
    public async Task<KnownFields> KnownAsync(CampaignFact campaign)
    {
        var today = clock.Today();
        var forms = await db.CollectionForms.AsNoTracking().WithParts().Where(x => x.CampaignId == campaign.Id).ToListAsync();
        return new KnownFields(
        [
            .. ledger.Forms.SelectMany(form => form.Fields.Where(field => !Everywhere.Contains(field.Label)).Select(field => new KnownField(field.Label, $"“{form.Name}”"))),
            .. words.Fields.Where(field => Things.Contains(field.Kind) && !Everywhere.Contains(field.Label)).Select(field => new KnownField(field.Label, $"“{words.Thing(field.Kind)}”")),
            .. forms.Where(form => form.IsInForce(today)).SelectMany(form => form.Fields.Where(field => !Everywhere.Contains(field.Name)).Select(field => new KnownField(field.Name, $"《{form.Name}》"))),
        ]);
    }
}
