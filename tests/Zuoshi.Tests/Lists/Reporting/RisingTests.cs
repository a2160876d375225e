using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists;
using Zuoshi.Lists.Reporting;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Lists.Reporting;

public sealed class RisingTests
{
    private static readonly DateTime At = new(2026, 11, 26, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Theme = Guid.CreateVersion7(), Orphan = Guid.CreateVersion7();
    private static readonly Actor Liaison = Acting.As(Duty.Liaison), Head = Liaison with { PersonId = Guid.CreateVersion7(), Duty = Duty.UnitHead };
    private static readonly Actor Convener = Acting.As(Duty.Convener), Office = Acting.As(Duty.Office);
    private static readonly RowPlace Draft = new(Theme, Liaison.UnitId, ReportLevel.Drafted);

    private static readonly CampaignFact Campaign = new(
        Guid.CreateVersion7(), Office.OrganId, 1, "大讨论", "市局", null, null, true, [], [],
        [
            new ThemeFact(Theme, 1, "公交", "", false, "召集人", Convener.PersonId, "", [], []),
            new ThemeFact(Orphan, 2, "铁路", "", false, "", null, "", [], []),
        ],
        []);

    [Fact]
    public void A_row_rises_from_the_unit_through_its_head_and_the_convener_to_the_office()
    {
        var row = Drafted();
        foreach (var (by, level) in new[] { (Liaison, ReportLevel.AwaitingHead), (Head, ReportLevel.AwaitingConvener), (Convener, ReportLevel.AwaitingOffice), (Office, ReportLevel.Accepted) })
        {
            Assert.True(Of(by).MayRaise(row.Place), $"{by.Duty} at {row.Level}");
            Assert.Equal(level, Of(by).Next(row.Place));
            row.Raise(level, by, At);
        }

        Assert.Equal(Head.PersonId, row.SignedById);
        Assert.False(Of(Office).MayRaise(row.Place));
    }

    [Theory]
    [InlineData(Duty.Liaison, ReportLevel.AwaitingHead)]
    [InlineData(Duty.Convener, ReportLevel.Drafted)]
    [InlineData(Duty.Office, ReportLevel.Drafted)]
    [InlineData(Duty.Convener, ReportLevel.AwaitingHead)]
    [InlineData(Duty.UnitHead, ReportLevel.AwaitingConvener)]
    [InlineData(Duty.Convener, ReportLevel.AwaitingOffice)]
    [InlineData(Duty.Member, ReportLevel.Drafted)]
    [InlineData(Duty.Leader, ReportLevel.AwaitingOffice)]
    public void Nobody_else_raises_it(Duty duty, ReportLevel level) =>
        Assert.False(Of(new[] { Liaison, Head, Convener, Office }.FirstOrDefault(actor => actor.Duty == duty) ?? Acting.As(duty)).MayRaise(Draft with { Level = level }));

    [Fact]
    public void A_step_that_nobody_could_take_is_left_out()
    {
        Assert.Equal(ReportLevel.AwaitingConvener, Of(Liaison, headed: false).Next(Draft));
        Assert.Equal(ReportLevel.AwaitingOffice, Of(Head).Next(new RowPlace(Orphan, Liaison.UnitId, ReportLevel.AwaitingHead)));
        Assert.False(Of(Office).MayReturn(new RowPlace(Orphan, null, ReportLevel.AwaitingOffice)));
    }

    [Fact]
    public void It_is_locked_for_whoever_stands_below_where_it_is()
    {
        (Actor By, ReportLevel Highest)[] highest = [(Liaison, ReportLevel.Drafted), (Head, ReportLevel.AwaitingHead), (Office, ReportLevel.Accepted)];
        foreach (var (by, most) in highest)
            foreach (var level in Enum.GetValues<ReportLevel>())
                Assert.Equal(level <= most, Campaign.MayEdit(by, Draft with { Level = level }));

        Assert.Equal([ReportLevel.AwaitingConvener], Enum.GetValues<ReportLevel>().Where(level => Campaign.MayEdit(Convener, Draft with { Level = level })));
        Assert.False(Campaign.MayEdit(Acting.As(Duty.Liaison), Draft));
    }

    [Fact]
    public void What_nobody_could_judge_does_not_rise_and_what_is_only_vague_does()
    {
        var refused = Assert.Throws<RuleBroken>(() => Drafted(Rows.Task with { Due = null, Milestones = [] }).Raise(ReportLevel.AwaitingHead, Liaison, At));
        Assert.Contains("缺完成时限，补上再报", refused.Message);

        var vague = Drafted(Rows.Task with { Title = "进一步加强服务保障", ContributionIds = [] });
        vague.Raise(ReportLevel.AwaitingHead, Liaison, At);
        Assert.True(vague.Problems.HasFlag(RowProblem.VagueTitle));
    }

    [Fact]
    public void A_row_comes_back_with_a_reason_and_must_be_signed_anew()
    {
        var row = Drafted();
        row.Raise(ReportLevel.AwaitingConvener, Head, At);
        Assert.Throws<RuleBroken>(() => row.Return(ReportLevel.Drafted, " "));

        row.Return(Ladder.Back(row.Place), "配合单位没有写");

        Assert.Equal((ReportLevel.Drafted, "配合单位没有写", null), (row.Level, row.ReturnReason, row.SignedById));
        row.Raise(ReportLevel.AwaitingHead, Liaison, At);
        Assert.Equal("", row.ReturnReason);
    }

    [Fact]
    public void A_convener_s_own_row_comes_back_to_the_convener() =>
        Assert.Equal(ReportLevel.AwaitingConvener, Ladder.Back(new RowPlace(Theme, null, ReportLevel.AwaitingOffice)));

    private static Ladder Of(Actor actor, bool headed = true) => new(Campaign, actor, headed ? [Liaison.UnitId] : new HashSet<Guid>());

    private static WorkItem Drafted(RowContent? content = null) =>
        new(Campaign.Id, Zuoshi.Lists.Contract.WorkItemKind.Task, 1, (content ?? Rows.Task) with { ThemeId = Theme }, Liaison, At, Draft);
}
