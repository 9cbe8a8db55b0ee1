namespace QaBot.App.ChatPlatforms;

/// <summary>Something said to the bot on a chat platform that must be replied to.</summary>
/// <param name="Platform">"slack" or "teams".</param>
/// <param name="Thread">The thread on its platform, unique among all platforms; questions of one thread are answered in order.</param>
/// <param name="Asker">Who asked, unique among all platforms.</param>
/// <param name="Text">The question, without mentions and markup.</param>
internal sealed record ChatQuestion(string Platform, string Thread, string Asker, string Text)
{
    /// <summary>Its number in the queue; 0 before it was accepted.</summary>
    public long Id { get; init; }

    /// <summary>What is to be replied.</summary>
    public ChatQuestionKind Kind { get; init; }

    /// <summary>Whose conversation it belongs to: the person in a private chat, else the channel.</summary>
    public string Owner { get; init; } = Asker;

    /// <summary>Where the reply belongs, as JSON of the platform's own record.</summary>
    public string Place { get; init; } = "{}";

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How often a reply was begun before.</summary>
    public int Attempts { get; init; }

    /// <summary>The platform's id of the message that was begun as the reply; a second attempt goes on in it.</summary>
    public string? Reply { get; init; }
}

/// <summary>What is to be replied to a <see cref="ChatQuestion"/>.</summary>
internal enum ChatQuestionKind
{
    /// <summary>An answer to the question in its text.</summary>
    Question,

    /// <summary>QaBot's own words, which are its text.</summary>
    Words,

    /// <summary>What someone sees who opens the chat for the first time.</summary>
    Welcome,

    /// <summary>The passage of the citation whose id is its text.</summary>
    Passage,

    /// <summary>That too many questions are waiting.</summary>
    QueueFull,
}
