using System.Globalization;

namespace Zuoshi.Endurance;

/// <summary>The site is killed in the midst of work, again and again.</summary>
public sealed class KillTests
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("ZUOSHI_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Whatever_was_answered_is_there_after_every_kill(Database database)
    {
        await using var place = await Place.ForAsync(database);
        await using var site = new ServedSite(place.Folder, place.Postgres);
        var truth = new Truth(place.Folder, place.Postgres);
        var answered = new Answered();
        await site.StartAsync();
        using var load = await Load.OnAsync(site.Address, answered);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var stop = new CancellationTokenSource();
            var before = answered.Count;
            var work = load.RunAsync(stop.Token);
            // Not before there was something to lose, and each time at another moment.
            while (answered.Count < before + 10 + kill * 7 % 13) await Task.Delay(5 + kill % 3);
            await site.KillAsync();
            await stop.CancelAsync();
            await work;

            await site.StartAsync();
            Assert.Empty(answered.Odd);
            Assert.Empty(await truth.MissingAsync(answered));
            Assert.Empty(await truth.DamagedFilesAsync());
            Assert.Empty(await truth.UnrecordedAsync());
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{Kills} kills, {answered.Count} answered writes, none lost");
    }
}
