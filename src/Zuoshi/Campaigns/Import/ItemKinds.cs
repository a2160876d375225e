namespace Zuoshi.Campaigns.Import;

/// <summary>How the kinds of items look on the check page.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Section">The section it stands in.</param>
/// <param name="Label">What its row is called.</param>
/// <param name="Mark">The character before its words in the original.</param>
/// <param name="TextLabel">What the text is called in its form; null when only the days can be changed.</param>
/// <param name="GroupLabel">What the group is called; null when it has none.</param>
/// <param name="DetailLabel">What the detail is called; null when it has none.</param>
/// <param name="Days">How many days it has: 0, 1 or 2.</param>
/// <param name="IsMany">Whether more of it can be added.</param>
public sealed record ItemKindView(
    ItemKind Kind, string Section, string Label, string Mark, string? TextLabel, string? GroupLabel, string? DetailLabel, int Days, bool IsMany)
{
    /// <summary>All kinds in the order shown.</summary>
    public static readonly IReadOnlyList<ItemKindView> All =
    [
        new(ItemKind.Name, "基本情况", "活动名称", "名", "活动名称", null, null, 0, false),
        new(ItemKind.Title, "基本情况", "通知标题", "标", "通知标题", null, null, 0, false),
        new(ItemKind.Issuer, "基本情况", "印发单位", "发", "印发单位", null, null, 0, true),
        new(ItemKind.DocumentNumber, "基本情况", "发文字号", "号", "发文字号", null, null, 0, false),
        new(ItemKind.Addressee, "基本情况", "主送", "送", "主送机关", null, null, 0, true),
        new(ItemKind.IssuedOn, "基本情况", "成文日期", "时", null, null, null, 1, false),
        new(ItemKind.Period, "阶段", "起止", "时", null, null, null, 2, false),
        new(ItemKind.Phase, "阶段", "阶段", "段", "阶段名称", null, "主要任务", 2, true),
        new(ItemKind.Prompt, "讨论题目", "题目", "问", "题目全文", "哪一组", null, 0, true),
        new(ItemKind.Theme, "讨论题目", "主题", "题", "主题名称", null, "讨论范围", 0, true),
        new(ItemKind.Role, "组织和成果", "分工", "人", "姓名或岗位", "哪个机构", "担任", 0, true),
        new(ItemKind.Deliverable, "组织和成果", "成果", "果", "成果名称", null, null, 0, true),
        new(ItemKind.Attachment, "组织和成果", "附件", "附", "附件名称", null, "随文情况", 0, true),
        new(ItemKind.Media, "组织和成果", "媒体", "媒", "媒体名称", null, null, 0, true),
    ];

    /// <summary>The view of a kind.</summary>
    public static ItemKindView Of(ItemKind kind) => All.First(view => view.Kind == kind);

    /// <summary>The character before an item's words: for prompts the last one of their group's name.</summary>
    public string MarkOf(DraftItem item) => item.Kind is ItemKind.Prompt && item.Group.Length > 0 ? item.Group[^1..] : Mark;

    /// <summary>The name of its row: a phase's or prompt's own.</summary>
    public string LabelOf(DraftItem item) => item.Kind switch
    {
        ItemKind.Prompt => $"{item.Group} {item.Order}",
        ItemKind.Theme => $"主题 {item.Order}",
        ItemKind.Phase => $"第{item.Order}阶段",
        ItemKind.Role => item.Group.Length is > 0 and <= 6 ? item.Group : Label,
        _ => Label,
    };
}
