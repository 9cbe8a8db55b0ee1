namespace QaBot.Evaluation;

/// <summary>A question of a question set with what is known about its right answer.</summary>
public sealed record SetQuestion
{
    /// <summary>Its name, unique in its set.</summary>
    public required string Id { get; init; }

    /// <summary>The sort of question, by which figures are told apart; "question" where none is given.</summary>
    public string Kind { get; init; } = "question";

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>The user's earlier questions of the same conversation, oldest first.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>The path of the document that answers it, below the documents folder.</summary>
    public string? Document { get; init; }

    /// <summary>The lines that answer it, from 1, best first; <see langword="null"/> if the document as a whole is the place.</summary>
    public IReadOnlyList<int>? Lines { get; init; }

    /// <summary>Strings of which a right answer holds one; <see langword="null"/> if nobody has said yet what is right.</summary>
    public IReadOnlyList<string>? Answers { get; init; }

    /// <summary>False if the documents do not answer it, and the right answer is to say so.</summary>
    public bool Answerable { get; init; } = true;

    /// <summary>Whether an answer can be called right or wrong; a question taken over from readers' feedback cannot, until someone adds its answer.</summary>
    public bool IsJudged => !Answerable || Answers is not null;
}
