namespace QaBot.Language;

/// <summary>What is known of a written word regardless of where it stands; one object for each distinct lower-case form.</summary>
internal sealed class WordForm(string lower, string normal, string stem, string root, SynonymMap synonyms)
{
    private string? _english;
    private string[]? _grams;
    private IReadOnlyList<Related>? _related;

    /// <summary>The word in lower case, as written.</summary>
    public string Lower { get; } = lower;

    /// <summary>Lower case, umlauts and ß folded (grösste, groesste → grosste), numbers as digits without group marks.</summary>
    public string Normal { get; } = normal;

    /// <summary>The German inflectional stem.</summary>
    public string Stem { get; } = stem;

    /// <summary>What joins the derivation family (entsenden, Entsendung, entsandt); the stem where no family is known.</summary>
    public string Root { get; } = root;

    /// <summary>The English stem.</summary>
    public string English => _english ??= Stemming.English(Lower);

    /// <summary>The character 4-grams of the folded word, or the word itself if it is shorter.</summary>
    public string[] Grams => _grams ??= CharacterGrams.Of(Normal);

    /// <summary>Whether it is a number, in digits or as a number word.</summary>
    public bool IsNumber { get; } = normal.Length > 0 && char.IsAsciiDigit(normal[0]);

    /// <summary>A function word, which carries no content in running text.</summary>
    public bool IsStop { get; init; }

    /// <summary>A word that asks or pads a question, which carries no content there.</summary>
    public bool IsQuestionWord { get; init; }

    /// <summary>The roots of words that may stand for it, with their weight from 0 to 1.</summary>
    public IReadOnlyList<Related> Related => _related ??= synonyms.Of(Root);

    /// <inheritdoc/>
    public override string ToString() => Lower;
}

/// <summary>A word that may stand for another.</summary>
/// <param name="Root">Its root.</param>
/// <param name="Weight">How well it stands for it, from 0 to 1.</param>
internal sealed record Related(string Root, float Weight);
