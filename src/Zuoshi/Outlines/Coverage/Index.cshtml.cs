using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Coverage;

/// <summary>Clause by clause: what there is on each, and where there is nothing yet.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, IEnumerable<IClauseUses> uses, IEnumerable<IClauseDisputes> disputes) : AppPage
{
    /// <summary>Show only the clauses that lack something.</summary>
    [BindProperty(SupportsGet = true, Name = "empty")]
    public bool OnlyGaps { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    /// <summary>What is counted, in the order of the columns.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>All chapters, whatever is filtered.</summary>
    public IReadOnlyList<CoverageChapter> Chapters { get; private set; } = [];

    /// <summary>Whether the reader is told how the outline is being read.</summary>
    public bool IsOffice { get; private set; }

    public IEnumerable<CoverageRow> Rows => Chapters.SelectMany(chapter => chapter.Rows);

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope, IsOffice) = (found, found.Scope, found.IsManagedBy(Actor));
        if (await db.CurrentOutlineAsync(found.Id) is not { } version) return Page();

        List<CoverageColumn> columns = [new("批注", await AnnotationsAsync(), clause => clause.Address(campaign))];
        foreach (var use in uses.OrderBy(use => use.Order))
            columns.Add(new(use.Name, await use.CountAsync(found, Actor), clause => use.Address(found, clause)));
        Columns = [.. columns.Select(column => column.Name)];
        Chapters = ClauseCoverage.Of(version.Clauses, columns, IsOffice ? await StudiesAsync() : new Dictionary<Guid, ClauseStudy>());
        return Page();
    }

    private Task<Dictionary<Guid, int>> AnnotationsAsync() => db.Annotations.VisibleTo(Campaign, Actor).Where(x => x.AdriftSince == null)
        .GroupBy(x => x.ClauseKey).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count);

    private async Task<Dictionary<Guid, ClauseStudy>> StudiesAsync()
    {
        var read = await db.Set<ReadingMark>().Where(x => x.CampaignId == Campaign.Id)
            .GroupBy(x => x.ClauseKey).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count);
        var open = await db.Annotations.VisibleTo(Campaign, Actor)
            .Where(x => x.AdriftSince == null && x.Kind == AnnotationKind.Question && !db.Set<Explanation>().Any(answer => answer.QuestionId == x.Id && answer.WithdrawnAt == null))
            .GroupBy(x => x.ClauseKey).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count);
        var disputed = new Dictionary<Guid, ClauseDispute>();
        foreach (var slot in disputes)
            foreach (var (key, dispute) in await slot.FindAsync(Campaign, Actor)) disputed[key] = dispute;
        return read.Keys.Union(open.Keys).Union(disputed.Keys)
            .ToDictionary(key => key, key => new ClauseStudy(read.GetValueOrDefault(key), open.GetValueOrDefault(key), disputed.GetValueOrDefault(key)));
    }
}
