using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation;

/// <summary>What sort of unit it is; decides its place in official order.</summary>
public enum UnitKind
{
    /// <summary>The organiser itself.</summary>
    Bureau = 1,

    /// <summary>机关处室.</summary>
    Office = 2,

    /// <summary>直属单位.</summary>
    Subordinate = 3,

    /// <summary>区、县（市）局.</summary>
    District = 4,

    /// <summary>Anybody else who takes part.</summary>
    Other = 5,
}

/// <summary>A unit: the bureau, an office in it, a subordinate unit or a district bureau.</summary>
public sealed class Unit : Entity
{
    private Unit()
    {
    }

    /// <summary>Enters a unit.</summary>
    /// <param name="name">Full name.</param>
    /// <param name="shortName">The name people use; the full name when there is none.</param>
    /// <param name="kind">What sort of unit.</param>
    /// <param name="parentId">The unit above it.</param>
    /// <param name="order">Place among its like, from 1.</param>
    public Unit(string name, string? shortName, UnitKind kind, Guid? parentId, int order)
    {
        Name = name;
        ShortName = string.IsNullOrWhiteSpace(shortName) ? name : shortName;
        Kind = kind;
        ParentId = parentId;
        Order = order;
        Happened("organisation.unit-entered", detail: new { name, shortName, kind });
    }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name people use.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>What sort of unit.</summary>
    public UnitKind Kind { get; private set; }

    /// <summary>The unit above it.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Place among its like, from 1.</summary>
    public int Order { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> unit)
        {
            unit.ToTable("organisation_units");
            unit.HasIndex(x => x.Name).IsUnique();
            unit.Property(x => x.Name).HasMaxLength(100);
            unit.Property(x => x.ShortName).HasMaxLength(50);
            unit.HasOne<Unit>().WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
