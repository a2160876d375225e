using Zuoshi.Bulletins;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Bulletins;

/// <summary>Who may do what with a story and when, against an expectation written by hand.</summary>
public sealed class DeskTests
{
    private static readonly Actor Writer = new()
    {
        PersonId = Guid.CreateVersion7(), Name = "写的人", AppointmentId = Guid.CreateVersion7(), Post = "科员", Duty = Duty.Liaison, UnitId = Guid.CreateVersion7(), UnitName = "水利站", UnitPath = [], OrganId = Guid.CreateVersion7(),
    };

    // 草 待 报 编 采 综 留 退 不 发 撤: who may, in each of the states.
    private static readonly Dictionary<StoryAct, string> Expected = new()
    {
        [StoryAct.Rewrite] = "A H - - - - - B - - -",
        [StoryAct.Submit] = "A - - - - - - A - - -",
        [StoryAct.SignOff] = "H H - - - - - H - - -",
        [StoryAct.GiveBack] = "- H - - - - - - - - -",
        [StoryAct.Withdraw] = "B B B B - - B B - - -",
        [StoryAct.TakeUp] = "- - E - - - - - - - -",
        [StoryAct.Adopt] = "- - E E - - E - - - -",
        [StoryAct.Join] = "- - E E - - E - - - -",
        [StoryAct.Keep] = "- - E E - - - - - - -",
        [StoryAct.Return] = "- - E E E - E - - - -",
        [StoryAct.Decline] = "- - E E E - E - - - -",
        [StoryAct.Edit] = "- - - - E - - - - - -",
        [StoryAct.Issue] = "- - - - E E - - - - -",
        [StoryAct.Record] = "- - - - - - - - - * -",
    };

    public static TheoryData<StoryAct> Acts => [.. Enum.GetValues<StoryAct>()];

    [Theory, MemberData(nameof(Acts))]
    public void The_table_says_what_was_written_by_hand(StoryAct act)
    {
        var states = Enum.GetValues<StoryState>();
        var table = states.Select(state => (Desk.Allows(act, state, StoryParty.Author), Desk.Allows(act, state, StoryParty.Head), Desk.Allows(act, state, StoryParty.Editor)) switch
        {
            (true, true, true) => "*", (true, true, false) => "B", (true, false, false) => "A", (false, true, false) => "H", (false, false, true) => "E", (false, false, false) => "-", _ => "?",
        });

        Assert.Equal(Expected[act], string.Join(' ', table));
    }

    [Theory]
    [InlineData(StoryKind.News, 300, null)]
    [InlineData(StoryKind.News, 301, "动态最多300个字，现在有301个")]
    [InlineData(StoryKind.Practice, 800, null)]
    [InlineData(StoryKind.Practice, 801, "经验做法最多800个字，现在有801个")]
    public void A_text_is_as_long_as_its_kind_allows(StoryKind kind, int length, string? refusal) => Assert.Equal(refusal, StoryText.TextRefusal($"　　{new string('字', length)} \n\n", kind));

    [Fact]
    public void What_was_pasted_loses_indents_and_empty_lines() => Assert.Equal("第一段。\n第二段。", StoryText.Clean("　　第一段。\r\n\r\n\u200B　　第二段。　\r\n"));

    [Fact]
    public void The_editor_has_two_working_days_and_a_weekend_is_none()
    {
        // 20 March 2026 is a Friday.
        var story = Sent(new DateTime(2026, 3, 20, 1, 0, 0, DateTimeKind.Utc));

        Assert.Equal(new DateOnly(2026, 3, 24), story.AnswerBy);
        story.Keep(As(StoryParty.Editor));
        Assert.Null(story.AnswerBy);
    }

    [Fact]
    public void An_issue_credits_all_that_are_told_in_a_story_and_then_stays()
    {
        var (first, second) = (Sent(Cast.Now.UtcDateTime), Sent(Cast.Now.UtcDateTime));
        first.Adopt(As(StoryParty.Editor));
        second.Join(first, As(StoryParty.Editor));
        var issue = new BulletinIssue(first.CampaignId, 1, As(StoryParty.Editor));
        issue.Compose([first], "");

        issue.Issue(new MastheadText("情况交流", "水利局"), 7, [first, second], new Dictionary<Guid, string> { [Writer.UnitId] = "水利站" }, As(StoryParty.Editor));

        Assert.Equal((7, 2026, StoryState.Issued, StoryState.Issued), (issue.Serial, issue.Year, first.State, second.State));
        Assert.Equal("水利站", Assert.Single(issue.Entries).Credit);
        Assert.Equal("bulletins.is-issued", Assert.Throws<RuleBroken>(() => issue.Compose([], "")).Code);
        Assert.Equal("bulletins.state", Assert.Throws<RuleBroken>(() => first.Edit("新标题", "新正文", As(StoryParty.Editor))).Code);
    }

    private static readonly Guid CampaignId = Guid.CreateVersion7();

    private static Story Sent(DateTime at)
    {
        var story = new Story(CampaignId, 1, new StoryText("标题", StoryKind.News, "正文", Sensitivity.Internal), null, As(StoryParty.Author));
        story.SignOff(new Step(Writer, StoryParty.Head, at), isChecked: true);
        return story;
    }

    private static Step As(StoryParty party) => new(Writer, party, Cast.Now.UtcDateTime, "理由");
}
