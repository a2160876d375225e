using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Outlines.Contract;

/// <summary>A clause as later features see it.</summary>
/// <param name="Key">Names it through all versions.</param>
/// <param name="Path">Its place: 4.1.</param>
/// <param name="Citation">How people cite it: 四（一）.</param>
/// <param name="Heading">Number and heading as printed.</param>
/// <param name="Text">Its words.</param>
/// <param name="Starts">Where its sentences begin in the text.</param>
/// <param name="IsCurrent">Whether the current version still has it.</param>
public sealed record ClauseFact(Guid Key, string Path, string Citation, string Heading, string Text, IReadOnlyList<int> Starts, bool IsCurrent)
{
    /// <summary>Its title, or how it begins.</summary>
    public string Called { get; init; } = "";

    /// <summary>Where it stands, or stood.</summary>
    public string Address(int campaign) => OutlineLinks.At(campaign, Path);

    /// <summary>The mark of what is cited of it. A sentence is known by its words: those before it may have come or gone since.</summary>
    public SourceMark MarkOf(int campaign, CitedClause cited) =>
        OutlineLinks.MarkOf(campaign, Path, cited.Quote.Length > 0 && Text.Contains(cited.Quote, StringComparison.Ordinal) ? SentenceOf(cited.Quote) : null);

    private int? SentenceOf(string quote)
    {
        var at = Text.IndexOf(quote, StringComparison.Ordinal);
        return Starts.ToList().FindLastIndex(start => start <= at) is >= 0 and var index ? index + 1 : null;
    }
}

/// <summary>A chapter with those of its clauses that say something.</summary>
/// <param name="Heading">Number and heading as printed.</param>
/// <param name="Clauses">The clauses in order.</param>
/// <param name="IsPreamble">Whether it is 前言, which comes before all chapters and says why they were written.</param>
public sealed record ChapterFact(string Heading, IReadOnlyList<ClauseFact> Clauses, bool IsPreamble);

/// <summary>A clause, or words of it, that something else cites.</summary>
/// <param name="ClauseKey">The clause.</param>
/// <param name="Sentence">The sentence, from 1; null for the whole clause.</param>
/// <param name="Quote">The words; empty for the whole clause.</param>
public sealed record CitedClause(Guid ClauseKey, int? Sentence, string Quote);

/// <summary>What later features may ask about the outline.</summary>
public sealed class OutlineFacts(AppDb db)
{
    /// <summary>Those of these clauses that any version has, as the latest of them prints them, in the order of the text.</summary>
    public async Task<List<ClauseFact>> ListAsync(Guid campaignId, IReadOnlyCollection<Guid> keys)
    {
        if (keys.Count == 0) return [];

        var latest = await db.OutlineVersions.Where(x => x.CampaignId == campaignId).MaxAsync(x => (int?)x.Number);
        var found = await db.OutlineVersions.AsNoTracking().Where(x => x.CampaignId == campaignId)
            .SelectMany(x => x.Clauses, (x, clause) => new { x.Number, Clause = clause })
            .Where(x => keys.Contains(x.Clause.Key))
            .ToListAsync();
        return
        [
            .. found.GroupBy(x => x.Clause.Key).Select(versions => versions.MaxBy(x => x.Number)!).OrderBy(x => x.Clause.Order)
                .Select(x => Fact(x.Clause, x.Number == latest)),
        ];
    }

    /// <summary>The clauses of the current version, in order; none before the first.</summary>
    public async Task<List<ClauseFact>> CurrentAsync(Guid campaignId) =>
        [.. (await db.CurrentOutlineAsync(campaignId))?.Clauses.Select(clause => Fact(clause, isCurrent: true)) ?? []];

    /// <summary>The chapters of the current version, in order; none before the first.</summary>
    public async Task<IReadOnlyList<ChapterFact>> ChaptersAsync(Guid campaignId) =>
        await db.CurrentOutlineAsync(campaignId) is { } version ? Chapters.Of(version.Clauses) : [];

    /// <summary>The keys of the current version's clauses by their paths; none before the first.</summary>
    public Task<Dictionary<string, Guid>> PathsAsync(Guid campaignId) =>
        db.OutlineVersions.Where(x => x.CampaignId == campaignId).OrderByDescending(x => x.Number).Take(1)
            .SelectMany(x => x.Clauses).ToDictionaryAsync(clause => clause.Path, clause => clause.Key);

    /// <summary>The clause that somebody typed, as 四（一） or 4.1.4 or 纲要 四（一）第4句; null when there is none.</summary>
    public async Task<CitedClause?> FindAsync(Guid campaignId, string typed)
    {
        if (Gongwen.Outlines.Citation.Parse(typed) is not { } citation || await db.CurrentOutlineAsync(campaignId) is not { } version) return null;
        if (version.Clauses.FirstOrDefault(clause => clause.Path == citation.Path) is not { } found) return null;

        return citation.Sentence is not { } number ? new CitedClause(found.Key, null, "")
            : found.Sentence(number) is { } words ? new CitedClause(found.Key, number, words)
            : null;
    }

    internal static ClauseFact Fact(Clause clause, bool isCurrent) =>
        new(clause.Key, clause.Path, clause.Citation, clause.Heading, clause.Text, clause.Starts, isCurrent) { Called = clause.Called };
}

/// <summary>Addresses of this feature's pages.</summary>
public static class OutlineLinks
{
    /// <summary>The outline, where its reader was last.</summary>
    public static string Reading(int campaign) => $"/campaigns/{campaign}/outline";

    /// <summary>A clause, or a sentence of it.</summary>
    public static string At(int campaign, string path, int? sentence = null) =>
        $"/campaigns/{campaign}/outline?at={Uri.EscapeDataString(new Citation(path, sentence).Stamp)}#{Anchor(path, sentence)}";

    /// <summary>One annotation.</summary>
    public static string Annotation(int campaign, int number) => $"/campaigns/{campaign}/outline/annotations/{number}";

    /// <summary>All versions of the outline.</summary>
    internal static string Versions(int campaign) => $"/campaigns/{campaign}/outline/versions";

    /// <summary>One version: what it changed.</summary>
    internal static string Version(int campaign, int number) => $"{Versions(campaign)}/{number}";

    /// <summary>The annotations that have lost their place.</summary>
    internal static string Adrift(int campaign) => $"/campaigns/{campaign}/outline/adrift";

    /// <summary>Which clauses have what, and which have nothing.</summary>
    internal static string Coverage(int campaign) => $"/campaigns/{campaign}/outline/coverage";

    /// <summary>The study compilation as a Word file.</summary>
    internal static string Compilation(int campaign) => $"/campaigns/{campaign}/outline/compilation.docx";

    /// <summary>The released annotations as a table.</summary>
    internal static string AnnotationTable(int campaign) => $"/campaigns/{campaign}/outline/annotations.xlsx";

    /// <summary>The id of a clause or a sentence on its page.</summary>
    internal static string Anchor(string path, int? sentence) => sentence is { } number ? $"s-{path}-{number}" : $"c-{path}";

    /// <summary>The mark of a clause with its number: 纲 4.1.4.</summary>
    public static SourceMark MarkOf(int campaign, string path, int? sentence) =>
        new(Mark.Clause, new Citation(path, sentence).Stamp, At(campaign, path, sentence));
}

/// <summary>An annotation that is to become a contribution: nothing is typed twice.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Cited">What it stands on.</param>
/// <param name="ThemeId">The theme that it is for.</param>
/// <param name="PromptId">The prompt that it answers.</param>
public sealed record NoteToContribute(string Text, CitedClause Cited, Guid? ThemeId, Guid? PromptId);

/// <summary>Slot of the reading pages: makes contributions of annotations. The discussion fills it.</summary>
public interface INoteContributions
{
    /// <summary>Sends it in, without saving, and gives its key.</summary>
    Task<Guid> SendAsync(CampaignFact campaign, Actor actor, NoteToContribute note);

    /// <summary>The marks of contributions that the actor may see, by their keys.</summary>
    Task<IReadOnlyDictionary<Guid, SourceMark>> MarksAsync(CampaignFact campaign, IReadOnlyCollection<Guid> ids, Actor actor);
}

/// <summary>Slot of coverage and contents: how often something that a later feature has refers to a clause.</summary>
public interface IClauseUses
{
    /// <summary>What is counted: 建言, 清单.</summary>
    string Name { get; }

    /// <summary>Place among the columns.</summary>
    int Order { get; }

    /// <summary>How many the actor may see on each clause; a clause without any may be left out.</summary>
    Task<IReadOnlyDictionary<Guid, int>> CountAsync(CampaignFact campaign, Actor actor);

    /// <summary>Where those of one clause are listed.</summary>
    string Address(CampaignFact campaign, ClauseFact clause);
}

/// <summary>On how much people disagree about a clause.</summary>
/// <param name="Count">How many of the sentences put to them divide them.</param>
/// <param name="Address">Where the first of these stands.</param>
public sealed record ClauseDispute(int Count, string Address);

/// <summary>Slot of the office's sums: on which clauses people disagree. The discussion fills it.</summary>
public interface IClauseDisputes
{
    /// <summary>The clauses on which people disagree, as far as the actor may see how they voted.</summary>
    Task<IReadOnlyDictionary<Guid, ClauseDispute>> FindAsync(CampaignFact campaign, Actor actor);
}
