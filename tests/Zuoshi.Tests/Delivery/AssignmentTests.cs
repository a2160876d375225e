using Zuoshi.Delivery;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform;

namespace Zuoshi.Tests.Delivery;

public sealed class AssignmentTests
{
    private static readonly DateOnly Due = new(2026, 12, 31);

    [Fact]
    public void What_is_to_be_done_comes_from_the_row()
    {
        var item = Items.New(Items.Row with { Due = new DateOnly(2026, 10, 31), Steps = [new PublishedStep("一", new DateOnly(2026, 6, 28), null), new PublishedStep("二", new DateOnly(2026, 9, 30), null), new PublishedStep("三", new DateOnly(2026, 10, 31), null)] });

        Assert.Equal((Items.Row.LeadUnitId, "夜间公交接驳首批12站", AssignmentState.Proposed), (item.LeadUnitId, item.Title, item.State));
        // 31 October is a Saturday, 28 June a Sunday.
        Assert.Equal([new DateOnly(2026, 6, 26), new DateOnly(2026, 9, 30), new DateOnly(2026, 10, 30)], item.Nodes.Select(node => node.On));
        Assert.Equal(new DateOnly(2026, 10, 30), item.Due);
        Assert.Equal([33, 33, 34], item.Nodes.Select(node => node.Weight));
    }

    [Fact]
    public void Nothing_is_put_forward_without_basis_standard_and_date()
    {
        Assert.Contains("依据文号", Refused(Items.New(terms: Items.Terms with { BasisDocument = " " }), Act.Propose, Party.Office).Message);
        Assert.Contains("销号标准", Refused(Items.New(terms: Items.Terms with { Standard = "" }), Act.Propose, Party.Office).Message);
        Assert.Contains("完成时限", Refused(Items.New(Items.Row with { Due = null }), Act.Propose, Party.Office).Message);
        Items.Do(Items.New(Items.Row with { Due = null, IsForGood = true }), Act.Propose, Items.By(Party.Office));
    }

    [Fact]
    public void A_major_item_is_approved_by_the_head_with_the_number_of_the_minutes()
    {
        var item = Items.At(AssignmentState.AwaitingApproval, terms: Items.Terms with { IsMajor = true });

        Assert.Equal("delivery.greater", Refused(item, Act.Approve, Party.Leader).Code);
        Assert.Equal("delivery.words", Assert.Throws<RuleBroken>(() => item.Approve(Items.By(Party.Head, document: ""))).Code);
        item.Approve(Items.By(Party.Head));
        Assert.Equal("理由（依据：纪要〔2026〕5号）", item.Happenings[^1].Reason);
    }

    [Fact]
    public void A_unit_is_given_two_working_days_unless_it_burns()
    {
        var item = Items.At(AssignmentState.Approved, Items.Row with { Start = null, Due = new DateOnly(2026, 3, 12), Steps = [] });

        Assert.Equal("delivery.short-notice", Assert.Throws<RuleBroken>(() => item.Dispatch(Items.By(Party.Office, days: 2, reason: ""))).Code);
        Assert.Equal("delivery.due-passed", Assert.Throws<RuleBroken>(() => item.Dispatch(Items.By(Party.Office, days: 3))).Code);
        item.Dispatch(Items.By(Party.Office, days: 2, reason: "防汛应急", document: null));
        Assert.Equal("防汛应急", item.Happenings[^1].Reason);
    }

    [Fact]
    public void Without_a_leader_nothing_is_handed_over() =>
        Assert.Equal("delivery.no-leader", Refused(Items.At(AssignmentState.Approved, Items.Row with { LeaderName = "", LeaderId = null }), Act.Dispatch, Party.Office).Code);

    [Fact]
    public void A_report_of_the_clerk_counts_when_the_head_has_confirmed_it()
    {
        var item = Items.At(AssignmentState.Underway);
        item.Report(Items.By(Party.Clerk, days: 2, reason: "开通2站"), reached: [item.Nodes[0].Id]);
        Assert.Equal((0, "", true), (item.Percent, item.LastText, item.AwaitsConfirmation));
        Assert.Equal("delivery.unconfirmed", Assert.Throws<RuleBroken>(() => item.Report(Items.By(Party.Clerk))).Code);

        item.ConfirmReport(Items.By(Party.Lead, days: 3), item.Reports[0].Id);

        Assert.Equal((100, "开通2站", false), (item.Percent, item.LastText, item.AwaitsConfirmation));
        Assert.Equal(Items.Day.AddDays(3), item.Nodes[0].ReachedOn);
        Assert.Throws<RuleBroken>(() => item.ConfirmReport(Items.By(Party.Lead), item.Reports[0].Id));
    }

    [Fact]
    public void No_change_is_one_press_and_counts_as_a_report()
    {
        var item = Items.At(AssignmentState.Underway);
        Assert.Equal("delivery.nothing-before", Assert.Throws<RuleBroken>(() => item.ReportNoChange(Items.By(Party.Lead))).Code);
        item.Report(Items.By(Party.Lead, days: 2, reason: "开通2站"));
        var due = item.ReportDue;

        item.ReportNoChange(Items.By(Party.Lead, days: 20));

        Assert.Equal((true, "开通2站"), (item.Reports[^1].IsUnchanged, item.Reports[^1].Text));
        Assert.True(item.ReportDue > due);
    }

    [Fact]
    public void A_report_has_at_most_five_hundred_characters() =>
        Assert.Equal("进展最多500个字，现在有501个。", Assert.Throws<RuleBroken>(() => Items.At(AssignmentState.Underway).Report(Items.By(Party.Lead, reason: new string('字', 501)))).Message);

    [Fact]
    public void The_published_steps_stay_and_all_weights_make_a_hundred()
    {
        var item = Items.At(AssignmentState.Underway);
        var own = new NodeText("设备到货", new DateOnly(2026, 5, 29), 40);

        Assert.Equal("各节点的权重要合计100，现在是140。", Assert.Throws<RuleBroken>(() => item.Decompose(Items.By(Party.Lead), [100], [own])).Message);
        Assert.Equal("delivery.steps", Assert.Throws<RuleBroken>(() => item.Decompose(Items.By(Party.Lead), [], [own with { Weight = 100 }])).Code);
        Assert.Contains("改为2026年5月29日或2026年6月1日", Assert.Throws<RuleBroken>(() => item.Decompose(Items.By(Party.Lead), [60], [own with { On = new DateOnly(2026, 5, 30) }])).Message);
        Assert.Equal("delivery.step-late", Assert.Throws<RuleBroken>(() => item.Decompose(Items.By(Party.Lead), [60], [own with { On = new DateOnly(2027, 1, 4) }])).Code);
        item.Decompose(Items.By(Party.Lead), [60], [own]);
        Assert.Equal([("设备到货", 40, false), ("首批3站开通", 60, true)], item.Nodes.Select(node => (node.Name, node.Weight, node.IsKey)));
    }

    [Fact]
    public void A_stronger_slip_comes_only_after_the_weaker_has_expired_and_one_in_five_working_days()
    {
        var item = Items.At(AssignmentState.Underway);

        Assert.Equal("delivery.ladder", Assert.Throws<RuleBroken>(() => item.Urge(Items.By(Party.Office, days: 1))).Code);
        item.Remind(Items.By(Party.Office, days: 1));
        // Three working days from Tuesday: until Friday.
        Assert.Equal("delivery.ladder", Assert.Throws<RuleBroken>(() => item.Urge(Items.By(Party.Office, days: 4))).Code);
        item.Urge(Items.By(Party.Office, days: 5));
        Assert.Equal("delivery.slips", Assert.Throws<RuleBroken>(() => item.Order(Items.By(Party.Leader, days: 10))).Code);
        item.Order(Items.By(Party.Leader, days: 14));
        Assert.Equal([UrgeLevel.Reminder, UrgeLevel.Slip, UrgeLevel.Order], item.Urges.Select(urge => urge.Level));
    }

    [Fact]
    public void A_report_answers_what_was_urged()
    {
        var item = Items.At(AssignmentState.Underway);
        item.Remind(Items.By(Party.Office, days: 1));
        Assert.NotNull(item.UrgeReplyBy);

        item.Report(Items.By(Party.Clerk, days: 2));

        Assert.Null(item.UrgeReplyBy);
        Assert.Equal("delivery.ladder", Assert.Throws<RuleBroken>(() => item.Urge(Items.By(Party.Office, days: 20))).Code);
    }

    [Fact]
    public void An_issue_raised_in_time_keeps_it_from_red_until_it_is_answered()
    {
        var item = Items.At(AssignmentState.Underway);
        item.Report(Items.By(Party.Lead), reached: [item.Nodes[0].Id]);
        item.RaiseIssue(Items.By(Party.Lead, days: 200, reason: "站牌用电接不上"), null);
        var late = Due.AddDays(5);
        Assert.Equal(Light.Yellow, item.LightOn(late).Light);

        item.AnswerIssue(Items.By(Party.Leader, days: 201, reason: "供电公司本周接通"), item.Issues[0].Id);

        Assert.Equal((Light.Red, (DateOnly?)null), (item.LightOn(late).Light, item.IssueSince));
    }

    [Fact]
    public void An_extension_is_asked_for_in_time_and_counts_once_it_is_granted()
    {
        var item = Items.At(AssignmentState.Underway);
        var later = new DateOnly(2027, 3, 31);
        Assert.Equal("delivery.past-due", Assert.Throws<RuleBroken>(() => item.RequestExtension(Items.By(Party.Lead, days: 300), later)).Code);
        Assert.Equal("delivery.not-later", Assert.Throws<RuleBroken>(() => item.RequestExtension(Items.By(Party.Lead), Due)).Code);
        Assert.Equal("delivery.rest-day", Assert.Throws<RuleBroken>(() => item.RequestExtension(Items.By(Party.Lead), new DateOnly(2027, 3, 27))).Code);

        item.RequestExtension(Items.By(Party.Lead), later);
        Assert.Equal(Due, item.Due);
        item.ApproveExtension(Items.By(Party.Leader));
        Assert.Equal((later, AssignmentState.Underway), (item.Due, item.State));
    }

    [Fact]
    public void The_second_extension_is_for_the_head_and_there_is_no_third()
    {
        var item = Items.At(AssignmentState.AwaitingExtension);
        item.ApproveExtension(Items.By(Party.Leader));
        item.RequestExtension(Items.By(Party.Lead), new DateOnly(2027, 6, 30));
        Assert.Equal("delivery.greater", Refused(item, Act.ApproveExtension, Party.Leader).Code);
        item.ApproveExtension(Items.By(Party.Head));

        Assert.Equal("delivery.extensions", Assert.Throws<RuleBroken>(() => item.RequestExtension(Items.By(Party.Lead), new DateOnly(2027, 9, 30))).Code);
    }

    [Fact]
    public void A_refused_extension_uses_up_none()
    {
        var item = Items.At(AssignmentState.AwaitingExtension);
        item.DenyExtension(Items.By(Party.Leader));

        Assert.Equal((Due, AssignmentState.Underway), (item.Due, item.State));
        item.RequestExtension(Items.By(Party.Lead), new DateOnly(2027, 6, 30));
        item.ApproveExtension(Items.By(Party.Leader));
    }

    [Fact]
    public void It_is_reported_as_done_when_all_steps_are_and_those_who_help_have_been_heard()
    {
        var item = Items.At(AssignmentState.Underway);
        Assert.Equal("delivery.no-progress", Refused(item, Act.RequestClosing, Party.Lead).Code);
        item.Report(Items.By(Party.Lead, days: 1));
        Assert.Equal("delivery.open-steps", Refused(item, Act.RequestClosing, Party.Lead).Code);
        item.Report(Items.By(Party.Lead, days: 2, reason: "12站都开通了"), reached: [item.Nodes[0].Id]);
        Assert.Equal("delivery.helpers", Refused(item, Act.RequestClosing, Party.Lead).Code);
        Assert.Equal("delivery.words", Assert.Throws<RuleBroken>(() => item.RequestClosing(Items.By(Party.Lead, days: 9), " ")).Code);

        // Five working days have gone by without a word.
        item.RequestClosing(Items.By(Party.Lead, days: 9), "照片在共享盘");
        Assert.Equal(AssignmentState.AwaitingReview, item.State);
    }

    [Fact]
    public void How_late_it_was_is_settled_with_the_report_and_stays_though_the_light_is_blue()
    {
        var item = Items.At(AssignmentState.Underway);
        item.Report(Items.By(Party.Lead), reached: [item.Nodes[0].Id]);
        item.ConfirmHelp(Items.By(Party.Helper));
        item.RequestClosing(Items.By(Party.Lead, days: 302), "照片");
        Assert.Equal((5, Light.Blue), (item.LateDays, item.LightOn(Due.AddDays(5)).Light));

        item.ReturnForRework(Items.By(Party.Office, days: 303));
        Assert.Equal((5, Light.Red), (item.LateDays, item.LightOn(Due.AddDays(6)).Light));
        item.RequestClosing(Items.By(Party.Lead, days: 310), "照片补全");

        Assert.Equal([5, 13], item.Closings.Select(closing => closing.LateDays));
        Assert.Equal(13, item.LateDays);
    }

    [Fact]
    public void Nobody_passes_or_signs_what_was_in_their_own_hands()
    {
        var item = Items.At(AssignmentState.AwaitingReview);
        Assert.Equal("delivery.own", Assert.Throws<RuleBroken>(() => item.Pass(Items.By(Party.Office, who: Items.Head), ReviewPoints.All)).Code);
        Assert.Equal("delivery.points", Assert.Throws<RuleBroken>(() => item.Pass(Items.By(Party.Office), ReviewPoints.All & ~ReviewPoints.Standard)).Code);
        item.Pass(Items.By(Party.Office), ReviewPoints.All);

        Assert.Equal("delivery.unverified", Refused(item, Act.Close, Party.Leader).Code);
        item.Verify(Items.By(Party.Office));
        Assert.Equal("delivery.own", Assert.Throws<RuleBroken>(() => item.Close(Items.By(Party.Leader, who: Items.Office))).Code);
        item.Close(Items.By(Party.Leader));
        Assert.Equal((AssignmentState.Closed, Items.Day.AddDays(1)), (item.State, item.ClosedOn));
    }

    [Fact]
    public void What_comes_back_is_reopened_within_twelve_months_with_a_new_date_where_the_old_is_gone()
    {
        var item = Items.At(AssignmentState.Closed);
        Assert.Equal("delivery.long-closed", Assert.Throws<RuleBroken>(() => item.Reopen(Items.By(Party.Office, days: 380), new DateOnly(2027, 6, 30))).Code);
        Assert.Equal("delivery.day", Assert.Throws<RuleBroken>(() => item.Reopen(Items.By(Party.Office, days: 300), null)).Code);

        item.Reopen(Items.By(Party.Office, days: 300), new DateOnly(2027, 6, 30));

        Assert.Equal((AssignmentState.Underway, new DateOnly(2027, 6, 30), (DateOnly?)null), (item.State, item.Due, item.ClosedOn));
    }

    [Fact]
    public void What_was_closed_is_put_away_in_the_next_year() =>
        Assert.Equal("delivery.this-year", Assert.Throws<RuleBroken>(() => Items.At(AssignmentState.Closed).Archive(Items.By(Party.System))).Code);

    [Fact]
    public void An_ended_item_lets_go_of_its_row()
    {
        var item = Items.At(AssignmentState.AwaitingApproval);
        Assert.Equal(Items.Row.Id, item.TakenItemId);
        item.Reject(Items.By(Party.Leader));

        Assert.Equal((Items.Row.Id, (Guid?)null), (item.ItemId, item.TakenItemId));
    }

    [Fact]
    public void An_appeal_is_made_within_thirty_days_and_one_at_a_time()
    {
        var item = Items.At(AssignmentState.Passed);
        Assert.Equal("delivery.appeal-late", Assert.Throws<RuleBroken>(() => item.Appeal(Items.By(Party.Lead, days: 32))).Code);
        item.Appeal(Items.By(Party.Lead));
        Assert.Equal("delivery.appealed", Refused(item, Act.Appeal, Party.Lead).Code);
        item.AnswerAppeal(Items.By(Party.Leader));
        item.Appeal(Items.By(Party.Lead));
    }

    private static RuleBroken Refused(Assignment item, Act act, Party party) => Assert.Throws<RuleBroken>(() => Items.Do(item, act, Items.By(party)));
}
