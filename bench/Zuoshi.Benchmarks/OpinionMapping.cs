using System.Diagnostics;
using Zuoshi.Engines.Tests.Opinions;
using Zuoshi.Opinions.Agreements;
using Zuoshi.Opinions.Files;
using Zuoshi.Opinions.Maps;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Benchmarks;

/// <summary>
/// Drawing an opinion map and counting agreement, from nothing, beside its limit: looking once at each vote in memory; then what
/// one more vote costs when tables are kept. Up to a million people, too long for BenchmarkDotNet: medians of a few rounds, with
/// the fastest and slowest.
/// </summary>
internal static class OpinionMapping
{
    private const int Rounds = 7;

    /// <summary>Measures and prints.</summary>
    public static void Run()
    {
        Console.WriteLine("conversation: votes | look once | map, agreement (fastest–slowest) | × looking | ns a vote | allocated | peak of the process");
        if (Published() is { } published) Measure("published, the most votes", published);
        Measure("10,000 × 500", PlantedVotes.Of(10_000, 500).Votes);
        Measure("10,000 × 500, uneven", PlantedVotes.Of(10_000, 500, uneven: true).Votes);
        Measure("100,000 × 1,000", PlantedVotes.Of(100_000, 1_000).Votes);
        Measure("100,000 × 1,000, uneven", PlantedVotes.Of(100_000, 1_000, uneven: true).Votes);
        Measure("1,000,000 × 2,000", PlantedVotes.Of(1_000_000, 2_000).Votes);
        Console.WriteLine("\ntables | building | one more vote | map from them");
        MeasureTables("10,000 × 500", PlantedVotes.Of(10_000, 500).Votes);
        MeasureTables("100,000 × 1,000", PlantedVotes.Of(100_000, 1_000).Votes);
    }

    private static void Measure(string name, VoteMatrix votes)
    {
        var cells = new ushort[votes.Count];
        Array.Fill(cells, (ushort)1);
        var (look, _) = Timed(() => Look(cells));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (map, range) = Timed(() => Agreement.Of(votes, OpinionMap.Draw(votes).GroupOf).Statements.Count);
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / (Rounds + 1);
        Console.WriteLine($"{name}: {votes.Count:N0} votes | {look:N3} ms | {map:N1} ms ({range}) | {map / look:N0} | {map * 1e6 / votes.Count:N1} | {allocated >> 20} MiB | {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
    }

    private static void MeasureTables(string name, VoteMatrix votes)
    {
        var building = Stopwatch.StartNew();
        var tables = CoVotes.Of(votes);
        building.Stop();
        const int Votes = 10_000;
        var random = new Random(1);
        var (cast, _) = Timed(() =>
        {
            for (var at = 0; at < Votes; at++) tables.Cast(new(random.Next(votes.Participants), random.Next(votes.Statements), (Stance)random.Next(-1, 2)));
            return Votes;
        });
        var (map, range) = Timed(() => OpinionMap.Draw(tables).Groups.Count);
        Console.WriteLine($"{name} | {building.Elapsed.TotalMilliseconds:N0} ms | {cast * 1e3 / Votes:N2} µs | {map:N1} ms ({range})");
    }

    private static long Look(ushort[] cells)
    {
        var sum = 0L;
        foreach (var cell in cells) sum += cell;
        return sum;
    }

    /// <summary>The median in milliseconds after one round to warm up, and the fastest and slowest.</summary>
    private static (double Median, string Range) Timed(Func<long> work)
    {
        work();
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return (times[Rounds / 2], $"{times[0]:N1}–{times[^1]:N1}");
    }

    /// <summary>The published conversation with the most votes, when they lie beside the project.</summary>
    private static VoteMatrix? Published()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Zuoshi.slnx"))) root = root.Parent;
        var folder = new DirectoryInfo(Path.Combine(root!.FullName, "..", "shared", "data", "polis"));
        return folder.Exists ? folder.GetFiles("votes.csv", SearchOption.AllDirectories).Select(Read).MaxBy(votes => votes.Count) : null;

        static VoteMatrix Read(FileInfo file)
        {
            using var stream = file.OpenRead();
            return VoteFile.Read(stream, file.Name).Votes;
        }
    }
}
