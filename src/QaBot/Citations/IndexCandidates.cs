using Lucene.Net.Index;
using Lucene.Net.Search;
using QaBot.Indexing;
using QaBot.Language;
using Terms = QaBot.Language.Terms;

namespace QaBot.Citations;

/// <summary>Candidates from the index: the words as written, the rarest of them deciding, so that the cost does not grow with frequent words.</summary>
internal sealed class IndexCandidates(PassageIndex index, Lexicon lexicon)
{
    private const int RarestWords = 16;
    private static readonly string Words = PassageSchema.Text(TermField.Exact);

    /// <summary>The passages, best first; see <see cref="PassageCandidates"/>.</summary>
    public IReadOnlyList<Passage> Find(string text, int top, Access access)
    {
        var terms = Terms.Of(TermField.Exact, lexicon.Tokens(text)).Distinct(StringComparer.Ordinal).ToList();
        using var snapshot = index.Acquire();
        var reader = snapshot.Searcher.IndexReader;
        var query = new BooleanQuery();
        var known = terms.Select(word => new Term(Words, word)).Select(term => (Term: term, Frequency: reader.DocFreq(term))).Where(term => term.Frequency > 0);
        foreach (var (term, _) in known.OrderBy(term => term.Frequency).Take(RarestWords))
        {
            query.Add(new TermQuery(term), Occur.SHOULD);
        }

        if (query.Clauses.Count == 0)
        {
            return [];
        }

        var hits = snapshot.Searcher.Search(query, Readable(access), top).ScoreDocs;
        return [.. hits.Select(hit => snapshot.Load(hit.Doc))];
    }

    private static QueryWrapperFilter? Readable(Access access)
    {
        if (access.Collections is null)
        {
            return null;
        }

        var allowed = new BooleanQuery();
        foreach (var collection in access.Collections)
        {
            allowed.Add(new TermQuery(new Term(PassageSchema.Collection, collection)), Occur.SHOULD);
        }

        return new(allowed);
    }
}
