using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zuoshi.Tests.Digests;

/// <summary>A mail server on this machine that keeps what it is handed, and can be unwilling.</summary>
internal sealed class Postbox : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ends = new();
    private readonly ConcurrentQueue<string> letters = [];
    private readonly Task serving;

    public Postbox()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>What it answers when told for whom a letter is.</summary>
    public string ToRecipients { get; set; } = "250 ok";

    /// <summary>Whether it hangs up once it has the letter, without saying that it has.</summary>
    public bool HangsUp { get; set; }

    /// <summary>The letters it took, as they came, with the recipient's line first.</summary>
    public IReadOnlyList<string> Letters => [.. letters];

    /// <summary>The site's settings that lead here.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = $"{((IPEndPoint)listener.LocalEndpoint).Port}", ["Mail:Security"] = "None",
        ["Mail:From"] = "zuoshi@shuili.test", ["Mail:SiteAddress"] = "https://zuoshi.test",
    };

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        listener.Stop();
        await serving;
        ends.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(ends.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 postbox");
        var to = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("RCPT", StringComparison.Ordinal)) to = line;
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var letter = new StringBuilder(to).Append('\n');
                while (await reader.ReadLineAsync() is { } part && part != ".") letter.Append(part).Append('\n');
                letters.Enqueue(letter.ToString());
                if (HangsUp) return;
            }

            await writer.WriteLineAsync(line.StartsWith("RCPT", StringComparison.Ordinal) ? ToRecipients : line == "QUIT" ? "221 bye" : "250 ok");
            if (line == "QUIT") return;
        }
    }
}
