using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Numerics.Tensors;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QaBot.Models;

namespace QaBot.Retrieval.Dense;

/// <summary>Embeds through an OpenAI-style interface ("POST …/embeddings").</summary>
internal sealed class EndpointEmbedder(IOptions<DenseOptions> options, [FromKeyedServices(EndpointEmbedder.LineName)] ModelLine line) : IEmbedder
{
    /// <summary>The name of the line to the model.</summary>
    public const string LineName = "embedding";

    /// <inheritdoc/>
    public string Model => options.Value.Name;

    /// <inheritdoc/>
    public async ValueTask<float[][]> EmbedAsync(IReadOnlyList<string> texts, ModelCall call, CancellationToken cancellation)
    {
        if (!line.MayBegin(call))
        {
            throw new EmbeddingException(call.Failure!.Value);
        }

        using var time = line.Time(call, cancellation);
        using var watch = line.Watch();
        try
        {
            var vectors = await CallAsync(texts, call, watch, time.Token);
            call.IsWhole = true;
            return vectors;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            line.Fail(call, watch, time, e);
            throw new EmbeddingException(call.Failure!.Value, e);
        }
        finally
        {
            line.End(call);
        }
    }

    private async Task<float[][]> CallAsync(IReadOnlyList<string> texts, ModelCall call, ResponseWatch watch, CancellationToken cancellation)
    {
        using var http = new HttpClient(watch, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{ModelAddress.BaseOf(options.Value.Endpoint)}/embeddings")
        {
            Content = JsonContent.Create(new Request(options.Value.Name, texts), options: JsonSerializerOptions.Web),
        };
        if (options.Value.ApiKey.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ApiKey);
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        response.EnsureSuccessStatusCode();
        var sent = await response.Content.ReadFromJsonAsync<Response>(JsonSerializerOptions.Web, cancellation);
        call.Usage = new(sent?.Usage?.PromptTokens ?? 0, 0, TimeSpan.Zero);
        return Vectors(sent, texts.Count);
    }

    private static float[][] Vectors(Response? response, int count)
    {
        var vectors = response?.Data?.OrderBy(d => d.Index).Select(d => d.Embedding).ToArray() ?? [];
        return vectors.Length == count && vectors.All(v => v?.Length > 0 && v.Length == vectors[0]!.Length && v.All(float.IsFinite)) ? [.. vectors.Select(v => Unit(v!))]
            : throw new JsonException("Not one vector for each text.");
    }

    /// <summary>The vector at length 1; a null vector stays as it is.</summary>
    public static float[] Unit(float[] vector)
    {
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0)
        {
            TensorPrimitives.Divide(vector, length, vector);
        }

        return vector;
    }

    private sealed record Request(string Model, IReadOnlyList<string> Input);

    private sealed record Response(IReadOnlyList<Item>? Data, Tokens? Usage);

    private sealed record Item(int Index, float[]? Embedding);

    private sealed record Tokens([property: JsonPropertyName("prompt_tokens")] int PromptTokens);
}
