using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Zuoshi.Load;

/// <summary>The public page under readers on 32 connections, beside a file of the same bytes served by a bare server: requests a second, and how soon a change is seen.</summary>
internal static class ManyReaders
{
    private const int Connections = 32, Rounds = 5;

    private static readonly TimeSpan Each = TimeSpan.FromSeconds(3);

    public static async Task RunAsync()
    {
        await using var site = await LoadedSite.StartAsync();
        using var reader = new HttpClient { BaseAddress = site.Address };
        var page = await reader.GetByteArrayAsync("/public/1");
        var folder = Directory.CreateTempSubdirectory("zuoshi-file-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "page.html"), page);
        await using var bare = await ServeAsync(folder.FullName);
        using var other = new HttpClient { BaseAddress = new Uri(bare.Urls.First()) };

        List<double> ratios = [];
        for (var round = 0; round < Rounds; round++)
        {
            var (ours, file) = (await CountAsync(reader, "/public/1"), await CountAsync(other, "/page.html"));
            // The first round is for what is compiled once.
            if (round > 0) ratios.Add(ours / file);
            Console.WriteLine($"{page.Length / 1024.0:N0} KB: {ours,8:N0} pages a second, {file,8:N0} of the file, {ours / file:N2}{(round == 0 ? "  (not counted)" : "")}");
        }

        Console.WriteLine($"ratio {ratios.Order().ElementAt(ratios.Count / 2):N2} ({ratios.Min():N2}–{ratios.Max():N2})");
        folder.Delete(recursive: true);
    }

    /// <summary>A bare server of a folder's files.</summary>
    public static async Task<WebApplication> ServeAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await app.StartAsync();
        return app;
    }

    private static async Task<double> CountAsync(HttpClient reader, string address)
    {
        var (start, count) = (Stopwatch.GetTimestamp(), 0L);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(start) < Each)
            {
                using var answer = await reader.GetAsync(address);
                answer.EnsureSuccessStatusCode();
                await answer.Content.CopyToAsync(Stream.Null);
                Interlocked.Increment(ref count);
            }
        }));
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
