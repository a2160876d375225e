using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Coverage;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists.Coverage;

public sealed class OmissionRuleTests
{
    private static readonly DateTime At = new(2026, 11, 26, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Campaign = Guid.CreateVersion7();
    private static readonly CoveredThing Gap = new(CoverageKind.Clause, Guid.CreateVersion7(), "四（一）");
    private static readonly CoveredThing Covered = Gap with { Rows = [new CountedRow(Guid.CreateVersion7(), WorkItemKind.Task, null, Guid.CreateVersion7())] };

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b\n")]
    public void A_gap_is_explained_in_words(string reason) =>
        Assert.Equal("lists.gap-reason", Assert.Throws<RuleBroken>(() => Explained(Gap, reason)).Code);

    [Fact]
    public void An_explanation_has_a_length() =>
        Assert.Contains("现在有301个", Assert.Throws<RuleBroken>(() => Explained(Gap, new string('长', 301))).Message);

    [Fact]
    public void What_has_a_row_needs_no_explanation()
    {
        Assert.Equal("lists.gap-covered", Assert.Throws<RuleBroken>(() => Explained(Covered)).Code);
        Assert.Equal("lists.gap-covered", Assert.Throws<RuleBroken>(() => Explained(Gap with { Helped = 1 })).Code);
    }

    [Fact]
    public void The_second_is_told_what_the_first_said() => Assert.Equal(
        "“四（一）”已由活动办在11月26日说明：统领全文",
        Assert.Throws<RuleBroken>(() => Explained(Gap with { Omission = Explained(Gap) }, "另一个理由")).Message);

    [Fact]
    public void What_is_taken_back_stays_and_the_next_is_another()
    {
        var first = Explained(Gap);
        first.Withdraw(Acting.As(Duty.Office) with { Name = "李科长" }, At.AddDays(1));
        var second = Explained(Gap with { Withdrawn = [first] }, "由别的单位牵头");

        Assert.Equal(("统领全文", 1, "李科长", At.AddDays(1)), (first.Reason, first.Round, first.WithdrawnByName, first.WithdrawnAt));
        Assert.Equal((2, null), (second.Round, second.WithdrawnAt));
        Assert.Equal("李科长已经收回了这条说明。", Assert.Throws<RuleBroken>(() => first.Withdraw(Acting.As(Duty.Office), At)).Message);
    }

    [Fact]
    public void A_thing_is_covered_explained_or_a_gap()
    {
        var explained = Gap with { Omission = Explained(Gap) };

        Assert.Equal((true, false, false), (Gap.IsGap, Gap.IsExplained, Gap.IsCovered));
        Assert.Equal((false, true, false), (explained.IsGap, explained.IsExplained, explained.IsCovered));
        Assert.Equal((false, false, true), (Covered.IsGap, (Covered with { Omission = explained.Omission }).IsExplained, Covered.IsCovered));
        Assert.True((Gap with { Answered = "都在规划科牵头的事里" }).IsExplained);
    }

    [Fact]
    public void A_sentence_says_how_it_stands()
    {
        CoveredThing other = Gap with { Key = Guid.CreateVersion7() }, explained = Gap with { Omission = Explained(Gap) };

        Assert.Equal("纲要4条，1条有事项，1条说明了不列，2条还空着。", new CoverageView(CoverageKind.Clause, [Covered, explained, Gap, other]).Sentence);
        Assert.Equal("1个单位，1个有事项，没有空着的。", new CoverageView(CoverageKind.Unit, [Covered with { Kind = CoverageKind.Unit }]).Sentence);
    }

    [Fact]
    public void The_office_explains_anything_and_a_convener_the_own_theme()
    {
        Actor office = Acting.As(Duty.Office), convener = Acting.As(Duty.Convener), liaison = Acting.As(Duty.Liaison);
        Guid own = Guid.CreateVersion7(), others = Guid.CreateVersion7();
        var campaign = new CampaignFact(
            Campaign, office.OrganId, 1, "大讨论", "市局", null, null, true, [], [],
            [new ThemeFact(own, 1, "公交", "", false, "", convener.PersonId, "", [], []), new ThemeFact(others, 2, "铁路", "", false, "", null, "", [], [])], []);

        Assert.All(CoverageKinds.All, kind => Assert.True(campaign.MayExplain(office, kind, others)));
        Assert.All(CoverageKinds.All, kind => Assert.Equal(kind is CoverageKind.Theme, campaign.MayExplain(convener, kind, own)));
        Assert.False(campaign.MayExplain(convener, CoverageKind.Theme, others));
        Assert.All(CoverageKinds.All, kind => Assert.False(campaign.MayExplain(liaison, kind, own)));
    }

    [Theory]
    [InlineData("纲要四（一）", "4.1")]
    [InlineData("纲要 四（一）第4句", "4.1")]
    [InlineData("《交通强国建设纲要》四（一）、五（二）", "4.1 5.2")]
    [InlineData("四、（一）", "4.1")]
    [InlineData("四（一）；三（二），2.1", "4.1 3.2 2.1")]
    [InlineData("四（一）、（二）", "4.1")]
    [InlineData("落实纲要关于公交优先的要求", "")]
    public void A_basis_names_clauses(string basis, string paths) => Assert.Equal(paths, string.Join(' ', RowOrigins.PathsIn(basis, SourceKind.Outline)));

    [Theory]
    [InlineData("《道路运输条例》第三条", "")]
    [InlineData("市政府工作报告第三部分", "")]
    [InlineData("《道路运输条例》第三条；纲要四（一）", "4.1")]
    [InlineData("纲要四（一）；《道路运输条例》第三条", "4.1")]
    public void Another_documents_articles_are_none_of_the_outlines(string basis, string paths) => Assert.Equal(paths, string.Join(' ', RowOrigins.PathsIn(basis, SourceKind.Superior)));

    private static Omission Explained(CoveredThing thing, string reason = "统领全文") => new(Campaign, thing, reason, Acting.As(Duty.Office) with { Name = "活动办" }, At);
}
