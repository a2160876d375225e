using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Telemetry;

public sealed class TelemetryTests
{
    [Theory, OnEachDatabase]
    public async Task A_collector_gets_traces_metrics_and_logs_and_nothing_that_people_wrote(Database database)
    {
        await using var collector = await Collector.StartAsync();
        await using (var site = await RunningSite.On(database, builder =>
        {
            builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address;
            builder.Configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        })) await LogTests.LiveADayAsync(site);

        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], collector.Received.Select(it => it.Path).Distinct().Order());
        var all = string.Concat(collector.Received.Select(it => Encoding.UTF8.GetString(it.Body)));
        Assert.Contains("zuoshi.sign_ins", all);
        Assert.Contains("zuoshi.refused", all);
        Assert.Contains("http.server.request.duration", all);
        Assert.All(LogTests.Secrets(), secret => Assert.DoesNotContain(secret, all));
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_gathered()
    {
        await using var site = await RunningSite.On(Database.Sqlite);

        Assert.Null(site.Services.GetService<TracerProvider>());
    }
}
