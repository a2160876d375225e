using Zuoshi.Organisation;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;

namespace Zuoshi.Tests.Organisation;

public sealed class UnitTests
{
    private static readonly DateOnly Founded = new(2020, 1, 1);
    private static readonly DateOnly Today = new(2026, 3, 16);

    private readonly Unit bureau = new("市交通运输局", "市局", UnitKind.Bureau, null, 1, Founded);

    [Fact]
    public void It_bears_on_each_day_the_name_it_bore_then()
    {
        var unit = Office("公路处", 1);
        unit.Rename("公路管理处", "公管处", new DateOnly(2023, 5, 1), Today, "文件");

        Assert.Equal(["公路处", "公路处", "公管处"], new[] { Founded.AddDays(-1), new DateOnly(2023, 4, 30), Today }.Select(day => unit.NameOn(day).ShortName));
    }

    [Fact]
    public void A_second_name_of_one_day_is_a_correction()
    {
        var unit = Office("公路处", 1);
        unit.Rename("公路管理出", null, Today, Today, "文件");
        unit.Rename("公路管理处", null, Today, Today, "文件");

        Assert.Equal(["公路处", "公路管理处"], unit.Names.Select(name => name.Name));
    }

    [Fact]
    public void A_closed_unit_is_changed_no_more()
    {
        var unit = Office("公路处", 1);
        unit.Close(Today, Today, "文件", []);

        Assert.Equal("organisation.unit-gone", Broken(() => unit.Rename("公路管理处", null, Today, Today, "文件")));
        Assert.Equal("organisation.unit-gone", Broken(() => unit.Place(UnitKind.Other, null, 9, new UnitTree([unit]))));
        Assert.Equal("organisation.unit-gone", Broken(() => unit.MergeInto(bureau, Today, Today, "文件")));
    }

    [Fact]
    public void Nothing_merges_into_a_closed_unit_or_into_itself()
    {
        var (unit, closed) = (Office("公路处", 1), Office("水运处", 2));
        closed.Close(Today, Today, "文件", []);

        Assert.Equal("organisation.successor-closed", Broken(() => unit.MergeInto(closed, Today, Today, "文件")));
        Assert.Equal("organisation.own-successor", Broken(() => unit.MergeInto(unit, Today, Today, "文件")));
    }

    [Fact]
    public void It_closes_on_no_day_ahead_and_on_none_before_it_stood()
    {
        var unit = Office("公路处", 1);

        Assert.Equal("organisation.close-ahead", Broken(() => unit.Close(Today.AddDays(1), Today, "文件", [])));
        Assert.Equal("organisation.close-before", Broken(() => unit.Close(Founded.AddDays(-1), Today, "文件", [])));
    }

    [Fact]
    public void Units_stand_in_order_each_followed_by_those_below_it()
    {
        var district = new Unit("云桥区局", null, UnitKind.District, bureau.Id, 1, Founded);
        var inDistrict = new Unit("云桥区局办公室", null, UnitKind.Office, district.Id, 1, Founded);
        var (first, second) = (Office("甲处", 1), Office("乙处", 2));

        Assert.Equal(
            [(bureau, 0), (first, 1), (second, 1), (district, 1), (inDistrict, 2)],
            new UnitTree([inDistrict, second, district, first, bureau]).InOrder());
    }

    [Fact]
    public void A_move_changes_two_places_and_parts_those_who_shared_one()
    {
        var (a, b, c) = (Office("甲处", 1), Office("乙处", 2), Office("丙处", 2));

        new UnitTree([bureau, a, b, c]).Move(a, up: false);

        // 丙 and 乙 shared the second place; by name 丙 stood first.
        Assert.Equal((2, 3, 1), (a.Order, b.Order, c.Order));
    }

    [Fact]
    public void The_first_does_not_move_up_nor_the_last_down()
    {
        var (a, b) = (Office("甲处", 1), Office("乙处", 2));
        var tree = new UnitTree([bureau, a, b]);

        tree.Move(a, up: true);
        tree.Move(b, up: false);

        Assert.Equal((1, 2), (a.Order, b.Order));
    }

    [Fact]
    public void A_unit_answers_to_former_names_and_to_those_of_units_merged_into_it()
    {
        var (road, rural, old) = (Office("公路处", 1), Office("农村公路处", 2), Office("乡道处", 3));
        road.Rename("公路管理处", null, Today, Today, "文件");
        old.MergeInto(rural, Today, Today, "文件");
        rural.MergeInto(road, Today, Today, "文件");

        var standing = UnitFactsOf(bureau, road, rural, old).FindAll(unit => unit.Stands);

        Assert.All(["公路管理处", "公路处", "农村公路处", "乡道处"], name => Assert.Equal(road.Id, standing.Called(name)?.Id));
    }

    [Fact]
    public void A_present_name_goes_before_a_former_one_and_two_of_one_name_are_nobody()
    {
        var (road, rural) = (Office("公路处", 1), Office("农村公路处", 2));
        road.Rename("公路管理处", "处", Today, Today, "文件");
        rural.Rename("公路处", "处", Today, Today, "文件");

        var units = UnitFactsOf(bureau, road, rural);

        Assert.Equal(rural.Id, units.Called("公路处")?.Id);
        Assert.Null(units.Called("处"));
    }

    private Unit Office(string name, int order) => new(name, null, UnitKind.Office, bureau.Id, order, Founded);

    private static List<UnitFact> UnitFactsOf(params Unit[] units) => UnitFacts.Of(units, Today.AddDays(1));

    private static string Broken(Action act) => Assert.Throws<RuleBroken>(act).Code;
}
