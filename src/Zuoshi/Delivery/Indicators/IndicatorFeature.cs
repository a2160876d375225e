using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Delivery.Indicators.Excel;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Delivery.Indicators;

/// <summary>Registers the indicators, which belong to delivery.</summary>
internal static class IndicatorFeature
{
    /// <summary>Adds the indicators and their pages.</summary>
    public static IServiceCollection AddIndicators(this IServiceCollection services) => services
        .AddScoped<IndicatorDesk>()
        .AddScoped<IndicatorLinks>()
        .AddScoped<IndicatorForms>()
        .AddScoped<IndicatorImports>()
        .AddScoped<IThingAddresses, IndicatorAddresses>()
        .AddScoped<ILabelFollower, IndicatorLabels>()
        .AddScoped<IOpenWork, OpenIndicators>()
        .AddScoped<IThingNames, IndicatorNames>();

    /// <summary>What their lines in the audit are called.</summary>
    public static RecordWords WithIndicators(this RecordWords words) => words
        .Event("delivery.indicator-defined", "定指标")
        .Event("delivery.indicator-changed", "改指标")
        .Event("delivery.indicator-placed", "改指标的上级")
        .Event("delivery.indicator-entered", "填指标实际值")
        .Event("delivery.indicator-corrected", "更正指标实际值")
        .Event("delivery.indicator-relabelled", "改指标知悉范围")
        .Event("delivery.indicator-handed-over", "交接指标")
        .Event("delivery.indicator-table-read", "上传指标表")
        .Event("delivery.indicator-table-corrected", "改指标表")
        .Event("delivery.indicator-table-imported", "导入指标表")
        .Thing("Indicator", "指标",
            ("CampaignId", "活动"), ("Number", "编号"), ("Name", "名称"), ("Definition", "定义"), ("Measure", "计量单位"), ("Direction", "方向"), ("Source", "数据来源"), ("ThemeId", "主题"),
            ("LeadUnitId", "牵头单位"), ("RollUp", "汇总方式"), ("WholeId", "上级指标"), ("Weight", "权重"), ("BaselineYear", "基期年份"), ("BaselineValue", "基期值"), ("Label", "知悉范围"))
        .Thing("IndicatorTarget", "目标", ("Year", "年份"), ("Value", "目标值"))
        .Thing("IndicatorActual", "实际值", ("Year", "年份"), ("On", "截至"), ("Value", "数值"), ("Evidence", "出处"), ("Reason", "更正理由"), ("By", "填报人"), ("At", "填报时间"))
        .Thing("IndicatorBenchmark", "对标", ("City", "城市"), ("Year", "年份"), ("Value", "数值"), ("Source", "出处"))
        .Thing("IndicatorRow", "关联事项", ("ItemId", "清单事项"))
        .Thing("IndicatorClause", "关联条款", ("ClauseKey", "条款"), ("Sentence", "第几句"), ("Quote", "原文"))
        .Thing("IndicatorDraft", "指标表", ("CampaignId", "活动"), ("FileName", "文件"), ("Lines", "行数"), ("MadeById", "上传人"), ("CreatedAt", "上传时间"))
        .Choice<Direction>(direction => direction.Name())
        .Choice<RollUp>(rollUp => rollUp.Name());
}

/// <summary>Where indicators stand.</summary>
internal sealed class IndicatorAddresses(AppDb db, CampaignFacts campaigns) : IThingAddresses
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var found = await db.Indicators.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. found.Select(x => x.CampaignId).Distinct()]);
        return found.ToDictionary(x => x.Id, x => DeliveryLinks.Indicator(campaign[x.CampaignId], x.Number));
    }
}

/// <summary>What they are called in the audit.</summary>
internal sealed class IndicatorNames(AppDb db) : IThingNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.Indicators.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync()).ToDictionary(x => x.Id, x => $"指标{Mark.Three(x.Number)}");
}

/// <summary>An indicator is kept at least as close as the rows that work for it, and as its parts, whose values show in its own.</summary>
internal sealed class IndicatorLabels(AppDb db) : ILabelFollower
{
    public async Task<IReadOnlyList<Guid>> RaiseAsync(IReadOnlyCollection<Guid> parts, Sensitivity label)
    {
        var wholes = db.Indicators.Where(x => parts.Contains(x.Id)).Select(x => x.WholeId);
        var found = await db.Indicators.Where(x => wholes.Contains((Guid?)x.Id) || x.Rows.Any(row => parts.Contains(row.ItemId))).ToListAsync();
        return [.. found.Where(indicator => indicator.KeepAtLeast(label)).Select(indicator => indicator.Id)];
    }
}

/// <summary>For units that merge: the indicators whose values they report.</summary>
internal sealed class OpenIndicators(AppDb db, CampaignFacts campaigns) : IOpenWork
{
    public Task<IReadOnlyList<OpenPiece>> OfPersonAsync(Guid personId) => Task.FromResult<IReadOnlyList<OpenPiece>>([]);

    public async Task<IReadOnlyList<OpenPiece>> OfUnitAsync(Guid unitId)
    {
        var found = await db.Indicators.Where(x => x.LeadUnitId == unitId).OrderBy(x => x.CampaignId).ThenBy(x => x.Number).Select(x => new { x.Id, x.Number, x.CampaignId }).ToListAsync();
        var names = await campaigns.NamesAsync([.. found.Select(x => x.CampaignId).Distinct()]);
        return [.. found.Select(x => new OpenPiece(Key(x.Id), $"指标{Mark.Three(x.Number)}牵头单位", names[x.CampaignId], []))];
    }

    public async Task HandOverAsync(IReadOnlyCollection<string> keys, Bearer from, Bearer to, string reason)
    {
        foreach (var indicator in await db.Indicators.Where(x => x.LeadUnitId == from.Id).ToListAsync())
            if (keys.Contains(Key(indicator.Id))) indicator.HandOver(from.Id, to.Id, reason);
    }

    private static string Key(Guid id) => $"indicators/{id:N}";
}
