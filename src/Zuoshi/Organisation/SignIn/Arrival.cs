using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Organisation.SignIn;

/// <summary>
/// What every way of signing in has in common once somebody has proven something: whether that is enough, what is still owed, and
/// the cookie at last.
/// </summary>
public sealed class Arrival(AppDb db, TimeProvider clock, CurrentActor current, IHttpContextAccessor accessor, ILogger<Arrival> log)
{
    private HttpContext Http => accessor.HttpContext!;

    /// <summary>A person with everything that a sign-in asks of.</summary>
    public Task<Person?> FindAsync(Guid personId) => db.People.WithPosts().WithAccounts().SingleOrDefaultAsync(person => person.Id == personId);

    /// <summary>The person who stands on a step that still holds, with the step; null when there is none.</summary>
    public async Task<(Person Person, SignInStep Step)?> OnStepAsync() =>
        await SignInStep.FindAsync(Http) is { } step && await FindAsync(step.PersonId) is { } person && step.Holds(person) ? (person, step) : null;

    /// <summary>Goes on with somebody who has proven something, and saves.</summary>
    /// <param name="person">Who.</param>
    /// <param name="proven">What has been proven.</param>
    /// <param name="back">The page to go on to in the end.</param>
    /// <returns>The address of what comes next.</returns>
    /// <exception cref="RuleBroken">The person may not sign in, or not this way.</exception>
    public async Task<string> GoOnAsync(Person person, Proof proven, string? back)
    {
        var now = clock.Now();
        var rules = await db.SignInRulesAsync();
        var account = person.Account;
        await db.SaveChangesAsync();
        if (account.IsOutOfUse(rules, now))
            throw new RuleBroken("organisation.account-out-of-use", $"这个账号超过{rules.UnusedDays}天没有用过，已经停用。请找系统管理员重新邀请。");
        var isLocal = !proven.HasFlag(Proof.Outside);
        if (isLocal && rules.IsLocalForEmergencies && !account.IsBreakGlass)
            throw new RuleBroken("organisation.local-sign-in-closed", "本站用统一身份认证登录，本地密码只留给应急账号。请从统一身份认证进入。");
        var actors = person.ActorsOn(clock.Today(), await db.UnitTreeAsync());
        if (actors.Count == 0)
            throw new RuleBroken("organisation.no-post", "您现在没有可用的岗位：任职还没有确认，或者已经到期。请找系统管理员。");

        var isEmergency = isLocal && rules.IsLocalForEmergencies;
        if (!proven.IsTwofold())
        {
            if (account.HasSecondFactor) return await StepAsync("/sign-in/code", person, proven, back);
            if (isEmergency || rules.AsksSecondFactorOf(actors.Select(actor => actor.Duty))) return await StepAsync("/sign-in/enrol", person, proven, back);
        }

        if (proven.HasFlag(Proof.Password) && account.IsPasswordTooOld(rules, now)) return await StepAsync("/sign-in/password", person, proven, back);

        current.ActAs(actors[0]);
        account.SignedIn(proven, now);
        if (isEmergency)
        {
            account.UsedInEmergency();
            log.LogCritical("Break-glass account {Account} signed in from {Address}", person.SignInName, Trail.AddressOf(Http));
        }

        await db.SignedInSessions.ForgetOldAsync(now);
        // The cookie that was in this browser is gone with the new one, and must not be of use to whoever has a copy.
        (await db.SignedInSessions.BehindAsync(Session.From(Http.User)))?.End(SessionEnding.Replaced, now);
        var session = db.Add(new SignedInSession(person, proven, Http, rules, now)).Entity;
        await db.SaveChangesAsync();
        if (await SignInStep.FindAsync(Http) is not null) await Http.SignOutAsync(SignInStep.Scheme);
        await IssueAsync(session, actors[0], actors.Count > 1, now);
        return IsWithinSite(back) ? back! : "/";
    }

    /// <summary>Lets somebody who is signed in act through another post; the sign-in lasts no longer for it.</summary>
    /// <exception cref="RuleBroken">It is not one of the person's posts today.</exception>
    public async Task ActThroughAsync(Person person, Guid appointmentId, Session session)
    {
        var actors = person.ActorsOn(clock.Today(), await db.UnitTreeAsync());
        var actor = actors.FirstOrDefault(actor => actor.AppointmentId == appointmentId)
            ?? throw new RuleBroken("organisation.no-appointment", "这项任职现在不能用，请刷新页面再选。");
        var signedIn = await db.SignedInSessions.SingleAsync(x => x.Id == session.Id);
        signedIn.GoOn(SessionCheck.Of(person));
        await db.SaveChangesAsync();
        await IssueAsync(signedIn, actor, actors.Count > 1, clock.Now());
    }

    /// <summary>Keeps somebody signed in here who has changed what ends sign-ins; those elsewhere end.</summary>
    public Task StayAsync(Person person, Actor actor, Session session) => ActThroughAsync(person, actor.AppointmentId, session);

    /// <summary>Whether somebody who has no password has to sign in anew first, before <see cref="ProveAgainAsync"/> takes it for a proof.</summary>
    public bool AsksNewSignIn(Account account) => !account.HasPassword && !Session.From(Http.User)!.IsFresh(clock.Now());

    /// <summary>
    /// Asks somebody who is signed in for one factor more before something that a machine left alone for a moment must not be enough
    /// for: the password, or of whoever has none a sign-in that has just begun. Saves the miss.
    /// </summary>
    /// <param name="person">Who, with the account.</param>
    /// <param name="password">The password as typed now.</param>
    /// <returns>What is wrong with the password; null when nothing is.</returns>
    /// <exception cref="RuleBroken">There is no password, and the sign-in began too long ago.</exception>
    public async Task<string?> ProveAgainAsync(Person person, string? password)
    {
        if (AsksNewSignIn(person.Account)) throw new RuleBroken("organisation.sign-in-stale", "登录已超过15分钟，请重新登录后再办。");
        if (!person.Account.HasPassword) return null;
        if (string.IsNullOrEmpty(password)) return "请填写密码";

        var isRight = person.Account.TryPassword(password, await db.SignInRulesAsync(), clock.Now());
        await db.SaveChangesAsync();
        return isRight ? null : "密码不对，或账号因连续输错暂停使用。";
    }

    private async Task IssueAsync(SignedInSession signedIn, Actor actor, bool hasOthers, DateTime now)
    {
        var session = new Session(signedIn.Id, signedIn.Stamp, signedIn.BeganAt, signedIn.EndsAt, hasOthers);
        await Http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            actor.ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme, session),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + TimeSpan.FromMinutes(signedIn.IdleMinutes) });
    }

    private async Task<string> StepAsync(string address, Person person, Proof proven, string? back)
    {
        await new SignInStep(person.Id, proven, SessionCheck.Of(person), clock.Now(), IsWithinSite(back) ? back : null).SetAsync(Http);
        return address;
    }

    // As LocalRedirect takes it: from the root, and not what a browser reads as another host.
    private static bool IsWithinSite(string? address) =>
        address is ['/'] or ['/', not ('/' or '\\'), ..];
}
