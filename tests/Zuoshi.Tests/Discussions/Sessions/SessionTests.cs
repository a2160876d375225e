using Zuoshi.Discussions.Sessions;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;
using Session = Zuoshi.Discussions.Sessions.Session;

namespace Zuoshi.Tests.Discussions.Sessions;

/// <summary>The rules of a session, without a database.</summary>
public sealed class SessionTests
{
    private static readonly DateTime Start = new(2026, 3, 20, 6, 0, 0, DateTimeKind.Utc);
    private static readonly SessionPlan Plan = new("山洪预警", Start, Start.AddHours(2), "三楼会议室", "");

    [Fact]
    public void What_guests_have_in_their_calendars_changes_only_with_a_reason_and_counts_up()
    {
        var session = Called(Plan);

        Assert.Equal("discussions.session-no-reason", Broken(() => session.Change(Plan with { Place = "二楼" }, " ")));
        session.Change(Plan with { Place = "二楼" }, "三楼要检修");
        session.Change(Plan with { Place = "二楼", Agenda = [new AgendaText("预警", null)] }, null);

        Assert.Equal((1, "三楼要检修"), (session.Sequence, session.Reason));
    }

    [Fact]
    public void A_cancelled_session_stays_with_its_reason_and_is_not_changed_again()
    {
        var session = Called(Plan);
        session.OpenSignIn("123456", Start);
        Assert.Equal("discussions.session-no-reason", Broken(() => session.Cancel("", Start)));

        session.Cancel("防汛值班", Start);

        Assert.False(session.Stands);
        Assert.False(session.AdmitsAt(Start));
        Assert.Equal("discussions.session-is-cancelled", Broken(() => session.Change(Plan, "又开了")));
    }

    [Theory]
    [InlineData("", 2, "三楼", "", "discussions.session-untitled")]
    [InlineData("议", 0, "三楼", "", "discussions.session-times")]
    [InlineData("议", 25, "三楼", "", "discussions.session-long")]
    [InlineData("议", 2, " ", "", "discussions.session-nowhere")]
    [InlineData("议", 2, "", "javascript:alert(1)", "discussions.session-link")]
    public void A_plan_that_nobody_could_follow_is_refused(string title, int hours, string place, string link, string code) =>
        Assert.Equal(code, Broken(() => Called(new SessionPlan(title, Start, Start.AddHours(hours), place, link))));

    [Fact]
    public void The_code_holds_for_two_hours_and_the_next_one_ends_it()
    {
        var session = Called(Plan);
        Assert.Equal("discussions.sign-in-closed", Broken(() => session.MustAdmit("123456", Start)));

        session.OpenSignIn("123456", Start);
        session.MustAdmit(" 123456 ", Start.AddMinutes(119));
        Assert.Equal("discussions.wrong-code", Broken(() => session.MustAdmit("123457", Start)));
        Assert.Equal("discussions.sign-in-closed", Broken(() => session.MustAdmit("123456", Start + Session.CodeHolds)));

        session.OpenSignIn("654321", Start);
        Assert.Equal("discussions.wrong-code", Broken(() => session.MustAdmit("123456", Start)));
    }

    [Fact]
    public void Whoever_is_not_named_is_not_asked_and_nobody_named_means_everybody()
    {
        var (guest, other) = (Acting.As(Duty.Member), Acting.As(Duty.Member));

        var named = Called(Plan with { Guests = [Guest.OfUnit(guest.UnitId, "规划处"), Guest.OfPerson(other.PersonId, "某某")] });

        Assert.True(named.Invites(guest));
        Assert.True(named.Invites(other));
        Assert.False(named.Invites(Acting.As(Duty.Member)));
        Assert.True(Called(Plan).Invites(other));
    }

    [Theory]
    [InlineData("夜间公交", "张三", "“夜间公交”研讨会，张三发言")]
    [InlineData("十月例会", "", "“十月例会”，会上发言")]
    public void What_was_said_is_known_by_the_session_and_the_speaker(string title, string speaker, string shown) =>
        Assert.Equal(shown, SessionNames.Said(title, speaker));

    [Fact]
    public void A_calendar_knows_the_entry_again_and_each_line_fits()
    {
        var session = Called(Plan with { Title = string.Concat(Enumerable.Repeat("山洪预警，到户到人；", 12)), Agenda = [new AgendaText("第一项，预警\\广播", null)] });
        var (address, now) = (new Uri("https://zuoshi.test/campaigns/1/sessions/1"), Start);
        var first = SessionCalendar.Of(session, "水润澄溪", address, isGuest: true, now);
        session.Cancel("防汛值班", Start);
        var then = SessionCalendar.Of(session, "水润澄溪", address, isGuest: true, now);

        Assert.All(first.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        var unfolded = first.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("DTSTART:20260320T060000Z", unfolded);
        Assert.Contains("SUMMARY:“山洪预警，到户到人；山洪预警，到户到人；", unfolded);
        Assert.Contains(@"预警\\广播", unfolded);
        Assert.Contains("SEQUENCE:0", unfolded);
        Assert.Contains("SEQUENCE:1", then);
        Assert.Contains("STATUS:CANCELLED", then);
        Assert.Contains("METHOD:CANCEL", then);
        Assert.Equal(Line(first, "UID"), Line(then, "UID"));
    }

    private static string Line(string calendar, string name) => calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(line => line.StartsWith(name, StringComparison.Ordinal));

    private static Session Called(SessionPlan plan) => new(Guid.CreateVersion7(), 1, null, plan, Acting.As(Duty.Convener));

    private static string Broken(Action act) => Assert.Throws<RuleBroken>(act).Code;
}
