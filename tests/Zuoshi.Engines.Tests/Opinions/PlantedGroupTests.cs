using Zuoshi.Opinions.Maps;

namespace Zuoshi.Engines.Tests.Opinions;

/// <summary>Groups that were put into invented votes and have to be found again.</summary>
public sealed class PlantedGroupTests
{
    [Theory]
    [InlineData(10_000, 500, 30, false, MapVariant.Plain, 0.82)]
    [InlineData(10_000, 500, 30, true, MapVariant.Normalised, 0.8)]
    [InlineData(2_000, 200, 40, true, MapVariant.Plain, 0.75)]
    public void Planted_groups_are_found_whether_statements_were_seen_evenly_or_not(int people, int statements, int each, bool uneven, MapVariant variant, double least)
    {
        var planted = PlantedVotes.Of(people, statements, each, uneven);

        var map = OpinionMap.Draw(planted.Votes);

        Assert.Equal(variant, map.Variant);
        Assert.Equal(3, map.Groups.Count);
        Assert.InRange(Agreeing.Of(map.GroupOf, planted.GroupOf), least, 1);
    }

    [Fact]
    public void Groups_of_many_people_are_those_of_the_algorithm_as_it_is_described()
    {
        var map = OpinionMap.Draw(PlantedVotes.Of(5_000, 150).Votes);

        Assert.Equal(1, Agreeing.Of(map.GroupOf, PlainGroups.Of(map)), 1e-12);
    }

    [Fact]
    public void Uneven_exposure_hides_the_groups_from_plain_axes()
    {
        var planted = PlantedVotes.Of(10_000, 500, uneven: true);

        var map = OpinionMap.Draw(planted.Votes, new() { Groups = 3, Variant = MapVariant.Plain });

        Assert.InRange(Agreeing.Of(map.GroupOf, planted.GroupOf), -0.1, 0.4);
    }

    [Fact]
    public void An_axis_that_is_one_statement_is_not_drawn_even_where_votes_are_dense()
    {
        var planted = PlantedVotes.Of(20_000, 200, 20, uneven: true);

        var map = OpinionMap.Draw(planted.Votes);

        Assert.InRange(planted.Votes.Density, 0.06, 1);
        Assert.Equal(MapVariant.Normalised, map.Variant);
        Assert.True(Agreeing.Of(map.GroupOf, planted.GroupOf) > Agreeing.Of(OpinionMap.Draw(planted.Votes, new() { Variant = MapVariant.Plain }).GroupOf, planted.GroupOf) + 0.2);
    }
}
