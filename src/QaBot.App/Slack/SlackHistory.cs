using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Reads what stands in a thread: what people said before the bot came, and whether a reply is there already.</summary>
internal sealed class SlackHistory(SlackClient client, IOptions<ChatPlatformsOptions> options, ILogger<SlackHistory> logger)
{
    private const int MaxMessage = 500;
    private const int MaxPages = 5;

    /// <summary>What people said in the thread before the question, oldest first; empty if Slack does not let it be read.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(SlackPlace place, CancellationToken cancellation)
    {
        if (place.IsPrivate || place.Thread == place.Message || options.Value.HistoryMessages == 0)
        {
            return [];
        }

        return (await RepliesAsync(place, cancellation))
            .Where(m => m.Text("bot_id") is null && m.Text("subtype") is null && string.CompareOrdinal(m.Text("ts"), place.Message) < 0)
            .Select(m => TextCut.At(SlackMarkup.Read(m.Text("text") ?? "", null), MaxMessage))
            .Where(text => text.Length > 0)
            .TakeLast(options.Value.HistoryMessages)
            .ToList();
    }

    /// <summary>
    /// The message in which an earlier attempt wrote a part of its reply, or <see langword="null"/> if there is none: one that
    /// names the question and the part or, since a stream is named only at its end, a nameless one of ours that came after the question.
    /// </summary>
    public async Task<string?> FindReplyAsync(SlackPlace place, int part, CancellationToken cancellation)
    {
        var replies = await RepliesAsync(place, cancellation);
        var begun = replies.FirstOrDefault(m => Payload(m).Text("question") == place.Message && PartOf(m) == part);
        if (begun is null && part == 0)
        {
            begun = replies.LastOrDefault(m => place.Bot is not null && m.Text("user") == place.Bot && Payload(m) is null && string.CompareOrdinal(m.Text("ts"), place.Message) > 0);
        }

        return begun.Text("ts");
    }

    private static JsonElement? Payload(JsonElement? message) => message.Member("metadata").Member("event_payload");

    private static int PartOf(JsonElement? message) => int.TryParse(Payload(message).Text("part"), NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : 0;

    private async Task<List<JsonElement?>> RepliesAsync(SlackPlace place, CancellationToken cancellation)
    {
        var messages = new List<JsonElement?>();
        var cursor = "";
        for (var page = 0; page < MaxPages; page++)
        {
            var arguments = new Dictionary<string, string>
            {
                ["channel"] = place.Channel,
                ["ts"] = place.Thread,
                ["limit"] = Math.Max(15, options.Value.HistoryMessages).ToString(CultureInfo.InvariantCulture),
                ["include_all_metadata"] = "true",
            };
            if (cursor.Length > 0)
            {
                arguments["cursor"] = cursor;
            }

            if (await ReadPageAsync(arguments, cancellation) is not { Ok: true } read)
            {
                break;
            }

            messages.AddRange(read.Body.Items("messages"));
            cursor = read.Body.Member("response_metadata").Text("next_cursor") ?? "";
            if (cursor.Length == 0)
            {
                break;
            }
        }

        return messages;
    }

    private async Task<SlackResult?> ReadPageAsync(Dictionary<string, string> arguments, CancellationToken cancellation)
    {
        try
        {
            var read = await client.ReadAsync("conversations.replies", arguments, cancellation);
            if (!read.Ok)
            {
                logger.LogInformation("A thread is answered without its earlier messages: {Reason}", read.Error);
            }

            return read;
        }
        catch (ChatDeliveryException e)
        {
            logger.LogInformation("A thread is answered without its earlier messages: {Reason}", e.Message);
            return null;
        }
    }
}
