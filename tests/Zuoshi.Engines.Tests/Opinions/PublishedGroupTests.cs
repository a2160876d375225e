using Zuoshi.Opinions.Maps;

namespace Zuoshi.Engines.Tests.Opinions;

/// <summary>
/// Groups found beside those that Polis published for the same conversations. Theirs are one of several endings of k-means, picked
/// by the history of the conversation, so the bar is what independent implementations reach, not 1.
/// </summary>
public sealed class PublishedGroupTests
{
    // What rounding may change: one person more or less in another group.
    private const double Rounding = 0.005;

    [Theory]
    [InlineData("austria-climate.5twd2jsnkf.2022-08-08", 2, 0.977)]
    [InlineData("vtaiwan.uberx", 2, 0.890)]
    [InlineData("scoop-hivemind.biodiversity", 2, 0.966)]
    [InlineData("bg2050-volunteers", 2, 1)]
    [InlineData("brexit-consensus", 3, 0.552)]
    [InlineData("canadian-electoral-reform", 3, 0.171)]
    public void Groups_found_from_nothing_are_as_like_the_published_ones_as_in_the_reference(string folder, int groups, double least)
    {
        var talk = Conversation.ByTime(folder);

        var map = OpinionMap.Draw(talk.Votes, new() { Hidden = talk.Hidden });

        Assert.Equal(MapVariant.Plain, map.Variant);
        Assert.Equal(groups, map.Groups.Count);
        Assert.InRange(Agreeing.Of(map.GroupOf, talk.Published), least - Rounding, 1);
    }

    [Theory]
    [InlineData("austria-climate.5twd2jsnkf.2022-08-08", 0.977)]
    [InlineData("vtaiwan.uberx", 0.890)]
    [InlineData("scoop-hivemind.biodiversity", 0.966)]
    [InlineData("bg2050-volunteers", 1)]
    [InlineData("brexit-consensus", 0.876)]
    [InlineData("canadian-electoral-reform", -0.032)]
    public void So_are_as_many_groups_as_were_published(string folder, double least)
    {
        var talk = Conversation.ByTime(folder);

        var map = OpinionMap.Draw(talk.Votes, new() { Hidden = talk.Hidden, Groups = talk.Groups });

        Assert.Equal(talk.Groups, map.Groups.Count);
        Assert.InRange(Agreeing.Of(map.GroupOf, talk.Published), least - Rounding, 1);
    }

    [Theory]
    [InlineData("austria-climate.5twd2jsnkf.2022-08-08", 0.965)]
    [InlineData("vtaiwan.uberx", 0.826)]
    [InlineData("scoop-hivemind.biodiversity", 0.954)]
    [InlineData("bg2050-volunteers", 1)]
    [InlineData("brexit-consensus", 0.876)]
    [InlineData("canadian-electoral-reform", 1)]
    public void On_the_map_the_published_groups_stay_nearly_where_they_are(string folder, double least)
    {
        var talk = Conversation.ByTime(folder);
        var map = OpinionMap.Draw(talk.Votes, new() { Hidden = talk.Hidden });

        Assert.InRange(Agreeing.Of(Settled(map, talk.Published), talk.Published), least - Rounding, 1);
    }

    [Theory]
    [InlineData("austria-climate.5twd2jsnkf.2022-08-08", 0.965)]
    [InlineData("vtaiwan.uberx", 0.815)]
    [InlineData("scoop-hivemind.biodiversity", 0.93)]
    [InlineData("bg2050-volunteers", 1)]
    [InlineData("brexit-consensus", 0.86)]
    [InlineData("canadian-electoral-reform", 0.898)]
    public void A_map_that_follows_one_with_the_published_groups_keeps_them_and_their_names(string folder, double least)
    {
        var talk = Conversation.ByTime(folder);

        var map = OpinionMap.Draw(talk.Votes, new() { Hidden = talk.Hidden, Previous = new(talk.Published, talk.Groups, talk.Groups, 1, []) });

        Assert.Equal(Enumerable.Range(0, talk.Groups), map.Groups.Select(group => group.Name));
        Assert.InRange(Agreeing.Of(map.GroupOf, talk.Published), least, 1);
        var same = map.GroupOf.Zip(talk.Published).Where(pair => pair is { First: >= 0, Second: >= 0 }).Average(pair => pair.First == pair.Second ? 1.0 : 0);
        Assert.InRange(same, 0.95, 1);
    }

    [Theory]
    [InlineData("austria-climate.5twd2jsnkf.2022-08-08")]
    [InlineData("vtaiwan.uberx")]
    [InlineData("scoop-hivemind.biodiversity")]
    [InlineData("bg2050-volunteers")]
    [InlineData("brexit-consensus")]
    [InlineData("canadian-electoral-reform")]
    public void Groups_are_those_of_the_algorithm_as_it_is_described(string folder)
    {
        var talk = Conversation.ByTime(folder);

        var map = OpinionMap.Draw(talk.Votes, new() { Hidden = talk.Hidden });

        Assert.Equal(1, Agreeing.Of(map.GroupOf, PlainGroups.Of(map)), 1e-12);
    }

    /// <summary>Lloyd's algorithm, written as it is defined, over all people from the middles of the groups given.</summary>
    private static int[] Settled(OpinionMap map, IReadOnlyList<int> groups)
    {
        var people = Enumerable.Range(0, groups.Count).Where(one => groups[one] >= 0).ToArray();
        var of = groups.ToArray();
        for (var round = 0; round < 100; round++)
        {
            var middles = people.GroupBy(one => of[one]).Select(group => (group.Key, X: group.Average(one => map.Participants[one].X), Y: group.Average(one => map.Participants[one].Y))).ToArray();
            foreach (var one in people)
                of[one] = middles.MinBy(middle => Math.Pow(map.Participants[one].X - middle.X, 2) + Math.Pow(map.Participants[one].Y - middle.Y, 2)).Key;
        }

        return of;
    }
}
