using Zuoshi.Organisation;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation;

public sealed class PersonTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);
    private static readonly DateTime Now = new(2026, 3, 16, 1, 0, 0, DateTimeKind.Utc);

    private readonly Unit unit = new("规划建设科", null, UnitKind.Office, null, 1, new DateOnly(2020, 1, 1));
    private readonly Person person = new("王科员", "wang");

    [Fact]
    public void A_refused_appointment_gives_nothing_and_may_be_made_anew()
    {
        var post = Post("科员", Duty.Member);
        var appointment = person.Appoint(post, Today, by: Acting.As(Duty.Administrator));

        person.Refuse(appointment.Id, "没有调令", Now);

        Assert.Empty(person.ActorsOn(Today, new UnitTree([unit])));
        Assert.Equal("organisation.refused", Broken(() => person.Confirm(appointment.Id, Acting.As(Duty.SecurityAdministrator), Now)));
        person.Appoint(post, Today);
    }

    [Fact]
    public void What_was_confirmed_is_not_refused_afterwards()
    {
        var appointment = person.Appoint(Post("科员", Duty.Member), Today);
        person.Confirm(appointment.Id, null, Now);

        Assert.Equal("organisation.confirmed", Broken(() => person.Refuse(appointment.Id, "晚了", Now)));
    }

    [Fact]
    public void Waiting_appointments_count_when_administrators_powers_are_kept_apart()
    {
        person.Appoint(Post("安全岗", Duty.SecurityAdministrator), Today);

        Assert.Equal("organisation.powers-joined", Broken(() => person.Appoint(Post("科员", Duty.Member), Today)));
    }

    [Fact]
    public void A_power_given_up_makes_way_for_another()
    {
        var appointment = person.Appoint(Post("安全岗", Duty.SecurityAdministrator), Today.AddDays(-30));
        person.End(appointment.Id, Today.AddDays(-1), "轮岗");

        Assert.False(person.Appoint(Post("科员", Duty.Member), Today).IsOver(Today));
    }

    [Fact]
    public void Nobody_leaves_on_a_day_ahead()
    {
        Assert.Equal("organisation.leave-ahead", Broken(() => person.Leave(Today.AddDays(1), Today, "调走")));
    }

    [Fact]
    public void Whoever_leaves_acts_in_no_post()
    {
        person.Confirm(person.Appoint(Post("科员", Duty.Member), Today.AddDays(-9)).Id, null, Now);

        person.Leave(Today, Today, "调走");

        Assert.Empty(person.ActorsOn(Today, new UnitTree([unit])));
        Assert.Equal(Today, person.Appointments.Single().Until);
    }

    private Post Post(string title, Duty duty) => new(unit.Id, title, duty, 1);

    private static string Broken(Action act) => Assert.Throws<RuleBroken>(act).Code;
}
