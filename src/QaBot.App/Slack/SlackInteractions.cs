using System.Text.Json;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Takes presses of the buttons below an answer, and what is written into the form that asks for a reason.</summary>
internal sealed class SlackInteractions(
    QuestionQueue queue, IConversations conversations, SentAnswers sent, SlackReasonForm form, ChatPlatformTexts texts)
{
    /// <summary>Deals with a press or a sent form; what is neither changes nothing.</summary>
    public async Task HandleAsync(JsonElement? payload)
    {
        switch (payload.Text("type"))
        {
            case "block_actions" when PlaceOf(payload) is { } place:
                foreach (var action in payload.Items("actions"))
                {
                    await PressedAsync(payload, place, action);
                }

                break;
            case "view_submission" when SlackReasonForm.Read(payload) is { } reason:
                await conversations.RateAsync(reason.Answer.Owner, reason.Answer.Conversation, reason.Answer.Turn, new(false, reason.Text));
                break;
        }
    }

    private async Task PressedAsync(JsonElement? payload, SlackPlace place, JsonElement? action)
    {
        var pressed = $"slack:action:{place.Team}:{place.User}:{action.Text("action_id")}:{action.Text("action_ts")}";
        switch (action.Text("action_id"))
        {
            case SlackMessages.FeedbackAction:
                await RateAsync(payload, place, action.Text("value") ?? "", pressed);
                break;
            case { } id when id.StartsWith(SlackMessages.PassageAction, StringComparison.Ordinal) && action.Text("value") is { Length: > 0 } citation:
                Reply(place, ChatQuestionKind.Passage, citation, pressed);
                break;
        }
    }

    private async Task RateAsync(JsonElement? payload, SlackPlace place, string value, string pressed)
    {
        var helpful = value.StartsWith(SlackMessages.Up, StringComparison.Ordinal);
        if (!helpful && !value.StartsWith(SlackMessages.Down, StringComparison.Ordinal))
        {
            return;
        }

        var thread = value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var answer = sent.Find(thread, payload.Member("message").Text("ts"));
        var kept = answer is not null && await conversations.RateAsync(answer.Owner, answer.Conversation, answer.Turn, new(helpful));
        Reply(place, ChatQuestionKind.Words, kept ? texts.Thanks : texts.AnswerUnknown, pressed);
        if (kept && !helpful && payload.Text("trigger_id") is { } trigger)
        {
            form.Open(trigger, answer!);
        }
    }

    private void Reply(SlackPlace place, ChatQuestionKind kind, string text, string pressed) =>
        queue.Offer(new(SlackSurface.Name, $"{place.ThreadKey}:{place.User}", place.Asker, text) { Kind = kind, Place = place.ToJson() }, pressed);

    private static SlackPlace? PlaceOf(JsonElement? payload)
    {
        var (message, container) = (payload.Member("message"), payload.Member("container"));
        var channel = payload.Member("channel").Text("id") ?? container.Text("channel_id");
        var thread = message.Text("thread_ts") ?? container.Text("thread_ts") ?? message.Text("ts") ?? container.Text("message_ts");
        return payload.Member("team").Text("id") is { } team && payload.Member("user").Text("id") is { } user && channel is not null && thread is not null
            ? new(team, channel, thread, user) { IsPrivate = true, ResponseUrl = message is null ? payload.Text("response_url") : null }
            : null;
    }
}
