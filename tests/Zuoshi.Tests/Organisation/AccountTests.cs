using Microsoft.AspNetCore.Identity;
using Zuoshi.Organisation;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;

namespace Zuoshi.Tests.Organisation;

/// <summary>The rules of an account, without a database.</summary>
public sealed class AccountTests
{
    private const string Good = "river-and-dike-7";
    private static readonly DateTime Now = new(2026, 3, 16, 1, 0, 0, DateTimeKind.Utc);

    private readonly Person person = new("规划建设科科员", "member");
    private readonly SignInRules rules = new();

    private Account Account => person.Account;

    [Theory]
    [InlineData("Ab3!efgh9", "organisation.password-short")]
    [InlineData("Member-2026-x", "organisation.password-name")]
    [InlineData("abcdefg12345", "organisation.password-plain")]
    [InlineData("nothing-else", "organisation.password-plain")]
    [InlineData("Admin@123456", "organisation.password-common")]
    [InlineData("1qaz@WSX1qaz", "organisation.password-common")]
    [InlineData("P@ssw0rd2026", "organisation.password-common")]
    [InlineData("Zuoshi@2026", "organisation.password-common")]
    [InlineData("aaaaaaaaaaaaaaaa", "organisation.password-common")]
    [InlineData("Woaini1314520", "organisation.password-common")]
    public void A_password_that_is_easily_guessed_is_refused(string password, string code) =>
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => Account.SetPassword(password, rules, Now)).Code);

    [Theory]
    [InlineData("liuxi-shuili-9")]
    [InlineData("one long sentence without signs")]
    [InlineData("防洪堤要在汛期之前修好，一天也不能拖")]
    public void A_password_of_three_kinds_or_a_long_sentence_is_taken(string password)
    {
        Account.SetPassword(password, rules, Now);

        Assert.True(Account.TryPassword(password, rules, Now));
    }

    [Fact]
    public void None_of_the_last_five_passwords_comes_again_and_the_sixth_may()
    {
        var used = Enumerable.Range(1, 6).Select(number => $"{Good}-{number}").ToList();
        foreach (var password in used) Account.SetPassword(password, rules, Now);

        foreach (var password in used.TakeLast(5))
            Assert.Equal("organisation.password-used", Assert.Throws<RuleBroken>(() => Account.SetPassword(password, rules, Now)).Code);
        Account.SetPassword(used[0], rules, Now);
    }

    [Fact]
    public void A_new_password_ends_every_sign_in()
    {
        var before = Account.Stamp;

        Account.SetPassword(Good, rules, Now);

        Assert.NotEqual(before, Account.Stamp);
    }

    [Fact]
    public void As_many_misses_as_the_rules_say_lock_for_as_long_as_they_say()
    {
        rules.Set(rules.Limits with { MissesBeforeLock = 3, MinutesLocked = 20 }, SecondFactorScope.Nobody, isLocalForEmergencies: false);
        Account.SetPassword(Good, rules, Now);

        for (var miss = 1; miss <= 3; miss++) Assert.False(Account.TryPassword("wrong", rules, Now));

        Assert.False(Account.TryPassword(Good, rules, Now.AddMinutes(19)));
        Assert.True(Account.TryPassword(Good, rules, Now.AddMinutes(21)));
        Assert.Single(Account.Happenings, happening => happening.Name == "organisation.sign-in-locked");
    }

    [Fact]
    public void Misses_of_password_and_code_count_together()
    {
        Account.SetPassword(Good, rules, Now);
        for (var miss = 1; miss <= 3; miss++) Account.TryPassword("wrong", rules, Now);

        Account.TryCode(timeStep: null, rules, Now);
        Account.TryRecoveryCode("wrong", rules, Now);

        Assert.True(Account.IsLocked(Now));
        Assert.False(Account.TryCode(timeStep: 9, rules, Now));
    }

    [Fact]
    public void A_code_is_taken_once_and_no_older_one_after_it()
    {
        Account.SetUpAuthenticator("key", timeStep: 100);

        Assert.False(Account.TryCode(100, rules, Now));
        Assert.True(Account.TryCode(101, rules, Now));
        Assert.False(Account.TryCode(101, rules, Now));
        Assert.False(Account.TryCode(100, rules, Now));
    }

    [Fact]
    public void A_recovery_code_is_taken_once_however_it_is_typed()
    {
        var codes = Account.SetUpAuthenticator("key", timeStep: 100);
        Assert.Equal(10, codes.Distinct().Count());

        Assert.True(Account.TryRecoveryCode(codes[3].Replace('-', ' ').ToUpperInvariant(), rules, Now));
        Assert.False(Account.TryRecoveryCode(codes[3], rules, Now));
        Assert.Equal(9, Account.RecoveryCodes.Count);
        Assert.DoesNotContain(Account.RecoveryCodes, kept => codes.Contains(kept.Hash));
    }

    [Fact]
    public void The_last_factor_of_somebody_who_must_have_one_cannot_be_removed()
    {
        Account.SetUpAuthenticator("key", timeStep: 100);

        Assert.Equal("organisation.last-factor", Assert.Throws<RuleBroken>(() => Account.RemoveAuthenticator(isCompulsory: true)).Code);

        Account.AddPasskey(Info(1), "办公室电脑", Now);
        Account.RemoveAuthenticator(isCompulsory: true);
        Assert.Throws<RuleBroken>(() => Account.RemovePasskey(Account.Passkeys[0].Id, isCompulsory: true));
    }

    [Fact]
    public void A_challenge_made_before_the_passkey_s_last_use_is_used_up()
    {
        Account.AddPasskey(Info(1), "办公室电脑", Now);

        Assert.True(Account.UsePasskey(Info(1, count: 1), askedAt: Now, Now.AddSeconds(10)));
        Assert.False(Account.UsePasskey(Info(1, count: 2), askedAt: Now.AddSeconds(5), Now.AddSeconds(20)));
        Assert.True(Account.UsePasskey(Info(1, count: 2), askedAt: Now.AddSeconds(15), Now.AddSeconds(20)));
        Assert.False(Account.UsePasskey(Info(2), askedAt: Now.AddSeconds(30), Now.AddSeconds(30)));
    }

    [Fact]
    public void An_account_that_nobody_used_for_ninety_days_is_out_of_use_until_it_is_taken_up_again()
    {
        Account.SetPassword(Good, rules, Now);
        Assert.False(Account.IsOutOfUse(rules, Now.AddDays(89)));
        Assert.True(Account.IsOutOfUse(rules, Now.AddDays(91)));

        Account.Unlock(Now.AddDays(91));

        Assert.False(Account.IsOutOfUse(rules, Now.AddDays(91)));
    }

    [Theory]
    [InlineData(SecondFactorScope.Nobody, "")]
    [InlineData(SecondFactorScope.Administrators, "Administrator SecurityAdministrator AuditAdministrator")]
    [InlineData(SecondFactorScope.AdministratorsAndOffice, "Administrator Office SecurityAdministrator AuditAdministrator")]
    [InlineData(SecondFactorScope.Everybody, "Administrator Office Convener Member Liaison Leader SecurityAdministrator AuditAdministrator UnitHead")]
    public void The_scope_says_whose_second_factor_is_compulsory(SecondFactorScope scope, string whose)
    {
        rules.Set(rules.Limits, scope, isLocalForEmergencies: false);

        Assert.Equal(whose, string.Join(' ', Enum.GetValues<Duty>().Where(duty => rules.AsksSecondFactorOf([duty]))));
    }

    [Fact]
    public void Rules_set_to_what_they_are_leave_no_line_in_the_record()
    {
        rules.Set(rules.Limits, rules.SecondFactor, rules.IsLocalForEmergencies);

        Assert.Empty(rules.Happenings);
    }

    private static UserPasskeyInfo Info(byte id, uint count = 0) =>
        new([id], [2], Now, count, [], isUserVerified: true, isBackupEligible: false, isBackedUp: false, [], []);
}
