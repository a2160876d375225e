using Zuoshi.Redline;
using Zuoshi.Redline.Anchors;

namespace Zuoshi.Engines.Tests.Redline;

public sealed class AnchorTests
{
    private const string First = "加强组织领导，建立协调机制，整体推进各项工作。";
    private const string Second = "加强资金保障，鼓励多元融资，防范资金风险。";
    private const string Third = "加强督促指导，建立评价指标，重大事项及时报告。";
    private static readonly Passage Measures = new("measures", "（一）", "保障措施", First + Second + Third);
    private static readonly Passage Talent = new("talent", "（二）", "人才队伍", "坚持高精尖缺导向，培养科技领军人才和创新团队。推进高端智库建设，完善专家工作体系。");
    private static readonly Passage[] Before = [Measures, Talent];

    [Fact]
    public void An_anchor_keeps_its_words_their_surroundings_and_their_sentence()
    {
        var anchor = Anchor.On(Measures, First.Length, 2);

        Assert.Equal(new("measures", 1, "加强", First, (Second + Third)[2..34]), anchor);
        Assert.Null(Anchor.On(Measures, First.Length - 2, 4).Sentence);
        Assert.Equal(new("measures", null, "", "", ""), Anchor.On(Measures));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, 0)]
    [InlineData(66, 3)]
    public void A_stretch_outside_the_text_is_refused(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Anchor.On(Measures, start, length));

    [Fact]
    public void Surroundings_never_begin_or_end_with_half_a_character()
    {
        var passage = new Passage("1", "", "", string.Concat(Enumerable.Repeat("𠀀", 17)) + "一" + string.Concat(Enumerable.Repeat("𠀀", 17)) + "丁");
        var anchor = Anchor.On(passage with { Text = "丁" + passage.Text }, 35, 1);

        Assert.Equal(32, anchor.Before.Length);
        Assert.Equal(32, anchor.After.Length);
        Assert.Equal(30, Anchor.On(passage, 33, 1).Before.Length + Anchor.On(passage, 33, 1).After.Length - 32);
    }

    [Fact]
    public void In_a_clause_that_did_not_change_it_stays_at_its_character() =>
        Assert.Equal(new("new", First.Length, 2, Confidence.Exact), Carry(Anchor.On(Measures, First.Length, 2), Talent, Measures with { Key = "new", Number = "（三）" }));

    [Fact]
    public void A_word_that_occurs_three_times_goes_where_its_sentence_went() =>
        Assert.Equal(
            new("measures", 0, 2, Confidence.Shifted),
            Carry(Anchor.On(Measures, First.Length, 2), Measures with { Text = Second + First + Third }, Talent));

    [Fact]
    public void A_word_whose_sentence_was_deleted_does_not_move_to_another_sentence() =>
        Assert.Null(Carry(Anchor.On(Measures, First.Length, 2), Measures with { Text = First + Third }, Talent));

    [Fact]
    public void A_sentence_that_went_to_another_clause_is_found_there() =>
        Assert.Equal(
            new("talent", Talent.Text.Length, Second.Length, Confidence.Shifted),
            Carry(Anchor.On(Measures, First.Length, Second.Length), Measures with { Text = First + Third }, Talent with { Text = Talent.Text + Second }));

    [Fact]
    public void Words_that_were_reworded_are_found_and_said_to_be_approximate() =>
        Assert.Equal(
            new("measures", First.Length, 13, Confidence.Approximate),
            Carry(Anchor.On(Measures, First.Length, 13), Measures with { Text = First + "加强资金支持，鼓励多种融资，防范资金风险。" + Third }, Talent));

    [Fact]
    public void Words_struck_out_of_a_sentence_are_for_a_person() =>
        Assert.Null(Carry(Anchor.On(Measures, First.Length + 7, 7), Measures with { Text = First + "加强资金保障，防范资金风险。" + Third }, Talent));

    [Fact]
    public void A_remark_on_a_whole_clause_goes_to_the_part_that_holds_most_of_it() =>
        Assert.Equal(
            new("b", 0, (Second + Third).Length, Confidence.Approximate),
            Carry(Anchor.On(Measures), Measures with { Key = "a", Text = First }, Measures with { Key = "b", Title = "", Text = Second + Third }, Talent));

    [Fact]
    public void A_remark_on_a_deleted_clause_is_for_a_person() => Assert.Null(Carry(Anchor.On(Measures), Talent));

    [Fact]
    public void An_anchor_of_an_older_version_is_placed_by_its_surroundings() =>
        Assert.Equal(new("measures", First.Length, 6, Confidence.Shifted), Carry(new Anchor("gone", null, "加强资金保障", First, "，鼓励多元融资"), [.. Before]));

    [Fact]
    public void A_whole_clause_of_an_older_version_is_for_a_person() => Assert.Null(Carry(new Anchor("gone", null, "", "", ""), [.. Before]));

    private static Placement? Carry(Anchor anchor, params Passage[] after) => Comparison.Of(Before, after).Carry(anchor);
}
