namespace QaBot.Language;

/// <summary>What a question asks: its content words and the kind of answer it wants.</summary>
/// <param name="Text">The question.</param>
/// <param name="Words">Its content words, each once, in order.</param>
/// <param name="Kind">The kind of answer.</param>
internal sealed record QuestionAnalysis(string Text, IReadOnlyList<QuestionWord> Words, AnswerKind Kind)
{
    /// <summary>Whether the question is English.</summary>
    public bool IsEnglish { get; init; }

    /// <summary>The noun that is asked for: "Stadt" in "In welcher Stadt …", "Länder" in "Wie viele Länder …".</summary>
    public WordForm? Target { get; init; }

    /// <summary>The preposition that an answer repeats: "seit" in "Seit wann …".</summary>
    public WordForm? Echo { get; init; }

    /// <summary>Whether it asks who wrote the document itself or when it appeared.</summary>
    public bool IsAboutDocument { get; init; }

    /// <summary>What an answer must show by its form, if anything.</summary>
    public Demand? Demand { get; init; }

    /// <summary>Places in the document's own words that the question names, such as "§ 5 Abs. 2".</summary>
    public IReadOnlyList<Locator> Locators { get; init; } = [];
}
