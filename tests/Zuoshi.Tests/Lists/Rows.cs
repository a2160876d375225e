using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists;

/// <summary>Rows for tests of rules: complete unless a test takes something away.</summary>
internal static class Rows
{
    public static readonly Guid Buses = Guid.CreateVersion7();
    public static readonly Guid Metro = Guid.CreateVersion7();
    public static readonly Guid Roads = Guid.CreateVersion7();
    public static readonly Guid Said = Guid.CreateVersion7();

    public static readonly Actor Office = Acting.As(Duty.Office);

    public static readonly RowContent Task = new()
    {
        Title = "轨道末班车夜间公交接驳", LeadUnitId = Buses, ContributionIds = [Said],
        Content = "主要轨道站末班公交按轨道末班到站后20分钟发车，首批做3站。", Target = "12个站末班到站后30分钟内有公交可乘。",
        With = [new CooperationText(Metro, "时刻调整提前7天告知")],
        Start = new DateOnly(2027, 1, 4), Due = new DateOnly(2027, 12, 31),
        Milestones = [new MilestoneText("首批3站开通", new DateOnly(2027, 3, 31), 40), new MilestoneText("累计12站", new DateOnly(2027, 12, 31), 60)],
    };

    public static readonly RowContent Project = Task with
    {
        Title = "疏港公路工程", LeadUnitId = Roads,
        Project = new ProjectContent("普通国省道", BuildNature.New, Stage.Preliminary, "新建一级公路4.2公里。", 2027, 2029, 33_600_000_000) { Code = "2026-330182-54-01-012345", Location = "江汀区", Owner = "交投集团" },
    };

    public static WorkItem Made(RowContent content, int number = 1) => new(
        Guid.CreateVersion7(), content.Project is null ? WorkItemKind.Task : WorkItemKind.Project, number, content, Office,
        new DateTime(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc));
}
