namespace Zuoshi.Documents.Composing;

/// <summary>The templates that are there from the beginning; a campaign writes its own after them.</summary>
public static class BuiltInTemplates
{
    /// <summary>实施意见: aims and gist; who does what until when is the plan's matter.</summary>
    public const string Opinions = """
        〔开头〕
        一、总体要求
        （一）重要意义
        〔待写：为什么要做这件事，两三句〕
        （二）指导思想
        〔待写：以什么为指导，坚持什么〕
        （三）发展目标
        〔待写：分几个阶段，各到什么程度，要有数〕
        二、主要任务
        〔任务要点〕
        三、重点项目
        〔项目表〕
        四、组织保障
        （一）加强组织领导
        〔待写：谁牵头、怎么议事〕
        （二）强化要素保障
        〔待写：资金、用地、人才从哪里来〕
        （三）注重跟踪落实
        〔待写：多久看一次进展，谁来看〕
        """;

    /// <summary>行动计划.</summary>
    public const string ActionPlan = """
        一、总体要求
        〔开头〕
        （一）总体目标
        〔待写：到期末要做到什么〕
        （二）阶段目标
        〔待写：每个阶段末做到什么，要有数〕
        二、重点任务
        〔任务〕
        三、重点项目
        〔项目〕
        四、保障措施
        （一）加强组织领导
        〔待写：谁牵头、怎么议事〕
        （二）强化要素保障
        〔待写：资金、用地、人才从哪里来〕
        （三）注重跟踪落实
        〔待写：多久看一次进展，谁来看〕
        """;

    /// <summary>The one of a kind.</summary>
    public static string Of(DocumentKind kind) => kind is DocumentKind.ActionPlan ? ActionPlan : Opinions;
}
