using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Telemetry;

public sealed class OtlpTests
{
    [Fact]
    public async Task Traces_metrics_and_logs_reach_a_collector_and_hold_no_word_that_was_said()
    {
        var received = new ConcurrentQueue<(string Service, string Text)>();
        await using var collector = await CollectAsync(received);
        await using (var bot = await ServedBot.StartAsync(settings: new()
        {
            ["Telemetry:OtlpEndpoint"] = collector.Urls.First(),
        }))
        {
            await bot.Http.PostAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" });
            await bot.Http.ReadAsync("/api/search?q=Brunnen");
        }

        string Of(string kind) => string.Concat(received.Where(r => r.Service.Contains($"{kind}Service/Export", StringComparison.Ordinal)).Select(r => r.Text));
        string LastMetrics() => received.Last(static r => r.Service.Contains("MetricsService/Export", StringComparison.Ordinal)).Text;
        Assert.Contains("POST /api/ask", Of("Trace"), StringComparison.Ordinal);
        Assert.Contains("retrieve", Of("Trace"), StringComparison.Ordinal);
        Assert.Contains("qabot.answers", Of("Metrics"), StringComparison.Ordinal);
        Assert.Contains("qabot.queue.length", LastMetrics(), StringComparison.Ordinal);
        Assert.Contains("qabot.index.passages", LastMetrics(), StringComparison.Ordinal);
        Assert.Contains("Index:", Of("Logs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Brunnen", string.Concat(received.Select(r => r.Text)), StringComparison.Ordinal);
    }

    /// <summary>A collector that speaks OTLP over gRPC and keeps what it is sent.</summary>
    private static async Task<WebApplication> CollectAsync(ConcurrentQueue<(string Service, string Text)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.MapPost("{**service}", async (string service, HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((service, Encoding.UTF8.GetString(body.ToArray())));
            context.Response.ContentType = "application/grpc";
            context.Response.DeclareTrailer("grpc-status");
            await context.Response.Body.WriteAsync(new byte[5]);
            context.Response.AppendTrailer("grpc-status", "0");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
