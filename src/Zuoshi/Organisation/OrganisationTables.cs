using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Invitations;
using Zuoshi.Organisation.Outside;
using Zuoshi.Organisation.SignIn;
using Zuoshi.Organisation.Tokens;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Organisation;

/// <summary>The tables of this feature.</summary>
public static class OrganisationTables
{
    extension(AppDb db)
    {
        /// <summary>All units.</summary>
        public DbSet<Unit> Units => db.Set<Unit>();

        /// <summary>All posts.</summary>
        public DbSet<Post> Posts => db.Set<Post>();

        /// <summary>All people.</summary>
        public DbSet<Person> People => db.Set<Person>();

        /// <summary>All tokens, those that have ended too.</summary>
        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();

        /// <summary>All accounts.</summary>
        public DbSet<Account> Accounts => db.Set<Account>();

        /// <summary>Who is signed in where, and was lately.</summary>
        public DbSet<SignedInSession> SignedInSessions => db.Set<SignedInSession>();

        /// <summary>All invitations.</summary>
        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        /// <summary>Who is who at the outside sign-in.</summary>
        public DbSet<Binding> Bindings => db.Set<Binding>();

        /// <summary>The rules of sign-in; as they are by default when nobody has set them.</summary>
        public async Task<SignInRules> SignInRulesAsync() => await db.Set<SignInRules>().SingleOrDefaultAsync() ?? new SignInRules();

        /// <summary>All units with how they stand above each other.</summary>
        public async Task<UnitTree> UnitTreeAsync() => new(await db.Units.AsNoTracking().ToListAsync());

        /// <summary>The one person that a name, or a sign-in name, means; else what to tell whoever typed it.</summary>
        public async Task<(Person? Person, string Problem)> FindPersonAsync(string name)
        {
            var found = await db.People.WithPosts().Called(name).OrderBy(person => person.Name).Take(10).ToListAsync();
            var meant = found.Find(person => person.SignInName == Person.Normal(name)) ?? (found is [var only] ? only : null);
            return (meant, meant is not null ? ""
                : found.Count == 0 ? $"名录里没有“{name.Trim()}”，请填姓名全称或登录名。"
                : $"有{found.Count}个“{name.Trim()}”，请改填登录名：{string.Join('、', found.Select(person => person.SignInName))}。");
        }

        /// <summary>The post of a title and duty in a unit: the one that is there, or else a new one in the last place.</summary>
        public async Task<Post> PostAsync(Guid unitId, string title, Duty duty)
        {
            var posts = await db.Posts.Where(x => x.UnitId == unitId).ToListAsync();
            var known = posts.Find(post => post.Title == title.Trim() && post.Duty == duty);
            return known ?? db.Add(new Post(unitId, title, duty, posts.Select(post => post.Order).DefaultIfEmpty().Max() + 1)).Entity;
        }

        /// <summary>Whether anybody may confirm appointments today. Until then they hold at once, or nobody could begin.</summary>
        public Task<bool> HasSecurityAdministratorAsync(DateOnly today) => db.People.AnyAsync(person => person.Appointments.Any(x =>
            x.Post.Duty == Duty.SecurityAdministrator && x.ConfirmedAt != null && x.From <= today && (x.Until == null || x.Until >= today)));

        /// <summary>Refuses to let the last administrator of a kind go: nobody could enter, confirm or check anything any more.</summary>
        /// <param name="ending">The appointments that are to end.</param>
        /// <param name="lastDay">Their last day.</param>
        /// <exception cref="RuleBroken">Nobody else is appointed for the day after.</exception>
        public async Task MustKeepAdministratorsAsync(IReadOnlyCollection<Appointment> ending, DateOnly lastDay)
        {
            var (after, ids) = (lastDay.AddDays(1), ending.Select(x => x.Id).ToList());
            foreach (var duty in ending.Where(x => x.HoldsOn(lastDay)).Select(x => x.Post.Duty).Where(duty => duty.IsAdministrative()).Distinct())
            {
                var hasOther = await db.People.AnyAsync(person => person.LeftOn == null && person.Appointments.Any(x =>
                    x.Post.Duty == duty && x.ConfirmedAt != null && !ids.Contains(x.Id) && x.From <= after && (x.Until == null || x.Until >= after)));
                if (!hasOther)
                    throw new RuleBroken("organisation.last-administrator", $"{after.Chinese()}起就没有{duty.Name()}了。请先任命接替的人，等任职确认，再来办理。");
            }
        }
    }

    /// <summary>Those who hold a post in a unit on a day or will, confirmed or not.</summary>
    public static IQueryable<Person> In(this IQueryable<Person> people, Guid unitId, DateOnly today) => people.Where(person =>
        person.LeftOn == null && person.Appointments.Any(x => x.Post.UnitId == unitId && x.RefusedAt == null && (x.Until == null || x.Until >= today)));

    /// <summary>Those of a sign-in name, or of a name, who are still here.</summary>
    public static IQueryable<Person> Called(this IQueryable<Person> people, string name)
    {
        var (written, signInName) = (name.Trim(), Person.Normal(name));
        return people.Where(person => person.LeftOn == null && (person.SignInName == signInName || person.Name == written));
    }

    /// <summary>With the posts they hold or held.</summary>
    public static IQueryable<Person> WithPosts(this IQueryable<Person> people) =>
        people.Include(person => person.Appointments).ThenInclude(appointment => appointment.Post);

    /// <summary>With what they sign in with.</summary>
    public static IQueryable<Person> WithAccounts(this IQueryable<Person> people) => people
        .Include(person => person.Account).ThenInclude(account => account.FormerPasswords.OrderByDescending(former => former.SetAt))
        .Include(person => person.Account).ThenInclude(account => account.RecoveryCodes)
        .Include(person => person.Account).ThenInclude(account => account.Passkeys)
        .AsSplitQuery();
}
