namespace QaBot.Language;

/// <summary>The phrases that ask, with the kind of answer they ask for; and those that only pad a question.</summary>
internal static class QuestionPhrases
{
    private static readonly (string, AnswerKind?)[] English =
    [
        ("who", AnswerKind.Person), ("whom", AnswerKind.Person), ("whose", AnswerKind.Person), ("where", AnswerKind.Place), ("when", AnswerKind.Time), ("since when", AnswerKind.Time),
        ("what year", AnswerKind.Time), ("which year", AnswerKind.Time), ("what date", AnswerKind.Time), ("what day", AnswerKind.Time), ("what time", AnswerKind.Time), ("how long", AnswerKind.Duration),
        ("how often", AnswerKind.Frequency), ("how many", AnswerKind.Number), ("how much", AnswerKind.Amount), ("how high", AnswerKind.Amount), ("how large", AnswerKind.Amount), ("why", AnswerKind.Reason),
        ("what for", AnswerKind.Purpose), ("how", AnswerKind.Manner), ("what is", AnswerKind.Definition), ("what are", AnswerKind.Definition), ("what", AnswerKind.Any), ("which", AnswerKind.Any), ("is there", null), ("are there", null),
    ];

    /// <summary>German and English phrases; <see langword="null"/> stands for padding.</summary>
    public static Phrases<AnswerKind?> BuiltIn { get; } = Load();

    private static Phrases<AnswerKind?> Load()
    {
        var phrases = new Phrases<AnswerKind?>();
        foreach (var line in Resource.Lines("question-types.de.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            phrases.Add(line[(colon + 1)..], Kind(line[..colon]));
        }

        foreach (var (phrase, kind) in English)
        {
            phrases.Add(phrase, kind);
        }

        foreach (var line in Resource.Lines("questionwords.de.txt"))
        {
            phrases.Add(line, null);
        }

        return phrases;
    }

    private static AnswerKind? Kind(string name) => name switch
    {
        "direction" => AnswerKind.Place,
        "choice" or "thing" => AnswerKind.Any,
        "means" => AnswerKind.Manner,
        _ => Enum.TryParse<AnswerKind>(name, ignoreCase: true, out var kind) ? kind : AnswerKind.Any,
    };
}
