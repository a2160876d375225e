using System.Diagnostics;

namespace Zuoshi.Endurance;

/// <summary>The primary database server falls while people work.</summary>
public sealed class FailoverTests
{
    [Fact]
    public async Task No_answered_write_is_lost_when_the_primary_falls_and_work_goes_on_by_itself()
    {
        Assert.SkipWhen(PatroniCluster.Missing is not null, PatroniCluster.Missing ?? "");
        await using var cluster = await PatroniCluster.StartAsync();
        var data = Directory.CreateTempSubdirectory("zuoshi-endurance-");
        await using var site = new ServedSite(data.FullName, cluster.Pooled);
        await site.StartAsync();
        using var load = await Load.OnAsync(site.Address, new Answered());
        using var stop = new CancellationTokenSource();
        var work = load.RunAsync(stop.Token);
        await UntilMore(load, 30);

        await cluster.KillPrimaryAsync();
        // Those on their way just then may still be answered; what counts is work that began afterwards.
        await Task.Delay(TimeSpan.FromSeconds(1));
        var fallen = Stopwatch.StartNew();
        var before = load.Answered.Count;
        await UntilMore(load, 1);
        var idle = fallen.Elapsed;
        await UntilMore(load, 30);
        await stop.CancelAsync();
        await work;

        var truth = new Truth(data.FullName, cluster.Direct);
        Assert.Empty(load.Answered.Odd);
        Assert.Empty(await truth.MissingAsync(load.Answered));
        Assert.Empty(await truth.DamagedFilesAsync());
        Assert.Empty(await truth.UnrecordedAsync());
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{before} writes answered before and {load.Answered.Count - before} after, none lost; first one again after {idle.TotalSeconds + 1:0} s");
    }

    private static async Task UntilMore(Load load, int writes)
    {
        var begun = load.Answered.Count;
        for (var waited = 0; load.Answered.Count < begun + writes; waited++)
        {
            Assert.True(waited < 2400, $"No more than {load.Answered.Count - begun} writes in two minutes: {string.Join('\n', load.Answered.Odd)}");
            await Task.Delay(50);
        }
    }
}
