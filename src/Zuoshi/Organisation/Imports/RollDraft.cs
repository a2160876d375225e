using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Secrets;
using Zuoshi.Platform.Time;

namespace Zuoshi.Organisation.Imports;

/// <summary>A roll that has been read and is being checked. Nobody is entered before the person says so.</summary>
public sealed class RollDraft : Entity
{
    /// <summary>How long one is kept that nobody goes on with: it holds people's data.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private RollDraft()
    {
    }

    internal RollDraft(string fileName, string content, int lines, Actor by, DateTime at)
    {
        (FileName, Content, Lines, MadeById, CreatedAt) = (fileName, content, lines, by.PersonId, at);
        Happened("organisation.roll-read", detail: new { fileName, lines });
    }

    /// <summary>The file's name; empty for a pasted table.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The lines that are still to be imported, as JSON; empty once there are none.</summary>
    [Encrypted("organisation.roll"), NotRecorded]
    public string Content { get; private set; } = "";

    /// <summary>How many lines that is.</summary>
    public int Lines { get; private set; }

    /// <summary>Who uploaded it.</summary>
    public Guid MadeById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    internal void Correct(int version, string content)
    {
        MustBe(version);
        Content = content;
        Happened("organisation.roll-corrected");
    }

    internal void Imported(int version, RollCounts counts, string left, int linesLeft)
    {
        MustBe(version);
        (Content, Lines) = (left, linesLeft);
        Happened("organisation.roll-imported", detail: new { FileName, counts.New, counts.Changed, counts.Unchanged, left = linesLeft });
    }

    private void MustBe(int version)
    {
        if (version != Version) throw new RuleBroken("organisation.roll-stale", "您看的时候，别人先改了这份名册。请看看现在的内容，再决定要不要改、要不要导入。");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<RollDraft>
    {
        public void Configure(EntityTypeBuilder<RollDraft> draft)
        {
            draft.ToTable("organisation_roll_drafts");
            draft.HasIndex(x => x.CreatedAt);
            draft.ReferencesPerson(nameof(MadeById));
        }
    }
}

/// <summary>How many lines an import wrote.</summary>
public sealed record RollCounts(int New, int Changed, int Unchanged);

/// <summary>Keeps the rolls that are being checked.</summary>
public sealed class RollDrafts(AppDb db, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keeps a roll for checking, and forgets those that nobody went on with.</summary>
    public async Task<RollDraft> KeepAsync(string fileName, RollFile roll, Actor by)
    {
        var now = clock.Now();
        await db.Set<RollDraft>().Where(x => x.CreatedAt < now - RollDraft.KeptFor).ExecuteDeleteAsync();
        var draft = new RollDraft(fileName, Written(roll), roll.Lines.Count, by, now);
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft;
    }

    /// <summary>A draft and the roll in it; null when there is none.</summary>
    public async Task<(RollDraft Draft, RollFile Roll)?> OpenAsync(Guid id)
    {
        var draft = await db.Set<RollDraft>().SingleOrDefaultAsync(x => x.Id == id);
        return draft is null ? null : (draft, Read(draft.Content));
    }

    /// <summary>Those that are still to be imported, the latest first.</summary>
    public Task<List<RollDraft>> UnfinishedAsync() =>
        db.Set<RollDraft>().AsNoTracking().Where(x => x.Lines > 0).OrderByDescending(x => x.CreatedAt).Take(10).ToListAsync();

    /// <summary>A roll as it is kept.</summary>
    public static string Written(RollFile roll) => roll.Lines.Count == 0 ? "" : JsonSerializer.Serialize(roll, Json);

    private static RollFile Read(string content) =>
        content.Length == 0 ? new RollFile([]) : JsonSerializer.Deserialize<RollFile>(content, Json)!;
}
