using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace QaBot.Tests.Answering.Model;

/// <summary>Whatever a model's server does, the answer comes in time, from the documents, with one quiet note.</summary>
public sealed class ModelFailureTests
{
    private const string Question = "Wie viele Länder wollen Truppen in die Ukraine entsenden?";

    public static TheoryData<string, string> Misbehaviours => new()
    {
        { "401", "Schlüssel" }, { "404", "nicht bekannt" }, { "429", "überlastet" }, { "500", "Fehler" }, { "503", "Fehler" }, { "redirect", "abgewiesen" },
        { "json", "Unlesbares" }, { "html", "Unlesbares" }, { "cut", "brach" }, { "silent end", "brach" }, { "slow", "zu lange" }, { "silent", "zu lange" },
        { "empty", "nichts geantwortet" }, { "huge", "ohne Ende" }, { "one huge line", "ohne Ende" }, { "endless", "ohne Ende" }, { "filter", "Inhaltsfilter" }, { "filter 400", "Inhaltsfilter" }, { "context", "zu lang" },
        { "nonsense", "nicht belegen" },
    };

    [Theory]
    [MemberData(nameof(Misbehaviours))]
    public async Task The_extracted_answer_takes_over_with_one_note(string kind, string note)
    {
        await using var model = await FakeModel.StartAsync();
        model.Behave = (context, _) => MisbehaveAsync(kind, context);
        // Only what never ends is to run into the time-out, however slow the machine.
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, null, ("Model:TimeoutSeconds", kind is "slow" or "silent" ? "3" : "30"));
        var (streamed, _, done) = await house.AskAsync(Question);

        var answer = Assert.IsType<ExtractedAnswer>(done.Reply.Answer);
        Assert.Contains(note, answer.Note, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Citations);
        Assert.True(done.Corrected || streamed == answer.Text);
    }

    [Fact]
    public async Task Where_nobody_listens_the_second_question_is_not_even_tried()
    {
        await using var house = await ModelHouse.OpenAsync($"http://127.0.0.1:{ClosedPort()}/v1", null, ("Model:TimeoutSeconds", "5"));
        var first = Assert.IsType<ExtractedAnswer>((await house.AskAsync(Question)).Done.Reply.Answer);
        var second = Assert.IsType<ExtractedAnswer>((await house.AskAsync(Question)).Done.Reply.Answer);

        Assert.Contains("nicht zu erreichen", first.Note, StringComparison.Ordinal);
        Assert.Contains("wird eine Weile nicht gefragt", second.Note, StringComparison.Ordinal);
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task A_server_that_stumbles_once_is_asked_once_more()
    {
        await using var model = await FakeModel.StartAsync();
        model.Behave = (context, _) => model.Requests.Count == 1 ? FakeModel.FailAsync(context, 503, "")
            : FakeModel.SayAsync(context, "26 Länder haben sich formell verpflichtet, Truppen in der Ukraine zu stationieren [1].");
        await using var house = await ModelHouse.OpenAsync(model.Endpoint);

        Assert.IsType<GeneratedAnswer>((await house.AskAsync(Question)).Done.Reply.Answer);
    }

    [Fact]
    public async Task A_context_that_overflows_is_tried_again_with_fewer_passages()
    {
        await using var model = await FakeModel.StartAsync();
        model.Behave = (context, body) => body.ToJsonString().Contains("PASSAGE 4", StringComparison.Ordinal)
            ? FakeModel.FailAsync(context, 400, """{"error":{"code":"context_length_exceeded","message":"This model's maximum context length is 4096 tokens."}}""")
            : FakeModel.SayAsync(context, "26 Länder haben sich formell verpflichtet, Truppen in der Ukraine zu stationieren [1].");
        await using var house = await ModelHouse.OpenAsync(model.Endpoint);

        Assert.IsType<GeneratedAnswer>((await house.AskAsync(Question)).Done.Reply.Answer);
    }

    [Fact]
    public async Task All_calls_for_one_question_share_one_time()
    {
        await using var model = await FakeModel.StartAsync();
        model.Embed = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await using var house = await ModelHouse.OpenAsync(
            model.Endpoint, null, ("Model:TimeoutSeconds", "1"), ("Model:ExpandQueries", "true"), ("Model:Rerank", "true"), ("Dense:Endpoint", model.Endpoint), ("Dense:Name", "e1"), ("Dense:TimeoutSeconds", "600"));
        var answer = Assert.IsType<ExtractedAnswer>((await house.AskAsync(Question)).Done.Reply.Answer);

        Assert.Contains("blieb keine Zeit", answer.Note, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Citations);
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task A_model_is_not_left_alone_because_another_used_up_the_time()
    {
        await using var model = await FakeModel.StartAsync();
        model.Embed = async (context, _) =>
        {
            await Task.Delay(3000, context.RequestAborted);
            await FakeModel.FailAsync(context, 404, "{}");
        };
        model.Behave = (context, _) => model.Requests.Count == 1 ? Task.Delay(Timeout.Infinite, context.RequestAborted)
            : FakeModel.SayAsync(context, "26 Länder haben sich formell verpflichtet, Truppen in der Ukraine zu stationieren [1].");
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, null, ("Model:TimeoutSeconds", "4"), ("Dense:Endpoint", model.Endpoint), ("Dense:Name", "e1"));
        var first = Assert.IsType<ExtractedAnswer>((await house.AskAsync(Question)).Done.Reply.Answer);

        Assert.Contains("blieb keine Zeit", first.Note, StringComparison.Ordinal);
        Assert.IsType<GeneratedAnswer>((await house.AskAsync(Question)).Done.Reply.Answer);
    }

    [Fact]
    public async Task A_server_that_is_overloaded_for_long_is_asked_once_and_the_next_question_not_at_all()
    {
        await using var model = await FakeModel.StartAsync();
        model.Fails(429, retryAfter: "86400");
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, null, ("Model:ExpandQueries", "true"));
        await house.AskAsync(Question);
        var second = Assert.IsType<ExtractedAnswer>((await house.AskAsync(Question)).Done.Reply.Answer);

        Assert.Contains("wird eine Weile nicht gefragt", second.Note, StringComparison.Ordinal);
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task Cancelling_hangs_up()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var model = await FakeModel.StartAsync();
        model.Behave = async (context, _) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await using var house = await ModelHouse.OpenAsync(model.Endpoint);
        using var cancel = new CancellationTokenSource();
        var ask = house.Conversations.AskAsync(new(Question) { Keep = false }, cancel.Token);
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ask);
        await model.Aborted.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task MisbehaveAsync(string kind, HttpContext context)
    {
        var abort = context.RequestAborted;
        switch (kind)
        {
            case "429":
                await FakeModel.FailAsync(context, 429, "{}", "60");
                break;
            case "redirect":
                context.Response.Redirect("http://127.0.0.1:1/");
                break;
            case "json":
                FakeModel.Begin(context);
                await FakeModel.SendAsync(context, "{\"choices\":[{");
                break;
            case "html":
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body>Anmelden</body></html>", abort);
                break;
            case "cut":
                FakeModel.Begin(context);
                await FakeModel.SendAsync(context, FakeModel.Chunk("26 Länder haben sich formell verpflichtet, Truppen in der Ukraine zu stationieren [1]. Und die"));
                await Task.Delay(500, abort); // the words are to arrive before the end does
                context.Abort();
                break;
            case "silent end":
                FakeModel.Begin(context);
                await FakeModel.SendAsync(context, FakeModel.Chunk("26 Länder haben sich"));
                break;
            case "slow":
                FakeModel.Begin(context);
                foreach (var c in ("data: " + FakeModel.Chunk("26")))
                {
                    await context.Response.WriteAsync(c.ToString(), abort);
                    await context.Response.Body.FlushAsync(abort);
                    await Task.Delay(1000, abort);
                }

                break;
            case "silent":
                await Task.Delay(Timeout.Infinite, abort);
                break;
            case "empty":
                await FakeModel.SayAsync(context, "");
                break;
            case "huge":
                await FakeModel.SayAsync(context, string.Concat(Enumerable.Repeat("Und noch ein Satz ohne Sinn und Verstand. ", 125_000)), piece: 200_000);
                break;
            case "one huge line":
                await FakeModel.SayAsync(context, new string('a', 5_000_000), piece: 5_000_000);
                break;
            case "endless":
                FakeModel.Begin(context);
                for (var i = 0; !abort.IsCancellationRequested; i++)
                {
                    await FakeModel.SendAsync(context, FakeModel.Chunk($"Satz {i} ist hier. "));
                }

                break;
            case "filter":
                await FakeModel.SayAsync(context, "26 Länder", finish: "content_filter");
                break;
            case "filter 400":
                await FakeModel.FailAsync(context, 400, """{"error":{"code":"content_filter","message":"The response was filtered due to the content management policy."}}""");
                break;
            case "context":
                await FakeModel.FailAsync(context, 400, """{"error":{"code":"context_length_exceeded","message":"maximum context length is 512 tokens"}}""");
                break;
            case "nonsense":
                await FakeModel.SayAsync(context, "Der Mond besteht nach neuesten Erkenntnissen aus Käse [1]. Außerdem gewann Brasilien die Meisterschaft [2].");
                break;
            default:
                await FakeModel.FailAsync(context, int.Parse(kind, System.Globalization.CultureInfo.InvariantCulture), "{}");
                break;
        }
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
