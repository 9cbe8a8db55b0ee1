using System.Globalization;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Telemetry;

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

        double ValueOf(params string[] parts) => metrics.Split('\n')
            .Where(line => parts.All(part => line.Contains(part, StringComparison.Ordinal)) && !line.StartsWith('#'))
            .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
        Assert.True(ValueOf("qabot_answers", "kind=\"extracted\"") >= 1, metrics);
        Assert.True(ValueOf("qabot_answers", "kind=\"none\"") >= 1);
        Assert.True(ValueOf("qabot_stage_duration_seconds_count", "stage=\"retrieve\"") >= 2);
        Assert.True(ValueOf("qabot_stage_duration_seconds_count", "stage=\"answer\"") >= 2);
        Assert.True(ValueOf("qabot_index_documents") >= 1);
        Assert.Contains("qabot_queue_length", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("Brunnen", metrics, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Portugal", metrics, StringComparison.Ordinal);
    }
}
