using System.Net;
using System.Net.Http.Headers;
using Polly;

namespace QaBot.Models;

/// <summary>Looks at one call's response as it passes: its status, the reason a server gives for refusing, and whether the stream came to its end.</summary>
internal sealed class ResponseWatch(HttpMessageHandler inner, long largest) : DelegatingHandler(inner)
{
    private const int LongestReason = 8 * 1024;

    private HttpStatusCode? _status;
    private WatchedStream? _stream;

    /// <summary>Whether the protocol's closing mark was seen.</summary>
    public bool SawEnd => _stream?.SawEnd ?? false;

    /// <summary>Whether anything like an event of the protocol was seen.</summary>
    public bool SawEvents => _stream?.SawEvents ?? false;

    /// <summary>What a server says that refuses; "" if it does not.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    /// <summary>What a refusal, or an exception of the call, means.</summary>
    public ModelFailure Explain(Exception? e = null) => _status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ModelFailure.WrongKey,
        HttpStatusCode.TooManyRequests => ModelFailure.Busy,
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge when Says("context_length", "context length", "context window", "context size", "context_size", "maximum context", "too many tokens", "n_ctx") => ModelFailure.ContextOverflow,
        HttpStatusCode.BadRequest when Says("content_filter", "content management policy", "safety") => ModelFailure.Filtered,
        HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => ModelFailure.UnknownModel,
        HttpStatusCode.BadRequest when Says("model_not_found", "does not exist", "unknown model", "model not found") => ModelFailure.UnknownModel,
        >= HttpStatusCode.InternalServerError => ModelFailure.ServerError,
        >= HttpStatusCode.MultipleChoices => ModelFailure.BadRequest,
        null => e is ExecutionRejectedException ? ModelFailure.Resting : ModelFailure.NoConnection,
        _ => _stream?.Problem ?? ModelFailure.Malformed,
    };

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Sent whole, with its length: some small servers read no chunked request.
        await request.Content!.LoadIntoBufferAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        _status = response.StatusCode;
        RetryAfter = Wait(response.Headers.RetryAfter);
        if (response.IsSuccessStatusCode)
        {
            _stream = new(await response.Content.ReadAsStreamAsync(cancellationToken), largest);
            response.Content = Rewrapped(response.Content, new StreamContent(_stream));
        }
        else
        {
            var bytes = await ReadStartAsync(response.Content, cancellationToken);
            Reason = System.Text.Encoding.UTF8.GetString(bytes);
            response.Content = Rewrapped(response.Content, new ByteArrayContent(bytes));
        }

        return response;
    }

    private bool Says(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Reason.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - DateTimeOffset.UtcNow,
        _ => null,
    };

    private static HttpContent Rewrapped(HttpContent from, HttpContent to)
    {
        to.Headers.ContentType = from.Headers.ContentType;
        return to;
    }

    private static async Task<byte[]> ReadStartAsync(HttpContent content, CancellationToken cancellation)
    {
        var buffer = new byte[LongestReason];
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return buffer[..length];
    }
}
