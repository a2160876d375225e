using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation;

/// <summary>A password compared with an account's.</summary>
/// <param name="Against">The hash that it was compared with.</param>
/// <param name="IsRight">Whether it is the one.</param>
/// <param name="Renewed">The hash that should take the old one's place; null when that is good enough.</param>
public sealed record PasswordTrial(string Against, bool IsRight, string? Renewed);

/// <summary>
/// How one person proves to be that person: password, second factor, and what happened to them. It has the person's key. Apart
/// from <see cref="Person"/>, so that a sign-in never collides with somebody who edits the person, and lists never load a hash.
/// </summary>
public sealed partial class Account : Entity
{
    /// <summary>So many of the last passwords, the current one among them, may not come again.</summary>
    public const int PasswordsRemembered = 5;

    // OWASP's figure for PBKDF2 with SHA-512; older hashes are made anew at the next sign-in. Tests, which hash thousands, ask for less in their own build.
    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions
    {
        IterationCount = AppContext.GetData("Zuoshi.PasswordRounds") is string rounds ? int.Parse(rounds, CultureInfo.InvariantCulture) : 210_000,
    }));
    private static readonly string Nobodys = Hasher.HashPassword(null!, NewStamp());

    private readonly List<FormerPassword> formerPasswords = [];

    private Account()
    {
    }

    internal Account(Person person) => (Id, Person) = (person.Id, person);

    /// <summary>Whose it is.</summary>
    public Person Person { get; private set; } = null!;

    /// <summary>Changes when every sign-in by this account must end.</summary>
    [NotRecorded]
    public string Stamp { get; private set; } = NewStamp();

    /// <summary>Salted hash of the password; empty when none was set.</summary>
    [NotRecorded]
    public string PasswordHash { get; private set; } = "";

    /// <summary>When the password was set, UTC.</summary>
    [NotRecorded]
    public DateTime? PasswordSetAt { get; private set; }

    /// <summary>The hashes of the passwords before, the latest first.</summary>
    public IReadOnlyList<FormerPassword> FormerPasswords => formerPasswords;

    /// <summary>Wrong passwords and codes in a row.</summary>
    [NotRecorded]
    public int Misses { get; private set; }

    /// <summary>Until when nothing is tried, UTC.</summary>
    [NotRecorded]
    public DateTime? LockedUntil { get; private set; }

    /// <summary>When it was last used, or set anew by an invitation, UTC.</summary>
    [NotRecorded]
    public DateTime? LastUsedAt { get; private set; }

    /// <summary>Whether it may sign in by password when only the outside sign-in is allowed (应急账号).</summary>
    public bool IsBreakGlass { get; private set; }

    /// <summary>The invitation whose link still works; a newer one takes its place.</summary>
    [NotRecorded]
    public Guid? InvitationId { get; private set; }

    /// <summary>Whether the person wants no mail from the site.</summary>
    public bool RefusesMail { get; private set; }

    /// <summary>Whether it can sign in by password at all.</summary>
    public bool HasPassword => PasswordHash != "";

    /// <summary>Takes as long as trying a password, so that a name which nobody has is not found out by the clock.</summary>
    public static void TryNobodys(string password) => Hasher.VerifyHashedPassword(null!, Nobodys, password);

    /// <summary>Whether it was left unused for so long that it is out of use (GB/T 22239-2019, 8.1.4.2: 多余、过期账户).</summary>
    public bool IsOutOfUse(SignInRules rules, DateTime now) => LastUsedAt + TimeSpan.FromDays(rules.UnusedDays) < now;

    /// <summary>Whether the password has to be changed before anything else.</summary>
    public bool IsPasswordTooOld(SignInRules rules, DateTime now) =>
        rules.PasswordDays > 0 && PasswordSetAt + TimeSpan.FromDays(rules.PasswordDays) < now;

    /// <summary>Whether nothing is tried at present.</summary>
    public bool IsLocked(DateTime now) => LockedUntil > now;

    /// <summary>Sets the password and ends every sign-in that used the old one.</summary>
    /// <exception cref="RuleBroken">It is too short, too plain, too easily guessed, or was used before.</exception>
    public void SetPassword(string password, SignInRules rules, DateTime at)
    {
        PasswordPolicy.Check(password, Person, rules);
        var known = formerPasswords.Select(x => x.Hash).Prepend(PasswordHash).Where(hash => hash != "").Take(PasswordsRemembered);
        if (known.Any(hash => Hasher.VerifyHashedPassword(this, hash, password) is not PasswordVerificationResult.Failed))
            throw new RuleBroken("organisation.password-used", $"这个密码用过。最近{PasswordsRemembered}个密码不能再用，请另想一个。");

        if (HasPassword) formerPasswords.Insert(0, new FormerPassword(PasswordHash, PasswordSetAt ?? at));
        while (formerPasswords.Count >= PasswordsRemembered) formerPasswords.RemoveAt(formerPasswords.Count - 1);
        (PasswordHash, PasswordSetAt, LastUsedAt) = (Hasher.HashPassword(this, password), at, at);
        (Misses, LockedUntil, Stamp) = (0, null, NewStamp());
        Happened("organisation.password-set");
    }

    /// <summary>Tries a password; says nothing of why not. A miss too many locks the account.</summary>
    public bool TryPassword(string password, SignInRules rules, DateTime now) => Take(Compare(password), rules, now);

    /// <summary>Compares a password with the account's. Slow by design, and equally slow where there is none.</summary>
    public PasswordTrial Compare(string password)
    {
        if (!HasPassword)
        {
            TryNobodys(password);
            return new PasswordTrial(PasswordHash, IsRight: false, Renewed: null);
        }

        var answer = Hasher.VerifyHashedPassword(this, PasswordHash, password);
        return new PasswordTrial(
            PasswordHash, answer is not PasswordVerificationResult.Failed,
            answer is PasswordVerificationResult.SuccessRehashNeeded ? Hasher.HashPassword(this, password) : null);
    }

    /// <summary>Takes note of a password tried: whether it opens the account. A miss too many locks it.</summary>
    public bool Take(PasswordTrial trial, SignInRules rules, DateTime now)
    {
        if (IsLocked(now) || !HasPassword || Person.LeftOn is not null || trial.Against != PasswordHash) return false;

        if (!trial.IsRight)
        {
            Missed(rules, now);
            return false;
        }

        PasswordHash = trial.Renewed ?? PasswordHash;
        return true;
    }

    /// <summary>Notes that the person is in.</summary>
    /// <param name="how">By what it was proven.</param>
    /// <param name="at">When, UTC.</param>
    public void SignedIn(Proof how, DateTime at)
    {
        (Misses, LockedUntil, LastUsedAt) = (0, null, at);
        Happened("organisation.signed-in", detail: new { how = how.ToString() });
    }

    /// <summary>Notes that it was used although everybody else comes by the outside sign-in.</summary>
    public void UsedInEmergency() => Happened("organisation.break-glass-used");

    /// <summary>Ends every sign-in, on whatever machine.</summary>
    public void EndSignIns()
    {
        Stamp = NewStamp();
        Happened("organisation.sign-ins-ended");
    }

    /// <summary>Ends every sign-in but the one in which the person asks for it, which is given out anew.</summary>
    public void EndOtherSignIns()
    {
        Stamp = NewStamp();
        Happened("organisation.other-sign-ins-ended");
    }

    /// <summary>Ends one sign-in; the person asks for it from another.</summary>
    public void EndSignIn(SignedInSession session, DateTime at)
    {
        session.End(SessionEnding.FromElsewhere, at);
        Happened("organisation.sign-in-ended", detail: new { session.Browser, session.Address, session.BeganAt });
    }

    /// <summary>Says whether the person wants mail from the site.</summary>
    public void RefuseMail(bool refuses)
    {
        if (refuses == RefusesMail) return;

        RefusesMail = refuses;
        Happened("organisation.mail-turned", detail: new { refuses });
    }

    /// <summary>Lets it be tried again before its time, and takes it into use again.</summary>
    public void Unlock(DateTime at)
    {
        (Misses, LockedUntil) = (0, null);
        if (LastUsedAt is not null) LastUsedAt = at;
        Happened("organisation.account-unlocked");
    }

    /// <summary>Says whether it may sign in by password when only the outside sign-in is allowed.</summary>
    public void KeepForEmergencies(bool isBreakGlass)
    {
        if (isBreakGlass == IsBreakGlass) return;

        IsBreakGlass = isBreakGlass;
        Happened(isBreakGlass ? "organisation.break-glass-granted" : "organisation.break-glass-withdrawn");
    }

    internal void Invited(Guid invitationId) => InvitationId = invitationId;

    internal void InvitationUsed() => InvitationId = null;

    private void Missed(SignInRules rules, DateTime now)
    {
        Misses++;
        if (Misses < rules.MissesBeforeLock) return;

        (Misses, LockedUntil) = (0, now + TimeSpan.FromMinutes(rules.MinutesLocked));
        Happened("organisation.sign-in-locked", detail: new { minutes = rules.MinutesLocked });
    }

    private static string NewStamp() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
}
