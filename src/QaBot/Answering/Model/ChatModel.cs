using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Chat;
using QaBot.Models;

namespace QaBot.Answering.Model;

/// <summary>The language model, behind Semantic Kernel; the only file that knows it. Every failure is noted with the call and never thrown.</summary>
internal sealed class ChatModel(IOptions<ModelOptions> options, [FromKeyedServices(ChatModel.LineName)] ModelLine line)
{
    /// <summary>The name of the line to the model.</summary>
    public const string LineName = "chat";

    /// <summary>What the model says to a prompt, as it comes; how it went is in the call afterwards. Ends within the time of the call.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was triggered; the call is stopped.</exception>
    public async IAsyncEnumerable<string> WriteAsync(Prompt prompt, int maxTokens, ModelCall call, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!line.MayBegin(call))
        {
            yield break;
        }

        try
        {
            await foreach (var text in ReadAsync(prompt, maxTokens, call, cancellation))
            {
                yield return text;
            }
        }
        finally
        {
            line.End(call);
            call.Budget?.Spend(call.Usage);
        }
    }

    private async IAsyncEnumerable<string> ReadAsync(Prompt prompt, int maxTokens, ModelCall call, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var time = line.Time(call, cancellation);
        using var watch = line.Watch();
        using var limit = new LengthLimit(watch);
        using var http = new HttpClient(limit, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        var thoughts = new Thoughts();
        var finished = false;
        await using var stream = Call(prompt, maxTokens, http, time.Token).GetAsyncEnumerator(time.Token);
        while (call.Failure is null)
        {
            string? text = null;
            try
            {
                text = await stream.MoveNextAsync() ? Read(stream.Current, call, ref finished) : null;
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellation);
            }
            catch (Exception e)
            {
                line.Fail(call, watch, time, e);
                yield break;
            }

            if (text is null)
            {
                call.IsWhole = finished || watch.SawEnd;
                call.Failure = call.IsWhole ? null : watch.SawEvents ? ModelFailure.BrokenOff : ModelFailure.Malformed;
                yield break;
            }

            yield return thoughts.Without(text);
        }
    }

    private IAsyncEnumerable<StreamingChatMessageContent> Call(Prompt prompt, int maxTokens, HttpClient http, CancellationToken cancellation)
    {
        var model = options.Value;
        var client = new OpenAIClient(new ApiKeyCredential(model.ApiKey.Length > 0 ? model.ApiKey : "none"), new OpenAIClientOptions
        {
            Endpoint = ModelAddress.BaseOf(model.Endpoint),
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        var history = new ChatHistory();
        if (prompt.System.Length > 0)
        {
            history.AddSystemMessage(prompt.System);
        }

        history.AddUserMessage(prompt.User);
        // 1 is what the protocol assumes, and all that some models let themselves be told, if at all.
        var settings = new OpenAIPromptExecutionSettings { Temperature = model.Temperature is 1 ? null : model.Temperature, MaxTokens = maxTokens };
        return new OpenAIChatCompletionService(model.Name, client).GetStreamingChatMessageContentsAsync(history, settings, kernel: null, cancellation);
    }

    private static string Read(StreamingChatMessageContent content, ModelCall call, ref bool finished)
    {
        var update = content.InnerContent as StreamingChatCompletionUpdate;
        finished |= update?.FinishReason is not null;
        call.IsCut |= update?.FinishReason == ChatFinishReason.Length;
        call.Usage = update?.Usage is { } usage ? new(usage.InputTokenCount, usage.OutputTokenCount, TimeSpan.Zero) : call.Usage;
        call.Failure = update?.FinishReason == ChatFinishReason.ContentFilter || update?.RefusalUpdate is { Length: > 0 } ? ModelFailure.Filtered : null;
        return content.Content ?? "";
    }
}
