using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists;

/// <summary>
/// Where rows come from, by keys alone: from contributions, which cite clauses and answer prompts, or from a clause that the row names as its
/// basis. Counted are rows that stand by themselves and that the actor may see.
/// </summary>
public sealed class RowOrigins(AppDb db, DiscussionFacts discussions, OutlineFacts outlines)
{
    // Every outline that has ever been called by its short name is called so: 纲要四（一）.
    private const string Outline = "纲要";

    /// <summary>Which contributions have become which rows.</summary>
    public async Task<ILookup<Guid, Guid>> MadeFromAsync(CampaignFact campaign, Actor actor) =>
        (await Rows(campaign, actor).SelectMany(x => x.Sources.Where(source => source.Kind == RowSourceKind.Contribution), (x, source) => new { source.SourceId, x.Id }).ToListAsync())
            .ToLookup(x => x.SourceId, x => x.Id);

    /// <summary>Which clauses of the current version are named as their basis by which rows.</summary>
    public async Task<ILookup<Guid, Guid>> NamingAsync(CampaignFact campaign, Actor actor)
    {
        var rows = (await Naming(campaign, actor).Select(x => new { x.Id, x.SourceKind, x.Basis }).ToListAsync()).GroupBy(row => (row.SourceKind, row.Basis)).ToList();
        var keys = rows.Count == 0 ? [] : await outlines.PathsAsync(campaign.Id);
        return rows
            .SelectMany(same => PathsIn(same.Key.Basis, same.Key.SourceKind).Distinct().Where(keys.ContainsKey), (same, path) => (Key: keys[path], Rows: same))
            .SelectMany(named => named.Rows, (named, row) => (named.Key, row.Id)).ToLookup(pair => pair.Key, pair => pair.Id);
    }

    /// <summary>Those of the rows that come from a clause, as somebody typed it, and from contributions to a prompt; what isn't asked for narrows nothing.</summary>
    public async Task<IQueryable<WorkItem>> NarrowAsync(IQueryable<WorkItem> rows, CampaignFact campaign, string? clause, Guid? prompt, Actor actor)
    {
        if (prompt is { } answered)
        {
            var answers = discussions.Answering(campaign, answered, actor);
            rows = rows.Where(x => x.Sources.Any(source => source.Kind == RowSourceKind.Contribution && answers.Contains(source.SourceId)));
        }

        if (string.IsNullOrWhiteSpace(clause)) return rows;
        if (Citation.Parse(clause) is not { } place || await outlines.FindAsync(campaign.Id, clause) is not { } cited) return rows.Where(x => false);

        var citing = discussions.Citing(campaign, cited.ClauseKey, actor);
        // Few ways of writing stand in many rows: asked for are the ways, and not the rows.
        var naming = (await Naming(campaign, actor).Select(x => new { x.SourceKind, x.Basis }).Distinct().ToListAsync())
            .Where(basis => PathsIn(basis.Basis, basis.SourceKind).Contains(place.Path)).ToLookup(basis => basis.SourceKind is SourceKind.Outline, basis => basis.Basis);
        var (asOutline, asOther) = (naming[true].ToList(), naming[false].Distinct().ToList());
        return rows.Where(x =>
            (x.SourceKind == SourceKind.Outline ? asOutline.Contains(x.Basis) : asOther.Contains(x.Basis))
            || x.Sources.Any(source => source.Kind == RowSourceKind.Contribution && citing.Contains(source.SourceId)));
    }

    /// <summary>
    /// The paths of the clauses that a basis names: 纲要四（一）、五（二）第3句. A piece that says more than a place names none, nor does one behind
    /// the name of another document.
    /// </summary>
    internal static IEnumerable<string> PathsIn(string basis, SourceKind kind)
    {
        var isOutline = kind is SourceKind.Outline;
        // 四、（一） is one place, and its comma parts nothing.
        string[] pieces = Citation.Parse(basis) is null ? basis.Split(['、', '，', ',', '；', ';', '\n']) : [basis];
        foreach (var piece in pieces.Select(piece => piece.Trim()))
        {
            if (piece.StartsWith(Outline, StringComparison.Ordinal)) isOutline = true;
            if (piece.StartsWith('《')) isOutline = kind is SourceKind.Outline || piece.Split('》')[0].Contains(Outline, StringComparison.Ordinal);
            if (isOutline && !piece.StartsWith('（') && Citation.Parse(piece) is { } citation) yield return citation.Path;
        }
    }

    private IQueryable<WorkItem> Naming(CampaignFact campaign, Actor actor) =>
        Rows(campaign, actor).Where(x => x.Basis != "" && (x.SourceKind == SourceKind.Outline || x.Basis.Contains(Outline)));

    private IQueryable<WorkItem> Rows(CampaignFact campaign, Actor actor) => db.WorkItems.VisibleTo(actor).Standing().Where(x => x.CampaignId == campaign.Id);
}
