using System.Runtime.CompilerServices;
using QaBot.Indexing;
using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>A passage with its words read; made once for each passage in memory.</summary>
internal sealed class AnalysedPassage
{
    private static readonly ConditionalWeakTable<Passage, AnalysedPassage> Known = [];

    private AnalysedPassage(Passage passage, Lexicon lexicon)
    {
        Passage = passage;
        Sentences = [.. passage.Sentences.Select(s => new AnalysedSentence(passage, s, lexicon))];
        Heading = Content(lexicon.Tokens(string.Join("\n", passage.Headings.Concat(passage.Columns))));
        Title = Content(lexicon.Tokens(PassageSchema.Name(passage)));
    }

    /// <summary>The passage.</summary>
    public Passage Passage { get; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<AnalysedSentence> Sentences { get; }

    /// <summary>The content words of the headings, questions and columns that govern it.</summary>
    public WordForm[] Heading { get; }

    /// <summary>The content words of its document's title.</summary>
    public WordForm[] Title { get; }

    /// <summary>Which edition of its document it stands in.</summary>
    public Edition Edition => field ??= new(Passage);

    /// <summary>Whether its document is English.</summary>
    public bool IsEnglish => Passage.Language == "en";

    /// <summary>The analysis of a passage, from memory if it was made before.</summary>
    public static AnalysedPassage Of(Passage passage, Lexicon lexicon) =>
        Known.TryGetValue(passage, out var known) ? known : Known.GetValue(passage, p => new AnalysedPassage(p, lexicon));

    private static WordForm[] Content(IReadOnlyList<Token> tokens) => [.. tokens.Select(t => t.Form).Where(f => !f.IsStop).Distinct()];
}
