using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>A slash command as Slack sends it.</summary>
/// <param name="Name">Such as "/ask".</param>
/// <param name="Text">What stands behind it.</param>
/// <param name="Place">Where its reply belongs.</param>
/// <param name="Trigger">The id of this one use of the command.</param>
internal sealed record SlackCommand(string Name, string Text, SlackPlace Place, string Trigger)
{
    /// <summary>The command made of Slack's fields, or <see langword="null"/> if one is missing.</summary>
    public static SlackCommand? From(Func<string, string?> field)
    {
        if (field("command") is not { } name || field("team_id") is not { } team || field("channel_id") is not { } channel
            || field("user_id") is not { } user || field("response_url") is not { } responseUrl || field("trigger_id") is not { } trigger)
        {
            return null;
        }

        var place = new SlackPlace(team, channel, $"command-{trigger}", user) { IsPrivate = true, ResponseUrl = responseUrl };
        return new(name, field("text")?.Trim() ?? "", place, trigger);
    }
}

/// <summary>Takes slash commands: <c>/ask</c> asks in private, <c>/quelle</c> shows a citation's passage.</summary>
internal sealed class SlackCommands(QuestionQueue queue, SlackClient client, SlackTexts texts)
{
    /// <summary>Takes a command; what is said at once, or <see langword="null"/> if the reply follows.</summary>
    public JsonObject? Handle(SlackCommand? command)
    {
        if (command is null || !client.IsResponseAddress(command.Place.ResponseUrl!))
        {
            return null;
        }

        var kind = command.Name is "/quelle" or "/source" ? ChatQuestionKind.Passage : ChatQuestionKind.Question;
        if (command.Text.Length == 0)
        {
            return Private(kind == ChatQuestionKind.Passage ? texts.SourceUsage : texts.AskUsage);
        }

        var question = new ChatQuestion(SlackSurface.Name, command.Place.ThreadKey, command.Place.Asker, SlackMarkup.Read(command.Text, null))
        {
            Kind = kind,
            Place = command.Place.ToJson(),
        };
        return queue.Offer(question, $"slack:command:{command.Trigger}") == Acceptance.Overflow ? Private(texts.Busy) : null;
    }

    private static JsonObject Private(string words) => new() { ["response_type"] = "ephemeral", ["text"] = SlackMarkup.Escape(words) };
}
