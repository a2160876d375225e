using Zuoshi.Lists;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Tests.Lists;

public sealed class ResponsibilityTests
{
    private static readonly UnitFact[] Units =
        [new(Rows.Roads, "市公路管理中心", "公路中心"), new(Rows.Buses, "市公共交通集团", "公交集团"), new(Rows.Metro, "市轨道集团", "轨道集团")];

    [Fact]
    public void Each_unit_gets_what_it_leads_before_what_it_helps_with()
    {
        WorkItem[] rows =
        [
            Rows.Made(Rows.Task with { LeadUnitId = Rows.Metro, With = [new CooperationText(Rows.Buses, "落实车辆和驾驶员")], Title = "轨道站应急接驳" }, 1),
            Rows.Made(Rows.Task, 2),
            Rows.Made(Rows.Project with { With = [new CooperationText(Rows.Metro, "")] }, 1),
        ];

        var lines = Responsibility.Of([.. rows.Select(StatedRow.Of)], Units).Select(line => $"{line.Unit.ShortName}{line.Order} {line.Role.Name()} {line.Item.Mark} {line.Duty}");

        Assert.Equal(
            [
                "公路中心1 牵头 项001 疏港公路工程",
                "公交集团1 牵头 任002 轨道末班车夜间公交接驳",
                "公交集团2 配合 任001 落实车辆和驾驶员",
                "轨道集团1 牵头 任001 轨道站应急接驳",
                "轨道集团2 配合 任002 时刻调整提前7天告知",
                "轨道集团3 配合 项001 配合“疏港公路工程”",
            ],
            lines);
    }
}
