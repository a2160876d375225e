using System.Diagnostics;
using System.Net;

namespace Zuoshi.Endurance;

/// <summary>What the machine does to a running site, and what its people see of it.</summary>
public sealed class OutageTests
{
    private const string Contributions = "/campaigns/1/contributions";

    [Fact]
    public async Task A_full_disk_is_said_nothing_is_half_written_and_work_goes_on_once_there_is_room()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 48);
        await using var site = new ServedSite(disk.Folder, postgres: null);
        await site.StartAsync();
        using var clerk = await Clerk.AtAsync(site.Address, "yunshu-zg");
        using var office = await Clerk.AtAsync(site.Address, "huodongban");
        await disk.FillAsync();

        var contributed = await Until(() => Contribute(clerk, "磁盘满了的时候"), reply => !reply.IsDone);
        var uploaded = await office.SendFileAsync("/notices/new", "Notice", "通知.txt", "关于开展讨论的通知\n各单位：\n请开展讨论。\n"u8.ToArray());

        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (contributed.Status, contributed.Text.Contains("服务器的磁盘满了", StringComparison.Ordinal)));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (uploaded.Status, uploaded.Text.Contains("服务器的磁盘满了", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, (await clerk.OpenAsync(Contributions)).Status);

        disk.MakeRoom();
        var answered = new Answered();
        answered.Contributions.Add("磁盘有空了以后");
        Assert.True((await Contribute(clerk, "磁盘有空了以后")).IsDone);
        await AssertTruth(site, answered);
    }

    [Fact]
    public async Task A_folder_of_files_that_cannot_be_written_is_said_and_all_else_goes_on()
    {
        await using var place = await Place.ForAsync(Database.Sqlite);
        await using var site = new ServedSite(place.Folder, postgres: null);
        await site.StartAsync();
        using var clerk = await Clerk.AtAsync(site.Address, "yunshu-zg");
        using var office = await Clerk.AtAsync(site.Address, "huodongban");
        var notice = "关于开展讨论的通知\n各单位：\n请开展讨论。\n"u8.ToArray();
        await using (await SmallDisk.ReadOnlyOverAsync(Path.Combine(place.Folder, "files")))
        {
            var refused = await office.SendFileAsync("/notices/new", "Notice", "通知.txt", notice);

            Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (refused.Status, refused.Text.Contains("服务器的磁盘不能写", StringComparison.Ordinal)));
            Assert.True((await Contribute(clerk, "文件夹只读的时候")).IsDone);
        }

        Assert.True((await office.SendFileAsync("/notices/new", "Notice", "通知.txt", notice)).IsDone);
        await AssertTruth(site, new Answered());
    }

    [Fact]
    public async Task A_site_that_cannot_write_its_folder_says_so_and_does_not_start()
    {
        await using var place = await Place.ForAsync(Database.Sqlite);
        await using var disk = await SmallDisk.ReadOnlyOverAsync(place.Folder);

        var (code, said) = await ServedSite.TryAsync(place.Folder, postgres: null);

        Assert.Equal((1, true), (code, said.Contains("服务器的磁盘不能写", StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_whose_database_server_is_not_there_says_so_and_does_not_start()
    {
        await using var place = await Place.ForAsync(Database.Sqlite);

        var (code, said) = await ServedSite.TryAsync(place.Folder, "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=3");

        Assert.Equal((1, true), (code, said.Contains("数据库暂时连不上", StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_server_that_is_gone_for_a_while_is_waited_for_without_a_restart()
    {
        await using var place = await Place.ForAsync(Database.Postgres);
        await using var site = new ServedSite(place.Folder, place.Postgres);
        await site.StartAsync();
        using var clerk = await Clerk.AtAsync(site.Address, "yunshu-zg");
        using var load = await Load.OnAsync(site.Address, new Answered());
        using var stop = new CancellationTokenSource();
        var work = load.RunAsync(stop.Token);
        while (load.Answered.Count < 20) await Task.Delay(20);

        await place.StopServerAsync();
        var page = await clerk.OpenAsync(Contributions);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (page.Status, page.Text.Contains("数据库暂时连不上", StringComparison.Ordinal)));
        var gone = Stopwatch.StartNew();
        while (gone.Elapsed < OutOfReach) await Task.Delay(100);

        await place.StartServerAsync();
        await Until(() => Contribute(clerk, "数据库回来以后"), reply => reply.IsDone);
        await stop.CancelAsync();
        await work;
        Assert.Empty(load.Answered.Odd);
        await AssertTruth(site, load.Answered, place.Postgres);
    }

    private static readonly TimeSpan OutOfReach = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("ZUOSHI_OUTAGE_SECONDS") ?? "3", System.Globalization.CultureInfo.InvariantCulture));

    private static Task<Reply> Contribute(Clerk clerk, string text) =>
        clerk.SendAsync(Contributions, ("Input.Text", text), ("Input.ThemeId", Clerk.First));

    private static async Task<Reply> Until(Func<Task<Reply>> send, Func<Reply, bool> wanted)
    {
        for (var tries = 0; ; tries++)
        {
            var reply = await send();
            if (wanted(reply)) return reply;

            Assert.True(tries < 200, $"Still {reply.Status} {reply.Text}");
            await Task.Delay(50);
        }
    }

    private static async Task AssertTruth(ServedSite site, Answered answered, string? postgres = null)
    {
        var truth = new Truth(site.DataFolder, postgres);
        Assert.Empty(await truth.MissingAsync(answered));
        Assert.Empty(await truth.DamagedFilesAsync());
        Assert.Empty(await truth.UnrecordedAsync());
    }
}
