using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Secrets;

namespace Zuoshi.Lists.Excel;

/// <summary>
/// A table of rows that is being checked: the file as it was sent, and what has been said about it. All else is read anew each time,
/// so that it is laid beside what the site says at that moment.
/// </summary>
public sealed class ListDraft : Entity
{
    /// <summary>How long one is kept that nobody goes on with.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<ImportedRow> rows = [];

    private ListDraft()
    {
    }

    internal ListDraft(Guid campaignId, string fileName, byte[] file, Actor by, DateTime at)
    {
        (CampaignId, FileName, File, MadeById, CreatedAt) = (campaignId, fileName, Convert.ToBase64String(file), by.PersonId, at);
        Happened("lists.table-read", campaignId, detail: new { fileName });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The file's name.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The file's bytes in base 64; empty once it is imported or given up.</summary>
    [Encrypted("lists.table"), NotRecorded]
    public string File { get; private set; } = "";

    /// <summary>What has been said about it, as JSON.</summary>
    [Encrypted("lists.table-answers"), NotRecorded]
    public string Answers { get; private set; } = "";

    /// <summary>Who brought it.</summary>
    public Guid MadeById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was imported or given up, UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The rows that it made and changed; none before it is imported.</summary>
    public IReadOnlyList<ImportedRow> Rows => rows;

    /// <summary>Who withdrew it after it was imported.</summary>
    public Guid? WithdrawnById { get; private set; }

    /// <summary>When it was withdrawn, UTC.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>The file's bytes.</summary>
    public byte[] Bytes() => Convert.FromBase64String(File);

    internal ImportAnswers ReadAnswers() => Answers.Length == 0 ? ImportAnswers.None : new ImportAnswers(JsonSerializer.Deserialize<Dictionary<string, string>>(Answers, Json)!);

    internal void Say(int version, ImportAnswers answers)
    {
        MustBeOpen(version);
        var now = JsonSerializer.Serialize(answers.All, Json);
        if (now == Answers) return;

        Answers = now;
        Happened("lists.table-answered", CampaignId);
    }

    internal void Imported(int version, IReadOnlyCollection<ImportedRow> imported, DateTime at)
    {
        MustBeOpen(version);
        Close(at);
        rows.AddRange(imported);
        var made = imported.Count(row => row.IsNew);
        Happened("lists.table-imported", CampaignId, detail: new { FileName, made, changed = imported.Count - made });
    }

    /// <summary>Takes what was imported back; the caller takes back the rows.</summary>
    internal void Withdraw(string? reason, int takenOut, int putBack, Actor by, DateTime at)
    {
        if (WithdrawnAt is not null) throw new RuleBroken("lists.import-withdrawn", "这次导入已经撤回过了。");
        if (takenOut + putBack == 0) throw new RuleBroken("lists.nothing-to-withdraw", "没有可以撤回的：这次导入的事项，后来都有人接着改、发布或者合并了。");

        (WithdrawnById, WithdrawnAt) = (by.PersonId, at);
        Happened("lists.import-withdrawn", CampaignId, WorkItem.WhyWithdrawn(reason), new { FileName, takenOut, putBack });
    }

    internal void GiveUp(int version, DateTime at)
    {
        MustBeOpen(version);
        Close(at);
        Happened("lists.table-given-up", CampaignId);
    }

    private void Close(DateTime at) => (File, Answers, ClosedAt) = ("", "", at);

    private void MustBeOpen(int version)
    {
        if (ClosedAt is not null) throw new RuleBroken("lists.table-closed", "这份表已经导入或者放弃了。要再导入，请重新上传。");
        if (version != Version) throw new RuleBroken("lists.table-stale", "您在另一个窗口先改了这份表。请看看现在的内容，再导入。");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ListDraft>, IEntityTypeConfiguration<ImportedRow>
    {
        public void Configure(EntityTypeBuilder<ListDraft> draft)
        {
            draft.ToTable("lists_drafts");
            draft.HasIndex(x => new { x.CampaignId, x.MadeById });
            draft.HasIndex(x => x.CreatedAt);
            draft.ReferencesCampaign(nameof(CampaignId));
            draft.ReferencesPerson(nameof(MadeById));
            draft.ReferencesPerson(nameof(WithdrawnById));
            draft.HasMany(x => x.Rows).WithOne().HasForeignKey(x => x.DraftId).IsRequired();
        }

        public void Configure(EntityTypeBuilder<ImportedRow> row)
        {
            row.ToTable("lists_imported_rows");
            row.ReferencesWorkItem(nameof(ImportedRow.ItemId));
        }
    }
}
