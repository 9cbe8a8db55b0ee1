using System.Globalization;
using QaBot.Tests.Answering.Model;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Telemetry;

// The library that writes the metrics listens to every meter of the process, so that no other bot may run beside.
[Collection(nameof(MetricsTests))]
[CollectionDefinition(nameof(MetricsTests), DisableParallelization = true)]
public sealed class MetricsTests
{
    [Fact]
    public async Task Answers_refusals_stages_and_the_index_show_in_the_metrics_and_nothing_anyone_said()
    {
        await using var bot = await ServedBot.StartAsync();
        await bot.Http.PostAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" });
        await bot.Http.PostAsync("/api/ask", new { question = "Wie hoch ist die Mehrwertsteuer in Portugal?" });

        using var response = await bot.Http.GetAsync("/metrics", TestContext.Current.CancellationToken);
        var metrics = await response.TextAsync();

        double ValueOf(params string[] parts) => Sum(metrics, parts);
        Assert.True(ValueOf("qabot_answers", "kind=\"extracted\"") >= 1, metrics);
        Assert.True(ValueOf("qabot_answers", "kind=\"none\"") >= 1);
        Assert.True(ValueOf("qabot_stage_duration_seconds_count", "stage=\"retrieve\"") >= 2);
        Assert.True(ValueOf("qabot_stage_duration_seconds_count", "stage=\"answer\"") >= 2);
        Assert.True(ValueOf("qabot_index_documents") >= 1);
        Assert.Contains("qabot_queue_length", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("Brunnen", metrics, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Portugal", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_model_read_and_wrote_is_counted_under_one_name()
    {
        await using var model = await FakeModel.StartAsync("OK");
        await using var bot = await ServedBot.StartAsync(settings: new() { ["Model:Endpoint"] = model.Endpoint, ["Model:Name"] = "m" });
        await bot.Http.PostAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" });

        using var response = await bot.Http.GetAsync("/metrics", TestContext.Current.CancellationToken);
        var metrics = await response.TextAsync();

        Assert.True(Sum(metrics, "qabot_model_tokens", "direction=\"input\"") >= 120, metrics);
        Assert.True(Sum(metrics, "qabot_model_tokens", "direction=\"output\"") >= 30, metrics);
        Assert.Single(metrics.Split('\n'), static line => line.StartsWith("# TYPE qabot_model_tokens", StringComparison.Ordinal));
        Assert.True(Sum(metrics, "qabot_model_calls", "outcome=") >= 1, metrics);
    }

    private static double Sum(string metrics, params string[] parts) => metrics.Split('\n')
        .Where(line => parts.All(part => line.Contains(part, StringComparison.Ordinal)) && !line.StartsWith('#'))
        .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
}
