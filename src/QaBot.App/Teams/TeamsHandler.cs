using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Decides what of all that happens in Teams is meant for the bot, and hands it to the queue.</summary>
internal sealed class TeamsHandler(QuestionQueue queue, EngagedThreads threads, ChatPlatformTexts texts)
{
    /// <summary>Deals with an activity. False if it could not be taken and should be delivered again.</summary>
    public bool Handle(TeamsActivity activity) => activity.Type switch
    {
        "message" => !IsForUs(activity) || Ask(activity),
        "conversationUpdate" when activity.Added.Contains(activity.Bot) => Welcome(activity),
        "installationUpdate" when activity.Action == "add" => Welcome(activity),
        _ => true,
    };

    private bool IsForUs(TeamsActivity message)
    {
        if (message.IsFromBot || message.From.Length == 0 || message.From == message.Bot)
        {
            return false;
        }

        return message.IsPersonal
            || message.Mentions.Any(m => m.Id == message.Bot)
            || (message.ConversationType == "channel" && message.Mentions.Count == 0 && message.Text.Trim().Length > 0
                && threads.Contains(TeamsPlace.Of(message).ThreadKey));
    }

    private bool Ask(TeamsActivity message)
    {
        var place = TeamsPlace.Of(message);
        var text = TeamsMarkup.Read(message);
        var question = new ChatQuestion(TeamsSurface.Name, place.ThreadKey, place.Asker, text)
        {
            Owner = place.Owner,
            Place = place.ToJson(),
        };
        if (text.Length == 0 && message.HasFiles)
        {
            question = question with { Kind = ChatQuestionKind.Words, Text = texts.FileOnly };
        }

        return queue.Offer(question, message.Id is { } id ? [$"{place.ThreadKey}:{id}"] : []) != Acceptance.Overflow;
    }

    /// <summary>Teams announces the arrival in a chat in several ways; it is greeted once.</summary>
    private bool Welcome(TeamsActivity arrival)
    {
        var place = TeamsPlace.Of(arrival) with { Activity = null };
        var welcome = new ChatQuestion(TeamsSurface.Name, place.ThreadKey, place.Asker, "") { Kind = ChatQuestionKind.Welcome, Place = place.ToJson() };
        return !arrival.IsPersonal || queue.Offer(welcome, $"{place.ThreadKey}:welcome") != Acceptance.Overflow;
    }
}
