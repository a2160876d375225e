namespace Zuoshi.Lists;

/// <summary>任务来源. The numbers are stored.</summary>
public enum SourceKind
{
    Outline = 1,
    Discussion = 2,
    Superior = 3,
    Public = 4,
    Bureau = 5,
    Other = 6,
}

/// <summary>任务类型. The numbers are stored.</summary>
public enum Nature
{
    OneOff = 1,
    Annual = 2,
    MultiYear = 3,

    /// <summary>长期坚持: reviewed every year, never due.</summary>
    Standing = 4,
}

/// <summary>时序. The numbers are stored.</summary>
public enum Horizon
{
    Near = 1,
    Mid = 2,
    Far = 3,
    Outlook = 4,
}

/// <summary>成果形式. The numbers are stored.</summary>
public enum DeliverableForm
{
    Rules = 1,
    Plan = 2,
    Works = 3,
    Platform = 4,
    Report = 5,
    Event = 6,
    Other = 7,
}

/// <summary>建设性质. The numbers are stored.</summary>
public enum BuildNature
{
    New = 1,
    Rebuild = 2,
    Expand = 3,
    RebuildExpand = 4,
    Relocate = 5,
    Restore = 6,
    Purchase = 7,
}

/// <summary>项目阶段. The numbers are stored.</summary>
public enum Stage
{
    Reserve = 1,
    Preliminary = 2,
    Starting = 3,
    Continued = 4,
    Built = 5,
    Accepted = 6,
    Suspended = 7,
}

/// <summary>What a unit is to a row.</summary>
public enum ResponsibilityRole
{
    Lead,
    With,
}

/// <summary>The names that people read.</summary>
public static class RowNames
{
    public static string Name(this SourceKind kind) => kind switch
    {
        SourceKind.Outline => "纲要条款",
        SourceKind.Discussion => "专题组讨论成果",
        SourceKind.Superior => "上级部署",
        SourceKind.Public => "群众热点难点",
        SourceKind.Bureau => "局重点工作",
        SourceKind.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this Nature nature) => nature switch
    {
        Nature.OneOff => "一次性",
        Nature.Annual => "年度",
        Nature.MultiYear => "跨年度",
        Nature.Standing => "长期坚持",
        _ => throw new ArgumentOutOfRangeException(nameof(nature)),
    };

    public static string Name(this Horizon horizon) => horizon switch
    {
        Horizon.Near => "近期",
        Horizon.Mid => "中期",
        Horizon.Far => "远期",
        Horizon.Outlook => "展望",
        _ => throw new ArgumentOutOfRangeException(nameof(horizon)),
    };

    public static string Name(this DeliverableForm form) => form switch
    {
        DeliverableForm.Rules => "制度文件",
        DeliverableForm.Plan => "规划方案",
        DeliverableForm.Works => "工程实体",
        DeliverableForm.Platform => "平台系统",
        DeliverableForm.Report => "研究报告",
        DeliverableForm.Event => "活动",
        DeliverableForm.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static string Name(this BuildNature nature) => nature switch
    {
        BuildNature.New => "新建",
        BuildNature.Rebuild => "改建",
        BuildNature.Expand => "扩建",
        BuildNature.RebuildExpand => "改扩建",
        BuildNature.Relocate => "迁建",
        BuildNature.Restore => "恢复",
        BuildNature.Purchase => "单纯购置",
        _ => throw new ArgumentOutOfRangeException(nameof(nature)),
    };

    public static string Name(this Stage stage) => stage switch
    {
        Stage.Reserve => "储备",
        Stage.Preliminary => "前期",
        Stage.Starting => "新开工",
        Stage.Continued => "续建",
        Stage.Built => "建成（完工）",
        Stage.Accepted => "竣工验收",
        Stage.Suspended => "停缓建",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static string Name(this ResponsibilityRole role) => role is ResponsibilityRole.Lead ? "牵头" : "配合";
}
