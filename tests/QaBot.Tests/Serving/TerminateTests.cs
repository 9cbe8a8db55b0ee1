using QaBot.Tests.Answering.Model;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Serving;

/// <summary>A real process is asked to end while an answer streams.</summary>
public sealed class TerminateTests
{
    [Fact]
    public async Task On_sigterm_the_answer_that_streams_is_finished_and_the_process_ends_well()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var model = await FakeModel.StartAsync();
        model.Behave = async (context, _) =>
        {
            await go.Task;
            await FakeModel.SayAsync(context, "Nach den Worten Macrons haben sich 26 Länder verpflichtet. [1]");
        };
        using var folder = new TemporaryFolder();
        await using var served = await ServedProcess.StartAsync(folder.Path, new() { ["Model:Endpoint"] = model.Endpoint, ["Model:Name"] = "m" });

        using var response = await served.Http.SendJsonAsync(
            "/api/ask", new { question = "Wie viele Länder haben sich verpflichtet, Truppen zu entsenden?" }, headers: ("Accept", "text/event-stream"));
        await Eventually.IsTrue(() => !model.Requests.IsEmpty);
        var ended = served.TerminateAsync();
        await Eventually.IsTrue(() => served.Errors.Length > 0);
        Assert.False(ended.IsCompleted);
        go.SetResult();

        var last = (await response.EventsAsync())[^1];
        Assert.Equal("done", last.Name);
        Assert.Contains("26 Länder", last.Data, StringComparison.Ordinal);
        Assert.Equal(0, await ended);
    }
}
