using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.People;

public sealed class IndexTests
{
    private static readonly Cast Newcomer = new("newcomer", "节水组成员", Cast.Planning, Duty.Member);

    [Theory, OnEachDatabase]
    public async Task People_stand_in_official_order_by_unit_and_post(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.As(Cast.Admin)).Open("/people");

        Assert.Equal(
            [Cast.Admin.Name, Cast.Office.Name, Cast.Leader.Name, Cast.Auditor.Name, Cast.Security.Name, Cast.Convener.Name, Cast.Member.Name, Cast.Liaison.Name],
            page.Column("人员"));
    }

    [Theory, OnEachDatabase]
    public async Task They_can_be_found_by_name_unit_duty_and_by_what_waits(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Enter(Newcomer);
        var admin = await site.As(Cast.Admin);
        var station = (await site.Unit(Cast.Station)).Id;

        Assert.Equal([Newcomer.Name], (await admin.Open("/people?state=Waiting")).Column("人员"));
        Assert.Equal([Cast.Liaison.Name], (await admin.Open($"/people?unit={station}")).Column("人员"));
        Assert.Equal([Cast.Convener.Name], (await admin.Open("/people?duty=Convener")).Column("人员"));
        Assert.Equal([Cast.Leader.Name], (await admin.Open($"/people?q={Uri.EscapeDataString("副局")}")).Column("人员"));
        Assert.Contains("没有符合条件的人", (await admin.Open("/people?state=Left")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_page_beyond_the_last_shows_the_last(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.As(Cast.Admin)).Open("/people?p=99");

        Assert.Contains("第 1—8 项，共 8 项", page.Text);
    }
}
