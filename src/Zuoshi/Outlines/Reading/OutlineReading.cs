using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Outlines.Reading;

/// <summary>An annotation as a page shows it.</summary>
public sealed record AnnotationView(
    Guid Id, int Number, AnnotationKind Kind, string Text, string By, DateTime At, Guid ClauseKey, int? Sentence, string Citation, string Quote, bool IsMine, Visibility Visibility,
    int Replies, bool IsAnswered, SourceMark? Contribution);

/// <summary>How many annotations stand on a sentence, and the latest of them.</summary>
public sealed record SentenceNotes(int? Sentence, int Count, string Latest, string By);

/// <summary>A line of the contents.</summary>
/// <param name="Clause">The chapter or item.</param>
/// <param name="Items">The items below it.</param>
/// <param name="Covered">How many of its items have a row in the lists; null while nothing makes rows.</param>
/// <param name="IsRead">Whether the reader has marked it as read.</param>
public sealed record ContentsLine(Clause Clause, IReadOnlyList<ContentsLine> Items, int? Covered, bool IsRead)
{
    /// <summary>How many items there are to cover: itself when it has none below.</summary>
    public int Countable => Items.Count == 0 ? 1 : Items.Count;
}

/// <summary>Reads what the pages of the outline show.</summary>
public sealed class OutlineReading(AppDb db, IEnumerable<IClauseUses> uses, IEnumerable<INoteContributions> contributions)
{
    private const int LatestShown = 20;

    /// <summary>The parts of a version: what stands on the outermost level, each with what stands below it.</summary>
    public static IReadOnlyList<IReadOnlyList<Clause>> Parts(OutlineVersion version)
    {
        var parts = new List<List<Clause>>();
        // The title stands over the page; a covering letter or an imprint is no part of what is studied.
        foreach (var clause in version.Clauses.Where(clause => clause.Kind is not (ClauseKind.Title or ClauseKind.Aside)))
        {
            if (parts.Count == 0 || clause.Level <= 1) parts.Add([]);
            parts[^1].Add(clause);
        }

        return parts;
    }

    /// <summary>The contents, with what is alive where.</summary>
    public async Task<IReadOnlyList<ContentsLine>> ContentsAsync(CampaignFact campaign, Actor actor, OutlineVersion version)
    {
        var read = (await db.Set<ReadingMark>().AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.PersonId == actor.PersonId).Select(x => x.ClauseKey).ToListAsync()).ToHashSet();
        // The furthest along the chain: what has a row has been through all before it.
        var rows = uses.OrderBy(use => use.Order).LastOrDefault() is { } last ? await last.CountAsync(campaign, actor) : null;
        return
        [
            .. Parts(version).Select(part =>
            {
                List<ContentsLine> items = [.. part.Skip(1).Where(clause => clause.Level == part[0].Level + 1 && clause.Title.Length > 0).Select(clause => Line(clause, []))];
                return Line(part[0], items) with { Covered = rows is null ? null : items.Count == 0 ? CoveredOf(part[0]) : items.Sum(item => item.Covered) };
            }),
        ];

        ContentsLine Line(Clause clause, List<ContentsLine> items) => new(clause, items, rows is null ? null : CoveredOf(clause), read.Contains(clause.Key));

        int CoveredOf(Clause clause) => rows!.GetValueOrDefault(clause.Key) > 0 ? 1 : 0;
    }

    /// <summary>What later steps have made of a clause: the name, how many, where they are listed.</summary>
    public async Task<IReadOnlyList<(string Name, int Count, string Address)>> UsesAsync(CampaignFact campaign, Actor actor, Clause clause)
    {
        var fact = OutlineFacts.Fact(clause, isCurrent: true);
        var found = new List<(string, int, string)>();
        foreach (var use in uses.OrderBy(use => use.Order))
            found.Add((use.Name, (await use.CountAsync(campaign, actor)).GetValueOrDefault(clause.Key), use.Address(campaign, fact)));
        return found;
    }

    /// <summary>How many annotations stand on the sentences of these clauses, with the latest of each.</summary>
    public async Task<ILookup<Guid, SentenceNotes>> NotesAsync(CampaignFact campaign, Actor actor, IReadOnlyCollection<Guid> keys)
    {
        var visible = db.Annotations.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.AdriftSince == null && keys.Contains(x.ClauseKey));
        var counts = await visible.GroupBy(x => new { x.ClauseKey, x.Sentence }).Select(group => new { group.Key, Count = group.Count(), Latest = group.Max(x => x.Number) }).ToListAsync();
        var numbers = counts.Select(count => count.Latest).ToList();
        var latest = await visible.Where(x => numbers.Contains(x.Number)).Select(x => new { x.Number, x.Text, x.AuthorUnit, IsMine = x.AuthorId == actor.PersonId }).ToDictionaryAsync(x => x.Number);
        return counts.OrderBy(count => count.Key.Sentence ?? 0).ToLookup(
            count => count.Key.ClauseKey,
            count => new SentenceNotes(count.Key.Sentence, count.Count, latest[count.Latest].Text, latest[count.Latest].IsMine ? "您" : latest[count.Latest].AuthorUnit));
    }

    /// <summary>The latest annotations on a clause or on one sentence of it.</summary>
    public Task<IReadOnlyList<AnnotationView>> LatestAsync(CampaignFact campaign, Actor actor, Guid clauseKey, int? sentence) => ShowAsync(
        campaign, actor,
        db.Annotations.VisibleTo(campaign, actor).Where(x => x.AdriftSince == null && x.ClauseKey == clauseKey && (sentence == null || x.Sentence == sentence)).OrderByDescending(x => x.Number).Take(LatestShown));

    /// <summary>Annotations as a page shows them, in the order given.</summary>
    public async Task<IReadOnlyList<AnnotationView>> ShowAsync(CampaignFact campaign, Actor actor, IQueryable<Annotation> annotations)
    {
        var explanations = db.Explanations;
        var found = await annotations.AsNoTracking().Select(x => new
        {
            Annotation = x, Replies = x.Replies.Count, IsAnswered = explanations.Any(answer => answer.QuestionId == x.Id && answer.WithdrawnAt == null),
        }).ToListAsync();
        var made = found.Select(x => x.Annotation.ContributionId).OfType<Guid>().ToList();
        var marks = new Dictionary<Guid, SourceMark>();
        foreach (var slot in contributions)
            foreach (var (id, mark) in await slot.MarksAsync(campaign, made, actor)) marks[id] = mark;
        return
        [
            .. found.Select(x => new AnnotationView(
                x.Annotation.Id, x.Annotation.Number, x.Annotation.Kind, x.Annotation.Text, x.Annotation.AuthorId == actor.PersonId ? "您" : x.Annotation.AuthorUnit, x.Annotation.At,
                x.Annotation.ClauseKey, x.Annotation.Sentence, x.Annotation.Citation, x.Annotation.Quote, x.Annotation.AuthorId == actor.PersonId, x.Annotation.Visibility, x.Replies, x.IsAnswered,
                x.Annotation.ContributionId is { } id ? marks.GetValueOrDefault(id) : null)),
        ];
    }
}
