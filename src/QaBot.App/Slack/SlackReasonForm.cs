using System.Text.Json;
using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>The form that asks what was wrong with an answer.</summary>
internal sealed class SlackReasonForm(SlackClient client, SlackTexts texts, ILogger<SlackReasonForm> logger)
{
    private const string Callback = "qa_reason";
    private const string Field = "reason";

    /// <summary>Opens the form, beside the work at hand: it is a courtesy and may fail.</summary>
    public void Open(string trigger, SentAnswer answer) => _ = OpenAsync(trigger, answer);

    /// <summary>The answer and the reason of a sent form, or <see langword="null"/> if it is another form.</summary>
    public static (SentAnswer Answer, string Text)? Read(JsonElement? payload)
    {
        var view = payload.Member("view");
        var text = view.Member("state").Member("values").Member(Field).Member(Field).Text("value");
        if (view.Text("callback_id") != Callback || view.Text("private_metadata") is not { } metadata || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return JsonSerializer.Deserialize<SentAnswer>(metadata) is { } answer ? (answer, text.Trim()) : null;
    }

    private async Task OpenAsync(string trigger, SentAnswer answer)
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(3));
            (await client.CallAsync("views.open", new() { ["trigger_id"] = trigger, ["view"] = View(answer) }, soon.Token)).OrThrow();
        }
        catch (Exception e) when (e is ChatDeliveryException or OperationCanceledException)
        {
            logger.LogDebug("The form for a reason was not opened: {Reason}", e.Message);
        }
    }

    private JsonObject View(SentAnswer answer) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = Callback,
        ["private_metadata"] = JsonSerializer.Serialize(answer),
        ["title"] = SlackMessages.PlainText(texts.ReasonTitle),
        ["submit"] = SlackMessages.PlainText(texts.ReasonSend),
        ["close"] = SlackMessages.PlainText(texts.ReasonCancel),
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = Field,
            ["label"] = SlackMessages.PlainText(texts.ReasonLabel),
            ["element"] = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = Field, ["multiline"] = true, ["max_length"] = 1000 },
        }),
    };
}
