using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using Zuoshi.Platform.Time;

namespace Zuoshi.Webhooks;

/// <summary>Sends one message, signed.</summary>
public sealed class Sender(IOptions<WebhookOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A redirect would lead round the list of allowed hosts, a proxy round the machine's own rules.
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = Patience, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Patience,
    };

    /// <summary>Sends it; null when it arrived, else why it didn't.</summary>
    public async Task<string?> SendAsync(Subscription subscription, Delivery delivery, CancellationToken cancel)
    {
        // Asked anew: what was allowed when the subscription was made may not be any longer.
        if (!options.Value.Allows(subscription.Address)) return "地址已经不在允许的名单里";

        try
        {
            using var request = Request(subscription, delivery);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer.IsSuccessStatusCode ? null : $"对方答复 {(int)answer.StatusCode}";
        }
        catch (HttpRequestException)
        {
            return "连不上";
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return $"{Patience.TotalSeconds}秒没有答复";
        }
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(Subscription subscription, Delivery delivery)
    {
        var (id, moment) = ($"msg_{delivery.Id:N}", new DateTimeOffset(clock.Now()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        var request = new HttpRequestMessage(HttpMethod.Post, subscription.Address)
        {
            Content = new StringContent(delivery.Body, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")),
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", moment);
        request.Headers.Add("webhook-signature", Signature.Of(subscription.Secret, id, moment, delivery.Body));
        return request;
    }
}
