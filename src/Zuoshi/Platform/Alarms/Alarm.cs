using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Platform.Alarms;

/// <summary>What the security administrator is told of. The numbers are stored.</summary>
public enum AlarmKind
{
    /// <summary>One export took very many rows.</summary>
    ManyRows = 1,

    /// <summary>One person exported very often within an hour.</summary>
    ManyExports = 2,

    /// <summary>Something bearing a state secret's mark was sent in, and refused.</summary>
    StateSecret = 3,
}

/// <summary>One thing for the security administrator to look into. It holds no text of what it is about.</summary>
public sealed class Alarm : Entity
{
    private Alarm()
    {
    }

    /// <summary>Raises it.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="number">How many: rows, exports.</param>
    /// <param name="where">The page where it happened, by its pattern, which says nothing of its content.</param>
    /// <param name="by">Whose doing it was.</param>
    /// <param name="at">When, UTC.</param>
    public Alarm(AlarmKind kind, int number, string where, Actor by, DateTime at)
    {
        (Kind, Number, Where, At) = (kind, number, where, at);
        (ById, ByName, ByUnit) = (by.PersonId, by.Name, by.UnitName);
        Happened(kind is AlarmKind.StateSecret ? "platform.state-secret-refused" : "platform.export-alarm", detail: new { kind, number, where });
    }

    /// <summary>What happened.</summary>
    public AlarmKind Kind { get; private set; }

    /// <summary>How many: rows, exports.</summary>
    public int Number { get; private set; }

    /// <summary>Where it happened.</summary>
    [NotRecorded]
    public string Where { get; private set; } = "";

    /// <summary>Whose doing it was.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>The person's name at that time.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>The person's unit at that time.</summary>
    public string ByUnit { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Alarm>
    {
        public void Configure(EntityTypeBuilder<Alarm> alarm)
        {
            alarm.ToTable("platform_alarms");
            alarm.HasIndex(x => x.At);
            alarm.Property(x => x.Where).HasMaxLength(200);
            alarm.Property(x => x.ByName).HasMaxLength(50);
            alarm.Property(x => x.ByUnit).HasMaxLength(50);
        }
    }
}
