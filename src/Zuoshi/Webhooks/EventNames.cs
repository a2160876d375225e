namespace Zuoshi.Webhooks;

/// <summary>What other systems may be told: events of the work itself, none of people or security.</summary>
public static class EventNames
{
    /// <summary>The events' names with what people call them, in the order shown.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["campaigns.published"] = "活动发布",
        ["campaigns.notice-reimported"] = "通知更正",
        ["campaigns.group-filled"] = "专题讨论组写入名单",
        ["discussions.contributed"] = "新的建言",
        ["discussions.answered"] = "建言有了答复",
        ["discussions.withdrawn"] = "建言撤回",
        ["lists.row-made"] = "清单新增一项",
        ["lists.row-changed"] = "清单修改一项",
        ["documents.drafted"] = "文稿起草一版",
    };
}
