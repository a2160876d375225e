using Zuoshi.Organisation;
using Zuoshi.Organisation.Tokens;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;

namespace Zuoshi.Tests.Organisation.Tokens;

public sealed class ApiTokenTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);
    private static readonly DateTime Now = new(2026, 3, 16, 1, 0, 0, DateTimeKind.Utc);

    private readonly Unit unit = new("规划建设科", null, UnitKind.Office, null, 1, new DateOnly(2024, 1, 1));
    private readonly Person person = new("张三", "zhangsan");
    private readonly Appointment appointment;

    public ApiTokenTests()
    {
        appointment = person.Appoint(new Post(unit.Id, "科员", Duty.Member, 1), new DateOnly(2026, 1, 1));
        person.Confirm(appointment.Id, by: null, Now);
    }

    private Actor Owner => person.ActorsOn(Today, Units)[0];

    private UnitTree Units => new([unit]);

    [Fact]
    public void It_says_by_its_first_letters_what_it_is_and_is_kept_as_a_hash_alone()
    {
        var (token, secret) = Make();

        Assert.Matches("^zuoshi_[0-9a-f]{64}$", secret);
        Assert.Equal(BearerToken.HashOf(secret), token.Hash);
        Assert.StartsWith(token.Hint, secret);
        Assert.Equal(11, token.Hint.Length);
    }

    [Fact]
    public void It_acts_for_its_owner_in_the_owner_s_post_and_says_that_it_is_a_program()
    {
        var actor = Make(Permission.ReadCampaign).Token.ActorOn(Today, person, Units)!;

        Assert.Equal((person.Id, appointment.Id, Duty.Member), (actor.PersonId, actor.AppointmentId, actor.Duty));
        Assert.Equal("张三（令牌“取数”）", actor.Signature);
        Assert.True(actor.Can(Permission.ReadCampaign));
        Assert.False(actor.Can(Permission.Contribute));
        Assert.True(actor.ReadsOnly);
    }

    [Fact]
    public void It_sees_no_work_secrets_though_its_owner_does()
    {
        var token = Make().Token;
        person.Clear(Sensitivity.WorkSecret, "参加专班");

        Assert.Equal(Sensitivity.WorkSecret, Owner.Clearance);
        Assert.Equal(Sensitivity.Internal, token.ActorOn(Today, person, Units)!.Clearance);
    }

    [Fact]
    public void It_ends_with_its_last_day()
    {
        var token = Make().Token;

        Assert.NotNull(token.ActorOn(Today.AddDays(30), person, Units));
        Assert.Null(token.ActorOn(Today.AddDays(31), person, Units));
    }

    [Fact]
    public void It_ends_when_the_appointment_ends_though_another_begins()
    {
        var token = Make().Token;

        person.End(appointment.Id, Today, "调动");
        var next = person.Appoint(new Post(unit.Id, "联络员", Duty.Liaison, 2), Today.AddDays(1));
        person.Confirm(next.Id, by: null, Now);

        Assert.Null(token.ActorOn(Today.AddDays(1), person, Units));
    }

    [Fact]
    public void It_ends_when_it_is_revoked_and_is_revoked_once()
    {
        var token = Make().Token;

        token.Revoke("安全管理员", Now);

        Assert.Null(token.ActorOn(Today, person, Units));
        Assert.Equal("organisation.token-revoked", Assert.Throws<RuleBroken>(() => token.Revoke("安全管理员", Now)).Code);
    }

    [Fact]
    public void It_gives_no_more_than_its_owner_has() =>
        Assert.Equal("organisation.token-exceeds", Assert.Throws<RuleBroken>(() => Make(Permission.ReadCampaign, Permission.EditLists)).Code);

    [Theory]
    [InlineData("", 30, "organisation.token-unnamed")]
    [InlineData("取数", -1, "organisation.token-past")]
    [InlineData("取数", 366, "organisation.token-long")]
    public void What_it_is_made_with_must_make_sense(string name, int days, string code) => Assert.Equal(code, Assert.Throws<RuleBroken>(() =>
        ApiToken.Make(Owner, name, new TokenTerms([Permission.ReadCampaign], Writes: false, Today.AddDays(days)), Today, Now)).Code);

    [Fact]
    public void A_token_without_scopes_is_good_for_nothing() => Assert.Equal("organisation.token-scopes", Assert.Throws<RuleBroken>(() =>
        ApiToken.Make(Owner, "取数", new TokenTerms([], Writes: false, Today), Today, Now)).Code);

    private (ApiToken Token, string Secret) Make(params Permission[] scopes) => ApiToken.Make(
        Owner, "取数", new TokenTerms(scopes.Length > 0 ? scopes : [Permission.ReadCampaign], Writes: false, Today.AddDays(30)), Today, Now);
}
