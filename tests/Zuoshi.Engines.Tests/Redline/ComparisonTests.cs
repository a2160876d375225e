using Zuoshi.Redline;

namespace Zuoshi.Engines.Tests.Redline;

public sealed class ComparisonTests
{
    private static readonly Passage
        Goal = new("1", "（一）", "发展目标", "到2035年，基本建成交通强国。现代化综合交通体系基本形成，人民满意度明显提高。"),
        Network = new("2", "（二）", "建设立体交通网络", "统筹铁路、公路、水运、民航、管道、邮政等基础设施规划建设，完善多层次网络布局。强化西部地区补短板，推进东北地区提质改造。"),
        Rural = new("3", "（三）", "建设农村交通设施网", "全面推进“四好农村路”建设，加快实施通村组硬化路建设，建立规范化可持续管护机制。"),
        Funds = new("4", "（四）", "加强资金保障", "深化交通投融资改革，增强可持续发展能力，完善政府主导、分级负责、多元筹资的资金保障体制。");

    private static readonly Passage[] Before = [Goal, Network, Rural, Funds];

    [Fact]
    public void Equal_versions_are_the_same() =>
        Assert.Equal(["Same 1→1", "Same 2→2", "Same 3→3", "Same 4→4"], Lines(Before, Before));

    [Fact]
    public void A_clause_that_stands_elsewhere_is_moved_and_the_others_are_not() =>
        Assert.Equal(["Moved 4→4", "Same 1→1", "Same 2→2", "Same 3→3"], Lines(Before, [Funds, Goal, Network, Rural]));

    [Fact]
    public void Another_number_alone_is_a_new_number() =>
        Assert.Equal(["Same 1→1", "Same 2→2", "Renumbered 3→3", "Same 4→4"], Lines(Before, [Goal, Network, Rural with { Number = "（五）" }, Funds]));

    [Fact]
    public void Keys_of_two_versions_are_not_compared() =>
        Assert.Equal(["Same 1→4", "Same 2→3", "Same 3→2", "Same 4→1"], Lines(Before, [Goal with { Key = "4" }, Network with { Key = "3" }, Rural with { Key = "2" }, Funds with { Key = "1" }]));

    [Fact]
    public void Reworded_is_told_from_moved_and_reworded()
    {
        var reworded = Rural with { Text = "大力推进“四好农村路”建设，加快实施通自然村硬化路建设，健全可持续管护机制。" };

        Assert.Equal(["Same 1→1", "Same 2→2", "Reworded 3→3", "Same 4→4"], Lines(Before, [Goal, Network, reworded, Funds]));
        Assert.Equal(["Reworded, moved 3→3", "Same 1→1", "Same 2→2", "Same 4→4"], Lines(Before, [reworded, Goal, Network, Funds]));
    }

    [Fact]
    public void A_split_clause_has_several_successors()
    {
        var parts = Network.Text.Split('。');
        Passage first = new("2a", "（二）", Network.Title, parts[0] + "。"), second = new("2b", "（三）", "", parts[1] + "。");
        var comparison = Comparison.Of(Before, [Goal, first, second, Rural, Funds]);

        Assert.Equal(["Same 1→1", "Split 2→2a2b", "Same 3→3", "Same 4→4"], comparison.Changes.Select(Line));
        Assert.Equal([first, second], comparison.Successors("2"));
    }

    [Fact]
    public void Joined_clauses_have_one_successor()
    {
        var joined = Goal with { Key = "12", Text = Goal.Text + Network.Text };
        var comparison = Comparison.Of(Before, [joined, Rural, Funds]);

        Assert.Equal(["Joined 12→12", "Same 3→3", "Same 4→4"], comparison.Changes.Select(Line));
        Assert.Equal([joined], comparison.Successors("2"));
    }

    [Fact]
    public void A_deleted_clause_is_listed_where_it_stood_and_has_no_successor()
    {
        var added = new Passage("5", "（三）", "培育交通文明", "弘扬以“两路”精神为代表的交通精神，增强行业凝聚力和战斗力。");
        var comparison = Comparison.Of(Before, [Goal, Network, Funds, added]);

        Assert.Equal(["Same 1→1", "Same 2→2", "Deleted 3→", "Same 4→4", "Added →5"], comparison.Changes.Select(Line));
        Assert.Empty(comparison.Successors("3"));
    }

    [Fact]
    public void Another_clause_under_the_same_number_is_another_clause()
    {
        var other = Rural with { Title = "培育交通文明", Text = "弘扬以“两路”精神为代表的交通精神，增强行业凝聚力和战斗力。" };

        Assert.Equal(["Same 1→1", "Same 2→2", "Deleted 3→", "Added →3", "Same 4→4"], Lines(Before, [Goal, Network, other, Funds]));
    }

    [Fact]
    public void Equal_clauses_are_matched_in_order()
    {
        Passage[] before = [new("a", "", "", "（略）"), Goal, new("b", "", "", "（略）"), new("c", "", "", "")];

        Assert.Equal(["Same a→a", "Same 1→1", "Same b→b", "Same c→c"], Lines(before, before));
    }

    [Fact]
    public void An_empty_version_is_all_added_or_all_deleted()
    {
        Assert.Equal(["Added →1", "Added →2", "Added →3", "Added →4"], Lines([], Before));
        Assert.Equal(["Deleted 1→", "Deleted 2→", "Deleted 3→", "Deleted 4→"], Lines(Before, []));
    }

    [Fact]
    public void A_key_that_stands_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => Comparison.Of(Before, [Goal, Goal]));

    /// <summary>Whatever the edits: each clause stands in one line, and the same versions compare alike.</summary>
    [Fact]
    public void Every_clause_is_accounted_for_once()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var before = Outlines.Invented(seed);
            var draft = new Draft(before, seed);
            draft.Edit(8);
            var changes = Comparison.Of(before, draft.After).Changes;

            Assert.Equal(before.Select(passage => passage.Key).Order(), changes.SelectMany(change => change.Before).Select(passage => passage.Key).Order());
            Assert.Equal(draft.After.Select(passage => passage.Key).Order(), changes.SelectMany(change => change.After).Select(passage => passage.Key).Order());
            Assert.Equal(changes.Select(Line), Comparison.Of(before, draft.After).Changes.Select(Line));
            Assert.All(changes, change => Assert.InRange(change.Similarity, change.Kind is ChangeKind.Added or ChangeKind.Deleted ? 0 : 0.35, 1));
        }
    }

    private static IEnumerable<string> Lines(Passage[] before, Passage[] after) => Comparison.Of(before, after).Changes.Select(Line);

    private static string Line(Change change) =>
        $"{change.Kind}{(change.Moved && change.Kind != ChangeKind.Moved ? ", moved" : "")} {Keys(change.Before)}→{Keys(change.After)}";

    private static string Keys(IReadOnlyList<Passage> passages) => string.Concat(passages.Select(passage => passage.Key));
}
