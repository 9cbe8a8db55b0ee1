using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Reads through Graph what stands in a channel's thread: what people said before the bot came, and whether a reply is there already.</summary>
internal sealed partial class TeamsHistory(
    IHttpClientFactory clients, TeamsTokens tokens, IOptions<TeamsOptions> options, IOptions<ChatPlatformsOptions> chats, ILogger<TeamsHistory> logger)
{
    private const int MaxMessage = 500;
    private const int MostReplies = 50;
    private const string RootMark = ";messageid=";

    /// <summary>What people said before the question, oldest first; empty if it is not to be read or Graph does not let it be.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(TeamsPlace place, CancellationToken cancellation) =>
        chats.Value.HistoryMessages == 0 || await ThreadAsync(place, chats.Value.HistoryMessages, cancellation) is not { } thread ? []
            : [.. thread
                .Where(m => m.Text("id") != place.Activity && m.Member("from").Member("user") is not null)
                .Select(m => TextCut.At(Words(m.Member("body")), MaxMessage))
                .Where(text => text.Length > 0)
                .TakeLast(chats.Value.HistoryMessages)];

    /// <summary>
    /// The ids of our own messages in the thread since a question was asked, oldest first: as questions of a thread are answered
    /// in order, they reply to this one. <see langword="null"/> if the thread cannot be read.
    /// </summary>
    public async Task<IReadOnlyList<string>?> RepliesAsync(TeamsPlace place, DateTimeOffset accepted, CancellationToken cancellation)
    {
        if (await ThreadAsync(place, MostReplies, cancellation) is not { } thread)
        {
            return null;
        }

        // Their clock is compared with itself where the question is in sight.
        var asked = thread.FirstOrDefault(m => m.Text("id") == place.Activity).Text("createdDateTime") ?? accepted.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);
        return [.. thread
            .Where(m => m.Member("from").Member("application").Text("id") == options.Value.AppId && string.CompareOrdinal(m.Text("createdDateTime"), asked) >= 0)
            .Select(static m => m.Text("id")!)];
    }

    /// <summary>The messages of a channel's thread, oldest first; <see langword="null"/> if they may not or cannot be read.</summary>
    private async Task<IReadOnlyList<JsonElement?>?> ThreadAsync(TeamsPlace place, int most, CancellationToken cancellation)
    {
        var mark = place.Conversation.IndexOf(RootMark, StringComparison.Ordinal);
        if (!options.Value.ReadsHistory || mark < 0 || place.Team is not { } team)
        {
            return null;
        }

        var (channel, root) = (place.TeamChannel ?? place.Conversation[..mark], place.Conversation[(mark + RootMark.Length)..]);
        var path = $"teams/{Uri.EscapeDataString(team)}/channels/{Uri.EscapeDataString(channel)}/messages/{Uri.EscapeDataString(root)}";
        try
        {
            var first = await GetAsync(path, cancellation);
            var replies = await GetAsync($"{path}/replies?$top={Math.Min(MostReplies, most).ToString(CultureInfo.InvariantCulture)}", cancellation);
            return [.. replies.Items("value").Append(first)
                .Where(static m => m.Text("id") is not null)
                .OrderBy(static m => m.Text("createdDateTime"), StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is HttpRequestException or IOException or ChatDeliveryException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            logger.LogInformation("A thread is answered without its earlier messages: {Reason}", e.GetType().Name);
            return null;
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
