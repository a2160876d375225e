using Zuoshi.Delivery;
using Zuoshi.Platform;

namespace Zuoshi.Tests.Delivery;

/// <summary>The table of supervision, held against one written down by hand, and the item held against the table.</summary>
public sealed class SupervisionTests
{
    /// <summary>
    /// What the design says, line by line and in its own numbers: act, from &gt; to, by whom. S 活动办 (督办机构), L 牵头单位负责人, C 经办, H 配合单位,
    /// D 分管局领导, B 局长或局党组, Y 系统.
    /// </summary>
    private const string ByHand = """
        Propose 0>1 S
        Approve 1>2 DB
        Reject 1>9 DB
        Dispatch 2>3 S
        Acknowledge 3>4 LC
        Dispute 3>2 LC
        Decompose 4>4 L
        Report 4>4 LC
        ConfirmReport 4>4 L
        HelperReport 4>4 H
        HelperConfirm 4>4 H
        RaiseIssue 4>4 LC
        AnswerIssue 4>4 DB
        Remind 4>4 SY
        Urge 4>4 S
        Order 4>4 D
        RequestExtension 4>5 L
        ApproveExtension 5>4 DB
        DenyExtension 5>4 DB
        Suspend 4>6 B
        Resume 6>4 B
        RequestClosing 4>7 L
        Pass 7>8 S
        ReturnForRework 7>4 S
        Verify 8>8 S
        Close 8>10 D
        FailVerification 8>4 SD
        MakeStanding 8>11 D
        ReviewStanding 11>11 S
        Reopen 10>4 SB
        Archive 10>12 Y
        Appeal 8>8 L
        Appeal 10>10 L
        AnswerAppeal 8>8 DB
        AnswerAppeal 10>10 DB
        Cancel 0>9 B
        Cancel 1>9 B
        Cancel 2>9 B
        Cancel 3>9 B
        Cancel 4>9 B
        Cancel 5>9 B
        Cancel 6>9 B
        Cancel 7>9 B
        Cancel 8>9 B
        Cancel 11>9 B
        """;

    private static readonly Dictionary<char, Party> Letters = new()
    {
        ['S'] = Party.Office, ['L'] = Party.Lead, ['C'] = Party.Clerk, ['H'] = Party.Helper, ['D'] = Party.Leader, ['B'] = Party.Head, ['Y'] = Party.System,
    };

    private static readonly Dictionary<(Act Act, AssignmentState From, Party By), AssignmentState> Expected = (
        from line in ByHand.Split('\n')
        let words = line.Trim().Split(' ')
        let way = words[1].Split('>')
        from letter in words[2]
        select (Key: (Enum.Parse<Act>(words[0]), (AssignmentState)int.Parse(way[0]), Letters[letter]), To: (AssignmentState)int.Parse(way[1])))
        .ToDictionary(pair => pair.Key, pair => pair.To);

    public static TheoryData<Act> Acts => [.. Enum.GetValues<Act>()];

    [Theory, MemberData(nameof(Acts))]
    public void Everybody_may_in_every_state_what_the_design_says_and_nothing_else(Act act)
    {
        var wrong = new List<string>();
        foreach (var state in Enum.GetValues<AssignmentState>())
            foreach (var party in Letters.Values)
            {
                var expected = Expected.TryGetValue((act, state, party), out var to) ? to : (AssignmentState?)null;
                var table = Supervision.For(act, state).Where(line => line.By.HasFlag(party)).Select(line => (AssignmentState?)line.To).Distinct().SingleOrDefault();
                if (table != expected) wrong.Add($"table: {party} {act} in {state}: {table}, not {expected}");
                if (Tried(act, state, party) is var found && found != (expected is { } then ? then.ToString() : Supervision.For(act, state).Any() ? "delivery.not-theirs" : "delivery.state"))
                    wrong.Add($"item: {party} {act} in {state}: {found}, not {expected}");
            }

        Assert.Empty(wrong);
    }

    /// <summary>Where the item is afterwards, or the rule that refused; refused, it is as it was.</summary>
    private static string Tried(Act act, AssignmentState state, Party party)
    {
        var item = Items.At(state);
        Items.Prepare(item, act);
        var (before, told) = (item.State, item.Happenings.Count);
        try
        {
            Items.Do(item, act, Items.By(party));
        }
        catch (RuleBroken rule)
        {
            Assert.Equal((before, told), (item.State, item.Happenings.Count));
            return rule.Code;
        }

        Assert.Equal(told + 1, item.Happenings.Count);
        return item.State.ToString();
    }

    [Fact]
    public void Every_state_can_be_reached_and_but_for_the_last_two_left()
    {
        var reached = Supervision.Table.Select(line => line.To).Append(AssignmentState.Proposed).ToHashSet();
        var left = Supervision.Table.Where(line => line.From != line.To).Select(line => line.From).ToHashSet();

        Assert.Equal(Enum.GetValues<AssignmentState>(), reached.Order());
        Assert.Equal([AssignmentState.Ended, AssignmentState.Archived], Enum.GetValues<AssignmentState>().Except(left));
    }

    /// <summary>Whoever supervises and whoever decides are on the clock as well as the unit.</summary>
    [Theory]
    [InlineData(AssignmentState.AwaitingApproval, Party.Leader | Party.Head, "2026-03-13")]
    [InlineData(AssignmentState.Approved, Party.Office, "2026-03-11")]
    [InlineData(AssignmentState.Dispatched, Party.Lead | Party.Clerk, "2026-03-12")]
    [InlineData(AssignmentState.AwaitingExtension, Party.Leader | Party.Head, "2026-03-13")]
    [InlineData(AssignmentState.AwaitingReview, Party.Office, "2026-03-17")]
    [InlineData(AssignmentState.Passed, Party.Office | Party.Leader, "2026-03-24")]
    public void A_state_lies_in_somebodys_hands_until_a_day(AssignmentState state, Party whose, string until) =>
        Assert.Equal((whose, DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)), Items.At(state).Clock);

    [Theory]
    [InlineData(Party.Lead | Party.Clerk, "牵头单位")]
    [InlineData(Party.Lead, "牵头单位负责人")]
    [InlineData(Party.Office | Party.Leader, "活动办、分管局领导")]
    [InlineData(Party.Leader | Party.Head, "局领导")]
    public void Parties_are_named_as_people_say_it(Party party, string name) => Assert.Equal(name, party.Name());

    [Fact]
    public void While_the_unit_works_only_its_own_dates_count() => Assert.Null(Items.At(AssignmentState.Underway).Clock);
}
