using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Opinions.Similarity;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Overlaps;

/// <summary>
/// Which rows of a campaign read alike, by their numbers, kept in memory on each node and brought up to date when asked. It holds all that has left its
/// unit, whoever may see it: whoever shows something of it looks up in the database what the reader may see.
/// </summary>
public sealed class LikeRows(IServiceScopeFactory scopes)
{
    // A group of more is no longer read side by side; the next look finds the rest.
    private const int MostAlike = 20;

    // More than are shown: some of them may be merged or withdrawn already, or not for the reader.
    private const int MostNeighbours = 50;
    private const int ReadAtOnce = 1000;

    private readonly ConcurrentDictionary<(Guid Campaign, WorkItemKind Kind), Held> held = [];

    /// <summary>The numbers of rows of one kind that read alike, group by group, the largest first.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="kind">Tasks or projects.</param>
    /// <param name="among">Whether a row takes part.</param>
    /// <param name="apart">Whether somebody has said that two of them aren't the same.</param>
    public async Task<IReadOnlyList<IReadOnlyList<int>>> GroupsAsync(Guid campaignId, WorkItemKind kind, Func<long, bool> among, Func<long, long, bool> apart)
    {
        var of = held.GetOrAdd((campaignId, kind), _ => new Held());
        await of.Busy.WaitAsync();
        try
        {
            await CatchUpAsync(of, campaignId, kind);
            return [.. of.Near.Group(among, apart).Select(IReadOnlyList<int> (cluster) => [.. cluster.Members.Take(MostAlike).Select(member => (int)member.Key).Append((int)cluster.Representative).Order()])];
        }
        finally
        {
            of.Busy.Release();
        }
    }

    private async Task CatchUpAsync(Held of, Guid campaignId, WorkItemKind kind)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<AppDb>().WorkItems.AsNoTracking().Where(x => x.CampaignId == campaignId && x.Kind == kind && x.Level >= ReportLevel.AwaitingConvener);
        var now = await rows.Select(x => new { x.Number, x.Edition }).ToListAsync();
        var changed = now.Where(row => of.Editions.GetValueOrDefault(row.Number) != row.Edition).Select(row => row.Number).ToList();
        of.Near.Forget(changed.Select(number => (long)number).ToHashSet());
        foreach (var numbers in changed.Chunk(ReadAtOnce))
        {
            foreach (var row in await rows.Where(x => numbers.Contains(x.Number)).OrderBy(x => x.Number).Select(x => new { x.Number, x.Edition, x.Title, x.Content }).ToListAsync())
            {
                // The title names the work, the content may be long and alike in much that is not the work: it counts once, the title twice.
                of.Index.Add(row.Number, $"{row.Title}。{row.Title}。{row.Content}");
                of.Editions[row.Number] = row.Edition;
            }
        }
    }

    private sealed class Held
    {
        public Held() => Near = new Neighbourhoods(Index, MostNeighbours);

        public SemaphoreSlim Busy { get; } = new(1);

        public SimilarityIndex Index { get; } = new();

        public Neighbourhoods Near { get; }

        public Dictionary<int, int> Editions { get; } = [];
    }
}
