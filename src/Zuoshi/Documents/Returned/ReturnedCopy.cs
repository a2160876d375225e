using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Redline;

namespace Zuoshi.Documents.Returned;

/// <summary>A Word file of an edition that somebody edited and brought back: what it changes becomes suggestions, each taken up or refused.</summary>
public sealed class ReturnedCopy : Entity
{
    /// <summary>Most suggestions from one file.</summary>
    public const int Most = 1000;

    private readonly List<EditSuggestion> suggestions = [];

    private ReturnedCopy()
    {
    }

    /// <summary>Takes a file in.</summary>
    /// <param name="document">The edition that was given out.</param>
    /// <param name="number">Its number within the campaign.</param>
    /// <param name="file">The file's name, and under what name its bytes are kept.</param>
    /// <param name="found">What it suggests.</param>
    /// <param name="by">Who brings it back.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">It changes nothing, or everything.</exception>
    public ReturnedCopy(OfficialDocument document, int number, (string Name, string Hash) file, IReadOnlyList<EditSuggestion> found, Actor by, DateTime at)
    {
        if (found.Count == 0) throw new RuleBroken("documents.nothing-changed", "这个文件和这一稿没有不同，没有可采用的改动。");
        if (found.Count > Most) throw new RuleBroken("documents.all-changed", $"改动超过{Most}处，多半不是这一稿的文件。请核对后再传。");

        (CampaignId, DocumentId, Number, FileName, WordFileHash) = (document.CampaignId, document.Id, number, file.Name, file.Hash);
        (ById, ByName, At) = (by.PersonId, by.Signature, at);
        suggestions.AddRange(found);
        Happened("documents.copy-returned", CampaignId, detail: new { Suggestions = found.Count });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The edition that was given out.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>Its number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The file's name.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file.</summary>
    public string WordFileHash { get; private set; } = "";

    /// <summary>Who brought it back.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>Their name then.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime At { get; private set; }

    /// <summary>What it suggests, in the order of the file.</summary>
    public IReadOnlyList<EditSuggestion> Suggestions => suggestions;

    /// <summary>Takes a suggestion up in the draft.</summary>
    /// <param name="order">Which.</param>
    /// <param name="opened">The draft of the same document that is being written.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">It was decided, can't be taken up here, or its paragraph is gone.</exception>
    public void TakeUp(int order, OpenedEdition opened, DateTime at)
    {
        var suggestion = Waiting(order);
        if (!suggestion.IsForDraft) throw new RuleBroken("documents.not-for-draft", "这一处是表格、附件或者版头版记里的改动，要到清单或者审签里改。");

        suggestion.ApplyTo(opened, BehindNow(suggestion, opened.Document));
        suggestion.Decide(taken: true, at);
        Happened("documents.suggestion-taken", CampaignId, detail: new { order });
    }

    /// <summary>Refuses a suggestion.</summary>
    /// <exception cref="RuleBroken">It was decided.</exception>
    public void Refuse(int order, DateTime at)
    {
        Waiting(order).Decide(taken: false, at);
        Happened("documents.suggestion-refused", CampaignId, detail: new { order });
    }

    // Several that come behind the same paragraph follow each other as in the file: the next behind the last that was taken up.
    private Guid? BehindNow(EditSuggestion suggestion, OfficialDocument document) =>
        suggestions.FindLast(one => one.Order < suggestion.Order && one is { Kind: SuggestionKind.Inserted, Taken: true } && one.BehindKey == suggestion.BehindKey
            && document.Paragraphs.Any(paragraph => paragraph.Key == one.ParagraphKey))?.ParagraphKey ?? suggestion.BehindKey;

    private EditSuggestion Waiting(int order) => suggestions.Find(one => one.Order == order) switch
    {
        null => throw new RuleBroken("documents.no-suggestion", "没有这一处改动，请刷新页面再看。"),
        { Taken: not null } => throw new RuleBroken("documents.suggestion-decided", "这一处已经定了，请刷新页面再看。"),
        var found => found,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<ReturnedCopy>, IEntityTypeConfiguration<EditSuggestion>
    {
        private const string CopyId = "CopyId";

        public void Configure(EntityTypeBuilder<ReturnedCopy> copy)
        {
            copy.ToTable("documents_returned_copies");
            copy.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
            copy.Property(x => x.FileName).HasMaxLength(260);
            copy.Property(x => x.WordFileHash).HasMaxLength(64);
            copy.ReferencesCampaign(nameof(CampaignId));
            copy.ReferencesPerson(nameof(ById));
            copy.HasOne<OfficialDocument>().WithMany().HasForeignKey(x => x.DocumentId).OnDelete(DeleteBehavior.Restrict);
            copy.HasMany(x => x.Suggestions).WithOne().HasForeignKey(CopyId).IsRequired();
        }

        public void Configure(EntityTypeBuilder<EditSuggestion> suggestion)
        {
            suggestion.ToTable("documents_suggestions");
            suggestion.HasIndex(CopyId, nameof(EditSuggestion.Order)).IsUnique();
        }
    }
}

/// <summary>One change that the file suggests.</summary>
public sealed class EditSuggestion
{
    private EditSuggestion()
    {
    }

    internal EditSuggestion(int order, SuggestionKind kind, string before, string after) => (Order, Kind, Before, After) = (order, kind, before, after);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Its place in the file, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What is suggested.</summary>
    public SuggestionKind Kind { get; private set; }

    /// <summary>What was given out, as printed; empty for what is new.</summary>
    public string Before { get; private set; } = "";

    /// <summary>What came back, as printed; empty for what goes.</summary>
    public string After { get; private set; } = "";

    /// <summary>Whether it can be taken up in the draft; what stands in tables, annexes, head and foot is changed elsewhere.</summary>
    public bool IsForDraft { get; internal init; }

    /// <summary>The paragraph it is about; null for a new one, until that was taken up.</summary>
    public Guid? ParagraphKey { get; internal set; }

    /// <summary>For what is new or moved: the paragraph behind which it belongs; null at the beginning.</summary>
    public Guid? BehindKey { get; internal init; }

    /// <summary>The level that came back.</summary>
    public int Level { get; internal init; }

    /// <summary>The heading that came back.</summary>
    public string Heading { get; internal init; } = "";

    /// <summary>The text that came back; the title, where it is the title that changed.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>Whether it is the document's title.</summary>
    public bool IsTitle { get; internal init; }

    /// <summary>Whether it was taken up; null while nobody has decided.</summary>
    public bool? Taken { get; private set; }

    /// <summary>When that was decided, UTC.</summary>
    [NotRecorded]
    public DateTime? DecidedAt { get; private set; }

    internal void Decide(bool taken, DateTime at) => (Taken, DecidedAt) = (taken, at);

    internal void ApplyTo(OpenedEdition opened, Guid? behind)
    {
        var document = opened.Document;
        if (IsTitle)
        {
            document.Retitle(Text);
            return;
        }

        if (Kind is SuggestionKind.Inserted)
        {
            ParagraphKey = document.Insert(behind, [new ParagraphText(Level, Heading, Text, null, [])])[0].Key;
            return;
        }

        var key = ParagraphKey!.Value;
        if (Kind is SuggestionKind.Removed)
        {
            document.TakeOut(key);
            return;
        }

        if (opened.Read.Paragraphs.FirstOrDefault(read => read.Paragraph.Key == key) is { } now && (now.Paragraph.Level != Level || now.Said != new SaidWords(Heading, Text)))
            document.Write(key, new ParagraphWords(Level, Heading, Text), new ParagraphRest(now.Rows, [.. now.Paragraph.Grounds.Select(ground => ground.ToReference())], opened.Rows));
        if (Kind is SuggestionKind.Moved) document.Place(key, behind);
    }
}
