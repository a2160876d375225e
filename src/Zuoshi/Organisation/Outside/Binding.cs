using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation.Outside;

/// <summary>
/// That a subject of the outside sign-in is one of our people. It begins when an unknown subject arrives; one administrator says
/// who it is, another confirms, and only then does it let anybody in. Nobody is ever found by a name: two people share one.
/// </summary>
public sealed class Binding : Entity
{
    private Binding()
    {
    }

    /// <summary>Notes that an unknown subject has arrived.</summary>
    /// <param name="issuer">The provider.</param>
    /// <param name="subject">Its own name for the person, which it never gives to another.</param>
    /// <param name="calledThere">What the provider calls the person, for the administrator's eyes alone.</param>
    /// <param name="at">When, UTC.</param>
    public Binding(string issuer, string subject, string? calledThere, DateTime at)
    {
        (Issuer, Subject, CalledThere, AskedAt) = (issuer, subject, calledThere, at);
        Happened("organisation.binding-asked", detail: new { issuer, subject, calledThere });
    }

    /// <summary>The provider.</summary>
    public string Issuer { get; private set; } = "";

    /// <summary>The provider's own name for the person.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What the provider calls the person.</summary>
    public string? CalledThere { get; private set; }

    /// <summary>When it first arrived, UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>Who it is said to be.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Who said so.</summary>
    public Guid? ChosenById { get; private set; }

    /// <summary>When another administrator confirmed it, UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Who confirmed it.</summary>
    public Guid? ConfirmedById { get; private set; }

    /// <summary>A short name for it, by which the person and the administrator mean the same one.</summary>
    public string Reference => Convert.ToHexStringLower(Id.ToByteArray()[^4..]);

    /// <summary>Whether it lets the person in.</summary>
    public bool Holds => ConfirmedAt is not null;

    /// <summary>Says who it is; a confirmation given before is void.</summary>
    public void Choose(Person person, Actor by)
    {
        (PersonId, ChosenById, ConfirmedAt, ConfirmedById) = (person.Id, by.PersonId, null, null);
        Happened("organisation.binding-chosen", detail: new { Issuer, Subject, person = person.Name });
    }

    /// <summary>Confirms who it is.</summary>
    /// <exception cref="RuleBroken">Nobody was chosen yet, or by the same administrator, or it is the administrator's own.</exception>
    public void Confirm(Actor by, DateTime at)
    {
        if (PersonId is null) throw new RuleBroken("organisation.binding-open", "还没有选这是谁，请系统管理员先选。");
        if (by.PersonId == ChosenById || by.PersonId == PersonId)
            throw new RuleBroken("organisation.own-confirmation", "绑定要由另一个人确认，不能自己选自己确认，也不能确认自己的。");

        (ConfirmedAt, ConfirmedById) = (at, by.PersonId);
        Happened("organisation.binding-confirmed", detail: new { Issuer, Subject });
    }

    /// <summary>Ends it: the subject is a stranger again.</summary>
    public void End(string reason)
    {
        (PersonId, ChosenById, ConfirmedAt, ConfirmedById) = (null, null, null, null);
        Happened("organisation.binding-ended", reason: reason, detail: new { Issuer, Subject });
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Binding>
    {
        public void Configure(EntityTypeBuilder<Binding> binding)
        {
            binding.ToTable("organisation_bindings");
            binding.Ignore(x => x.Reference);
            binding.Ignore(x => x.Holds);
            binding.HasIndex(x => new { x.Issuer, x.Subject }).IsUnique();
            binding.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
