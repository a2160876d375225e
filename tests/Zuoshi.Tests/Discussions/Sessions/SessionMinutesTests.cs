using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Discussions.Sessions.Minutes;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;
using Session = Zuoshi.Discussions.Sessions.Session;

namespace Zuoshi.Tests.Discussions.Sessions;

/// <summary>What becomes of minutes that are read again and again, without a database.</summary>
public sealed class SessionMinutesTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly ThemeFact Theme = new(Guid.CreateVersion7(), 1, "防洪保安", "", false, "", null, "", [], [Unit]);
    private static readonly PromptFact Prompt = new(Guid.CreateVersion7(), "三问", 1, 2, "短板在哪里？", false);
    private static readonly CampaignFact Campaign = new(Guid.CreateVersion7(), Unit, 1, "水润澄溪", "水利局", null, null, true, [], [Prompt], [Theme], []);
    private static readonly PersonFact Zhang = new(Guid.CreateVersion7(), "张三", Unit, "规划科", Duty.Member);

    private static readonly SpeakerList Speakers = new(
        [Zhang], [new PersonFact(Guid.CreateVersion7(), "李四", Unit, "规划科", Duty.Member), new PersonFact(Guid.CreateVersion7(), "李四", Unit, "水利站", Duty.Member)]);

    [Fact]
    public void Rows_that_say_the_same_keep_what_was_put_right_and_what_they_became()
    {
        var minutes = Read("张三：〔问2〕预警喇叭坏了。\n\n有人：修好它。");
        var (first, second) = (minutes.Rows[0], minutes.Rows[1]);
        Correct(minutes, second, text: "有人说，要修好。");
        minutes.Became(new Dictionary<MinutesRow, Guid> { [first] = Guid.CreateVersion7() });

        minutes.Read("开场白。\n\n有人：修好它。\n\n张三：〔问2〕预警喇叭坏了。\n\n张三：〔问2〕预警喇叭坏了。", Speakers, Campaign);

        Assert.Equal(["开场白。", "有人说，要修好。", "预警喇叭坏了。", "预警喇叭坏了。"], minutes.Rows.OrderBy(row => row.Place).Select(row => row.Text));
        Assert.Same(second, minutes.Rows.Single(row => row.Place == 2));
        Assert.Same(first, minutes.Rows.Single(row => row.ContributionId is not null));
        Assert.Equal(3, minutes.Waiting.Count());
    }

    [Fact]
    public void What_has_become_a_contribution_stays_when_its_line_goes_and_is_not_changed()
    {
        var minutes = Read("张三：预警喇叭坏了。");
        minutes.Became(new Dictionary<MinutesRow, Guid> { [minutes.Rows[0]] = Guid.CreateVersion7() });

        minutes.Read("另一句。", Speakers, Campaign);
        Correct(minutes, minutes.Rows[0], text: "没有坏。");

        Assert.Equal("预警喇叭坏了。", minutes.Rows.Single(row => row.ContributionId is not null).Text);
        Assert.Single(minutes.Waiting);
    }

    [Fact]
    public void A_name_means_somebody_only_when_it_means_one()
    {
        Assert.Equal(Zhang.Id, Speakers.Find("张三").PersonId);
        Assert.Equal(Zhang.Id, Speakers.Find("规划科张三").PersonId);
        Assert.Null(Speakers.Find("李四").PersonId);
        Assert.NotNull(Speakers.Find("李四（水利站）").PersonId);
        Assert.Equal(("王五", null), (Speakers.Find("王五").Name, Speakers.Find("王五").PersonId));
        Assert.Null(Speakers.Find(" ").PersonId);
    }

    [Fact]
    public void Each_row_says_what_is_to_be_put_right_and_none_once_it_is_left_out()
    {
        var minutes = Read($"张三：〔问9〕说什么。\n张三：\n张三：{new string('长', 2001)}");

        Assert.Equal(
            [["没有“问9”，请选对应的题目或主题"], ["没有内容"], ["有2001个字，一条最多2000个，请回去分成几条"]],
            minutes.Rows.Select(row => row.Problems));
        Correct(minutes, minutes.Rows[0], prompt: Prompt.Id);
        Correct(minutes, minutes.Rows[1], isLeftOut: true);
        Assert.Empty(minutes.Rows[0].Problems);
        Assert.Empty(minutes.Rows[1].Problems);
    }

    [Fact]
    public void Without_a_theme_of_the_session_a_row_must_say_what_it_is_on()
    {
        var minutes = new SessionMinutes(Called(null));
        minutes.Read("张三：说一句。\n张三：〔题1〕再说一句。", Speakers, Campaign);

        Assert.Equal(["请选题目或主题"], minutes.Rows[0].Problems);
        Assert.Empty(minutes.Rows[1].Problems);
    }

    private static SessionMinutes Read(string text)
    {
        var minutes = new SessionMinutes(Called(Theme.Id));
        minutes.Read(text, Speakers, Campaign);
        return minutes;
    }

    private static void Correct(SessionMinutes minutes, MinutesRow row, string? text = null, Guid? prompt = null, bool isLeftOut = false) => minutes.Correct(
        new Dictionary<Guid, RowText> { [row.Id] = new(row.Speaker, text ?? row.Text, prompt ?? row.PromptId, row.ThemeId, row.Clause, isLeftOut) }, Speakers, Campaign);

    private static Session Called(Guid? theme)
    {
        var start = new DateTime(2026, 3, 20, 6, 0, 0, DateTimeKind.Utc);
        return new Session(Campaign.Id, 1, theme, new SessionPlan("山洪预警", start, start.AddHours(2), "三楼", ""), Acting.As(Duty.Convener));
    }
}
