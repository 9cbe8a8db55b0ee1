using QaBot.Language;

namespace QaBot.Answering.Model;

/// <summary>A word of a statement or of a sentence of the source.</summary>
/// <param name="Token">The word.</param>
/// <param name="Written">As written.</param>
/// <param name="Marks">What it does.</param>
/// <param name="Segment">The number of the piece between commas it stands in.</param>
internal sealed record ReadWord(Token Token, string Written, ClaimMarks Marks, int Segment)
{
    /// <summary>The word.</summary>
    public WordForm Form => Token.Form;

    /// <summary>Whether it has to be found in the source.</summary>
    public bool IsContent => !Form.IsStop && (Marks & ClaimMarks.Neutral) == 0 && (Form.Normal.Length > 1 || Form.IsNumber);

    /// <summary>Whether it is written with a capital: a noun or a name.</summary>
    public bool IsCapital => char.IsUpper(Written[0]);

    /// <summary>Whether it is an adjective before its noun.</summary>
    public bool IsAttribute { get; set; }

    /// <summary>The country or union it names.</summary>
    public string? Party { get; init; }

    /// <summary>The country or union for which it stands as its capital or government.</summary>
    public string? Speaks { get; init; }

    /// <summary>Whether it names who acts or speaks, not where something is: "Moskau verlangt", "laut Berlin".</summary>
    public bool IsSpeaking { get; set; }

    /// <summary>The roots of the short names for which it stands with its neighbours: "UN" for both words of "Vereinte Nationen".</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The roots of the words that say the same.</summary>
    public required IReadOnlySet<string> Same { get; init; }

    /// <summary>The places of the negations that speak of it.</summary>
    public List<int> Negations { get; } = [];

    /// <summary>Whether a negation speaks of it.</summary>
    public bool IsNegated => Negations.Count > 0;
}
