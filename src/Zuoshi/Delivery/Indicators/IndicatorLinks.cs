using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Ui;

namespace Zuoshi.Delivery.Indicators;

/// <summary>Rows as somebody typed them.</summary>
/// <param name="Rows">The rows named.</param>
/// <param name="Unknown">What names none that the actor may see.</param>
public sealed record TypedRows(IReadOnlyList<WorkItemFact> Rows, IReadOnlyList<string> Unknown);

/// <summary>Clauses as somebody typed them.</summary>
/// <param name="Clauses">The clauses named.</param>
/// <param name="Unknown">What the outline hasn't.</param>
public sealed record TypedClauses(IReadOnlyList<CitedClause> Clauses, IReadOnlyList<string> Unknown);

/// <summary>What indicators are linked to, as marks and as people type them: 任001、项002; 4.1.2；5.2.</summary>
public sealed class IndicatorLinks(ListFacts lists, OutlineFacts outlines)
{
    private static readonly char[] BetweenClauses = ['；', ';', '\n', '\r', '\t'];

    /// <summary>The rows and clauses of these indicators that the actor may see.</summary>
    public async Task<LinkBook> OpenAsync(CampaignFact campaign, IReadOnlyCollection<Indicator> indicators, Actor actor) => new(
        campaign, await lists.ListAsync(campaign.Id, [.. indicators.SelectMany(it => it.Rows).Select(row => row.ItemId).Distinct()], actor),
        await outlines.ListAsync(campaign.Id, [.. indicators.SelectMany(it => it.Clauses).Select(clause => clause.ClauseKey).Distinct()]));

    /// <summary>All rows that may be named.</summary>
    public Task<List<WorkItemFact>> RowsAsync(CampaignFact campaign, Actor actor) => lists.AllAsync(campaign.Id, actor);

    /// <summary>The rows that somebody typed, 任001、项2, out of those that may be named.</summary>
    public static TypedRows ReadRows(string? typed, IReadOnlyList<WorkItemFact> known)
    {
        var (rows, unknown) = (new List<WorkItemFact>(), new List<string>());
        foreach (var word in RowMarks.Apart(typed))
        {
            if (known.Named(word) is { } row) rows.Add(row);
            else unknown.Add(word);
        }

        return new TypedRows([.. rows.DistinctBy(row => row.Id)], unknown);
    }

    /// <summary>The clauses that somebody typed, 四（一）第2句；五（二）.</summary>
    public async Task<TypedClauses> ReadClausesAsync(CampaignFact campaign, string? typed)
    {
        var (clauses, unknown) = (new List<CitedClause>(), new List<string>());
        foreach (var part in (typed ?? "").Split(BetweenClauses, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // 四、（一） is one place, 四（一）、五（二） are two: whichever the outline has.
            var whole = await outlines.FindAsync(campaign.Id, part);
            foreach (var place in whole is null ? part.Split(['、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [part])
            {
                if ((whole ?? await outlines.FindAsync(campaign.Id, place)) is { } found) clauses.Add(found);
                else unknown.Add(place);
            }
        }

        return new TypedClauses([.. clauses.Distinct()], unknown);
    }
}

/// <summary>The rows and clauses of some indicators.</summary>
public sealed class LinkBook(CampaignFact campaign, IReadOnlyList<WorkItemFact> rows, IReadOnlyList<ClauseFact> clauses)
{
    /// <summary>The rows of one that the reader may see.</summary>
    public IReadOnlyList<WorkItemFact> Rows(Indicator it) => [.. rows.Where(row => it.Rows.Any(linked => linked.ItemId == row.Id))];

    /// <summary>How many rows of one the reader may not see.</summary>
    public int Unseen(Indicator it) => it.Rows.Count(linked => rows.All(row => row.Id != linked.ItemId));

    /// <summary>The clauses of one in the order of the text, with the mark that leads to each.</summary>
    public IReadOnlyList<(ClauseFact Clause, SourceMark Mark)> Clauses(Indicator it) =>
    [
        .. clauses.SelectMany(clause => it.Clauses.Where(linked => linked.ClauseKey == clause.Key).OrderBy(linked => linked.Sentence).Select(linked => (clause, clause.MarkOf(campaign.Number, linked.Cited)))),
    ];

    /// <summary>The rows as somebody may change them.</summary>
    public string RowText(Indicator it) => string.Join('、', Rows(it).Select(row => $"{row.Mark.Character}{row.ShownNumber}"));

    /// <summary>The clauses as somebody may change them.</summary>
    public string ClauseText(Indicator it) => string.Join('；', Clauses(it).Select(linked => linked.Mark.Number));
}
