using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Opinions.Similarity;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Similar;

/// <summary>
/// Which contributions of a campaign read alike, by their numbers, kept in memory on each node and brought up to date when asked. It holds all that was ever
/// said, whoever may see it: whoever shows something of it looks up in the database what the reader may see.
/// </summary>
public sealed class LikeTexts(IServiceScopeFactory scopes)
{
    // Numbers are given out before they are saved: one that another node is just saving may come after a higher one.
    private const int StillComing = 1000;

    // Many more than a person compares.
    private const int MostNeighbours = 200;

    private readonly ConcurrentDictionary<Guid, Held> held = [];

    /// <summary>The texts most like one that isn't among them yet.</summary>
    public async Task<IReadOnlyList<Neighbour>> NearestAsync(Guid campaignId, string text, int take) => (await CaughtUpAsync(campaignId)).Index.Nearest(text, take);

    /// <summary>The clusters of those that take part.</summary>
    public async Task<IReadOnlyList<Cluster>> ClustersAsync(Guid campaignId, Func<long, bool> among, Func<long, long, bool> apart)
    {
        var of = await CaughtUpAsync(campaignId);
        await of.Grouping.WaitAsync();
        try
        {
            return of.Near.Group(among, apart);
        }
        finally
        {
            of.Grouping.Release();
        }
    }

    private async Task<Held> CaughtUpAsync(Guid campaignId)
    {
        var of = held.GetOrAdd(campaignId, _ => new Held());
        await of.CatchingUp.WaitAsync();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var contributions = scope.ServiceProvider.GetRequiredService<AppDb>().Contributions.Where(x => x.CampaignId == campaignId);
            var from = of.Highest - StillComing;
            var fresh = (await contributions.Where(x => x.Number > from).Select(x => x.Number).ToListAsync()).Where(number => !of.Index.Contains(number)).ToList();
            foreach (var numbers in fresh.Chunk(StillComing))
            {
                foreach (var said in await contributions.Where(x => numbers.Contains(x.Number)).OrderBy(x => x.Number).Select(x => new { x.Number, x.Text }).ToListAsync())
                    of.Add(said.Number, said.Text);
            }

            return of;
        }
        finally
        {
            of.CatchingUp.Release();
        }
    }

    private sealed class Held
    {
        public Held() => Near = new Neighbourhoods(Index, MostNeighbours);

        public SemaphoreSlim CatchingUp { get; } = new(1);

        // The first time it takes a second for some thousand texts; whoever only asks what is near need not wait for that.
        public SemaphoreSlim Grouping { get; } = new(1);

        public SimilarityIndex Index { get; } = new();

        // Held beside the index, so that opening the page again doesn't compare everything again.
        public Neighbourhoods Near { get; }

        public int Highest { get; private set; }

        public void Add(int number, string text)
        {
            Index.Add(number, text);
            Highest = Math.Max(Highest, number);
        }
    }
}
