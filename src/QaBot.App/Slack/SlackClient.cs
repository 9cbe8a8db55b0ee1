using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Calls Slack's Web API.</summary>
internal sealed class SlackClient(IHttpClientFactory clients, IOptions<SlackOptions> options)
{
    /// <summary>The name under which the HTTP client is registered.</summary>
    public const string HttpName = "slack";

    private const string CommandHost = "hooks.slack.com";

    /// <summary>Calls a method with JSON. Throws <see cref="ChatDeliveryException"/> if Slack cannot be reached.</summary>
    public Task<SlackResult> CallAsync(string method, JsonObject arguments, CancellationToken cancellation) =>
        SendAsync(method, options.Value.BotToken, JsonContent.Create(arguments), cancellation);

    /// <summary>Calls a method that reads; Slack takes the arguments of these as a form only.</summary>
    public Task<SlackResult> ReadAsync(string method, Dictionary<string, string> arguments, CancellationToken cancellation) =>
        SendAsync(method, options.Value.BotToken, new FormUrlEncodedContent(arguments), cancellation);

    /// <summary>Asks for the address of a new socket.</summary>
    public Task<SlackResult> OpenSocketAsync(CancellationToken cancellation) =>
        SendAsync("apps.connections.open", options.Value.AppToken, new FormUrlEncodedContent([]), cancellation);

    /// <summary>Posts to the address that came with a command. Another host than Slack's is refused.</summary>
    public async Task RespondAsync(string responseUrl, JsonObject message, CancellationToken cancellation)
    {
        if (!IsResponseAddress(responseUrl))
        {
            throw new ChatDeliveryException("The response address is not Slack's.", isPermanent: true);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = JsonContent.Create(message) };
        using var response = await SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new ChatDeliveryException($"The response address answered {(int)response.StatusCode}.", (int)response.StatusCode is >= 400 and < 500 and not 429);
        }
    }

    /// <summary>Whether an address for responses is Slack's own, or that of the configured API.</summary>
    public bool IsResponseAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && ((uri.Scheme == Uri.UriSchemeHttps && uri.Host == CommandHost && uri.IsDefaultPort)
            || uri.GetLeftPart(UriPartial.Authority) == options.Value.MethodAddress("").GetLeftPart(UriPartial.Authority));

    private async Task<SlackResult> SendAsync(string method, string token, HttpContent content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.MethodAddress(method)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await SendAsync(request, cancellation);
        var body = Json.Object(await response.Content.ReadAsByteArrayAsync(cancellation));
        if (response.StatusCode == HttpStatusCode.TooManyRequests || body is null || (int)response.StatusCode >= 500)
        {
            throw new ChatDeliveryException($"{method} was answered with {(int)response.StatusCode}.");
        }

        var scopes = response.Headers.TryGetValues("X-OAuth-Scopes", out var values) ? string.Join(',', values) : "";
        return new(method, body.IsTrue("ok"), body.Text("error") ?? "", body) { Scopes = scopes };
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await clients.CreateClient(HttpName).SendAsync(request, cancellation);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new ChatDeliveryException($"{request.RequestUri!.Host} could not be reached: {e.GetType().Name}.", inner: e);
        }
    }
}

/// <summary>What a Web API method answered.</summary>
/// <param name="Method">The method.</param>
/// <param name="Ok">Whether it did what it was told.</param>
/// <param name="Error">Slack's word for what was wrong.</param>
/// <param name="Body">The whole answer.</param>
internal sealed record SlackResult(string Method, bool Ok, string Error, JsonElement? Body)
{
    /// <summary>The token's scopes, separated by commas, where Slack names them.</summary>
    public string Scopes { get; init; } = "";

    /// <summary>The message's time stamp.</summary>
    public string Ts => Body.Text("ts") ?? "";

    /// <summary>This result, if it is good; else throws <see cref="ChatDeliveryException"/>.</summary>
    public SlackResult OrThrow() => Ok ? this : throw new ChatDeliveryException(
        $"{Method} answered {Error}.", Error is not ("ratelimited" or "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout"));
}
