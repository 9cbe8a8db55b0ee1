using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace QaBot.Answering.Model;

/// <summary>
/// Names the greatest length of an answer as the server knows it: OpenAI's newer models take "max_completion_tokens" only, which
/// Semantic Kernel sends; Ollama, LM Studio and older servers read "max_tokens" only and would write without a limit.
/// </summary>
internal sealed class LengthLimit(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string Newer = "max_completion_tokens";
    private const string Older = "max_tokens";

    private static readonly string[] OpenAi = [".openai.com", ".azure.com"];

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!Array.Exists(OpenAi, host => request.RequestUri!.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase))
            && await request.Content!.ReadFromJsonAsync<JsonObject>(cancellationToken) is { } body && body[Newer] is { } limit)
        {
            body.Remove(Newer);
            body[Older] = limit;
            request.Content = JsonContent.Create(body);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
