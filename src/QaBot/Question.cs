namespace QaBot;

/// <summary>What is asked, in the user's words, with what may be searched for it.</summary>
/// <param name="Text">The question.</param>
public sealed record Question(string Text)
{
    /// <summary>The longest question that is read, in characters; what follows is cut off with a note.</summary>
    public const int MaxLength = 2000;

    /// <summary>The user's earlier questions of the same conversation, oldest first.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>What the asker may read.</summary>
    public Access Access { get; init; } = Access.All;

    /// <summary>Paths of the documents or folders the question is limited to; empty means all that <see cref="Access"/> allows.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Whether no model helps to find: words alone are compared.</summary>
    public bool ByWordsAlone { get; init; }

    /// <summary>What models may take for it; <see langword="null"/> where each call is on its own.</summary>
    internal ModelBudget? Budget { get; init; }
}
