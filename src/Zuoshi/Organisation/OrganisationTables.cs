using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Invitations;
using Zuoshi.Organisation.Outside;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

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

        /// <summary>All accounts.</summary>
        public DbSet<Account> Accounts => db.Set<Account>();

        /// <summary>All invitations.</summary>
        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        /// <summary>Who is who at the outside sign-in.</summary>
        public DbSet<Binding> Bindings => db.Set<Binding>();

        /// <summary>The rules of sign-in; as they are by default when nobody has set them.</summary>
        public async Task<SignInRules> SignInRulesAsync() => await db.Set<SignInRules>().SingleOrDefaultAsync() ?? new SignInRules();

        /// <summary>All units with how they stand above each other.</summary>
        public async Task<UnitTree> UnitTreeAsync() => new(await db.Units.AsNoTracking().ToListAsync());

        /// <summary>Whether anybody may confirm appointments today. Until then they hold at once, or nobody could begin.</summary>
        public Task<bool> HasSecurityAdministratorAsync(DateOnly today) => db.People.AnyAsync(person => person.Appointments.Any(x =>
            x.Post.Duty == Duty.SecurityAdministrator && x.ConfirmedAt != null && x.From <= today && (x.Until == null || x.Until >= today)));
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
