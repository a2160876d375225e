using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists;

/// <summary>What people do with rows, step by step.</summary>
internal static class RowSteps
{
    private static readonly (string Label, string Text)[] Usual =
    [
        ("主题", "1 防洪保安"), ("牵头单位", Cast.Station), ("主要内容", "更换下游十二处预警喇叭，汛前逐一试响。"), ("工作目标", "汛前都能响。"), ("完成时限", "2026-09-30"),
    ];

    /// <summary>Enters a task with all that it needs to rise, some of it otherwise.</summary>
    public static async Task EnterTask(this Visitor visitor, string title, params IEnumerable<(string Label, string Text)> otherwise)
    {
        var form = (await visitor.Open("/campaigns/1/lists/new")).Form("列入清单").Fill("名称", title);
        foreach (var (label, text) in Usual.Concat(otherwise)) form.Fill(label, text);
        Assert.Contains("已列入任务清单", (await form.Press("列入清单")).Flash);
    }
}
