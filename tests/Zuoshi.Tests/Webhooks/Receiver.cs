using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Zuoshi.Tests.Webhooks;

/// <summary>Another system that is told: listens on a port of its own and keeps what it hears.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Message> heard = [];

    private Receiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            heard.Enqueue(new Message(
                http.Request.Headers["webhook-id"].ToString(), http.Request.Headers["webhook-timestamp"].ToString(), http.Request.Headers["webhook-signature"].ToString(),
                await reader.ReadToEndAsync(), http.Request.Path));
            http.Response.StatusCode = Answers;
            if (Answers is 302) http.Response.Headers.Location = "/elsewhere";
        });
    }

    /// <summary>What it answers.</summary>
    public int Answers { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>What it has heard, the first first.</summary>
    public IReadOnlyList<Message> Heard => [.. heard];

    /// <summary>Its host with the port.</summary>
    public string Host => new Uri(app.Urls.First()).Authority;

    /// <summary>Where it listens.</summary>
    public string Address => $"http://{Host}/told";

    public static async Task<Receiver> StartAsync()
    {
        var receiver = new Receiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    internal sealed record Message(string Id, string Moment, string Signature, string Body, string Path);
}
