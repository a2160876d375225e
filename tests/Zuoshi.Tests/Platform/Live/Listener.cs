using System.Net.ServerSentEvents;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Live;

/// <summary>A browser's end of a stream.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient http;
    private readonly HttpResponseMessage answer;
    private readonly IAsyncEnumerator<SseItem<string>> events;
    private readonly CancellationTokenSource patience = new(Patience);

    private Listener(HttpClient http, HttpResponseMessage answer, Stream stream) =>
        (this.http, this.answer, events) = (http, answer, SseParser.Create(stream).EnumerateAsync(patience.Token).GetAsyncEnumerator());

    /// <summary>The answer's status.</summary>
    public int Status => (int)answer.StatusCode;

    /// <summary>Opens the stream of a topic as somebody.</summary>
    public static async Task<Listener> OpenAsync(RunningSite site, Visitor visitor, string topic)
    {
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        var answer = await http.GetAsync($"/live?topic={topic}", HttpCompletionOption.ResponseHeadersRead);
        return new Listener(http, answer, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>Waits for the next event; false when the stream has ended.</summary>
    public async Task<bool> HearsAsync()
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await events.DisposeAsync();
        answer.Dispose();
        http.Dispose();
        patience.Dispose();
    }
}
