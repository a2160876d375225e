using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.PublicPages;

namespace Zuoshi.Load;

/// <summary>
/// Ten thousand readers of the public page: each from an address of its own (127.a.b.c), without cookies, at the same time; half of them keep
/// their connection, half come anew each time. Says what failed, how long they waited, how much memory the process took, and when the last of
/// them still saw what had been changed meanwhile. The same readers then read a file of the same bytes from a bare server.
/// </summary>
internal static class TenThousandReaders
{
    private const int Readers = 10_000, Times = 3, AtOnce = 1_000;

    // Each reader looks again after so long, as somebody who presses F5 does.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public static async Task RunAsync()
    {
        await using var site = await LoadedSite.StartAsync();
        using var first = new HttpClient { BaseAddress = site.Address };
        var page = await first.GetByteArrayAsync("/public/1");
        Console.WriteLine($"{Readers:N0} readers, {Times} readings each, {page.Length / 1024.0:N0} KB, at most {AtOnce:N0} answers under way");

        const string Words = "刚刚改过的一句。";
        var changed = 0L;
        var before = Process.GetCurrentProcess().WorkingSet64;
        var reading = ReadAsync(site.Address, "/public/1", Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(Words)));
        await Task.Delay(TimeSpan.FromSeconds(3));
        await site.InAsync(async (db, _) =>
        {
            var campaign = await db.Campaigns.Where(x => x.Number == 1).Select(x => x.Id).SingleAsync();
            var release = await db.PublicReleases.SingleAsync(x => x.CampaignId == campaign);
            release.Set(new ReleaseTerms(release.IsOn, Words, release.ShowsPhases, release.ShowsProgress, release.ShowsIndicators, release.TakesNotes, release.PromptId));
            await db.SaveChangesAsync();
            changed = Stopwatch.GetTimestamp();
        });
        var ours = await reading;
        Process.GetCurrentProcess().Refresh();
        Say("public page", ours);
        var stale = ours.Answers.Where(answer => !answer.IsNew && answer.At > changed).Select(answer => Stopwatch.GetElapsedTime(changed, answer.At).TotalSeconds).DefaultIfEmpty(0).Max();
        var late = ours.Answers.Count(answer => answer.At > changed && answer.IsNew);
        Console.WriteLine($"changed under way: the last old page {stale:N1} s after, {late:N0} new ones; working set {before >> 20:N0} MB before, {Process.GetCurrentProcess().WorkingSet64 >> 20:N0} MB after (readers and site in one process)");

        var folder = Directory.CreateTempSubdirectory("zuoshi-file-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "page.html"), page);
        await using (var bare = await ManyReaders.ServeAsync(folder.FullName))
        {
            var file = await ReadAsync(new Uri(bare.Urls.First()), "/page.html", [0]);
            Say("file", file);
            Console.WriteLine($"ratio of readings a second {ours.ASecond / file.ASecond:N2}");
        }

        folder.Delete(recursive: true);
    }

    private static void Say(string what, Reading reading)
    {
        var waits = reading.Answers.Select(answer => answer.Took.TotalMilliseconds).Order().ToList();
        Console.WriteLine(
            $"{what}: {waits.Count:N0} of {Readers * Times:N0} readings well, {reading.Failures.Count} not{(reading.Failures is [var why, ..] ? $" ({why})" : "")}; " +
            $"{reading.ASecond:N0} a second; waited {waits[waits.Count / 2]:N0} ms (median), {waits[waits.Count * 99 / 100]:N0} ms (99 of 100), {waits[^1]:N0} ms (longest)");
    }

    private static async Task<Reading> ReadAsync(Uri server, string address, byte[] sign)
    {
        var (answers, failures, start) = (new List<Answer>(), new List<string>(), Stopwatch.GetTimestamp());
        using var gate = new SemaphoreSlim(AtOnce);
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async reader =>
        {
            // They come within four seconds.
            await Task.Delay(reader % 4_000);
            using var http = From(reader, server);
            for (var time = 0; time < Times; time++)
            {
                if (time > 0) await Task.Delay(Pause);
                await gate.WaitAsync();
                var asked = Stopwatch.GetTimestamp();
                try
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, address);
                    if (reader % 2 == 0) request.Headers.ConnectionClose = true;
                    using var answer = await http.SendAsync(request);
                    var bytes = await answer.Content.ReadAsByteArrayAsync();
                    var bad = answer.StatusCode is not HttpStatusCode.OK ? $"{(int)answer.StatusCode}" : answer.Headers.Contains("Set-Cookie") ? "a cookie" : null;
                    lock (answers)
                    {
                        if (bad is null) answers.Add(new Answer(asked, Stopwatch.GetElapsedTime(asked), bytes.AsSpan().IndexOf(sign) >= 0));
                        else failures.Add(bad);
                    }
                }
                catch (HttpRequestException failure)
                {
                    lock (answers) failures.Add(failure.Message);
                }
                finally
                {
                    gate.Release();
                }
            }
        }));
        return new Reading(answers, failures, answers.Count / Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static HttpClient From(int reader, Uri server) => new(new SocketsHttpHandler
    {
        UseCookies = false,
        ConnectCallback = async (context, cancel) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(new IPAddress([127, 1, (byte)(reader / 250), (byte)((reader % 250) + 1)]), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
    }) { BaseAddress = server };

    /// <summary>One answer.</summary>
    /// <param name="At">When it was asked for, in ticks of the stopwatch.</param>
    /// <param name="Took">How long it took.</param>
    /// <param name="IsNew">Whether it bore the change.</param>
    private sealed record Answer(long At, TimeSpan Took, bool IsNew);

    /// <summary>What became of all of them.</summary>
    private sealed record Reading(IReadOnlyList<Answer> Answers, IReadOnlyList<string> Failures, double ASecond);
}
