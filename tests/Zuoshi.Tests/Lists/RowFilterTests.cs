using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists;
using Zuoshi.Lists.Rows;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Tests.Lists;

public sealed class RowFilterTests
{
    private static readonly ThemeFact Services = new(Guid.CreateVersion7(), 1, "运输服务", "", false, "", null, "", [], []);

    private static readonly CampaignFact Campaign = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "大讨论", "市交通运输局", null, null, true, [], [], [Services], []);

    private static readonly UnitFact[] Units = [new(Rows.Buses, "市公共交通集团", "公交集团"), new(Rows.Metro, "市轨道集团", "轨道集团"), new(Rows.Roads, "市公路中心", "公路中心")];

    private static readonly WorkItem[] Items =
    [
        Rows.Made(Rows.Task with { ThemeId = Services.Id, Horizon = Horizon.Near }, 1),
        Rows.Made(Rows.Task with { Title = "渡口水位监测", Content = "每处渡口装水位监测，超过警戒水位停渡。", LeadUnitId = Rows.Roads, With = [], Due = null, Owner = new Holder("老王", null) }, 2),
    ];

    public static TheoryData<RowFilter, int[]> Narrowings => new()
    {
        { new RowFilter(), [1, 2] },
        { new RowFilter { Theme = 1 }, [1] },
        { new RowFilter { Theme = 99 }, [] },
        { new RowFilter { Unit = Rows.Buses }, [1] },
        { new RowFilter { Unit = Rows.Metro }, [] },
        { new RowFilter { Unit = Rows.Metro, List = "responsibilities" }, [1] },
        { new RowFilter { Horizon = Horizon.Near }, [1] },
        { new RowFilter { Flawed = true }, [2] },
        { new RowFilter { Problem = RowProblem.NoDue }, [2] },
        { new RowFilter { Problem = RowProblem.NoSource }, [] },
        { new RowFilter { Words = "渡口" }, [2] },
        { new RowFilter { Words = "轨道集团" }, [1] },
        { new RowFilter { Words = "任002" }, [2] },
        { new RowFilter { Words = "老王" }, [2] },
    };

    [Theory, MemberData(nameof(Narrowings), DisableDiscoveryEnumeration = true)]
    public void A_filter_keeps_the_rows_that_fit(RowFilter filter, int[] kept) =>
        Assert.Equal(kept, filter.Apply(Items.AsQueryable(), Campaign, Units).Select(item => item.Number));
}
