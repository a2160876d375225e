using Zuoshi.Gongwen.Outlines;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Outlines;

/// <summary>What a person puts right before an outline is published. The numbers are stored.</summary>
public enum DraftEditKind
{
    /// <summary>Says which words are the clause's title.</summary>
    Retitle = 1,

    /// <summary>Joins the clause to the one before.</summary>
    Join = 2,

    /// <summary>Makes a clause of its own of the clause's end.</summary>
    Split = 3,

    /// <summary>Leaves the clause out.</summary>
    Drop = 4,
}

/// <summary>One correction of a draft.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="ClauseId">To which clause, by the reader's id.</param>
/// <param name="Words">The title's words, or those with which the new clause begins.</param>
public sealed record DraftEdit(DraftEditKind Kind, string ClauseId, string Words = "");

/// <summary>
/// An outline that has been read and is being checked. The file and the corrections are kept, and the text is read anew each time:
/// what is published is what the file says and nothing else.
/// </summary>
public sealed class OutlineDraft : Entity
{
    /// <summary>So many corrections are kept.</summary>
    public const int MostEdits = 500;

    private OutlineDraft()
    {
    }

    /// <summary>Keeps what was uploaded.</summary>
    public OutlineDraft(Guid campaignId, string fileName, string fileHash, Actor by, DateTime at)
    {
        (CampaignId, FileName, FileHash, ByName, At) = (campaignId, fileName, fileHash, by.Name, at);
        Happened("outlines.read", campaignId, detail: new { fileName });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Name of the file; 贴入的文字.txt for pasted text.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file, under which it is kept.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>Name of who uploaded it, at that time.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>When it was uploaded, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was published, UTC; null while it is being checked.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>The corrections in their order.</summary>
    public List<DraftEdit> Edits { get; private set; } = [];

    /// <summary>The outline with all corrections.</summary>
    public Outline Apply(Outline read) => Edits.Aggregate(read, (outline, edit) => Applied(outline, edit));

    /// <summary>Corrects it.</summary>
    /// <param name="read">The outline as the file says it.</param>
    /// <param name="edit">What is to be put right.</param>
    /// <param name="seen">How many corrections the person has seen.</param>
    /// <exception cref="RuleBroken">It can't be done, or somebody else has corrected it meanwhile.</exception>
    public void Correct(Outline read, DraftEdit edit, int seen)
    {
        MustBeOpen();
        if (seen != Edits.Count) throw new RuleBroken("outlines.draft-stale", "您看的时候，别人先改了这份草稿。下面是现在的样子，请看过再改。");
        if (Edits.Count >= MostEdits) throw new RuleBroken("outlines.too-many-edits", $"改动已有{MostEdits}处，请在原文件里改好，再上传一次。");

        try
        {
            _ = Applied(Apply(read), edit);
        }
        catch (EditRefused refused)
        {
            throw new RuleBroken(refused.Code, refused.Message);
        }

        Edits = [.. Edits, edit];
        Happened("outlines.corrected", CampaignId, detail: new { edit.Kind, edit.ClauseId });
    }

    /// <summary>Takes the last correction back.</summary>
    public void Undo()
    {
        MustBeOpen();
        if (Edits.Count == 0) throw new RuleBroken("outlines.nothing-to-undo", "没有可以撤回的改动。");

        Edits = [.. Edits.SkipLast(1)];
        Happened("outlines.correction-undone", CampaignId);
    }

    internal void Published(DateTime at)
    {
        MustBeOpen();
        PublishedAt = at;
    }

    private void MustBeOpen()
    {
        if (PublishedAt is not null) throw new RuleBroken("outlines.draft-published", "这份草稿已经发布，不能再改。要更正，请上传改好的文件，形成新版本。");
    }

    private static Outline Applied(Outline outline, DraftEdit edit) => edit.Kind switch
    {
        DraftEditKind.Retitle => outline.Retitle(edit.ClauseId, edit.Words),
        DraftEditKind.Join => outline.Join(edit.ClauseId),
        DraftEditKind.Split => outline.Split(edit.ClauseId, PlaceOf(outline, edit)),
        DraftEditKind.Drop => outline.Drop(edit.ClauseId),
        _ => throw new ArgumentOutOfRangeException(nameof(edit)),
    };

    private static int PlaceOf(Outline outline, DraftEdit edit)
    {
        var text = outline.Find(edit.ClauseId)?.Text ?? "";
        var words = edit.Words.Trim();
        var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0) throw new EditRefused("outlines.not-in-text", "本条里没有这几个字。请照原文填写新一条开头的几个字。");
        if (text.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0) throw new EditRefused("outlines.twice-in-text", "这几个字在本条里不止一处。请多填几个字。");

        return at;
    }
}
