using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Decides what of all that happens in Slack is meant for the bot, and hands it to the queue.</summary>
internal sealed class SlackHandler(QuestionQueue queue, EngagedThreads threads, RunningAnswers running, ChatPlatformTexts texts)
{
    /// <summary>Deals with an event. False if it could not be taken and should be delivered again.</summary>
    public bool Handle(SlackEvent happened)
    {
        if (happened.Channel is not { } channel || happened.User is not { } user || happened.User == happened.OwnUser)
        {
            return true;
        }

        var place = new SlackPlace(happened.Team, channel, happened.ThreadTs ?? happened.Ts ?? "", user) { Message = happened.Ts ?? "", Bot = happened.OwnUser };
        switch (happened.Type)
        {
            case "app_mention" when !happened.IsDirect:
            case "message":
                return !IsForUs(happened, place) || Ask(happened, place);
            case "app_home_opened" when happened.Tab == "messages":
                return Welcome(happened, place);
            case "assistant_thread_started":
                return Welcome(happened, place with { IsAssistantThread = true });
            case "agent_session_stopped":
                running.Stop(place.ThreadKey);
                return true;
            default:
                return true;
        }
    }

    private bool IsForUs(SlackEvent message, SlackPlace place)
    {
        if (message.BotId is not null || message.Ts is null || message.Subtype is not (null or "file_share" or "thread_broadcast"))
        {
            return false;
        }

        return message.IsDirect
            || message.Type == "app_mention"
            || SlackMarkup.Mentions(message.Text, message.OwnUser)
            || (message.ThreadTs is not null && !SlackMarkup.SpeaksToSomeone(message.Text) && message.Text.Trim().Length > 0 && threads.Contains(place.ThreadKey));
    }

    /// <summary>A mention comes twice, as mention and as message, in any order: the time stamp tells that they are one.</summary>
    private bool Ask(SlackEvent message, SlackPlace place)
    {
        var text = SlackMarkup.Read(message.Text, message.OwnUser);
        var question = new ChatQuestion(SlackSurface.Name, place.ThreadKey, place.Asker, text)
        {
            Owner = place.IsDirect ? place.Asker : $"slack:{place.Team}:{place.Channel}",
            Place = place.ToJson(),
        };
        if (text.Length == 0 && message.Subtype == "file_share")
        {
            question = question with
            {
                Kind = ChatQuestionKind.Words,
                Text = texts.FileOnly,
            };
        }

        var keys = new List<string> { $"slack:{place.Team}:{place.Channel}:{message.Ts}" };
        if (message.Id is { } id)
        {
            keys.Add($"slack:event:{id}");
        }

        if (message.ClientMessage is { } client)
        {
            keys.Add($"slack:client:{place.Team}:{place.Channel}:{client}");
        }

        return queue.Offer(question, keys) != Acceptance.Overflow;
    }

    private bool Welcome(SlackEvent opened, SlackPlace place)
    {
        var welcome = new ChatQuestion(SlackSurface.Name, place.ThreadKey, place.Asker, "") { Kind = ChatQuestionKind.Welcome, Place = place.ToJson() };
        queue.Offer(welcome, opened.Id is { } id ? [$"slack:event:{id}"] : []);
        return true;
    }
}
