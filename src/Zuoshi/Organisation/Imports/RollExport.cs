using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation.Imports;

/// <summary>Somebody took the roll away as a file.</summary>
public sealed class RollExport : Entity
{
    private RollExport()
    {
    }

    /// <summary>Notes that the roll was taken away.</summary>
    public RollExport(int people, Actor by, DateTime at)
    {
        (People, ById, At) = (people, by.PersonId, at);
        Happened("organisation.roll-exported", detail: new { people });
    }

    /// <summary>How many people stand in it.</summary>
    public int People { get; private set; }

    /// <summary>Who.</summary>
    public Guid ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RollExport>
    {
        public void Configure(EntityTypeBuilder<RollExport> export)
        {
            export.ToTable("organisation_roll_exports");
            export.ReferencesPerson(nameof(ById));
        }
    }
}
