using QaBot.Conversations;

namespace QaBot.Evaluation;

/// <summary>A question that was not answered rightly, with what was expected and what was given.</summary>
public sealed record Miss
{
    /// <summary>The question's name in its set.</summary>
    public required string Id { get; init; }

    /// <summary>The sort of question.</summary>
    public required string Kind { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>The user's earlier questions, oldest first.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>Whether the documents answer it.</summary>
    public bool Answerable { get; init; }

    /// <summary>The document that answers it.</summary>
    public string? Document { get; init; }

    /// <summary>The lines that answer it.</summary>
    public IReadOnlyList<int>? Lines { get; init; }

    /// <summary>Strings of which a right answer holds one.</summary>
    public IReadOnlyList<string>? Expected { get; init; }

    /// <summary>What was answered; <see langword="null"/> if nothing came.</summary>
    public JsonAnswer? Given { get; init; }

    /// <summary>Why nothing came.</summary>
    public string? Error { get; init; }

    internal static Miss From(SetQuestion question, GivenAnswer given) => new()
    {
        Id = question.Id,
        Kind = question.Kind,
        Question = question.Question,
        History = question.History,
        Answerable = question.Answerable,
        Document = question.Document,
        Lines = question.Lines,
        Expected = question.Answers,
        Given = given.Reply?.Answer,
        Error = given.Error,
    };
}
