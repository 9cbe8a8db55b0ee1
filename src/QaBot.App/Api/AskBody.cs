namespace QaBot.App.Api;

/// <summary>A question to the API.</summary>
internal sealed record AskBody
{
    /// <summary>The question, at most 2000 characters.</summary>
    public string? Question { get; init; }

    /// <summary>The conversation to ask in; without it a new one begins.</summary>
    public string? Conversation { get; init; }

    /// <summary>Paths of documents or folders to which the question is limited.</summary>
    public IReadOnlyList<string>? Documents { get; init; }

    /// <summary>Earlier questions that were not asked here, oldest first.</summary>
    public IReadOnlyList<string>? History { get; init; }

    /// <summary>The language of QaBot's own words, "de" or "en".</summary>
    public string? Language { get; init; }

    /// <summary>False if the turn is not to be stored.</summary>
    public bool? Keep { get; init; }
}

/// <summary>A quotation to be checked.</summary>
/// <param name="Text">The quotation, at most 10 000 characters.</param>
internal sealed record QuoteBody(string? Text);

/// <summary>A new name for a conversation.</summary>
/// <param name="Title">The name; an empty one brings back the first question.</param>
internal sealed record TitleBody(string? Title);

/// <summary>A reader's verdict on an answer.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Turn">The turn's number, from 1.</param>
/// <param name="Helpful">Thumb up or down.</param>
/// <param name="Reason">In the reader's words.</param>
internal sealed record FeedbackBody(string? Conversation, int? Turn, bool? Helpful, string? Reason);
