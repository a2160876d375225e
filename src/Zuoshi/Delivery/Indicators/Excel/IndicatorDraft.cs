using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Secrets;

namespace Zuoshi.Delivery.Indicators.Excel;

/// <summary>A table of indicators that has been read and is being checked; its lines are nobody's but its maker's until they are imported.</summary>
public sealed class IndicatorDraft : Entity
{
    /// <summary>How long one is kept that nobody goes on with.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private IndicatorDraft()
    {
    }

    internal IndicatorDraft(Guid campaignId, string fileName, IReadOnlyList<IndicatorLine> lines, Actor by, DateTime at)
    {
        (CampaignId, FileName, MadeById, CreatedAt) = (campaignId, fileName, by.PersonId, at);
        Keep(lines);
        Happened("delivery.indicator-table-read", campaignId, detail: new { fileName, lines = lines.Count });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The file's name; empty for a pasted table.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The lines, as JSON; empty once they are imported.</summary>
    [Encrypted("delivery.indicator-table"), NotRecorded]
    public string Content { get; private set; } = "";

    /// <summary>How many lines that is.</summary>
    public int Lines { get; private set; }

    /// <summary>Who brought it.</summary>
    public Guid MadeById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>The lines that are still to be imported.</summary>
    public IReadOnlyList<IndicatorLine> Read() => Content.Length == 0 ? [] : JsonSerializer.Deserialize<List<IndicatorLine>>(Content, Json)!;

    internal void Correct(int version, IReadOnlyList<IndicatorLine> lines)
    {
        MustBe(version);
        Keep(lines);
        Happened("delivery.indicator-table-corrected", CampaignId);
    }

    internal void Imported(int version, int fresh, int changed)
    {
        MustBe(version);
        Keep([]);
        Happened("delivery.indicator-table-imported", CampaignId, detail: new { FileName, fresh, changed });
    }

    private void Keep(IReadOnlyList<IndicatorLine> lines) => (Content, Lines) = (lines.Count == 0 ? "" : JsonSerializer.Serialize(lines, Json), lines.Count);

    private void MustBe(int version)
    {
        if (version != Version) throw new RuleBroken("delivery.indicator-table-stale", "您在另一个窗口先改了这份表。请看看现在的内容，再导入。");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<IndicatorDraft>
    {
        public void Configure(EntityTypeBuilder<IndicatorDraft> draft)
        {
            draft.ToTable("delivery_indicator_drafts");
            draft.HasIndex(x => new { x.CampaignId, x.MadeById });
            draft.ReferencesCampaign(nameof(CampaignId));
            draft.ReferencesPerson(nameof(MadeById));
        }
    }
}
