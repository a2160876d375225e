using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Mail;
using Zuoshi.Platform.Time;

namespace Zuoshi.Organisation.Contract;

/// <summary>A unit as other features see it.</summary>
public sealed record UnitFact(Guid Id, string Name, string ShortName)
{
    /// <summary>What sort of unit, in words: 直属单位.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Whether it is the organiser itself, whose offices take part as units of their own.</summary>
    public bool IsOrganiser { get; init; }

    /// <summary>The unit above it; null for none.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Whether it stands today; one that was closed or merged is shown where it took part, and chosen no more.</summary>
    public bool Stands { get; init; } = true;

    /// <summary>What it was once called, in full and in short, and what the units merged into it were.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];
}

/// <summary>A person as other features see it.</summary>
public sealed record PersonFact(Guid Id, string Name, Guid UnitId, string UnitName, Duty Duty);

/// <summary>What other features may ask about units and people.</summary>
public sealed class OrganisationFacts(AppDb db, TimeProvider clock)
{
    /// <summary>All units in official order, those that no longer stand too: for showing.</summary>
    public async Task<List<UnitFact>> UnitsAsync()
    {
        var units = await db.Units.AsNoTracking().OrderBy(x => x.Kind).ThenBy(x => x.Order).ThenBy(x => x.Name).ToListAsync();
        return UnitFacts.Of(units, clock.Today());
    }

    /// <summary>The units that stand today, in official order: for choosing.</summary>
    public async Task<List<UnitFact>> StandingUnitsAsync() => (await UnitsAsync()).FindAll(unit => unit.Stands);

    /// <summary>Everybody who holds a post with one of the duties today, in official order; with several posts, once for each.</summary>
    public Task<List<PersonFact>> PeopleAsync(params Duty[] duties)
    {
        var today = clock.Today();
        return (
                from person in db.People.AsNoTracking()
                where person.LeftOn == null
                from appointment in person.Appointments
                where appointment.ConfirmedAt != null && appointment.From <= today && (appointment.Until == null || appointment.Until >= today)
                    && duties.Contains(appointment.Post.Duty)
                join unit in db.Units on appointment.Post.UnitId equals unit.Id
                orderby unit.Kind, unit.Order, appointment.Post.Order, person.Name
                select new PersonFact(person.Id, person.Name, unit.Id, unit.ShortName, appointment.Post.Duty))
            .ToListAsync();
    }

    /// <summary>Everybody who takes part in the work today, whatever the duty; administrators see none of it.</summary>
    public Task<List<PersonFact>> ParticipantsAsync() => PeopleAsync([.. Enum.GetValues<Duty>().Where(duty => !duty.IsAdministrative())]);

    /// <summary>
    /// Those who can be written to, as they act today: whose contact at work is an address of mail, and who haven't turned it off.
    /// </summary>
    public async Task<List<Actor>> CorrespondentsAsync()
    {
        var (today, units) = (clock.Today(), await db.UnitTreeAsync());
        // The contacts are sealed: whether one is an address only this side of the database knows.
        var people = await db.People.AsNoTracking().WithPosts().Where(x => x.LeftOn == null && x.WorkPhone != null && !x.Account.RefusesMail).OrderBy(x => x.Id).ToListAsync();
        return [.. people.Where(person => Mailer.IsAddress(person.WorkPhone)).SelectMany(person => person.ActorsOn(today, units).Take(1)).Where(actor => !actor.Duty.IsAdministrative())];
    }

    /// <summary>Where to write to somebody; null when there is no address, or no mail is wanted.</summary>
    public async Task<string?> MailAddressAsync(Guid personId) =>
        await db.People.AsNoTracking().Where(x => x.Id == personId && x.LeftOn == null && !x.Account.RefusesMail).Select(x => x.WorkPhone).SingleOrDefaultAsync() is { } contact
        && Mailer.IsAddress(contact) ? contact.Trim() : null;

    /// <summary>These units and all below them.</summary>
    public async Task<IReadOnlySet<Guid>> WithinAsync(IReadOnlyCollection<Guid> unitIds)
    {
        var units = await db.Units.AsNoTracking().ToListAsync();
        var tree = new UnitTree(units);
        return units.Where(unit => unitIds.Any(above => tree.IsWithin(unit, above))).Select(unit => unit.Id).ToHashSet();
    }

    /// <summary>Whether anybody has been entered yet; a new installation asks for its administrator first.</summary>
    public Task<bool> AnybodyAsync() => db.People.AnyAsync();
}

/// <summary>Finding units by what people call them.</summary>
public static class UnitFacts
{
    /// <summary>
    /// The one unit that goes by a name: the full one first, then the short one, then a former one. Null when none does, or when
    /// two do and somebody has to say which is meant.
    /// </summary>
    public static UnitFact? Called(this IEnumerable<UnitFact> units, string name)
    {
        var called = name.Trim();
        var known = units as IReadOnlyCollection<UnitFact> ?? [.. units];
        return Only(unit => unit.Name == called) ?? Only(unit => unit.ShortName == called) ?? Only(unit => unit.FormerNames.Contains(called));

        UnitFact? Only(Func<UnitFact, bool> fits) => known.Where(fits).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>The units as other features see them on a day, in the order given.</summary>
    public static List<UnitFact> Of(IReadOnlyCollection<Unit> units, DateOnly today)
    {
        var merged = units.ToLookup(unit => unit.SuccessorId);
        return
        [
            .. units.Select(unit => new UnitFact(unit.Id, unit.Name, unit.ShortName)
            {
                Kind = unit.Kind.Name(), ParentId = unit.ParentId, IsOrganiser = unit.Kind is UnitKind.Bureau,
                Stands = unit.StandsOn(today), FormerNames = [.. Names(unit).Distinct().Where(name => name != unit.Name && name != unit.ShortName)],
            }),
        ];

        IEnumerable<string> Names(Unit unit) =>
            unit.Names.SelectMany(name => (string[])[name.Name, name.ShortName]).Concat(merged[unit.Id].SelectMany(Names));
    }
}

/// <summary>Foreign keys into this feature, for the mappings of later ones.</summary>
public static class OrganisationReferences
{
    /// <summary>The property holds the key of a unit.</summary>
    public static void ReferencesUnit<T>(this EntityTypeBuilder<T> entity, string property) where T : class =>
        entity.HasOne<Unit>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);

    /// <summary>The property holds the key of a person.</summary>
    public static void ReferencesPerson<T>(this EntityTypeBuilder<T> entity, string property) where T : class =>
        entity.HasOne<Person>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);
}
