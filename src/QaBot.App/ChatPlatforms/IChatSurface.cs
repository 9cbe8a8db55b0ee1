namespace QaBot.App.ChatPlatforms;

/// <summary>A chat platform as seen by what answers: where a reply is written and what was said before.</summary>
internal interface IChatSurface
{
    /// <summary>The name that <see cref="ChatQuestion.Platform"/> carries.</summary>
    string Platform { get; }

    /// <summary>Begins the reply to a question; nothing is sent yet.</summary>
    IChatWriter Open(ChatQuestion question);

    /// <summary>What people said in the thread before the question, oldest first; empty if it cannot be read.</summary>
    Task<IReadOnlyList<string>> HistoryAsync(ChatQuestion question, CancellationToken cancellation);
}

/// <summary>The one message that a reply is written into. Methods throw <see cref="ChatDeliveryException"/> if the platform does not take it.</summary>
internal interface IChatWriter
{
    /// <summary>Shows that an answer is looked for.</summary>
    Task StartAsync(CancellationToken cancellation);

    /// <summary>Takes more of the answer's text; when it is shown is the platform's pace.</summary>
    Task AppendAsync(string text, CancellationToken cancellation);

    /// <summary>Shows the whole reply with its citations, and returns the id of the message.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="corrected">Whether its text differs from what was appended.</param>
    /// <param name="cancellation">Stops the sending.</param>
    Task<string> FinishAsync(Reply reply, bool corrected, CancellationToken cancellation);

    /// <summary>Says something in place of an answer, in QaBot's own words.</summary>
    Task SayAsync(string words, CancellationToken cancellation);

    /// <summary>Shows a citation or quotation that was looked up.</summary>
    Task ShowAsync(LookupView found, CancellationToken cancellation);

    /// <summary>Greets whoever opened the chat, in whichever way the platform has for it.</summary>
    /// <param name="words">What the bot says of itself.</param>
    /// <param name="questions">What one might ask.</param>
    /// <param name="cancellation">Stops the sending.</param>
    Task WelcomeAsync(string words, IReadOnlyList<string> questions, CancellationToken cancellation);

    /// <summary>Leaves what was shown as it is, after the asker stopped it.</summary>
    Task StopAsync(CancellationToken cancellation);
}

/// <summary>The platform did not take a message.</summary>
/// <param name="message">What it said, without secrets.</param>
/// <param name="isPermanent">Whether another attempt would fail as well.</param>
/// <param name="inner">The cause.</param>
internal sealed class ChatDeliveryException(string message, bool isPermanent = false, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether another attempt would fail as well.</summary>
    public bool IsPermanent => isPermanent;

    /// <summary>What was answered in short, such as "401 invalid_client"; <see langword="null"/> if nothing was.</summary>
    public string? Answer { get; init; }
}
