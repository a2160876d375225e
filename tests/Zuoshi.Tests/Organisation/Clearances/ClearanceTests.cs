using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.Clearances;

public sealed class ClearanceTests
{
    [Theory, OnEachDatabase]
    public async Task Somebody_is_cleared_by_name_with_a_reason_on_record(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await (await site.As(Cast.Security)).Open("/clearances")).Form("定知悉范围")
            .Fill("给谁", Cast.Leader.Name).Fill("依据", "审批表第12号").Press("定下");

        Assert.Equal("分管副局长的知悉范围已定为工作秘密", page.Flash);
        Assert.Equal(Sensitivity.WorkSecret, (await site.Person("leader")).Clearance);
        Assert.Equal("审批表第12号", (await site.Audit("organisation.cleared")).Single().Reason);
    }

    [Theory]
    [OnEachDatabase("nobody", "名录里没有“nobody”，请填姓名全称或登录名。")]
    [OnEachDatabase("security", "自己的知悉范围要由另一位安全管理员定。")]
    public async Task Nobody_clears_themselves_or_somebody_unknown(Database database, string who, string message)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await (await site.As(Cast.Security)).Open("/clearances")).Form("定知悉范围").Fill("给谁", who).Fill("依据", "表").Press("定下");

        Assert.Equal((400, message), (page.Status, page.MessageBeside("给谁")));
    }
}
