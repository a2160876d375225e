using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Platform.Alarms;

/// <summary>Somebody took something away as a file.</summary>
public sealed class Export : Entity
{
    private Export()
    {
    }

    /// <summary>Notes that something was taken away.</summary>
    /// <param name="what">What: <c>lists</c>, <c>document</c>.</param>
    /// <param name="campaignId">The campaign it belongs to.</param>
    /// <param name="rows">How many rows or paragraphs.</param>
    /// <param name="label">The closest label of what is in it.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    public Export(string what, Guid campaignId, int rows, Sensitivity label, Actor by, DateTime at)
    {
        (What, CampaignId, Rows, Label, At) = (what, campaignId, rows, label, at);
        (ById, ByName, ByUnit) = (by.PersonId, by.Name, by.UnitName);
        Happened("platform.exported", campaignId, detail: new { what, rows, label });
    }

    /// <summary>What: <c>lists</c>, <c>document</c>.</summary>
    [NotRecorded]
    public string What { get; private set; } = "";

    /// <summary>The campaign it belongs to.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>How many rows or paragraphs.</summary>
    public int Rows { get; private set; }

    /// <summary>The closest label of what is in it.</summary>
    public Sensitivity Label { get; private set; }

    /// <summary>Who.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>The person's name at that time.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>The person's unit at that time.</summary>
    public string ByUnit { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime At { get; private set; }

    /// <summary>Who took it away and when, to be printed on it.</summary>
    public string TakenBy => $"{ByName}（{ByUnit}）{At.InChina():yyyy年M月d日 HH:mm}导出";

    /// <summary>The label and who took it away: 知悉范围：内部　导出：….</summary>
    public string Mark => $"知悉范围：{Label.Name()}　{TakenBy}";

    internal sealed class Mapping : IEntityTypeConfiguration<Export>
    {
        public void Configure(EntityTypeBuilder<Export> export)
        {
            export.ToTable("platform_exports");
            export.HasIndex(x => new { x.ById, x.At });
            export.Property(x => x.What).HasMaxLength(50);
            export.Property(x => x.ByName).HasMaxLength(50);
            export.Property(x => x.ByUnit).HasMaxLength(50);
            export.Ignore(x => x.TakenBy);
            export.Ignore(x => x.Mark);
        }
    }
}
