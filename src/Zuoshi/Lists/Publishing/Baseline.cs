using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Publishing;

/// <summary>基线: the lists as they were published on a day. It never changes; the next publication is another.</summary>
public sealed class Baseline : Entity
{
    /// <summary>Longest document number or note, in characters.</summary>
    public const int LongestNote = 200;

    private readonly List<BaselineRow> rows = [];

    private Baseline()
    {
    }

    /// <summary>Publishes rows.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">版次, from 1.</param>
    /// <param name="terms">With what number and on which day.</param>
    /// <param name="items">The rows, all of them accepted.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">There is no row, or the terms are incomplete.</exception>
    public Baseline(Guid campaignId, int number, PublicationTerms terms, IReadOnlyList<WorkItem> items, Actor by, DateTime at)
    {
        var (text, note) = (PlainText.Of(terms.DocumentNumber), PlainText.Of(terms.Note));
        if (items.Count == 0) throw new RuleBroken("lists.nothing-accepted", "还没有已采用的事项，先在“上报”里采用，再发布。");
        if (terms.On is not { } on) throw new RuleBroken("lists.publication-day", "请填发布日期。");
        if (text.Length > LongestNote || note.Length > LongestNote) throw new RuleBroken("lists.publication-note", $"文号和说明各最多{LongestNote}个字。");

        (CampaignId, Number, DocumentNumber, On, Note) = (campaignId, number, text, on, note);
        (PublishedById, PublishedBy, PublishedAt) = (by.PersonId, by.Name, at);
        rows.AddRange(items.Select(item => new BaselineRow(item)));
        foreach (var item in items) item.StandsIn(number);
        Happened("lists.published", campaignId, detail: new { Number, Rows = items.Count });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>版次, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>文号; empty where it was published without one.</summary>
    public string DocumentNumber { get; private set; } = "";

    /// <summary>The day it bears.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What is said of it: what was adjusted.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Who published it.</summary>
    [NotRecorded]
    public Guid PublishedById { get; private set; }

    /// <summary>Their name then.</summary>
    [NotRecorded]
    public string PublishedBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime PublishedAt { get; private set; }

    /// <summary>The rows as they stood.</summary>
    public IReadOnlyList<BaselineRow> Rows => rows;

    internal sealed class Mapping : IEntityTypeConfiguration<Baseline>, IEntityTypeConfiguration<BaselineRow>
    {
        public void Configure(EntityTypeBuilder<Baseline> baseline)
        {
            baseline.ToTable("lists_baselines");
            baseline.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
            baseline.Property(x => x.DocumentNumber).HasMaxLength(LongestNote);
            baseline.Property(x => x.Note).HasMaxLength(LongestNote);
            baseline.ReferencesCampaign(nameof(CampaignId));
            baseline.ReferencesPerson(nameof(PublishedById));
            baseline.HasMany(x => x.Rows).WithOne().HasForeignKey(x => x.BaselineId).IsRequired();
        }

        public void Configure(EntityTypeBuilder<BaselineRow> row)
        {
            row.ToTable("lists_baseline_rows");
            row.HasIndex(x => new { x.BaselineId, x.ItemId }).IsUnique();
            row.Ignore(x => x.State);
            row.ReferencesWorkItem(nameof(BaselineRow.ItemId));
        }
    }
}

/// <summary>With what number and on which day the lists are published.</summary>
/// <param name="On">The day.</param>
/// <param name="DocumentNumber">文号, if any.</param>
/// <param name="Note">What is said of it.</param>
public sealed record PublicationTerms(DateOnly? On, string? DocumentNumber, string? Note);

/// <summary>A row as it was published.</summary>
[Bookkeeping("the rows of a publication, which is recorded itself; what they say stands in the record of each row")]
public sealed class BaselineRow
{
    private BaselineRow()
    {
    }

    internal BaselineRow(WorkItem item) =>
        (ItemId, Edition, Kind, Number, Label, Text) = (item.Id, item.Edition, item.Kind, item.Number, item.Label, JsonSerializer.Serialize(item.ToContent()));

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The baseline.</summary>
    public Guid BaselineId { get; private set; }

    /// <summary>The row.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Its edition then; null in publications older than this column.</summary>
    public int? Edition { get; private set; }

    /// <summary>Task or project.</summary>
    public WorkItemKind Kind { get; private set; }

    /// <summary>Its number.</summary>
    public int Number { get; private set; }

    /// <summary>How far it might go when it was published.</summary>
    public Sensitivity Label { get; private set; }

    /// <summary>What it said, as JSON.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What it said.</summary>
    public StatedRow State => new(ItemId, Kind, Number, JsonSerializer.Deserialize<RowContent>(Text)!);
}
