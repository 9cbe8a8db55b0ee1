using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>A sentence with its words read.</summary>
internal sealed class AnalysedSentence
{
    private static readonly HashSet<string> Anaphors = new(StringComparer.Ordinal)
    {
        "dies", "diese", "dieser", "dieses", "diesen", "diesem", "er", "sie", "es", "dabei", "damit", "dazu", "davon", "dadurch", "daher", "dort", "jedoch", "allerdings", "zudem", "ausserdem", "auch", "deshalb", "deswegen", "letztere", "letzterer", "solche", "sein", "seine", "ihr", "ihre", "deren", "dessen", "hierbei", "hierzu", "this", "these", "it", "they", "he", "she",
    };

    /// <param name="passage">The passage it stands in.</param>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="lexicon">Reads its words.</param>
    public AnalysedSentence(Passage passage, Sentence sentence, Lexicon lexicon)
    {
        Sentence = sentence;
        Text = passage.Text.Substring(sentence.Span.Start - passage.Span.Start, sentence.Span.Length);
        var tokens = lexicon.Tokens(Text);
        WordCount = tokens.Count;
        Content = [.. ContentWords.Of(Text, tokens, lexicon).Select(w => w.Form)];
        Prepositions = [.. tokens.Select(t => t.Form).Where(f => f.Lower is "seit" or "bis" or "ab").Distinct()];
        Kinds = AnswerMarkers.Of(Text, tokens);
        IsQuestion = Text[^1] == '?';
        IsLead = Text[^1] == ':';
        IsItem = LocatorTracker.ItemOf(Text) is { Unit: var unit } ? unit is not LocatorUnit.Paragraph : sentence.Kind is BlockKind.ListItem;
        IsByline = AboutDocument.IsByline(Text);
        IsUnfinished = sentence.Kind is BlockKind.Paragraph && Text[^1] is not ('.' or '!' or '?' or ':' or ';' or '“' or '"' or '”' or ')' or '»' or '«' or '…');
        NeedsPredecessor = tokens.Count > 0 && Anaphors.Contains(tokens[0].Form.Normal);
    }

    /// <summary>Where it stands.</summary>
    public Sentence Sentence { get; }

    /// <summary>The sentence as written.</summary>
    public string Text { get; }

    /// <summary>Its content words in order.</summary>
    public WordForm[] Content { get; }

    /// <summary>The prepositions of time it holds.</summary>
    public WordForm[] Prepositions { get; }

    /// <summary>Whether it states the document's author or date.</summary>
    public bool IsByline { get; }

    /// <summary>Running text without the punctuation of a sentence: rather a headline.</summary>
    public bool IsUnfinished { get; }

    /// <summary>How many words it has, function words included.</summary>
    public int WordCount { get; }

    /// <summary>The kinds of answers it offers (<see cref="AnswerMarkers"/>).</summary>
    public int Kinds { get; }

    /// <summary>Whether it asks.</summary>
    public bool IsQuestion { get; }

    /// <summary>Whether it is an item of a list; "(2) …" is a paragraph of its own.</summary>
    public bool IsItem { get; }

    /// <summary>Whether it breaks off for the items that follow: "Der Vorstand besteht aus".</summary>
    public bool IsOpen => IsLead || (!IsItem && char.IsLetterOrDigit(Text[^1]));

    /// <summary>Whether it ends with a colon and leads what follows.</summary>
    public bool IsLead { get; }

    /// <summary>Whether it begins with a word that points back ("Diese Initiative …").</summary>
    public bool NeedsPredecessor { get; }
}
