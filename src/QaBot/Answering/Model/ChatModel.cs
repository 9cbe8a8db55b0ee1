using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Chat;

namespace QaBot.Answering.Model;

/// <summary>The language model, behind Semantic Kernel; the only file that knows it. Every failure comes as a part, not as an exception.</summary>
internal sealed class ChatModel(IOptions<ModelOptions> options, IHttpMessageHandlerFactory handlers, TimeProvider clock)
{
    /// <summary>The name of the HTTP handlers that carry the calls.</summary>
    public const string HttpName = "model";

    /// <summary>What the model says to a prompt, as it comes. Ends within <see cref="ModelOptions.TimeoutSeconds"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was triggered; the call is stopped.</exception>
    public async IAsyncEnumerable<ModelPart> WriteAsync(Prompt prompt, int maxTokens, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        using var watch = new ResponseWatch(handlers.CreateHandler(HttpName));
        using var http = new HttpClient(watch, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        var finished = false;
        await using var stream = Call(prompt, maxTokens, http, both.Token).GetAsyncEnumerator(both.Token);
        while (true)
        {
            ModelPart? part = null;
            try
            {
                if (await stream.MoveNextAsync())
                {
                    part = Read(stream.Current, ref finished);
                }
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellation);
            }
            catch (Exception e)
            {
                part = new(Failure: time.IsCancellationRequested ? ModelFailure.TooSlow : watch.Explain(e)) { RetryAfter = watch.RetryAfter };
            }

            part ??= finished || watch.SawEnd ? null : new(Failure: watch.SawEvents ? ModelFailure.BrokenOff : ModelFailure.Malformed);
            if (part is null)
            {
                yield break;
            }

            yield return part;
            if (part.Failure is not null)
            {
                yield break;
            }
        }
    }

    private IAsyncEnumerable<StreamingChatMessageContent> Call(Prompt prompt, int maxTokens, HttpClient http, CancellationToken cancellation)
    {
        var model = options.Value;
        var client = new OpenAIClient(new ApiKeyCredential(model.ApiKey.Length > 0 ? model.ApiKey : "none"), new OpenAIClientOptions
        {
            Endpoint = model.BaseAddress(),
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
        var settings = new OpenAIPromptExecutionSettings { Temperature = model.Temperature, MaxTokens = maxTokens };
        return new OpenAIChatCompletionService(model.Name, client).GetStreamingChatMessageContentsAsync(history, settings, kernel: null, cancellation);
    }

    private static ModelPart Read(StreamingChatMessageContent content, ref bool finished)
    {
        var update = content.InnerContent as StreamingChatCompletionUpdate;
        finished |= update?.FinishReason is not null;
        var filtered = update?.FinishReason == ChatFinishReason.ContentFilter || update?.RefusalUpdate is { Length: > 0 };
        return new(content.Content ?? "", filtered ? ModelFailure.Filtered : null)
        {
            Tokens = update?.Usage is { } usage ? (usage.InputTokenCount, usage.OutputTokenCount) : null,
            IsCut = update?.FinishReason == ChatFinishReason.Length,
        };
    }
}
