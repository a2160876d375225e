using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Engines.Tests.Opinions.Similarity;

public sealed class NeighbourhoodsTests
{
    private const string Buses = "地铁末班到站后加开夜间接驳公交，首批做三个站。";

    private readonly SimilarityIndex index = new();
    private readonly Neighbourhoods near;

    public NeighbourhoodsTests()
    {
        near = new Neighbourhoods(index, 10);
        index.Add(1, Buses);
        index.Add(2, Buses.Replace('，', ' '));
        index.Add(3, "国省道独柱墩桥梁抗倾覆加固，九座桥两年办完。");
    }

    [Fact]
    public void What_comes_later_joins_what_was_compared_before()
    {
        Assert.Equal([[1, 2]], Groups());

        index.Add(4, "请在" + Buses);

        Assert.Equal([[1, 2, 4]], Groups());
    }

    [Fact]
    public void A_text_that_changed_leaves_its_group_and_finds_another()
    {
        Assert.Equal([[1, 2]], Groups());

        index.Add(2, "国省道独柱墩桥梁抗倾覆加固，九座桥两年内办完。");
        near.Forget(new HashSet<long> { 2 });

        Assert.Equal([[2, 3]], Groups());
    }

    [Fact]
    public void A_text_that_is_gone_is_nobody_s_neighbour()
    {
        Assert.Equal([[1, 2]], Groups());

        index.Remove(1);
        near.Forget(new HashSet<long> { 1 });

        Assert.Empty(Groups());
    }

    [Fact]
    public void Who_takes_part_and_who_was_set_apart_is_asked_each_time()
    {
        Assert.Empty(Groups(among: key => key != 1));
        Assert.Empty(Groups(apart: (one, other) => one + other == 3));
        Assert.Equal([[1, 2]], Groups());
    }

    private List<List<long>> Groups(Func<long, bool>? among = null, Func<long, long, bool>? apart = null) =>
        [.. near.Group(among, apart).Select(cluster => cluster.Members.Select(member => member.Key).Append(cluster.Representative).Order().ToList())];
}
