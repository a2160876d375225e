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

namespace Zuoshi.Discussions.Table;

/// <summary>A table of contributions that has been read and is being checked; its lines are nobody's but its maker's until they are sent in.</summary>
public sealed class TableDraft : Entity
{
    /// <summary>How long one is kept that nobody goes on with: it holds what people said.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private TableDraft()
    {
    }

    internal TableDraft(Guid campaignId, string fileName, IReadOnlyList<SaidLine> lines, Actor by, DateTime at)
    {
        (CampaignId, FileName, MadeById, CreatedAt) = (campaignId, fileName, by.PersonId, at);
        Keep(lines);
        Happened("discussions.table-read", campaignId, detail: new { fileName, lines = lines.Count });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The file's name; empty for a pasted table.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The lines, as JSON; empty once they are sent in.</summary>
    [Encrypted("discussions.table"), NotRecorded]
    public string Content { get; private set; } = "";

    /// <summary>How many lines that is.</summary>
    public int Lines { get; private set; }

    /// <summary>Who brought it.</summary>
    public Guid MadeById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>The lines that are still to be sent in.</summary>
    public IReadOnlyList<SaidLine> Read() => Content.Length == 0 ? [] : JsonSerializer.Deserialize<List<SaidLine>>(Content, Json)!;

    internal void Correct(int version, IReadOnlyList<SaidLine> lines)
    {
        MustBe(version);
        Keep(lines);
        Happened("discussions.table-corrected", CampaignId);
    }

    internal void SentIn(int version, int sent, int known)
    {
        MustBe(version);
        Keep([]);
        Happened("discussions.table-sent", CampaignId, detail: new { FileName, sent, known });
    }

    private void Keep(IReadOnlyList<SaidLine> lines) => (Content, Lines) = (lines.Count == 0 ? "" : JsonSerializer.Serialize(lines, Json), lines.Count);

    private void MustBe(int version)
    {
        if (version != Version) throw new RuleBroken("discussions.table-stale", "您在另一个窗口先改了这份表。请看看现在的内容，再提交。");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<TableDraft>
    {
        public void Configure(EntityTypeBuilder<TableDraft> draft)
        {
            draft.ToTable("discussions_table_drafts");
            draft.HasIndex(x => new { x.CampaignId, x.MadeById });
            draft.ReferencesCampaign(nameof(CampaignId));
            draft.ReferencesPerson(nameof(MadeById));
        }
    }
}
