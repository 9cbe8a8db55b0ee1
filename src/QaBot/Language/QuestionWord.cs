namespace QaBot.Language;

/// <summary>A content word of a question.</summary>
/// <param name="Written">As the user wrote it.</param>
/// <param name="Form">Its form.</param>
internal sealed record QuestionWord(string Written, WordForm Form)
{
    /// <summary>Roots that may stand for it: synonyms, and translations in a question of the other language.</summary>
    public IReadOnlyList<Related> Related { get; init; } = [];

    /// <summary>English stems that may stand for it in an English document.</summary>
    public IReadOnlyList<Related> EnglishStems { get; init; } = [];

    /// <summary>Written with a capital inside a sentence, a number, or all in capitals: a noun or a name.</summary>
    public bool IsName { get; init; }

    /// <summary>A proper name: of a person, a place, a product. Without it there is no answer.</summary>
    public bool IsProper { get; init; }

    /// <summary>Whether the word stands in the question itself rather than in what was asked before.</summary>
    public bool IsAsked { get; init; } = true;
}
