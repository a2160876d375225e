using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Outlines;

/// <summary>
/// A version of the outline (纲要) that a campaign studies, as it was published. A changed text is another version; none is ever
/// altered, and what people wrote about one follows its clauses into the next.
/// </summary>
public sealed class OutlineVersion : Entity
{
    private readonly List<Clause> clauses = [];

    private OutlineVersion()
    {
    }

    /// <summary>Publishes a version.</summary>
    /// <param name="draft">The draft that it was checked in.</param>
    /// <param name="number">Number of the version within the campaign, from 1.</param>
    /// <param name="title">The outline's title.</param>
    /// <param name="clauses">Its clauses in the order of the text.</param>
    /// <param name="by">Who publishes it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">Nothing of the text is left.</exception>
    public OutlineVersion(OutlineDraft draft, int number, string title, IEnumerable<Clause> clauses, Actor by, DateTime at)
    {
        (CampaignId, Number, Title, FileName, FileHash) = (draft.CampaignId, number, title.Trim(), draft.FileName, draft.FileHash);
        (ByName, At) = (by.Name, at);
        this.clauses.AddRange(clauses);
        if (this.clauses.Count == 0) throw new RuleBroken("outlines.nothing", "没有一条可以发布。请换一个文件，或者撤回刚才的改动。");
        if (Title.Length is 0 or > Clause.LongestTitle) throw new RuleBroken("outlines.untitled", $"请填写纲要的名称，不超过{Clause.LongestTitle}个字。");

        Happened("outlines.published", CampaignId, detail: new { number, Title, clauses = this.clauses.Count });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number of the version, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The outline's title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Name of the file it was read from.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file, under which it is kept.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>Name of who published it, at that time.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>When it was published, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Its clauses in the order of the text.</summary>
    public IReadOnlyList<Clause> Clauses => clauses;
}
