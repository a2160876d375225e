using Zuoshi.Audits.Keeping;
using Zuoshi.Audits.Search;
using Zuoshi.Audits.Sealing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Ui;

namespace Zuoshi.Audits;

/// <summary>Registers the feature.</summary>
public static class AuditsFeature
{
    /// <summary>Adds search and export of the record, its sealing and its verification.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="dataFolder">Where the seals are kept once more.</param>
    public static IServiceCollection AddAudits(this IServiceCollection services, string dataFolder) => services
        .AddSingleton(new AnchorFile(Path.Combine(dataFolder, "audit-seals.txt")))
        .AddScoped<Sealer>()
        .AddScoped<Verification>()
        .AddScoped<Pruning>()
        .AddScoped<AuditRows>()
        .AddHostedService<SealingJob>()
        .AddSingleton(new NavEntry("audit", 50, "审计", AuditLinks.Search, InCampaign: false, Permission.ReadAudit))
        .AddSingleton(new RecordWords("platform", isBusiness: false)
            .Event("platform.forbidden", "打开没有权限的页面")
            .Event("platform.form-refused", "提交不是本站发出的表单")
            .Event("platform.rule-broken", "提交不合规则的内容")
            .Event("platform.too-often", "操作太频繁")
            .Event("platform.refusals-counted", "拒绝过多，只计次数")
            .Event("platform.exported", "导出文件")
            .Event("platform.backup-taken", "备份数据")
            .Event("platform.export-alarm", "大批或频繁导出，已告警")
            .Event("platform.state-secret-refused", "提交带国家秘密标志的内容，已拒收")
            .Thing("Export", "导出", ("CampaignId", "活动"), ("Rows", "行数"), ("Label", "知悉范围"), ("ByName", "导出人"), ("ByUnit", "导出人单位"))
            .Thing("Alarm", "告警", ("Kind", "类别"), ("Number", "数量"), ("ByName", "当事人"), ("ByUnit", "当事人单位"))
            .Choice<AlarmKind>(kind => kind switch { AlarmKind.ManyRows => "一次导出很多行", AlarmKind.ManyExports => "一小时内多次导出", _ => "带国家秘密标志" })
            .Choice<Sensitivity>(label => label.Name())
            .Thing("Setting", "设置", ("Value", "值"))
            .Thing("DataProtectionKey", "密钥"))
        .AddSingleton(new RecordWords("audits", isBusiness: false)
            .Event("audits.exported", "导出审计记录")
            .Event("audits.verified", "核验审计记录")
            .Event("audits.pruned", "清理到期审计记录"));
}
