using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Reads through Graph what people said in a channel's thread before the bot came.</summary>
internal sealed partial class TeamsHistory(
    IHttpClientFactory clients, TeamsTokens tokens, IOptions<TeamsOptions> options, IOptions<ChatPlatformsOptions> chats, ILogger<TeamsHistory> logger)
{
    private const int MaxMessage = 500;
    private const string RootMark = ";messageid=";

    /// <summary>What people said before the question, oldest first; empty if it is not to be read or Graph does not let it be.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(TeamsPlace place, CancellationToken cancellation)
    {
        var mark = place.Conversation.IndexOf(RootMark, StringComparison.Ordinal);
        if (!options.Value.ReadsHistory || chats.Value.HistoryMessages == 0 || mark < 0 || place.Team is not { } team)
        {
            return [];
        }

        var (channel, root) = (place.TeamChannel ?? place.Conversation[..mark], place.Conversation[(mark + RootMark.Length)..]);
        var path = $"teams/{Uri.EscapeDataString(team)}/channels/{Uri.EscapeDataString(channel)}/messages/{Uri.EscapeDataString(root)}";
        try
        {
            var first = await GetAsync(path, cancellation);
            var replies = await GetAsync($"{path}/replies?$top={Math.Min(50, chats.Value.HistoryMessages).ToString(CultureInfo.InvariantCulture)}", cancellation);
            return [.. replies.Items("value").Append(first)
                .Where(m => m.Text("id") is { } id && id != place.Activity && m.Member("from").Member("user") is not null)
                .OrderBy(m => m.Text("createdDateTime"), StringComparer.Ordinal)
                .Select(m => TextCut.At(Words(m.Member("body")), MaxMessage))
                .Where(text => text.Length > 0)
                .TakeLast(chats.Value.HistoryMessages)];
        }
        catch (Exception e) when (e is HttpRequestException or IOException or ChatDeliveryException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            logger.LogInformation("A thread is answered without its earlier messages: {Reason}", e.GetType().Name);
            return [];
        }
    }

    private async Task<JsonElement?> GetAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(options.Value.GraphUrl.TrimEnd('/') + "/"), path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(TeamsTokens.GraphScope, cancellation));
        using var response = await clients.CreateClient(TeamsClient.LoginName).SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        return Json.Object(await response.Content.ReadAsByteArrayAsync(cancellation));
    }

    private static string Words(JsonElement? body)
    {
        var content = body.Text("content") ?? "";
        return body.Text("contentType") == "html" ? WebUtility.HtmlDecode(Tag().Replace(content, " ")) : content;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
