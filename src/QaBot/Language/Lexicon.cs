using System.Text;

namespace QaBot.Language;

/// <summary>All that is known of German words: forms, stems, families, synonyms. Immutable but for a cache of forms; safe for concurrent use.</summary>
internal sealed class Lexicon
{
    private readonly WordMemory<WordForm> _forms = new(most: 400_000);
    private readonly HashSet<string> _stopWords;
    private readonly HashSet<string> _questionWords;
    private readonly WordFamilies _families;
    private readonly SynonymMap _synonyms;

    /// <summary>A lexicon of the lists that come with the program.</summary>
    /// <param name="synonyms">Which synonyms to use; none if <see langword="null"/>.</param>
    /// <param name="families">Which derivation families to use.</param>
    public Lexicon(Func<WordFamilies, SynonymMap>? synonyms = null, WordFamilies? families = null)
    {
        _families = families ?? WordFamilies.BuiltIn;
        _stopWords = Folded("stopwords.de.txt");
        _questionWords = Folded("questionwords.de.txt");
        _synonyms = synonyms is null ? SynonymMap.None : synonyms(_families);
    }

    /// <summary>The derivation families.</summary>
    public WordFamilies Families => _families;

    /// <summary>Names in several words with the single words that stand for them.</summary>
    public Phrases<string[]> Names => _synonyms.Names;

    /// <summary>The form of a word as it is written.</summary>
    public WordForm Form(ReadOnlySpan<char> written)
    {
        if (!_forms.TryGet(written, out var form))
        {
            var word = written.ToString();
            form = Make(word);
            _forms.Keep(word, form);
        }

        return form;
    }

    /// <summary>Whether any list knows the word; one that none knows, written with a capital, mostly is a proper name.</summary>
    public bool Lists(WordForm form) => form.Related.Count > 0 || _families.Knows(form.Normal) || KnownWords.Holds(form.Stem);

    /// <summary>The words of a stretch of text, in order.</summary>
    public IReadOnlyList<Token> Tokens(string text, TextSpan span)
    {
        var tokens = new List<Token>(Math.Max(4, span.Length / 7));
        foreach (var word in Tokenizer.Words(text, span.Start, span.End))
        {
            tokens.Add(new(word.Start, word.End, Form(text.AsSpan(word.Start, word.Length))));
        }

        return tokens;
    }

    /// <summary>The words of a text, in order.</summary>
    public IReadOnlyList<Token> Tokens(string text) => Tokens(text, new(0, text.Length));

    private WordForm Make(string written)
    {
        var lower = written.ToLowerInvariant().Replace("\u00AD", "", StringComparison.Ordinal);
        if (!lower.IsNormalized(NormalizationForm.FormC) && IsWellFormed(lower))
        {
            lower = lower.Normalize(NormalizationForm.FormC);
        }

        var folded = Folding.Fold(lower);
        var normal = GermanNumbers.Digits(folded) ?? folded;
        var stem = Stemming.German(normal);
        var root = _families.RootOf(normal, stem);
        return new(lower, normal, stem, root, _synonyms)
        {
            IsStop = _stopWords.Contains(folded),
            IsQuestionWord = _questionWords.Contains(folded),
        };
    }

    /// <summary>A lone surrogate cannot be brought to a normal form.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<string> Folded(string resource) =>
        Resource.Lines(resource).Select(l => l.Split('|')[0].Trim()).Where(l => !l.Contains(' ', StringComparison.Ordinal))
            .Select(l => Folding.Fold(l.ToLowerInvariant())).ToHashSet(StringComparer.Ordinal);
}
