using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Calls the Bot Framework's connector, which is wherever the activity said and <see cref="TeamsServiceHosts"/> allows.</summary>
internal sealed class TeamsClient(IHttpClientFactory clients, TeamsTokens tokens, TeamsServiceHosts hosts)
{
    /// <summary>The name under which the HTTP client of the connector is registered.</summary>
    public const string HttpName = "teams";

    /// <summary>The name under which the HTTP client for keys and tokens is registered.</summary>
    public const string LoginName = "teams-login";

    /// <summary>Sends an activity to where the question was asked. Throws <see cref="ChatDeliveryException"/> if the connector cannot be reached.</summary>
    public Task<TeamsResult> SendAsync(TeamsPlace place, JsonObject activity, CancellationToken cancellation)
    {
        var reply = (JsonObject)activity.DeepClone();
        reply["from"] = new JsonObject { ["id"] = place.Bot };
        reply["recipient"] = new JsonObject { ["id"] = place.User };
        reply["conversation"] = new JsonObject { ["id"] = place.Conversation };
        if (place.Activity is not null)
        {
            reply["replyToId"] = place.Activity;
        }

        return CallAsync(HttpMethod.Post, place, "", reply, cancellation);
    }

    /// <summary>Fetches the token that the next call needs.</summary>
    public Task PrepareAsync(CancellationToken cancellation) => tokens.GetAsync(TeamsTokens.BotScope, cancellation);

    /// <summary>Puts another activity in the place of one that was sent.</summary>
    public Task<TeamsResult> ChangeAsync(TeamsPlace place, string id, JsonObject activity, CancellationToken cancellation)
    {
        var reply = (JsonObject)activity.DeepClone();
        reply["id"] = id;
        return CallAsync(HttpMethod.Put, place, $"/{Uri.EscapeDataString(id)}", reply, cancellation);
    }

    private async Task<TeamsResult> CallAsync(HttpMethod method, TeamsPlace place, string path, JsonObject activity, CancellationToken cancellation)
    {
        // A question may have waited while the allowed hosts were changed.
        if (!hosts.IsAllowed(place.ServiceUrl))
        {
            throw new ChatDeliveryException("The service address is not allowed.", isPermanent: true);
        }

        var address = $"{place.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(place.Conversation)}/activities{path}";
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(activity) };
        if (await tokens.GetAsync(TeamsTokens.BotScope, cancellation) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        try
        {
            using var response = await clients.CreateClient(HttpName).SendAsync(request, cancellation);
            return new(response.StatusCode, Json.Object(await response.Content.ReadAsByteArrayAsync(cancellation)));
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new ChatDeliveryException($"The connector could not be reached: {e.GetType().Name}.", inner: e);
        }
    }
}

/// <summary>What the connector answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The whole answer.</param>
internal sealed record TeamsResult(HttpStatusCode Status, JsonElement? Body)
{
    /// <summary>Whether it did what it was told.</summary>
    public bool Ok => (int)Status is >= 200 and < 300;

    /// <summary>The id of the activity, empty if it named none.</summary>
    public string Id => Body.Text("id") ?? "";

    /// <summary>Its words on what was wrong.</summary>
    public string Message => Body.Member("error").Text("message") ?? "";

    /// <summary>Whether the person pressed Stop.</summary>
    public bool WasStopped => Status == HttpStatusCode.Forbidden && Message.Contains("cancel", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a stream was open for longer than Teams lets it.</summary>
    public bool TookTooLong => Status == HttpStatusCode.Forbidden && Message.Contains("exceeded streaming time", StringComparison.OrdinalIgnoreCase);

    /// <summary>This result, if it is good; else throws <see cref="ChatDeliveryException"/>.</summary>
    public TeamsResult OrThrow() => Ok ? this : throw new ChatDeliveryException(
        $"The connector answered {(int)Status} {Body.Member("error").Text("code")}.".Replace(" .", ".", StringComparison.Ordinal),
        (int)Status is >= 400 and < 500 and not (401 or 408 or 412 or 429));
}
