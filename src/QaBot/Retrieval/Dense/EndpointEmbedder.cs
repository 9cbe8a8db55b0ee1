using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Numerics.Tensors;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace QaBot.Retrieval.Dense;

/// <summary>Embeds through an OpenAI-style interface ("POST …/embeddings").</summary>
internal sealed class EndpointEmbedder(HttpClient http, IOptions<DenseOptions> options) : IEmbedder
{
    /// <inheritdoc/>
    public string Model => options.Value.Name;

    /// <inheritdoc/>
    public async ValueTask<float[][]> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Address())
            {
                Content = JsonContent.Create(new Request(options.Value.Name, texts), options: JsonSerializerOptions.Web),
            };
            if (options.Value.ApiKey.Length > 0)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ApiKey);
            }

            using var response = await http.SendAsync(request, time.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw new EmbeddingException(Meaning(response.StatusCode), $"the embedding server answered {(int)response.StatusCode}");
            }

            return Vectors(await response.Content.ReadFromJsonAsync<Response>(JsonSerializerOptions.Web, time.Token), texts.Count);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException or NotSupportedException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            var failure = e is OperationCanceledException ? EmbeddingFailure.TooSlow : e is JsonException or NotSupportedException ? EmbeddingFailure.Malformed : EmbeddingFailure.NoConnection;
            throw new EmbeddingException(failure, $"the embedding server could not be used: {failure}", e);
        }
    }

    private static EmbeddingFailure Meaning(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => EmbeddingFailure.WrongKey,
        HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => EmbeddingFailure.UnknownModel,
        _ => EmbeddingFailure.ServerError,
    };

    private Uri Address()
    {
        var address = options.Value.Endpoint.TrimEnd('/');
        return new((new Uri(address).AbsolutePath == "/" ? address + "/v1" : address) + "/embeddings");
    }

    private static float[][] Vectors(Response? response, int count)
    {
        var vectors = response?.Data?.OrderBy(d => d.Index).Select(d => d.Embedding).ToArray() ?? [];
        if (vectors.Length != count || vectors.Any(v => v is null || v.Length == 0 || v.Length != vectors[0]!.Length || !v.All(float.IsFinite)))
        {
            throw new EmbeddingException(EmbeddingFailure.Malformed, "the embedding server sent something else than one vector for each text");
        }

        return [.. vectors.Select(v => Unit(v!))];
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

    private sealed record Response(IReadOnlyList<Item>? Data);

    private sealed record Item(int Index, float[]? Embedding);
}
