using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Organisation.Contract;

/// <summary>A unit as other features see it.</summary>
public sealed record UnitFact(Guid Id, string Name, string ShortName);

/// <summary>A person as other features see it.</summary>
public sealed record PersonFact(Guid Id, string Name, Guid UnitId, string UnitName, Duty Duty);

/// <summary>What other features may ask about units and people.</summary>
public sealed class OrganisationFacts(AppDb db, TimeProvider clock)
{
    /// <summary>All units in official order.</summary>
    public Task<List<UnitFact>> UnitsAsync() => db.Units.AsNoTracking()
        .OrderBy(x => x.Kind).ThenBy(x => x.Order).ThenBy(x => x.Name)
        .Select(x => new UnitFact(x.Id, x.Name, x.ShortName))
        .ToListAsync();

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

    /// <summary>Whether anybody has been entered yet; a new installation asks for its administrator first.</summary>
    public Task<bool> AnybodyAsync() => db.People.AnyAsync();
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
