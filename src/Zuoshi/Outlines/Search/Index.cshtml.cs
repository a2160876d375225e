using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines.Materials;
using Zuoshi.Outlines.Reading;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Search;

/// <summary>Finds words in the outline, in annotations and explanations; two characters are enough, one is taken too.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OutlineReading reading) : AppPage
{
    private const int MostOfAKind = 50, LongestWords = 50, Around = 30;

    /// <summary>A sentence in which the words stand.</summary>
    public sealed record SentenceHit(Clause Clause, int? Sentence, string Before, string Words, string After);

    /// <summary>A study material in whose title or text they stand.</summary>
    public sealed record MaterialHit(int Number, string Title);

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public IReadOnlyList<SentenceHit> Sentences { get; private set; } = [];

    public IReadOnlyList<AnnotationView> Annotations { get; private set; } = [];

    public IReadOnlyList<Explanation> Explanations { get; private set; } = [];

    public IReadOnlyList<MaterialHit> Materials { get; private set; } = [];

    public bool Found => Sentences.Count + Annotations.Count + Explanations.Count + Materials.Count > 0;

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found) return NotFound();

        (Campaign, Scope) = (found, found.Scope);
        if (string.IsNullOrWhiteSpace(Q)) return Page();

        Q = Q.Trim()[..Math.Min(Q.Trim().Length, LongestWords)];
        var version = await db.CurrentOutlineAsync(found.Id);
        Sentences = [.. version?.Clauses.SelectMany(clause => In(clause, Q)).Take(MostOfAKind) ?? []];
        Annotations = await reading.ShowAsync(
            found, Actor, db.Annotations.VisibleTo(found, Actor)
                .Where(x => x.Text.Contains(Q) || x.Quote.Contains(Q) || x.Replies.Any(reply => reply.Text.Contains(Q)))
                .OrderByDescending(x => x.Number).Take(MostOfAKind));
        Explanations = await db.Explanations.AsNoTracking()
            .Where(x => x.CampaignId == found.Id && x.WithdrawnAt == null && x.Term != null && (x.Term.Contains(Q) || x.Text.Contains(Q)))
            .OrderBy(x => x.Term).Take(MostOfAKind).ToListAsync();
        Materials = await db.Materials.AsNoTracking().OnShelf(found.Id, Actor).Containing(Q).OrderBy(x => x.Number).Take(MostOfAKind)
            .Select(x => new MaterialHit(x.Number, x.Title)).ToListAsync();
        return Page();
    }

    private static IEnumerable<SentenceHit> In(Clause clause, string words)
    {
        if (clause.Title.Contains(words, StringComparison.OrdinalIgnoreCase)) yield return Cut(clause, null, clause.Title, clause.Title.IndexOf(words, StringComparison.OrdinalIgnoreCase), words.Length);
        foreach (var (sentence, index) in clause.Sentences.Select((sentence, index) => (sentence, index)))
            if (sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) yield return Cut(clause, index + 1, sentence, at, words.Length);
    }

    private static SentenceHit Cut(Clause clause, int? sentence, string text, int at, int length)
    {
        var (from, to) = (Math.Max(0, at - Around), Math.Min(text.Length, at + length + Around));
        return new SentenceHit(
            clause, sentence, (from > 0 ? "…" : "") + text[from..at], text[at..(at + length)], text[(at + length)..to] + (to < text.Length ? "…" : ""));
    }
}
