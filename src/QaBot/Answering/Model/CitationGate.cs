using QaBot.Language;

namespace QaBot.Answering.Model;

/// <summary>
/// Checks what a model says against the passages, without trusting the model: a statement is proven if one or two neighbouring
/// sentences of a passage say the same by plain comparison of words, names, numbers, negations and modal words.
/// </summary>
internal sealed class CitationGate
{
    private readonly IReadOnlyList<EvidencePassage> _passages;
    private readonly Lexicon _lexicon;
    private readonly ClaimWords _words;
    private readonly Titles _titles;

    /// <param name="hits">The passages; number n is the one at n - 1.</param>
    /// <param name="lexicon">Reads words.</param>
    /// <param name="words">Knows what words do.</param>
    public CitationGate(IReadOnlyList<Hit> hits, Lexicon lexicon, ClaimWords words)
    {
        (_lexicon, _words) = (lexicon, words);
        _passages = [.. hits.Select(hit => new EvidencePassage(hit.Passage, lexicon, words))];
        _titles = new(_passages.SelectMany(p => p.Sentences));
    }

    /// <summary>The places that prove the statement, as drafts of citations; empty if nothing does. The passages it cites are tried first.</summary>
    /// <param name="statement">What is said, without citation numbers.</param>
    /// <param name="cited">The numbers it cites; those that do not exist prove nothing.</param>
    public IReadOnlyList<Citation> Check(string statement, IReadOnlyList<int> cited)
    {
        var claim = new ReadText(statement, _lexicon, _words);
        if (!SaysSomething(claim))
        {
            return claim.Words.Count(w => w.IsContent) == 2 && claim.HasVerb && Prove(claim, cited) is { } literal && literal.Quote.Contains(statement.Trim().TrimEnd('.', '!'), StringComparison.OrdinalIgnoreCase) ? [literal] : [];
        }

        if (Prove(claim, cited) is { } proof)
        {
            return [proof];
        }

        // What two clauses say side by side may stand in two places.
        var clauses = Clauses.Of(claim).Select(clause => new ReadText(clause, _lexicon, _words)).ToList();
        var proofs = clauses.Select(clause => SaysSomething(clause) && clause.HasVerb ? Prove(clause, cited) : null).ToList();
        return proofs.Contains(null) ? [] : [.. proofs.Select(p => p!).DistinctBy(p => (p.Document, p.Span))];
    }

    private Citation? Prove(ReadText claim, IReadOnlyList<int> cited)
    {
        var first = cited.Where(n => n >= 1 && n <= _passages.Count).Select(n => _passages[n - 1]).ToList();
        foreach (var passage in first.Concat(_passages.Except(first)))
        {
            if (passage.Prove(claim, _words, _titles) is { } proof)
            {
                return proof;
            }
        }

        return null;
    }

    /// <summary>A word or two prove nothing: anything can be found somewhere. A number or a date may stand alone.</summary>
    private static bool SaysSomething(ReadText claim)
    {
        var content = claim.Words.Where(w => w.IsContent).ToList();
        return content.Count + (claim.Words.Where((_, i) => claim.IsNegation(i)).Any() ? 1 : 0) >= 3 || QuoteCheck.LongestQuote(claim.Text) >= 3 || content.Exists(w => w.Form.IsNumber) || (content.Count == 2 && content.TrueForAll(w => w.IsCapital && w.Written.Any(char.IsLower)));
    }
}
